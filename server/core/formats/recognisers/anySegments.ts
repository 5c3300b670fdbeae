import { countWords } from '../../text/words.ts';
import { carrySpeakers } from '../draft/carriedSpeakers.ts';
import type { FileFormat } from '../format.ts';
import { label, parseJson, record, string } from '../json/jsonValue.ts';
import { secondsOf, timesUnit } from '../table/times.ts';
import type { Heard } from './heard.ts';
import { joinTokens } from './joinWords.ts';
import { imported } from './recogniser.ts';
import { layoutsOf, type SegmentLayout } from './segmentLayout.ts';
import { rowsOf } from './segmentRows.ts';

/** Any other JSON with a list of pieces of speech: the keys of the pieces, or of the lists around them, have the usual names of columns. */
export const anySegments: FileFormat = {
  id: 'segments',
  title: 'JSON list of segments',
  extensions: ['.json'],
  holds: { speakers: true, times: true, questions: false, events: true, sections: false, roster: false },
  recognises: ({ text }) => layoutsOf(text).length > 0,
  read({ text }) {
    const json = parseJson(text);
    if ('refused' in json) return json;
    const layout = bestLayout(layoutsOf(text), json.value);
    if (!layout) return { refused: 'it has no list of pieces with words and with speakers or times' };
    const rows = rowsOf(json.value, layout);
    const { perSecond, remarks } = timesUnit(rows, layout.isMilliseconds);
    const pieces = rows.map(({ text, speaker, start, end, duration }) => {
      const from = secondsOf(start, perSecond);
      const length = secondsOf(duration, perSecond);
      const to = secondsOf(end, perSecond) ?? (from === undefined || length === undefined ? undefined : from + length);
      return { text, speaker, start: from, end: to };
    });
    const carried = carrySpeakers(pieces);
    const names = speakerNames(json.value, layout.path);
    const heard = carried.pieces.map((piece) => ({ ...piece, speaker: names.get(piece.speaker) ?? piece.speaker }));
    return imported({
      heard: areWords(heard) ? joinTokens(withVoices(heard)) : heard,
      remarks: [...remarks, ...carried.remarks],
      areNames: names.size > 0,
    });
  },
};

/** The list with the most words: of those that have nearly as many, one with speakers, with times, and with whole sentences. */
function bestLayout(layouts: readonly SegmentLayout[], root: unknown): SegmentLayout | undefined {
  const counted = layouts.map((layout) => {
    const words = rowsOf(root, layout).reduce((sum, { text }) => sum + countWords(text), 0);
    const all = [layout.keys, ...layout.around];
    const hasSpeaker = all.some(({ speaker }) => speaker.length > 0);
    const hasTime = all.some(({ start }) => start.length > 0);
    const worth = (hasSpeaker ? 4 : 0) + (hasTime ? 2 : 0) + (layout.keys.text[0] === 'word' ? 0 : 1);
    return { layout, words, worth };
  });
  const most = counted.reduce((most, { words }) => Math.max(most, words), 0);
  const whole = counted.filter(({ words }) => words >= most * NEARLY_ALL);
  return whole.sort((one, other) => other.worth - one.worth)[0]?.layout;
}

const NEARLY_ALL = 0.9;

/** The names of speakers who are only numbered in the list, from a list or an object called `speakers` beside it or above. */
function speakerNames(root: unknown, path: string): ReadonlyMap<string | undefined, string> {
  const names = new Map<string | undefined, string>();
  let inside = root;
  for (const key of ['', ...(path.split('[]')[0] ?? '').split('.').slice(0, -1)]) {
    if (key !== '') inside = record(inside)[key];
    const { speakers } = record(inside);
    const entries = Array.isArray(speakers)
      ? speakers.map((value) => [idOf(record(value)), value] as const)
      : Object.entries(record(speakers));
    for (const [id, value] of entries) {
      const { name, speaker_name, display_name } = record(value);
      const called = label(name) ?? label(speaker_name) ?? label(display_name) ?? string(value);
      if (id !== undefined && called !== undefined) names.set(id, called);
    }
  }
  return names;
}

function idOf({
  id,
  spkid,
  speaker_id,
  speaker,
  label: written,
}: Readonly<Record<string, unknown>>): string | undefined {
  return label(id) ?? label(spkid) ?? label(speaker_id) ?? label(speaker) ?? label(written);
}

/** Words without a time and a speaker, which the recogniser could not place, are by the speaker on both sides of them. */
function withVoices(words: readonly Heard[]): readonly Heard[] {
  const after: (string | undefined)[] = [];
  const isLost = ({ start, speaker }: Heard) => start === undefined && speaker === undefined;
  for (let at = words.length - 1; at >= 0; at--) {
    const word = words[at] as Heard;
    after[at] = isLost(word) ? after[at + 1] : word.speaker;
  }
  let before: string | undefined;
  return words.map((word, at) => {
    if (!isLost(word)) before = word.speaker;
    const isBetween = before === after[at] || after[at] === undefined || at === 0;
    return isLost(word) && isBetween ? { ...word, speaker: before ?? after[at] } : word;
  });
}

/** Whether the pieces are single words. */
function areWords(pieces: readonly { readonly text: string }[]): boolean {
  const words = pieces.filter(({ text }) => /^\s*\S+\s*$/.test(text)).length;
  return words >= pieces.length * 0.9;
}
