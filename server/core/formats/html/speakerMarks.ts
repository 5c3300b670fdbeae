import { withoutColon } from '../../text/colons.ts';
import { articles, asideOf, blocks, classWords, headingLevel, textIn, timeIn, walk, wordTime } from './elements.ts';
import { isElement, isText, type PageElement, type PageNode } from './tree.ts';

/** A place for a speaker's name that the page marks by its classes, with the words that belong to it. */
export interface SpeakerMark {
  readonly name: string;
  /** The office, seat or party beside the name. */
  readonly qualifiers: readonly string[];
  /** In seconds. */
  readonly start: number | undefined;
  /** What else stands there, such as links and dates. */
  readonly beside: string;
  /** The element that holds the name and what stands beside it. Undefined where an attribute has the name. */
  readonly zone: PageElement | undefined;
  /** The element that holds the zone and the speaker's words. Undefined if the words stand after the zone, in elements of their own. */
  readonly turn: PageElement | undefined;
}

/**
 * The speakers that a page marks by classes such as `speaker-name`. They are taken as certain only if a name returns, because pages list
 * speakers under such classes too.
 */
export function findSpeakerMarks(nodes: readonly PageNode[]): { marks: readonly SpeakerMark[]; isCertain: boolean } {
  const measures = measure(nodes);
  const names = [...measures].filter(([element, { names }]) => names === 1 && isOwnName(element, measures));
  const marks = names.flatMap(([element]) => toMark(element, measures) ?? []);
  if (marks.length === 0) return findAttributeMarks(measures);
  return { marks, isCertain: new Set(marks.map(({ name }) => name)).size < marks.length };
}

/** The speakers that a page has in attributes: `<p data-speaker="Ann Lee">`. They count if one returns, or if their words have times. */
function findAttributeMarks(measures: Measures): { marks: readonly SpeakerMark[]; isCertain: boolean } {
  const marks: SpeakerMark[] = [];
  let end = 0;
  let isTimed = false;
  for (const [element, measure] of measures) {
    const name = speakerInAttribute(element);
    if (name === undefined || !blocks.has(element.name) || measure.end === measure.start || measure.start < end)
      continue;
    end = measure.end;
    isTimed ||= firstWordTime(element) !== undefined;
    marks.push({ name, qualifiers: [], start: firstWordTime(element), beside: '', zone: undefined, turn: element });
  }
  const isCertain = isTimed || new Set(marks.map(({ name }) => name)).size < marks.length;
  return { marks: isCertain ? marks : [], isCertain };
}

function speakerInAttribute({ attribs }: PageElement): string | undefined {
  const name = oneLine(attribs['data-speaker-name'] ?? attribs['data-speaker-label'] ?? attribs['data-speaker'] ?? '');
  if (name === '' || name.length > LONGEST_NAME) return undefined;
  return /^\d{1,3}$/.test(name) ? `Speaker ${name}` : name;
}

/** When the first word in an element is said. */
function firstWordTime(element: PageElement): number | undefined {
  let time: number | undefined;
  walk([element], {
    enter(inside) {
      time ??= wordTime(inside);
      return time === undefined;
    },
    leave() {},
    text() {},
  });
  return time;
}

/** Where the text of an element stands among all text of the page, in characters without white space, and how many names are in it. */
interface Measure {
  readonly start: number;
  end: number;
  /** How many of the characters before its start, and before its end, stand in elements that show a time. */
  readonly timesBefore: number;
  timesAtEnd: number;
  names: number;
  /** Whether it marks a name itself: no element within it does. */
  isName: boolean;
  hasParagraphs: boolean;
}

type Measures = ReadonlyMap<PageElement, Measure>;

