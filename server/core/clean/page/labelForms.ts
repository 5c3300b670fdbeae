import { isNameLike } from '../../labels/labels.ts';
import { readCue } from '../../syntax/cue.ts';
import { readBareTime, readTime } from '../../syntax/times.ts';
import { skipSpaces, skipWhite } from '../../text/characters.ts';
import { nameKey } from '../../text/names.ts';

/** How other programs and other habits write who speaks; see {@link readLabel}. */
export type LabelForm = 'proved' | 'bullet' | 'dash' | 'angle brackets' | 'chevrons' | 'star' | 'capitals';

/** A line that may say who speaks, in a form that is no cue. */
export interface PossibleLabel {
  readonly form: LabelForm;
  /** Keys of the names; none for `Q -`, `A -`, and for `>>`, which says only that somebody else speaks. */
  readonly names: readonly string[];
  /** As a cue, with its colon. */
  readonly cue: string;
  /** Where the words begin; the end of the line, where they stand on the lines below. */
  readonly textStart: number;
}

/** Whether the roster knows a label, or it is one of a cue elsewhere on the page. */
export type IsKnown = (label: string) => boolean;

/**
 * What a line may say of who speaks, if it is in one of the forms that are not read as cues: `- Name: text`,
 * `Name - text`, `<nick> text` of chats, `>> Name: text` and `>> text` of captions, `*ABC: text` of CHAT, and a name in
 * capitals alone, as screenplays have it. Only the beginning of the line is looked at.
 */
export function readLabel(text: string, lineStart: number, end: number, isKnown: IsKnown): PossibleLabel | undefined {
  const start = skipWhite(text, lineStart, end);
  const first = text.charAt(start);
  if (first === '>') return readChevrons(text, start, end, isKnown);
  if (first === '*' && text.charAt(start + 1) !== ' ') return readStar(text, start, end);
  if (bullets.includes(first) && text.charAt(start + 1) === ' ') {
    return cueAt(text, skipSpaces(text, start + 1, end), end, isKnown, 'bullet');
  }
  if (first === '<' || first === '[' || isDigit.test(first)) return readAngleBrackets(text, start, end, isKnown);
  return (
    (start === lineStart ? readDash(text, start, end, isKnown) : undefined) ?? readCapitals(text, start, end, isKnown)
  );
}

const bullets = '-*•–—';
const isDigit = /^\d$/;

function readChevrons(text: string, start: number, end: number, isKnown: IsKnown): PossibleLabel | undefined {
  let at = start;
  while (text.charAt(at) === '>') at++;
  if (at - start < 2 || at - start > 3) return undefined;
  const textStart = skipSpaces(text, at, end);
  if (textStart >= end) return undefined;
  return cueAt(text, textStart, end, isKnown, 'chevrons') ?? { form: 'chevrons', names: [], cue: '?:', textStart };
}

function cueAt(text: string, start: number, end: number, isKnown: IsKnown, form: LabelForm): PossibleLabel | undefined {
  const reading = readCue(text, start, end, isKnown);
  if (!reading || reading.kind === 'broken') return undefined;
  const { names, form: shape, textStart } = reading.cue;
  if (names.length === 0 || shape.alone || shape.colon === 'none') return undefined;
  return {
    form,
    names: names.map((name) => nameKey(name.text)),
    cue: text.slice(start, textStart).trimEnd(),
    textStart,
  };
}

/** `*CHI:	text`. */
function readStar(text: string, start: number, end: number): PossibleLabel | undefined {
  const [written, name] = star.exec(text.slice(start, Math.min(end, start + LONGEST))) ?? [];
  if (written === undefined || name === undefined) return undefined;
  return { form: 'star', names: [name], cue: `${name}:`, textStart: start + written.length };
}

const star = /^\*([A-Z][A-Z0-9]{2}):\s+(?=\S)/;

