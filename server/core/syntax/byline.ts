import { isCommonLabel, isNameLike, LONGEST_LABEL } from '../labels/labels.ts';
import { trimEnd } from '../text/characters.ts';
import { lazy } from '../text/lazy.ts';
import type { Label } from './tree.ts';

/** A line that hands the witness over: whoever it names asks from here on; where it names no one, the examiner before asks no more. */
export interface BylineReading {
  readonly name: Label | undefined;
}

const KIND = `(?:(?:FURTHER|CONTINUED|CONTINUING|VOIR DIRE|RE)[- ]?)?(?:(?:RE[- ]?)?(?:DIRECT|CROSS)[- ]?)?EXAMINATION(?: IN CHIEF)?`;
/** Without the word `EXAMINATION`, only who examines tells it from other words. */
const SHORT = `(?:RE[- ]?)?(?:DIRECT|CROSS)`;
const WHO = String.raw`(?<name>[\p{L}][\p{L}\p{M}'’. -]{1,60}?)`;
/** What a record adds for an examiner who goes on. Any other bracket is an event, and what stands before it a cue. */
const RESUMING = String.raw`(?:\s?\((?:[Rr]esum|[Cc]ont|RESUM|CONT)[^()\n]{0,40}\))?`;

/** `BY MR. SMITH:`, `BY MR. SMITH (resuming):`, `BY MR. SMITH: (Continuing)`. The colon tells it from the signature of a text. */
const byline = lazy(() => new RegExp(String.raw`^(?:BY|By) ${WHO}${RESUMING}\s?[:：]${RESUMING}$`, 'du'));
/** `REDIRECT EXAMINATION BY MR. SMITH:`, `Cross-examined by Mr Smith`, `CROSS-EXAMINATION`. In a sentence it is not in capitals. */
const examination = lazy(
  () =>
    new RegExp(
      String.raw`^${KIND}(?:(?:,? (?:BY|OF [\p{L}'’. -]{1,40} BY) | ?\((?:BY )?(?=[^()]{1,60}\)))${WHO}\)?${RESUMING})?(?: ?[-–—,] ?(?:CONTINUED|RESUMED|CONT'D))?\s?[:：]?${RESUMING}$`,
      'du',
    ),
);
/** `REDIRECT (Mr. Shaw)`, `CROSS BY MS. COLE:`. */
const shortExamination = lazy(
  () =>
    new RegExp(String.raw`^${SHORT}(?: BY (?=.{1,80}[:：]$)| ?\((?:BY )?(?=[^()]{1,60}\)))${WHO}\)?\s?[:：]?$`, 'du'),
);
const examined = lazy(
  () =>
    /^(?:(?:Re-?|Further )?(?:[Cc]ross-)?[Ee]xamined|Questioned|(?:Further )?[Qq]uestions?|(?:(?:Further )?(?:[Rr]e-?)?(?:[Dd]irect |[Cc]ross[- ])?|Re-?)[Ee]xamination) (?:by|from) (?<name>(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Judge|Professor|Prof|Counsel|the|THE|The|MR|MS|MRS)\.? ?[\p{L}][\p{L}\p{M}'’. -]{0,50}?)(?: [KQ]C)?\s?[:：]?$/du,
);

const office = lazy(() => /^(?:the|THE|The) \p{L}+$/u);

/** Reads a line that hands the witness over, by its UTF-16 offsets in the text; undefined where it is none. */
export function readByline(text: string, start: number, end: number): BylineReading | undefined {
  const first = text[start];
  if (first === undefined || !opening.includes(first) || end - start > LONGEST_BYLINE) return undefined;
  const line = text.slice(start, trimEnd(text, start, end));
  const match = exactPatternFor(line)?.exec(line);
  if (!match) return undefined;
  const name = match.groups?.name?.trim();
  if (name === undefined) return { name: undefined };
  const [from] = match.indices?.groups?.name ?? [0];
  if (name.length > LONGEST_LABEL || isCommonLabel(name) || !(isNameLike(name) || office().test(name)))
    return undefined;
  return { name: { text: name, span: { start: start + from, end: start + from + name.length } } };
}

/** The pattern that may match a line. Plain searches skip nearly all lines, so the patterns with letters of all scripts are rarely needed. */
function exactPatternFor(line: string): RegExp | undefined {
  if (/^B[Yy] /.test(line)) return byline();
  if (line.includes('EXAMINATION')) return examination();
  if (/^(?:RE[- ]?)?(?:DIRECT|CROSS)[ (]/.test(line)) return shortExamination();
  return /[Ee]xamin|[Qq]uestion/.test(line) ? examined() : undefined;
}

/** The first letters of these lines: no other line is looked at. */
const opening = 'BDRFCEQV';
const LONGEST_BYLINE = 140;
