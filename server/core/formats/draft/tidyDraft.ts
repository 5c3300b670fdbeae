import { splitQualifiers } from '../../labels/labels.ts';
import { endsSentence } from '../../sentences/lineBreaks.ts';
import { inlineMarks } from '../../syntax/body.ts';
import { splitLines } from '../../text/lines.ts';
import { nameKey } from '../../text/names.ts';
import { formatCount, inMilliseconds } from '../../text/numbers.ts';
import type { Remark } from '../format.ts';
import type { Draft, DraftEvent, DraftPart, DraftSpeaker, DraftTurn, Passage } from './draft.ts';

/** A draft as a transcript can hold it, and what was changed for that. */
export interface TidyDraft {
  readonly draft: Draft;
  readonly remarks: readonly Remark[];
}

/**
 * Gives a draft the shape that a transcript can hold: single spaces, names without brackets after them, only times that a clock can
 * show. Turns without words are left out. With `turn`, only the first time of each turn
 * is kept, and of each line of open text.
 */
export function tidyDraft(draft: Draft, times: 'turn' | 'passage'): TidyDraft {
  return new Tidier(draft, times).run();
}

/** A text on one line: each run of white space is a space, and control characters are gone. */
export function oneLine(text: string): string {
  return disorder.test(text) ? text.replace(controls, '').replace(spaces, ' ').trim() : text.trim();
}

/** Two texts one after the other: with a space between them, but for scripts that have none. */
export function joinTexts(text: string, more: string): string {
  return joinsWithoutSpace(text, more) ? text + more : `${text} ${more}`;
}

function joinsWithoutSpace(text: string, more: string): boolean {
  // The text so far may be long, so the shorter one is looked at first, and of the other only the end.
  const end = text.slice(-2);
  if (startsWide.test(more)) return endsWide.test(end) || (/[”’]$/.test(end) && endsWide.test(text.slice(-3, -1)));
  // The scripts share their quotation marks with others.
  return /^[“‘]/.test(more) && endsWide.test(end);
}

/** Whether a line of open text is at its end. Its last pieces show that; all of it may be a whole book. */
function endsOpenLine(pieces: readonly string[]): boolean {
  const end = pieces.slice(-3).join('');
  return endsSentence(end) && !end.endsWith(':');
}

