import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import {
  type Candidate,
  candidates,
  formatCount,
  type NewCueForm,
  nameKey,
  newCueForm,
  type Transcript,
  type UnfinishedCue,
  unfinishedCue,
} from '../../../core/index.ts';
import { item, type Offer } from './item.ts';

/** The possible speakers of this line: by turn-taking, then the roster, then a marker or an unknown speaker. */
export function speakerCompletions(transcript: Transcript, offset: number): CompletionItem[] | undefined {
  const form = newCueForm(transcript);
  const cue = unfinishedCue(transcript, offset, form.opening);
  if (cue === undefined) return undefined;
  const line = transcript.lines.lineAt(offset);
  const speakers = candidates(transcript, line).filter(({ name, label }) => fits(cue, name) || fits(cue, label));
  const offers = [...speakers.map((one) => speakerOffer(form, cue, one)), ...markerOffers(transcript, form, cue)];
  // The editor compares what is typed with this text, and the sign is typed too.
  const typed = transcript.text.slice(cue.name.start, offset).slice(0, offset - cue.name.start - cue.written.length);
  return offers.map((offer) => item(transcript.lines, cue.name, { ...offer, filterText: typed + offer.label }));
}

/**
 * Whether one word of a name begins with the typed text. A small letter does not match a capital, because a user who types
 * words at the margin should not be offered names.
 */
function fits({ written }: UnfinishedCue, name: string): boolean {
  const key = nameKey(written);
  const lower = key.toLowerCase();
  const words = nameKey(name);
  for (let at = 0; at >= 0 && at < words.length; at = nextWord(words, at)) {
    if (words.startsWith(key.charAt(0), at) && words.toLowerCase().startsWith(lower, at)) return true;
  }
  return false;
}

function nextWord(words: string, at: number): number {
  const space = words.indexOf(' ', at);
  return space < 0 ? -1 : space + 1;
}

function speakerOffer(form: NewCueForm, cue: UnfinishedCue, { name, label, role, turns }: Candidate): Offer {
  const about = [label === name ? undefined : name, role, turns > 0 ? formatCount(turns, 'turn') : undefined];
  return {
    label,
    kind: CompletionItemKind.Class,
    detail: about.filter((part) => part !== undefined).join(', '),
    newText: cueText(form, cue, label),
  };
}

/** The whole cue in the form of the file; only the name if the rest is already there. */
function cueText(form: NewCueForm, { isClosed, hasEmphasis, hasMarker }: UnfinishedCue, label: string): string {
  if (isClosed) return label;
  const cue = form.write(label);
  if (hasMarker) return `${label}: `;
  return hasEmphasis ? cue.replace(/^(?:\*\*|__)/, '') : cue;
}

function markerOffers(transcript: Transcript, form: NewCueForm, cue: UnfinishedCue): Offer[] {
  const unknown: Offer = {
    label: '?',
    kind: CompletionItemKind.Constant,
    detail: 'An unknown speaker',
    newText: cueText(form, cue, '?'),
  };
  if (cue.hasMarker || cue.hasEmphasis || cue.isClosed) return cue.written === '' ? [unknown] : [];
  const offers: Offer[] = [
    unknown,
    { label: 'Q', kind: CompletionItemKind.Keyword, detail: 'A question', newText: `${questionMarker(transcript)} ` },
    { label: 'A', kind: CompletionItemKind.Keyword, detail: 'An answer', newText: 'A ' },
  ];
  return offers.filter(({ label }) => label.startsWith(cue.written));
}

/** The marker of a question, with the next number if the last question has one. */
function questionMarker({ turns }: Transcript): string {
  const last = turns.findLast(({ cue }) => cue?.marker?.kind === 'question')?.cue?.marker?.number;
  return last === undefined ? 'Q' : `Q${last + 1}`;
}
