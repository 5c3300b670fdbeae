import { readSetting, type Setting } from '../parse.ts';
import {
  areSamePeople,
  isSameAttendees,
  LONGEST_BEGINNING,
  mayListAttendees,
  readAttendees,
} from '../syntax/attendees.ts';
import { isSameNonSpeakers } from '../syntax/nonSpeakers.ts';
import { countLineBreaks } from '../text/lines.ts';
import type { Region } from './editedRegion.ts';
import type { CountLines } from './part.ts';
import type { Parts } from './parts.ts';

/** A version before an edit. */
interface Before {
  readonly setting: Setting;
  readonly parts: Parts;
}

/**
 * The setting of a transcript after an edit, whose first changed line (from 0) is given. The same object if the edit does not change it;
 * undefined if the whole text has to be read again.
 */
export function settingAfter(
  before: Before,
  region: Region,
  firstLine: number,
  countLines: CountLines,
): Setting | undefined {
  const { setting, parts } = before;
  const { header, context } = setting;
  if (firstLine >= context.firstLine + LONGEST_BEGINNING) return setting;
  const isInHeader = firstLine <= (header?.lastLine ?? 0);
  if (!isInHeader && !mayChangeAttendees(parts, region)) return setting;
  const text = beginningWith(parts, region);
  return isInHeader ? withHeader(setting, region, text, countLines) : withAttendees(setting, region, text, countLines);
}

/** Whether the text begins as a header does, which may have no end. */
export function opensHeader(text: string): boolean {
  return /^\ufeff?---/.test(text);
}

function withHeader(setting: Setting, region: Region, text: string, countLines: CountLines): Setting | undefined {
  const after = readSetting(countLines(text), setting.settings);
  // The first part holds all of the header. One that does not end in the region may end anywhere below it.
  const headerEnd = after.header?.lastLine ?? Number.POSITIVE_INFINITY;
  if (opensHeader(text) && headerEnd >= countLineBreaks(region.text)) return undefined;
  const isSame =
    after.attribution === setting.attribution &&
    after.kind === setting.kind &&
    after.context.isSolo === setting.context.isSolo &&
    isSameNonSpeakers(after.context.nonSpeakers, setting.context.nonSpeakers) &&
    JSON.stringify(after.roster.entries, withoutSpans) === JSON.stringify(setting.roster.entries, withoutSpans);
  return isSame ? after : undefined;
}

function withoutSpans(key: string, value: unknown): unknown {
  return key === 'span' ? undefined : value;
}

function withAttendees(setting: Setting, { first }: Region, text: string, countLines: CountLines): Setting | undefined {
  const { attendees, context } = setting;
  const after = readAttendees(countLines(text), context.firstLine);
  if (isSameAttendees(after, attendees)) return setting;
  if (!areSamePeople(after, attendees) || first > 0) return undefined;
  return { ...setting, attendees: after, context: { ...context, ownLines: after.lines } };
}

/** Whether an edit may change who was there: it touches a line of a list, or moves the lines below it. */
function mayChangeAttendees(parts: Parts, { first, last, text }: Region): boolean {
  const removed = parts.between(first, last);
  const breaks = removed.reduce((sum, part) => sum + part.breaks, 0);
  if (breaks !== countLineBreaks(text)) return true;
  return mayListAttendees(text) || removed.some((part) => mayListAttendees(part.text));
}

/** The text from its beginning, with a region in it, as far as it may list who was there. */
function beginningWith(parts: Parts, { first, last, text }: Region): string {
  const before = first > 0 ? parts.between(0, first - 1).map((part) => part.text) : [];
  const below: string[] = [];
  let lines = 0;
  for (let i = last + 1; i < parts.length && lines <= LONGEST_BEGINNING; i++) {
    below.push(parts.at(i).text);
    lines += parts.at(i).breaks;
  }
  return [...before, text, ...below].join('');
}