function measure(nodes: readonly PageNode[]): Measures {
  const measures = new Map<PageElement, Measure>();
  const open: Measure[] = [];
  let articlesOpen = 0;
  let at = 0;
  let times = 0;
  walk(nodes, {
    enter(element) {
      if (asideOf(element, articlesOpen > 0) !== undefined) return false;
      if (articles.has(element.name)) articlesOpen++;
      const measure = {
        ...{ start: at, end: at, timesBefore: times, timesAtEnd: times },
        ...{ names: 0, isName: false, hasParagraphs: false },
      };
      measures.set(element, measure);
      open.push(measure);
      return true;
    },
    leave(element) {
      if (articles.has(element.name)) articlesOpen--;
      const own = open.pop() as Measure;
      own.end = at;
      const length = at - own.start;
      // A time within a time counts once.
      const mayBeTime = length > 0 && length <= LONGEST_TIME && times === own.timesBefore;
      if (mayBeTime && timeIn(element) !== undefined) times += length;
      own.timesAtEnd = times;
      if (
        own.names === 0 &&
        length > 0 &&
        length <= LONGEST_NAME &&
        (isCitedSpeaker(element) || classWords(element).some((words) => nameClass.test(words)))
      ) {
        own.isName = true;
        own.names = 1;
      }
      const above = open.at(-1);
      if (!above) return;
      above.names += own.names;
      above.hasParagraphs ||= own.hasParagraphs || element.name === 'p';
    },
    text({ data }) {
      at += data.replace(/\s+/gu, '').length;
    },
  });
  return measures;
}

/** `<cite>Ann Lee:</cite><time>0:01</time>`, as the podcast namespace has it. A work that is cited has no colon after it, and no time. */
function isCitedSpeaker(element: PageElement): boolean {
  if (element.name !== 'cite') return false;
  if (/[:：]\s*$/.test(textIn(element.children))) return true;
  const isSpace = element.next && isText(element.next) && element.next.data.trim() === '';
  const next = isSpace ? element.next?.next : element.next;
  return next !== null && next !== undefined && isElement(next) && timeIn(next) !== undefined;
}

const LONGEST_NAME = 120;

function isOwnName(element: PageElement, measures: Measures): boolean {
  return measures.get(element)?.isName === true;
}

/** Classes of names, as small words. */
const nameClass =
  /(?:^|\b)(?:speaker(?: name| label| title)?|(?:member|person|contributor|participant|attribution|contribution|voice|interlocutor|message) (?:name|link|label)|message (?:author|sender)|person speaking(?: link)?|memberlink|attributed to(?: details)?|primary text)$/;
/** Classes of what is around a name. */
const zoneClass =
  /(?:^|\b)(?:speaker|attribut(?:ed|ion)(?: to)?|member|person|contributor|participant)(?: details| info| head| header| heading| link)?$/;
const qualifierClass = /(?:^|\b)(?:position|secondary text|party|constituency|role|office|affiliation|job title)$/;
/** Classes of what one person says without another coming between. */
const turnClass = /(?:^|\b)(?:turn|speech|contribution|utterance|intervention|statement|debate item)$/;

function toMark(element: PageElement, measures: Measures): SpeakerMark | undefined {
  const name = withoutBrackets(withoutColon(oneLine(textIn(element.children))));
  const wide = wideZoneOf(element, measures);
  const wideTurn = wide && turnOf(wide, measures);
  const isWide = wideTurn !== undefined && wideTurn !== 'other words';
  const zone = wide && isWide ? wide : wrapperOf(element, measures);
  const turn = isWide ? wideTurn : turnOf(zone, measures);
  if (name === '' || turn === 'other words') return undefined;
  return { name, ...detailsIn(zone, element), zone, turn };
}

/** Interactive transcripts have the name in brackets: `[Ann Lee] `. */
function withoutBrackets(name: string): string {
  return name.replace(/^\[([^[\]]+)\]$/, '$1').trim();
}

/** The name with what only wraps it. */
function wrapperOf(name: PageElement, measures: Measures): PageElement {
  let zone = name;
  for (let up = parentOf(name); up && lengthOf(up, measures) === lengthOf(name, measures); up = parentOf(up)) zone = up;
  return zone;
}

