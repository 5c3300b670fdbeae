import type { Draft } from '../draft.ts';

/** Something that is said or that happens, with its time. */
export interface TimedText {
  /** The names of who says it; empty for somebody who is not named, undefined where nothing is said of that. */
  readonly speakers: readonly string[] | undefined;
  readonly isEvent: boolean;
  readonly text: string;
  /** In seconds. */
  readonly start: number;
  readonly end: number;
  /** Whether the start is not the file's, but follows from the length of the texts around it. */
  readonly isEstimated: boolean;
}

/** Speech without times is taken to be of this speed, in characters a second. */
const SPEED = 15;
/** Nobody speaks so slowly for long: a caption goes before the next one comes. */
const SLOWEST = 6;
const SHORTEST = 1;
/** In characters. */
const SHORT_EVENT = 30;

type Unit = Pick<TimedText, 'speakers' | 'isEvent' | 'text'> & {
  readonly start: number | undefined;
  readonly end: number | undefined;
};

/** All that a draft has to show, each with a time: that of the file where it gives one, else what the length of the texts makes likely. */
export function timelineOf({ parts }: Draft): TimedText[] {
  const units: Unit[] = parts.flatMap((part): Unit[] => {
    // Who is present and what was decided is nothing to show while somebody speaks.
    if (part.kind === 'event' && part.isRecord) return [];
    if (part.kind === 'event') {
      return [{ speakers: undefined, isEvent: true, text: `[${part.text}]`, start: part.start, end: undefined }];
    }
    if (part.kind !== 'turn') return [];
    const { speakers } = part;
    return part.passages.map(({ text, start, end }) => ({ speakers, isEvent: false, text, start, end }));
  });
  const starts = startsOf(units);
  return units.map((unit, at) => {
    const start = starts[at] as number;
    const end = endOf(unit, start, starts[at + 1]);
    return { ...unit, start, end, isEstimated: unit.start === undefined };
  });
}

function startsOf(units: readonly Unit[]): number[] {
  const starts: number[] = [];
  for (let at = 0; at < units.length; ) {
    const next = nextKnown(units, at + 1);
    const run = units.slice(at, next);
    const first = units[at] as Unit;
    const to = units[next]?.start;
    const lengths = run.map(duration);
    const total = lengths.reduce((sum, length) => sum + length, 0);
    const from = first.start ?? Math.max(0, to === undefined ? 0 : to - total);
    // Texts between two known times share them by their lengths.
    const scale = to === undefined || to <= from ? 1 : Math.min(1, (to - from) / total);
    let start = from;
    for (const [index, length] of lengths.entries()) {
      starts.push(start);
      const { end } = run[index] as Unit;
      start = end !== undefined && end > start && (to === undefined || end <= to) ? end : start + length * scale;
    }
    at = next;
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
