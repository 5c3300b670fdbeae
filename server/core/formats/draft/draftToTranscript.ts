import { isCollective } from '../../labels/collective.ts';
import { readLabel } from '../../labels/readLabel.ts';
import { parse } from '../../parse.ts';
import { createRoster } from '../../speakers/roster.ts';
import { readByline } from '../../syntax/byline.ts';
import { classifyLine, LineShape } from '../../syntax/classify.ts';
import { clockTime } from '../../syntax/clock.ts';
import { indentedLabel } from '../../syntax/cues/indentedCue.ts';
import { readCue } from '../../syntax/cues/readCue.ts';
import type { ReadingSettings } from '../../syntax/readingSettings.ts';
import type { RosterEntry } from '../../syntax/roster.ts';
import { findTrailingTime, readTime } from '../../syntax/times.ts';
import { nameKey } from '../../text/names.ts';
import { yamlScalar } from '../../yaml/write.ts';
import type { ReadOptions, Remark } from '../format.ts';
import type { Draft, DraftHeader, DraftPart, DraftSpeaker, DraftTurn, Passage } from './draft.ts';
import { isCalledByMarker } from './markerSpeakers.ts';
import { balanced, joinTexts, oneLine, tidyDraft } from './tidyDraft.ts';
import { partsOfTranscript } from './transcriptToDraft.ts';

/** A draft as a transcript, with what had to be changed for that. */
export interface WrittenDraft {
  readonly text: string;
  readonly remarks: readonly Remark[];
}

/**
 * Writes a draft as a transcript in canonical markup. The transcript is read again by the settings of its folder: what these read must be
 * what the draft says. Where the plain way to write it is read otherwise, every speaker goes on the roster and every open line
 * gets a backslash; if that is not enough, the words of every turn stand below its cue, and at last the lines of the record are in brackets.
 */
export function draftToTranscript(draft: Draft, { times, settings }: ReadOptions): WrittenDraft {
  const { draft: tidy, remarks } = tidyDraft(draft, times);
  let text = '';
  const hasMarkers = tidy.parts.some((part) => part.kind === 'turn' && isCalledByMarker(part));
  for (const caution of [
    ...(hasMarkers ? (['marked'] as const) : []),
    'plain',
    'escaped',
    'apart',
    'bracketed',
  ] as const) {
    text = new TranscriptWriter(tidy, settings, caution).write();
    if (isReadAs(text, tidy, settings)) return { text, remarks };
  }
  const message =
    'Not every line of the transcript can be written so that it is read as it was. Compare it with the source.';
  return { text, remarks: [...remarks, { message }] };
}

/** Whether a transcript is read as a draft says. Names count as the speakers that the rosters of the draft and of the folder make of them. */
function isReadAs(text: string, draft: Draft, settings: ReadingSettings): boolean {
  const transcript = parse(text, settings);
  const roster = createRoster([...draft.roster.map(entryOf), ...settings.roster]);
  const resolve = (name: string) => {
    const [entry, ...others] = roster.find(name);
    return nameKey(entry && others.length === 0 ? entry.name : name);
  };
  let at = 0;
  for (const part of partsOfTranscript(transcript)) {
    const expected = draft.parts[at++];
    if (!expected || !isSamePart(part, expected, resolve)) return false;
  }
  return at === draft.parts.length;
}

function entryOf({ name, aliases = [] }: DraftSpeaker): RosterEntry {
  return { name, kind: 'person', aliases: aliases.map((alias) => ({ name: alias })), qualifiers: [] };
}