/** The name with what stands beside it, where a class or a heading says that all of it is about the speaker. */
function wideZoneOf(name: PageElement, measures: Measures): PageElement | undefined {
  let zone: PageElement | undefined;
  for (let up = parentOf(name); up && isSingle(up, measures); up = parentOf(up)) {
    const { start, hasParagraphs } = measures.get(up) as Measure;
    if (hasParagraphs || start !== measures.get(name)?.start) break;
    const words = classWords(up);
    const isZone = words.some((words) => zoneClass.test(words) && !turnClass.test(words));
    if (isZone || headingLevel(up) > 0) zone = up;
  }
  return zone;
}

/**
 * The smallest element with words besides the zone, or one above it that is a turn by its class, with no other name in it.
 * Where other words stand before the zone, it does not say who speaks.
 */
function turnOf(zone: PageElement, measures: Measures): PageElement | 'other words' | undefined {
  let turn: PageElement | undefined;
  for (let up = parentOf(zone); up && isSingle(up, measures); up = parentOf(up)) {
    if (!startsWithTimes(up, zone, measures)) return turn ?? 'other words';
    if (hasWords(up, zone, measures) && (!turn || classWords(up).some((words) => turnClass.test(words)))) turn = up;
  }
  return turn;
}

/** Whether nothing but times stands before a zone within an element. */
function startsWithTimes(element: PageElement, zone: PageElement, measures: Measures): boolean {
  const [own, inner] = [measures.get(element), measures.get(zone)];
  return !own || !inner || inner.start - own.start === inner.timesBefore - own.timesBefore;
}

/** Whether words stand beside a zone within an element, and not only times. */
function hasWords(element: PageElement, zone: PageElement, measures: Measures): boolean {
  const beside = lengthOf(element, measures) - lengthOf(zone, measures);
  const times = timesIn(element, measures) - timesIn(zone, measures);
  return beside > times;
}

function timesIn(element: PageElement, measures: Measures): number {
  const { timesBefore, timesAtEnd } = measures.get(element) ?? { timesBefore: 0, timesAtEnd: 0 };
  return timesAtEnd - timesBefore;
}

/** In characters. */
const LONGEST_TIME = 30;

function isSingle(element: PageElement, measures: Measures): boolean {
  return measures.get(element)?.names === 1;
}

function lengthOf(element: PageElement, measures: Measures): number {
  const { start, end } = measures.get(element) ?? { start: 0, end: 0 };
  return end - start;
}

function parentOf({ parent }: PageElement): PageElement | undefined {
  return parent && 'attribs' in parent ? parent : undefined;
}

/** What stands beside the name: office, seat, party, when the turn begins, and what is none of these. */
function detailsIn(zone: PageElement, name: PageElement): Pick<SpeakerMark, 'qualifiers' | 'start' | 'beside'> {
  const qualifiers: string[] = [];
  let start = wordTime(name);
  let beside = '';
  walk([zone], {
    enter(element) {
      if (element === name || asideOf(element, true) !== undefined) return false;
      const isQualifier = isQualifierElement(element);
      const time = timeIn(element);
      if (time === undefined && !isQualifier && element.name !== 'time') return true;
      if (time !== undefined) start = time;
      else if (isQualifier) qualifiers.push(...qualifiersIn(element));
      else beside += ` ${oneLine(textIn(element.children))} `;
      return false;
    },
    leave() {},
    text({ data }) {
      beside += data;
    },
  });
  return { qualifiers, start, beside: oneLine(beside) };
}

/** Whether a class says that an element holds the office, seat or party of a speaker. */
export function isQualifierElement(element: PageElement): boolean {
  return classWords(element).some((words) => qualifierClass.test(words));
}

/** `(North) (Lab)` as two qualifiers, and any other text as one. */
export function qualifiersIn(element: PageElement): string[] {
  const text = oneLine(textIn(element.children));
  if (/^(?:[[(][^[\]()]{1,100}[\])]\s?){1,5}$/.test(text)) return text.slice(1, -1).split(/[\])]\s?[[(]/);
  return text === '' ? [] : [text];
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
