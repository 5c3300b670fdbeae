import { inlineMarks } from '../../syntax/body.ts';
import { clockTime } from '../../syntax/clock.ts';
import type { InlineMark } from '../../syntax/tree.ts';
import type { DraftTurn, Passage } from '../draft/draft.ts';
import { isCalledByMarker } from '../draft/markerSpeakers.ts';

/** The passages of a turn by paragraphs. */
export function paragraphsOf({ passages }: DraftTurn): readonly (readonly Passage[])[] {
  const paragraphs: Passage[][] = [];
  for (const passage of passages) {
    const last = paragraphs.at(-1);
    if (last && !passage.isParagraph) last.push(passage);
    else paragraphs.push([passage]);
  }
  return paragraphs;
}

/** A stretch of words: plain, or a mark in square brackets such as `[inaudible]` or `[laughs]`. */
export interface Stretch {
  readonly text: string;
  readonly kind: 'words' | InlineMark['kind'];
}

/** The words of a passage, cut where its marks begin and end. */
export function stretchesOf(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  const add = (start: number, end: number, kind: Stretch['kind']) => {
    if (end > start) stretches.push({ text: text.slice(start, end), kind });
  };
  for (const { kind, span } of inlineMarks(text, { start: 0, end: text.length })) {
    add(at, span.start, 'words');
    add(span.start, span.end, kind);
    at = span.end;
  }
  add(at, text.length, 'words');
  return stretches;
}

/** When a turn begins, in seconds, where the file says so. */
export function startOf({ passages }: DraftTurn): number | undefined {
  return passages[0]?.start;
}

/** Question and answer as a label writes them: `Q12`, `A`. Empty for a turn without a marker. */
export function markerOf({ marker }: DraftTurn): string {
  return marker ? `${marker.kind === 'question' ? 'Q' : 'A'}${marker.number ?? ''}` : '';
}

/** A label without its time and its colon: `Q12 Ann Lee (North Ward)`. A speaker who is not known is `?`; one who is called `Q` is not named twice. */
export function labelOf(turn: DraftTurn): string {
  return isCalledByMarker(turn) ? markerOf(turn) : wholeLabelOf(turn);
}

/** The same with the name in any case. */
export function wholeLabelOf(turn: DraftTurn): string {
  const { qualifiers = [] } = turn;
  return [markerOf(turn), namesOf(turn), ...qualifiers.map((text) => `(${text})`)]
    .filter((part) => part !== '')
    .join(' ');
}

/** When a turn begins, as it stands before a label: `[00:03:12] `. Empty where the file does not say. */
export function timeBefore(seconds: number | undefined): string {
  return seconds === undefined ? '' : `[${clockTime(seconds, true)}] `;
}

function namesOf({ speakers }: DraftTurn): string {
  return speakers && speakers.length > 0 ? speakers.join(', ') : '?';
}

/** When an event happens, on the line above it. */
export function timeLine(seconds: number | undefined, lineBreak: string): string {
  return seconds === undefined ? '' : `[${clockTime(seconds, true)}]${lineBreak}`;
}

/** The lines of a turn, one a paragraph. Times within the turn stand before the words that they belong to. */
export function linesOf(turn: DraftTurn): string[] {
  const isNamed = turn.speakers !== undefined;
  return paragraphsOf(turn).map((passages, i) =>
    passages.map(({ text, start }, j) => (isNamed && i === 0 && j === 0 ? '' : timeBefore(start)) + text).join(' '),
  );
}
