import type { Draft } from '../draft/draft.ts';
import { balanced } from '../draft/tidyDraft.ts';

/** Something that is said or that happens, with its time. */
export interface TimedText extends Unit {
  /** In seconds. */
  readonly start: number;
  readonly end: number;
  /** Whether the start is not the file's, but follows from the length of the texts around it. */
  readonly isEstimated: boolean;
}

/** What is shown at a time, without its times. */
export type Shown = Pick<Unit, 'speakers' | 'isEvent' | 'text'>;

interface Unit {
  /** The names of who says it; empty for somebody who is not named, undefined where nothing is said of that. */
  readonly speakers: readonly string[] | undefined;
  readonly isEvent: boolean;
  readonly text: string;
  readonly start: number | undefined;
  readonly end: number | undefined;
}

/** Speech without times is taken to be of this speed, in characters a second. */
const SPEED = 15;
/** Nobody speaks so slowly for long: a caption goes before the next one comes. */
const SLOWEST = 6;
const SHORTEST = 1;
/** In characters. */
const SHORT_EVENT = 30;

/**
 * All that a draft has to show, each with a time: that of the file where it gives one, else what the length of the texts makes likely.
 * @param secondsToRead how long a text needs at least where its time is free
 */
export function* timelineOf({ parts }: Draft, secondsToRead: (shown: Shown) => number = () => 0): Generator<TimedText> {
  const units = unitsOf(parts);
  const starts = startsOf(units, (unit) => Math.max(duration(unit), unit.isEvent ? 0 : secondsToRead(unit)));
  for (const [at, unit] of units.entries()) {
    const start = starts[at] as number;
    const { speakers, isEvent, text } = unit;
    const end = endOf(unit, start, starts[at + 1]);
    yield { speakers, isEvent, text, start, end, isEstimated: unit.start === undefined };
  }
}

function unitsOf(parts: Draft['parts']): Unit[] {
  const units: Unit[] = [];
  for (const part of parts) {
    if (part.kind === 'turn') {
      const { speakers } = part;
      for (const { text, start, end } of part.passages) units.push({ speakers, isEvent: false, text, start, end });
    } else if (part.kind === 'event' && !part.isRecord) {
      // Who is present and what was decided is nothing to show while somebody speaks.
      const text = `[${balanced(part.text)}]`;
      units.push({ speakers: undefined, isEvent: true, text, start: part.start, end: undefined });
    }
  }
  return units;
}

function startsOf(units: readonly Unit[], secondsFor: (unit: Unit) => number): Float64Array {
  const starts = new Float64Array(units.length);
  for (let at = 0; at < units.length; ) {
    const next = nextKnown(units, at + 1);
    const to = units[next]?.start;
    let total = 0;
    for (let index = at; index < next; index++) total += secondsFor(units[index] as Unit);
    const from = units[at]?.start ?? Math.max(0, to === undefined ? 0 : to - total);
    // Texts between two known times share them by their lengths.
    const scale = to === undefined || to <= from ? 1 : Math.min(1, (to - from) / total);
    let start = from;
    for (; at < next; at++) {
      starts[at] = start;
      const unit = units[at] as Unit;
      const isEnd = unit.end !== undefined && unit.end > start && (to === undefined || unit.end <= to);
      start = isEnd ? (unit.end as number) : start + secondsFor(unit) * scale;
    }
  }
  return starts;
}

function nextKnown(units: readonly Unit[], from: number): number {
  let at = from;
  while (at < units.length && units[at]?.start === undefined) at++;
  return at;
}

function duration({ text, isEvent }: Unit): number {
  // What happens is read at a glance, unless it is long.
  return Math.max(SHORTEST, (isEvent ? text.length - SHORT_EVENT : text.length) / SPEED);
}

function endOf(unit: Unit, start: number, next: number | undefined): number {
  if (unit.end !== undefined && unit.end > start) return unit.end;
  const longest = unit.isEvent ? duration(unit) + 1 : Math.max(SHORTEST, unit.text.length / SLOWEST);
  const likely = start + (next === undefined ? duration(unit) : longest);
  return next !== undefined && next > start ? Math.min(next, likely) : Math.max(likely, start + SHORTEST);
}