function isSamePart(one: DraftPart, other: DraftPart, resolve: (name: string) => string): boolean {
  if (one.kind === 'section') return other.kind === 'section' && one.level === other.level && one.title === other.title;
  if (one.kind === 'comment') return other.kind === 'comment' && one.text === other.text;
  // Brackets that do not match are written as others.
  const withoutBrackets = (text: string) => text.replace(/[[\]()]/g, '');
  if (one.kind === 'event') return other.kind === 'event' && withoutBrackets(one.text) === withoutBrackets(other.text);
  if (other.kind !== 'turn' || !isSameMarker(one, other) || !areSamePassages(one, other)) return false;
  const [a, b] = [one.speakers, other.speakers];
  if (!a || !b) return a === b;
  return a.length === b.length && a.every((name, at) => name === b[at] || resolve(name) === resolve(b[at] as string));
}

function isSameMarker({ marker: one }: DraftTurn, { marker: other }: DraftTurn): boolean {
  return one?.kind === other?.kind && one?.number === other?.number;
}

function areSamePassages({ passages: all }: DraftTurn, { passages: others }: DraftTurn): boolean {
  return (
    all.length === others.length &&
    all.every(({ text, start, isParagraph = false }, at) => {
      const other = others[at] as Passage;
      return text === other.text && start === other.start && isParagraph === (other.isParagraph ?? false);
    })
  );
}

/** How a speaker is called in cues, and on the roster. */
interface Label {
  readonly name: string;
  /** The name; or, if a cue cannot hold it, an alias on the roster. */
  readonly label: string;
  /** Whether the label is read as this name only if the roster has it. */
  readonly needsRoster: boolean;
}

/** How carefully a draft is written. `marked` is plain, with a marker alone for a speaker who is called by it. */
type Caution = 'marked' | 'plain' | 'escaped' | 'apart' | 'bracketed';

class TranscriptWriter {
  readonly #draft: Draft;
  readonly #settings: ReadingSettings;
  readonly #isCareful: boolean;
  readonly #isMarked: boolean;
  /** Whether the words of every turn stand below its cue. */
  readonly #isApart: boolean;
  /** Whether lines of the record stand in brackets, as events do. */
  readonly #isBracketed: boolean;
  readonly #labels: Map<string, Label>;
  readonly #known: (label: string) => boolean;
  /** Lines with a colon can be the record's own. */
  readonly #isMinutes: boolean;
  readonly #lines: string[] = [];
  /** Whether a cue stands alone on its line somewhere: then its name has to be known. */
  #hasLoneCue = false;
  /** What the line above belongs to. */
  #above: 'turn' | 'open' | undefined;

  constructor(draft: Draft, settings: ReadingSettings, caution: Caution) {
    this.#draft = draft;
    this.#settings = settings;
    this.#isMarked = caution === 'marked';
    this.#isCareful = !this.#isMarked && caution !== 'plain';
    this.#isApart = caution === 'apart' || caution === 'bracketed';
    this.#isBracketed = caution === 'bracketed';
    const isNamed = (turn: DraftTurn) => !this.#isMarked || !isCalledByMarker(turn);
    this.#labels = labelsFor(draft, settings, isNamed);
    const known = new Set([...this.#labels.values()].map(({ label }) => nameKey(label)));
    for (const { name } of draft.roster) known.add(nameKey(name));
    this.#known = (label) =>
      known.has(nameKey(label)) || isCollective(label) || settings.roster.some(({ name }) => name === label);
    this.#isMinutes = (draft.header.other?.kind ?? settings.kind) === 'minutes';
  }

  write(): string {
    let before: DraftPart | undefined;
    let lastTurn: DraftTurn | undefined;
    for (const part of this.#draft.parts) {
      if (part.kind === 'turn') {
        this.#writeTurn(part, before?.kind === 'event' || before?.kind === 'comment' ? lastTurn : undefined);
        lastTurn = part;
      } else this.#writeOther(part);
      if (part.kind === 'section') lastTurn = undefined;
      before = part;
    }
    const header = this.#header();
    const body = this.#lines.length > 0 ? `${this.#lines.join('\n').trimEnd()}\n` : '';
    return header === '' || body === '' ? header + body : `${header}\n${body}`;
  }

  #writeOther(part: Exclude<DraftPart, DraftTurn>): void {
    if (part.kind === 'section') this.#writeSection(part.level, part.title);
    else if (part.kind === 'comment') this.#lines.push(`// ${part.text}`);
    else {
      if (part.start !== undefined) this.#lines.push(`[${clockTime(part.start, true)}]`);
      this.#lines.push(part.isRecord && !this.#isBracketed ? part.text : eventLine(balanced(part.text)));
    }
  }

  #writeSection(level: number, title: string): void {
    this.#pushBlank();
    const hashes = '#'.repeat(level);
    // Number signs at the end are a part of the title only before others.
    const isClosed = title.endsWith('#') || this.#isCareful;
    this.#lines.push(`${hashes} ${title}${isClosed ? ` ${hashes}` : ''}`, '');
    this.#above = undefined;
  }

