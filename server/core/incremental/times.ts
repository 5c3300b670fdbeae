import { timesBySection } from '../syntax/clock.ts';
import { moveTime } from '../syntax/cues/writtenCue.ts';
import { sectionAtLine } from '../syntax/places.ts';
import type { Time } from '../syntax/tree.ts';
import type { IncrementalTranscript } from './incrementalTranscript.ts';
import type { PartCache } from './partCache.ts';

/** The times of one section of a part. */
export interface TimesOfSection {
  /** Among the sections of the part; the first belongs to the last section of the parts before. */
  readonly section: number;
  readonly times: readonly Time[];
}

/** What `timesBySection` finds in the whole text. */
export function timesOf(
  text: IncrementalTranscript,
  timesInParts: PartCache<readonly TimesOfSection[]>,
): readonly (readonly Time[])[] {
  const lists = new Map<number, Time[]>();
  let before = 0;
  text.parts.each((part, { offset }, at) => {
    for (const { section, times } of timesInParts.get(part, () => timesIn(text, at))) {
      const list = lists.get(before + section) ?? [];
      for (const time of times) list.push(moveTime(time, offset));
      lists.set(before + section, list);
    }
    before += part.assembly.sections.length - 1;
  });
  return [...lists.values()];
}

function timesIn(text: IncrementalTranscript, at: number): readonly TimesOfSection[] {
  const transcript = text.partTranscript(at);
  const sectionOf = ({ span }: Time) => sectionAtLine(transcript, transcript.lines.lineAt(span.start))?.index ?? 0;
  const found = timesBySection(transcript).map((times) => ({ section: sectionOf(times[0] as Time), times }));
  return found.length === 0 ? none : found;
}

/** Shared by the many parts without a time. */
const none: readonly TimesOfSection[] = [];