const wide = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。、，？！：；「」『』（）]`;
const endsWide = new RegExp(`${wide}$`, 'u');
const startsWide = new RegExp(`^${wide}`, 'u');

const spaces = /[\t\n\v\f\r ]+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are taken out
const controls = /[\0-\x08\x0e-\x1f\x7f]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are taken out
const disorder = /[\0-\x1f\x7f]| {2}/;

/** The latest time that a cue can show, in seconds: 999 hours. */
const LATEST = 999 * 3600;

/** A time in whole milliseconds; undefined where no clock shows it. */
export function clockSeconds(seconds: number | undefined): number | undefined {
  if (seconds === undefined || !(seconds >= 0 && seconds < LATEST)) return undefined;
  return inMilliseconds(seconds);
}

class Tidier {
  readonly #draft: Draft;
  readonly #times: 'turn' | 'passage';
  readonly #remarks: Remark[] = [];
  /** The names whose brackets tell two speakers apart, by the key without brackets. */
  readonly #told: ReadonlySet<string>;
  readonly #names = new Map<string, { readonly name: string; readonly qualifiers: readonly string[] }>();
  /** The first spelling of each name, by its key. */
  readonly #spellings = new Map<string, string>();
  #badTimes = 0;
  /** Who speaks in turns without words. */
  readonly #silent: string[] = [];

  constructor(draft: Draft, times: 'turn' | 'passage') {
    this.#draft = draft;
    this.#times = times;
    this.#told = namesToldApartByBrackets(draft);
  }

  run(): TidyDraft {
    const { header, roster, parts } = this.#draft;
    const speakers = roster.flatMap((speaker) => this.#speaker(speaker));
    const tidy = parts.flatMap((part) => this.#part(part));
    if (this.#badTimes > 0)
      this.#remarks.push({ message: `Times that no clock shows are left out: ${this.#badTimes}.` });
    if (this.#silent[0] !== undefined) {
      const count = formatCount(this.#silent.length, 'turn without words is', 'turns without words are');
      this.#remarks.push({ message: `${count} left out, the first by \`${this.#silent[0]}\`.` });
    }
    return { draft: { header, roster: speakers, parts: joinUnattributed(tidy) }, remarks: this.#remarks };
  }

  #speaker({ name, aliases, ...rest }: DraftSpeaker): DraftSpeaker[] {
    const own = this.#name(name);
    if (own.name === '') return [];
    const others = (aliases ?? []).map(oneLine).filter((alias) => alias !== '');
    const qualifiers = [...own.qualifiers, ...(rest.qualifiers ?? [])].flatMap(tidyQualifier);
    return [{ ...rest, name: own.name, ...(others.length > 0 && { aliases: others }), qualifiers }];
  }

  #part(part: DraftPart): DraftPart[] {
    switch (part.kind) {
      case 'section': {
        const title = oneLine(part.title);
        const level = Math.min(6, Math.max(1, Math.trunc(part.level) || 1));
        return title === '' ? [] : [{ kind: 'section', level, title }];
      }
      case 'event':
        return this.#event(part);
      case 'comment':
        return splitLines(part.text)
          .map(oneLine)
          .filter((text) => text !== '')
          .map((text) => ({ kind: 'comment', text }));
      case 'turn':
        return this.#turn(part);
    }
  }

  #event({ text, start, isRecord }: DraftEvent): DraftPart[] {
    const words = isRecord ? oneLine(text) : balanced(oneLine(text));
    const time = this.#time(start);
    return words === ''
      ? []
      : [{ kind: 'event', text: words, ...(time !== undefined && { start: time }), ...(isRecord && { isRecord }) }];
  }

  #turn({ speakers, qualifiers, marker, passages }: DraftTurn): DraftPart[] {
    const kept = this.#passages(passages, !speakers && !marker);
    if (kept.length === 0) {
      if (speakers?.length) this.#silent.push(speakers.join(', '));
      return [];
    }
    const named = speakers?.map((name) => this.#name(name));
    // A question by somebody whom the file does not name is by somebody.
    const names = named ?? (marker && []);
    const all = [...(qualifiers ?? []), ...(named?.flatMap((name) => name.qualifiers) ?? [])].flatMap(tidyQualifier);
    const number = marker?.number;
    const hasNumber = number !== undefined && Number.isInteger(number) && number >= 0 && number < 1e6;
    return [
      {
        kind: 'turn',
        speakers: names && [...new Set(names.map(({ name }) => name).filter((name) => name !== '' && name !== '?'))],
        ...(names?.length === 1 && all.length > 0 && { qualifiers: [...new Set(all)] }),
        ...(marker && { marker: { kind: marker.kind, ...(hasNumber && { number }) } }),
        passages: kept,
      },
    ];
  }

  #passages(passages: readonly Passage[], isOpen: boolean): Passage[] {
    const kept: { text: string; start?: number; end?: number; isParagraph?: boolean }[] = [];
    let isParagraph = false;
    let before: { text: string; end?: number } | undefined;
    /** The texts of the passage before, with the spaces between them. */
    let pieces: string[] = [];
    const endPassage = () => {
      if (before && pieces.length > 1) before.text = pieces.join('');
    };
    for (const written of passages) {
      for (const passage of splitAtTimes(written)) {
        const text = oneLine(passage.text);
        isParagraph ||= passage.isParagraph === true;
        if (text === '') continue;
        const start = this.#time(passage.start);
        const end = this.#time(passage.end);
        // Somebody who looks for the speakers of open text labels a line at a time.
        const isNewLine = before !== undefined && (isParagraph || (isOpen && endsOpenLine(pieces)));
        // The first time of a turn, and of each line of open text.
        const isKept = this.#times === 'passage' || kept.length === 0 || (isOpen && isNewLine);
        if (before !== undefined && !isNewLine && !(isKept && start !== undefined)) {
          if (!joinsWithoutSpace(pieces.at(-1) ?? '', text)) pieces.push(' ');
          pieces.push(text);
          if (end !== undefined) before.end = end;
        } else {
          endPassage();
          before = {
            text,
            ...(isKept && start !== undefined && { start }),
            ...(end !== undefined && { end }),
            ...(isNewLine && { isParagraph: true }),
          };
          pieces = [text];
          kept.push(before);
        }
        isParagraph = false;
      }
    }
    endPassage();
    return kept;
  }

  #time(seconds: number | undefined): number | undefined {
    const time = clockSeconds(seconds);
    if (seconds !== undefined && time === undefined) this.#badTimes++;
    return time;
  }

  #name(written: string): { readonly name: string; readonly qualifiers: readonly string[] } {
    const known = this.#names.get(written);
    if (known) return known;
    const { name, qualifiers } = splitQualifiers(oneLine(written));
    const isTold = this.#told.has(nameKey(name));
    if (isTold && qualifiers.length > 0) {
      const message = `The name \`${oneLine(written)}\` is written with a comma, because brackets do not tell speakers apart.`;
      this.#remarks.push({ message });
    }
    const spelled = isTold ? [name, ...qualifiers].join(', ') : name;
    const key = nameKey(spelled);
    const first = this.#spellings.get(key) ?? spelled;
    this.#spellings.set(key, first);
    const tidy = { name: first, qualifiers: isTold ? [] : qualifiers };
    this.#names.set(written, tidy);
    return tidy;
  }
}

