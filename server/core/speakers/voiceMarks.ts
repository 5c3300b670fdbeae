import type { RosterEntry } from '../syntax/roster.ts';
import type { Transcript } from '../syntax/tree.ts';
import { nameKey } from '../text/names.ts';

/**
 * The colours of voices, the same in every view, page and plot. They are those of Okabe and Ito, "Color Universal Design" (2008), which
 * people with any kind of colour vision can tell apart; yellow is darker here, so that it can be seen on white. Grey is left for words
 * without a speaker. `text` is the colour of letters that are easy to read on `fill`, and `onWhite` is `fill`, darker where a thin line
 * on white needs that. After the last colour the first one comes again:
 * letters stand beside the colours, because there are more voices than colours, and print may have none.
 */
export const voiceColours: readonly VoiceColour[] = [
  { fill: '#0072b2', text: '#fff', onWhite: '#0072b2' },
  { fill: '#e69f00', text: '#000', onWhite: '#bf8500' },
  { fill: '#009e73', text: '#000', onWhite: '#009e73' },
  { fill: '#d55e00', text: '#000', onWhite: '#d55e00' },
  { fill: '#56b4e9', text: '#000', onWhite: '#2f94d0' },
  { fill: '#cc79a7', text: '#000', onWhite: '#cc79a7' },
  { fill: '#b8a800', text: '#000', onWhite: '#9f9200' },
];

/** CSS colours of a voice. */
interface VoiceColour {
  readonly fill: string;
  readonly text: string;
  readonly onWhite: string;
}

/** The letters of a voice by its number from 0: `A` to `Z`, then `AA` and so on. */
export function voiceLetters(number: number): string {
  let letters = '';
  for (let rest = number; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}

/** Numbers voices from 0 by their names: those who are listed, in the order of the list, then the others as they first speak. */
export function numberVoices(listed: Iterable<string>, speaking: Iterable<string>): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const names of [listed, speaking]) {
    for (const name of names) if (!numbers.has(name)) numbers.set(name, numbers.size);
  }
  return numbers;
}

/** The numbers of the speakers of a transcript, by their names: see {@link numberVoices}. */
export function numberSpeakers(transcript: Transcript): ReadonlyMap<string, number> {
  const nameOf = ({ name }: { readonly name: string }) => name;
  return numberVoices(rosterEntries(transcript).map(nameOf), transcript.speakers.map(nameOf));
}

/** The header's own speakers, and those of shared rosters who speak here. */
export function rosterEntries({ header, speakers }: Transcript): RosterEntry[] {
  const own = [...(header?.speaker ? [header.speaker] : []), ...(header?.speakers ?? [])];
  const shared = speakers.flatMap(({ entry }) => entry ?? []);
  const entries = new Map<string, RosterEntry>();
  for (const entry of [...own, ...shared]) {
    const key = nameKey(entry.name);
    if (!entries.has(key)) entries.set(key, entry);
  }
  return [...entries.values()];
}