  /** @param turn the turn above the events that stand directly before this one */
  #writeTurn(turn: DraftTurn, above: DraftTurn | undefined): void {
    const lines = linesOf(turn);
    if (turn.speakers === undefined) this.#writeOpen(lines);
    else this.#writeNamed(turn, lines, above);
  }

  #writeNamed(turn: DraftTurn, lines: readonly string[], above: DraftTurn | undefined): void {
    if (this.#above === 'open') this.#pushBlank();
    if (above && goesOn(above, turn) && !lines.some((line) => this.#looksLikeCue(line, turn))) {
      this.#lines.push(...lines.map((line) => `  ${line}`));
      return;
    }
    this.#above = 'turn';
    const [first = '', ...others] = lines;
    const cue = `${this.#cueOf(turn)}:`;
    const isPlain =
      !this.#isApart && !isTimeAlone(first, turn) && !others.some((line) => this.#looksLikeCue(line, turn));
    if (isPlain) {
      this.#lines.push(`${cue} ${first}`, ...others.map((line) => `  ${line}`));
      return;
    }
    // Only at the margin can a backslash take the meaning from a line.
    this.#hasLoneCue = true;
    this.#lines.push(cue, ...lines.map((line) => `\\${line}`), '');
  }

  #writeOpen(lines: readonly string[]): void {
    if (this.#above === 'turn') this.#pushBlank();
    this.#above = 'open';
    for (const line of lines) this.#lines.push(this.#needsBackslash(line) ? `\\${line}` : line);
  }

  #pushBlank(): void {
    if (this.#lines.length > 0 && this.#lines.at(-1) !== '') this.#lines.push('');
  }

  #cueOf(turn: DraftTurn): string {
    const { speakers = [], qualifiers = [], marker, passages } = turn;
    const [first] = passages;
    const names = speakers.map((name) => this.#labels.get(nameKey(name))?.label ?? name);
    return [
      ...(marker ? [`${marker.kind === 'question' ? 'Q' : 'A'}${marker.number ?? ''}`] : []),
      ...(this.#isMarked && isCalledByMarker(turn) ? [] : [names.length > 0 ? names.join(', ') : '?']),
      ...(names.length === 1 ? qualifiers.map((qualifier) => `(${qualifier})`) : []),
      ...(first?.start === undefined ? [] : [`[${clockTime(first.start, true)}]`]),
    ].join(' ');
  }

  /** Whether an indented line would be read as a cue that is set in. */
  #looksLikeCue(line: string, { speakers = [] }: DraftTurn): boolean {
    if (indentedLabel(line) === undefined) return false;
    if (this.#isCareful) return true;
    const reading = readCue(line, 0, line.length, this.#known);
    if (!reading || reading.kind === 'broken') return false;
    const { names } = reading.cue;
    return !(names.length === speakers.length && names.every(({ text }, at) => text === speakers[at]));
  }

  /** Whether a line at the margin may be read as anything but text. */
  #needsBackslash(line: string): boolean {
    if (this.#isCareful || line.startsWith('\\')) return true;
    if (this.#isMinutes && /^\||^.{0,80}[:：]/.test(line)) return true;
    if (this.#lines.length === 0 && line.startsWith('---')) return true;
    if (classifyLine(line, 0, line.length) !== LineShape.text) return true;
    if (readCue(line, 0, line.length, this.#known, true) !== undefined) return true;
    const label = readLabel(line, 0, line.length);
    return (label !== undefined && !label.form.prose) || readByline(line, 0, line.length) !== undefined;
  }

  #header(): string {
    const values = headerValues(this.#draft.header);
    const isOpen = this.#draft.parts.some((part) => part.kind === 'turn' && part.speakers === undefined);
    if (this.#settings.attribution === 'inherit' && isOpen) values.push('attribution: strict');
    const roster = this.#roster().flatMap(rosterLines);
    if (roster.length > 0) values.push('speakers:', ...roster);
    return values.length > 0 ? ['---', ...values, '---', ''].join('\n') : '';
  }

  /** Everybody or no one: a speaker who is not on a roster would be reported. */
  #roster(): DraftSpeaker[] {
    const { roster } = this.#draft;
    const labels = [...this.#labels.values()];
    const isNeeded =
      this.#isCareful || this.#hasLoneCue || roster.length > 0 || labels.some(({ needsRoster }) => needsRoster);
    if (!isNeeded) return [];
    const listed = new Set(roster.map(({ name }) => nameKey(name)));
    const others = labels.filter(({ name }) => !listed.has(nameKey(name)) && !isCollective(name));
    return [...roster, ...others.map(({ name }): DraftSpeaker => ({ name }))].map((speaker) => {
      const label = this.#labels.get(nameKey(speaker.name));
      if (!label || label.label === label.name || speaker.aliases?.includes(label.label)) return speaker;
      return { ...speaker, aliases: [label.label, ...(speaker.aliases ?? [])] };
    });
  }
}

/** The lines of a turn: a new one for each paragraph, and each time before its words. The first time of a turn stands in its cue. */
function linesOf({ speakers, passages }: DraftTurn): string[] {
  const lines: string[] = [];
  for (const [at, { text, start, isParagraph }] of passages.entries()) {
    const hasTime = start !== undefined && (at > 0 || speakers === undefined);
    const words = hasTime ? `[${clockTime(start, true)}] ${text}` : text;
    if (at === 0 || isParagraph) lines.push(words);
    else lines[lines.length - 1] = joinTexts(lines.at(-1) ?? '', words);
  }
  return lines;
}

/** Whether a turn goes on with the one above the events before it. */
function goesOn(above: DraftTurn, { speakers = [], qualifiers, marker, passages }: DraftTurn): boolean {
  if (speakers.length === 0 || marker || qualifiers || passages[0]?.start !== undefined) return false;
  return above.speakers?.join('\n') === speakers.join('\n');
}

/** Whether the first words of a turn would be read as the time of its cue. */
function isTimeAlone(words: string, { passages: [first] }: DraftTurn): boolean {
  if (first?.start !== undefined) return false;
  const time = readTime(words, 0, words.length) ?? findTrailingTime(` ${words}`, 0, words.length + 1);
  return time !== undefined && time.span.end >= words.length;
}

/** An event in brackets; with more around it, if it would be read as a time. */
function eventLine(text: string): string {
  const isTime = classifyLine(`[${text}]`, 0, text.length + 2) !== LineShape.event;
  return isTime ? `[(${text})]` : `[${text}]`;
}

/** How everybody who speaks is called in cues, by the key of the name. */
function labelsFor(
  { roster, parts }: Draft,
  settings: ReadingSettings,
  isNamed: (turn: DraftTurn) => boolean,
): Map<string, Label> {
  const labels = new Map<string, Label>();
  const taken = new Set(roster.flatMap(({ name, aliases = [] }) => [name, ...aliases]).map(nameKey));
  for (const part of parts) if (part.kind === 'turn') for (const name of part.speakers ?? []) taken.add(nameKey(name));
  for (const { name, aliases } of settings.roster)
    for (const each of [{ name }, ...aliases]) taken.add(nameKey(each.name));
  const isFree = (label: string) => !taken.has(nameKey(label)) && readsAs(label, () => false);
  const isListed = (label: string) => taken.has(nameKey(label));
  const alias = (name: string) => {
    const own = roster.find((speaker) => nameKey(speaker.name) === nameKey(name));
    const known = own?.aliases?.find((label) => readsAs(label, isListed) && !/[,、，]/.test(label));
    if (known !== undefined) return known;
    const natural = `Speaker ${name}`;
    if (isFree(natural)) return natural;
    let number = 1;
    while (!isFree(`Speaker ${number}`)) number++;
    return `Speaker ${number}`;
  };
  for (const part of parts) {
    if (part.kind !== 'turn' || !part.speakers || !isNamed(part)) continue;
    const isTogether = part.speakers.length > 1;
    for (const name of part.speakers) {
      const key = nameKey(name);
      const known = labels.get(key);
      // Among several names, a comma would end one.
      const isSplit = isTogether && /[,、，]/.test(name);
      if (known && !(isSplit && known.label === known.name)) continue;
      const isWritable = !isSplit && readsAs(name, (label) => label === name);
      const label = isWritable ? name : alias(name);
      taken.add(nameKey(label));
      labels.set(key, { name, label, needsRoster: !isWritable || !readsAs(name, () => false) });
    }
  }
  return labels;
}

/** Whether a label before a colon is read as a cue of the one speaker with this name. */
function readsAs(label: string, isListed: (label: string) => boolean): boolean {
  const line = `${label}: x`;
  if (classifyLine(line, 0, line.length) !== LineShape.text || readByline(line, 0, line.length - 2)) return false;
  const reading = readCue(line, 0, line.length, isListed);
  if (reading?.kind !== 'cue') return false;
  const { names, marker, time, unknown, qualifiers, span } = reading.cue;
  const isWhole = names.length === 1 && names[0]?.text === label && span.end === label.length + 1;
  return isWhole && !marker && !time && !unknown && qualifiers.length === 0;
}

function headerValues({ title, date, source, language, media, other = {} }: DraftHeader): string[] {
  const known = { title, date, source, language, media };
  const others = Object.entries(other).filter(([key]) => usableKey.test(key) && !(key in known) && !reserved.has(key));
  return [...Object.entries(known), ...others].flatMap(([key, value]) => {
    const text = oneLine(value ?? '');
    return text === '' ? [] : [`${yamlScalar(key)}: ${yamlScalar(text, 'line')}`];
  });
}

const usableKey = /^[\p{L}_][\p{L}\p{M}\p{N}_. -]{0,60}$/u;
/** What these keys say decides how the words are read, and is for us to write. */
const reserved = new Set(['attribution', 'speaker', 'speakers', 'notSpeakers', 'notSpeech', 'events']);

function rosterLines({ name, kind = 'person', role, aliases = [], qualifiers = [] }: DraftSpeaker): string[] {
  const full = yamlScalar([name, ...qualifiers.map((qualifier) => `(${qualifier})`)].join(' '), 'line');
  const isOwnKind = kind === (isCollective(name) ? 'collective' : 'person');
  const isShort = isOwnKind && !role && aliases.length === 0;
  if (isShort) return [`  - ${full}`];
  return [
    `  - name: ${full}`,
    ...(role ? [`    role: ${yamlScalar(oneLine(role), 'line')}`] : []),
    ...(aliases.length > 0 ? [`    aliases: [${aliases.map((alias) => yamlScalar(alias)).join(', ')}]`] : []),
    ...(isOwnKind ? [] : [`    kind: ${kind}`]),
  ];
}
