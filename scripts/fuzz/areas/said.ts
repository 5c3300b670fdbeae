import { bodySpans, nameKey, runSpans, type Span, type Transcript, type Turn } from '../../../server/core/index.ts';

/** Words that one speaker says without a break. `by` is `-` where no line says who speaks, and `?` where one says that it is not known. */
export interface Said {
  readonly by: string;
  words: string;
}

/** Everything that is said in a transcript, in the order of the text: only the characters that `counts` names. */
export function saidIn(transcript: Transcript, counts: RegExp): Said[] {
  const spoken = [
    ...transcript.turns.map((turn) => ({ by: speakerOf(turn), spans: bodySpans(transcript, turn) })),
    ...transcript.unattributed.map((run) => ({ by: '-', spans: runSpans(transcript, run) })),
  ];
  const pieces = spoken.flatMap(({ by, spans }) => spans.map((span): [Span, string] => [span, by]));
  const said: Said[] = [];
  for (const [{ start, end }, by] of pieces.sort(([a], [b]) => a.start - b.start)) {
    const words = transcript.text.slice(start, end).match(counts)?.join('') ?? '';
    const last = said.at(-1);
    if (last?.by === by) last.words += words;
    else if (words !== '') said.push({ by, words });
  }
  return said;
}

/** The same without what nobody is named for: page furniture may be taken out of that. */
export function attributedIn(transcript: Transcript, counts: RegExp): Said[] {
  const said: Said[] = [];
  for (const { by, words } of saidIn(transcript, counts)) {
    const last = said.at(-1);
    if (by === '-') continue;
    if (last?.by === by) last.words += words;
    else said.push({ by, words });
  }
  return said;
}

/** What every edit keeps, also one that changes spaces or the form of a quotation mark. */
export const plainLetters = /[A-Za-z0-9]+/g;
/** Every visible character. */
export const visible = /\S+/g;

function speakerOf({ speakers }: Turn): string {
  return speakers.length === 0 ? '?' : speakers.map(({ name }) => nameKey(name)).join(', ');
}