/** `<nick> text`, `[12:01:30] <nick> text`, `12:01 <nick> text`. */
function readAngleBrackets(text: string, start: number, end: number, isKnown: IsKnown): PossibleLabel | undefined {
  const time = readTime(text, start, end) ?? readBareTime(text, start, end);
  const at = time ? skipSpaces(text, time.span.end, end) : start;
  const [written, name = ''] = angleBrackets.exec(text.slice(at, Math.min(end, at + LONGEST))) ?? [];
  // A tag that is closed on its line is no nickname.
  if (written === undefined || htmlTags.has(name.toLowerCase()) || text.slice(at, end).includes(`</${name}`))
    return undefined;
  const cue = `${name}:`;
  if (!isCue(cue, name, isKnown)) return undefined;
  const when = time ? text.slice(time.span.start, time.span.end).replace(/^[[(]|[\])]$/g, '') : undefined;
  return {
    form: 'angle brackets',
    names: [nameKey(name)],
    cue: when ? `[${when}] ${cue}` : cue,
    textStart: at + written.length,
  };
}

const angleBrackets = /^<[ @+%&~]?([\p{L}\p{N}_][^\s<>:]{1,30})>\s+(?=\S)/u;
const htmlTags = new Set(
  'abbr address article aside audio blockquote body br button caption center cite code dd del details div dl dt em figure font footer form h1 h2 h3 h4 h5 h6 head header hr html iframe img input ins kbd label li link main mark nav ol option pre script section select small span strike strong style sub summary sup svg table tbody td th thead title tr tt ul var video'.split(
    ' ',
  ),
);

/** `Name - text`, `Q - text`; the words begin as a sentence does. */
function readDash(text: string, start: number, end: number, isKnown: IsKnown): PossibleLabel | undefined {
  const [written, name = ''] = dash.exec(text.slice(start, Math.min(end, start + LONGEST))) ?? [];
  if (written === undefined) return undefined;
  const textStart = start + written.length;
  if (name === 'Q' || name === 'A') return { form: 'dash', names: [], cue: `${name}:`, textStart };
  const cue = `${name}:`;
  if (name.length < 2 || !isNameLike(name) || !isCue(cue, name, isKnown)) return undefined;
  return { form: 'dash', names: [nameKey(name)], cue, textStart };
}

const dash = /^(\p{L}(?:[^\n:;,?!–—]{0,61}?[^\s:;,?!–—])??) +(?:--?|–|—) +(?=["“‘'([…]*[\p{Lu}\p{N}])/u;

/** `ANN LEE` or `ANN LEE (V.O.)`, alone. */
function readCapitals(text: string, start: number, end: number, isKnown: IsKnown): PossibleLabel | undefined {
  if (end - start > LONGEST) return undefined;
  const line = text.slice(start, end).trimEnd();
  const [, name = ''] = capitals.exec(line) ?? [];
  if (name === '' || scene.test(name) || !isNameLike(name) || !isCue(`${line}:`, name, isKnown)) return undefined;
  return { form: 'capitals', names: [nameKey(name)], cue: `${line}:`, textStart: end };
}

const capitals = /^(\p{Lu}[\p{Lu}\p{N}'’. -]{1,40}?)(?: \([^()]{1,30}\))?$/u;
/** What opens a scene, and how one goes over into the next. */
const scene = /^(?:INT|EXT|EST|I\/E)\b|\b(?:TO|IN|OUT|DAY|NIGHT|END)\.?$/;

/** Whether a cue would be read back as one, and as this name's, where it is not the only one. */
function isCue(cue: string, name: string, isKnown: IsKnown): boolean {
  const line = `${cue} x`;
  const reading = readCue(line, 0, line.length, isKnown);
  if (reading === undefined || reading.kind === 'broken') return false;
  return reading.cue.names.length === 1 && reading.cue.names[0]?.text === name;
}

/** No label is longer, with all that belongs to it. */
const LONGEST = 120;
