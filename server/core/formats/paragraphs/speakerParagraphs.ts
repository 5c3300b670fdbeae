import type { Draft, DraftTurn, Passage } from '../draft/draft.ts';
import type { Remark } from '../format.ts';

/** How a plain text of paragraphs is written, one for each turn. */
export interface ParagraphStyle {
  /** A passage with its time. The next time is that of the passage after it, in seconds. */
  passage(passage: Passage, nextTime: number | undefined): string;
  /** What stands between two paragraphs. */
  readonly between: string;
  label(names: readonly string[]): string;
}

/** A draft as paragraphs that begin with who speaks. Comments are left out. */
export function* writeParagraphs({ parts }: Draft, style: ParagraphStyle): Generator<string> {
  const nextTimes = timesAfter(parts);
  let before = '';
  for (const part of parts) {
    if (part.kind === 'comment') continue;
    yield before;
    before = style.between;
    if (part.kind === 'section') yield part.title;
    else if (part.kind === 'event') yield style.passage({ ...part, text: `[${part.text}]` }, undefined);
    else yield* turnPieces(part, style, nextTimes);
  }
  yield '\n';
}

function* turnPieces(
  turn: DraftTurn,
  style: ParagraphStyle,
  nextTimes: ReadonlyMap<Passage, number>,
): Generator<string> {
  if (turn.speakers !== undefined) yield `${style.label(turn.speakers)}: `;
  for (const [at, passage] of turn.passages.entries()) {
    yield `${at === 0 ? '' : ' '}${style.passage(passage, passage.end ?? nextTimes.get(passage))}`;
  }
}

/** The first time after each passage, of a passage or an event. */
function timesAfter(parts: Draft['parts']): Map<Passage, number> {
  const times = new Map<Passage, number>();
  let next: number | undefined;
  for (const part of parts.toReversed()) {
    if (part.kind === 'event') next = part.start ?? next;
    if (part.kind !== 'turn') continue;
    for (const passage of part.passages.toReversed()) {
      if (next !== undefined) times.set(passage, next);
      next = passage.start ?? next;
    }
  }
  return times;
}

/** What the header says has no place in a text of paragraphs. */
export function headerLoss({ header }: Draft, title: string): Remark[] {
  const isEmpty = Object.values(header).every((value) => value === undefined);
  return isEmpty ? [] : [{ message: `${title} has no place for the header.` }];
}

/** `01:02:03` for seconds. */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