/** A passage for each time in brackets among the words, since a transcript has its times so. */
function splitAtTimes(passage: Passage): readonly Passage[] {
  const { text } = passage;
  if (!text.includes('[')) return [passage];
  const times = inlineMarks(text, { start: 0, end: text.length }).filter(({ kind }) => kind === 'time');
  if (times.length === 0) return [passage];
  const { end, ...first } = passage;
  const pieces: Passage[] = [{ ...first, text: text.slice(0, times[0]?.span.start) }];
  for (const [at, { span, seconds }] of times.entries()) {
    const words = text.slice(span.end, times[at + 1]?.span.start);
    pieces.push({ text: words, ...(seconds !== undefined && { start: seconds }) });
  }
  // A time before the first words takes the place of the passage's own.
  const kept = pieces.filter((piece) => oneLine(piece.text) !== '');
  return kept.map((piece, at) => ({
    ...piece,
    ...(at === 0 && passage.isParagraph && { isParagraph: true }),
    ...(at === kept.length - 1 && end !== undefined && { end }),
  }));
}

/** Names of which two have different brackets, such as `John (host)` and `John (guest)`: their keys without the brackets. */
function namesToldApartByBrackets({ roster, parts }: Draft): Set<string> {
  const brackets = new Map<string, string>();
  const told = new Set<string>();
  const seen = new Set<string>();
  const look = (written: string) => {
    if (seen.has(written)) return;
    seen.add(written);
    const { name, qualifiers } = splitQualifiers(oneLine(written));
    if (qualifiers.length === 0) return;
    const key = nameKey(name);
    const all = qualifiers.join(', ');
    const before = brackets.get(key);
    if (before !== undefined && before !== all) told.add(key);
    brackets.set(key, all);
  };
  for (const { name } of roster) look(name);
  for (const part of parts) if (part.kind === 'turn') part.speakers?.forEach(look);
  return told;
}

/** A qualifier that a cue can hold in round brackets: none that is a time, or that has brackets without their counterpart. */
function tidyQualifier(qualifier: string): string[] {
  const text = balanced(oneLine(qualifier), '(', ')');
  return text === '' || text.length > LONGEST_QUALIFIER || /^\d+:\d/.test(text) ? [] : [text];
}

const LONGEST_QUALIFIER = 100;

/** A text whose brackets all have their counterpart. Where one has none, all become the other kind. */
export function balanced(text: string, open = '[', close = ']'): string {
  let depth = 0;
  for (const character of text) {
    if (character === open) depth++;
    else if (character === close && --depth < 0) break;
  }
  if (depth === 0) return text;
  const [otherOpen, otherClose] = open === '[' ? ['(', ')'] : ['[', ']'];
  return text.replaceAll(open, otherOpen).replaceAll(close, otherClose);
}

/** Open text that follows open text is one run of it. */
function joinUnattributed(parts: readonly DraftPart[]): DraftPart[] {
  const joined: DraftPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.kind === 'turn' && !part.speakers && last?.kind === 'turn' && !last.speakers) {
      const [first, ...others] = part.passages;
      if (!first) continue;
      const passages = [...last.passages, { ...first, isParagraph: true }, ...others];
      joined[joined.length - 1] = { ...last, passages };
    } else joined.push(part);
  }
  return joined;
}
