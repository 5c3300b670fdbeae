import { findSentences } from '../../sentences/sentences.ts';
import { type Span, slice } from '../../text/span.ts';
import type { Draft, DraftPart, DraftSpeaker, Passage } from '../draft/draft.ts';
import type { Exportable, Exported, Remark } from '../format.ts';
import { Losses } from '../xml/inlineText.ts';
import { months, recordKey } from './readChat.ts';
import { hasWords, readUtterance, writeUtterance } from './utterance.ts';

/** Writes a draft in TalkBank's CHAT, with a line for each sentence. */
export function writeChat({ draft }: Exportable): Exported {
  const writer = new ChatWriter(draft);
  return { pieces: writer.write(), remarks: writer.remarks() };
}

/** Somebody who speaks, or several who speak together. */
interface Participant {
  readonly code: string;
  readonly name: string;
  readonly speaker: DraftSpeaker | undefined;
}

class ChatWriter {
  readonly #draft: Draft;
  readonly #participants = new Map<string, Participant>();
  readonly #codes = new Set<string>();
  /** Everybody's name: a name that is a code would say that somebody else speaks if another had it for a code. */
  readonly #names: ReadonlySet<string>;
  readonly #lines: string[] = [];
  readonly #counts = new Map<string, number>();
  #example = '';
  /** Whether words have signs that CHAT takes for its own codes. Then the file says so, and its words are as they are. */
  readonly #isHeritage: boolean;

  constructor(draft: Draft) {
    this.#draft = draft;
    const passages = draft.parts.flatMap((part) => (part.kind === 'turn' ? part.passages : []));
    this.#isHeritage = passages.some(({ text }) =>
      sentencesOf(text).some((sentence) => !hasWords(sentence) || !comesBack(sentence, false)),
    );
    const turns = draft.parts.filter((part) => part.kind === 'turn');
    this.#names = new Set([
      ...draft.roster.map(({ name }) => name),
      ...turns.flatMap(({ speakers }) => speakers ?? []),
    ]);
    for (const speaker of draft.roster) this.#participant(speaker.name, speaker);
    // Several speakers together come last.
    for (const { speakers = [] } of turns) for (const name of speakers) this.#participant(name);
    for (const { speakers } of turns) this.#participantOf(speakers);
    for (const name of this.#participants.keys())
      if (/[,_]/.test(name)) this.#count('Names lose their commas and underscores');
  }

  write(): string[] {
    const { header, parts } = this.#draft;
    const all = [...this.#participants.values()];
    const people = [...all.filter(({ name }) => name !== ''), ...all.filter(({ name }) => name === '')];
    const language = languageCode(header.language);
    this.#add('@UTF8');
    this.#add('@Begin');
    this.#add('@Languages:', language);
    this.#add('@Participants:', people.map(participant).join(', '));
    if (this.#isHeritage) this.#add('@Options:', 'heritage');
    for (const { code, speaker } of people) {
      const office = (speaker?.role ?? '').replaceAll('|', '/');
      this.#add('@ID:', `${language}|colloquy|${code}|||||${roleOf(code, speaker)}||${office}|`);
    }
    this.#writeHeader();
    for (const part of parts) this.#writePart(part);
    this.#add('@End');
    return this.#lines;
  }

  remarks(): Remark[] {
    const remarks = [...this.#counts].map(([what, count]) => ({ message: `${what}: ${count}.` }));
    if (this.#example === '') return remarks;
    const message = `Some marks and signs are not written as they stand, as in: ${this.#example}`;
    return [...remarks, { message }];
  }

  #add(key: string, value = '') {
    this.#lines.push(value === '' ? `${key}\n` : `${key}\t${oneLine(value)}\n`);
  }

  #count(what: string) {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
  }

  #writeHeader() {
    const { title, date, source, media, other = {} } = this.#draft.header;
    if (media !== undefined)
      this.#add('@Media:', `${media}, ${/\.(?:mp4|mov|webm|mkv|avi)$/i.test(media) ? 'video' : 'audio'}`);
    if (date !== undefined) this.#writeDate(date);
    if (title !== undefined) this.#add('@Comment:', `Title: ${title}`);
    if (source !== undefined) this.#add('@Comment:', `Source: ${source}`);
    for (const [key, value] of Object.entries(other)) this.#add('@Comment:', `${key}: ${value}`);
  }

  #writeDate(date: string) {
    const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
    const name = months[Number(month) - 1];
    if (name === undefined) this.#add('@Comment:', `Date: ${date}`);
    else this.#add('@Date:', `${day}-${name}-${year}`);
  }

  #writePart(part: DraftPart) {
    if (part.kind === 'comment') return;
    if (part.kind === 'section') {
      if (part.level > 1) this.#count('Headings all become of the first level');
      this.#add('@G:', part.title);
    } else if (part.kind === 'event') {
      if (part.start !== undefined) this.#count('Times of events are left out');
      this.#add('@Comment:', part.isRecord ? `${recordKey}: ${part.text}` : `[${part.text}]`);
    } else {
      if (part.speakers === undefined)
        this.#count('Passages without a speaker are given to somebody who is not identified');
      else if (part.speakers.length > 1)
        this.#count('Turns of several speakers are given to a speaker who stands for all of them');
      const { code } = this.#participantOf(part.speakers);
      for (const passage of part.passages) this.#writePassage(code, passage);
    }
  }

  #writePassage(code: string, { text, start, end }: Passage) {
    for (const [at, sentence] of sentencesOf(text).entries()) {
      const utterance = at === 0 ? writeUtterance(sentence, start, end) : writeUtterance(sentence);
      this.#add(`*${code}:`, utterance);
      if (this.#example === '' && !comesBack(sentence, this.#isHeritage)) this.#example = sentence;
    }
  }

  #participantOf(speakers: readonly string[] | undefined): Participant {
    if (!speakers || speakers.length === 0) return this.#participant('');
    return this.#participant(speakers.join(' and '));
  }

  #participant(name: string, speaker?: DraftSpeaker): Participant {
    const known = this.#participants.get(name);
    if (known) return known;
    const made = { code: name === '' ? 'UNK' : this.#makeCode(name, speaker), name, speaker };
    this.#codes.add(made.code);
    this.#participants.set(name, made);
    return made;
  }

  /** A code for a speaker: an alias that is one, or the first letters of the name, and a number if these are taken. */
  #makeCode(name: string, speaker: DraftSpeaker | undefined): string {
    const own = [name, ...(speaker?.aliases ?? [])].find(
      (label) => isCode(label) && this.#isFree(label) && (label === name || !this.#names.has(label)),
    );
    if (own !== undefined) return own;
    const letters = name
      .normalize('NFKD')
      .toUpperCase()
      .replace(/[^A-Z]/g, '');
    const base = letters.length >= 3 ? letters.slice(0, 3) : 'SPK';
    let code = base;
    for (let number = this.#codes.size; !this.#isFree(code) || this.#names.has(code); number++)
      code = `${base}${number}`;
    return code;
  }

  #isFree(code: string): boolean {
    return code !== 'UNK' && !this.#codes.has(code);
  }
}

/** Whether a label can stand as a code of CHAT. */
function isCode(label: string): boolean {
  return /^[A-Z][A-Z0-9]{1,6}$/.test(label);
}

/** Whether a sentence is read again as it is written. */
function comesBack(sentence: string, isHeritage: boolean): boolean {
  return readUtterance(writeUtterance(sentence), 1, new Losses(), isHeritage).text === oneLine(sentence);
}

/** The sentences of a passage. None ends within brackets, and none has only signs in it. */
function sentencesOf(text: string): string[] {
  const sentences: Span[] = [];
  let start: number | undefined;
  let depth = 0;
  for (const span of findSentences(text, { start: 0, end: text.length })) {
    start ??= span.start;
    for (const character of slice(text, span)) {
      if (character === '[') depth++;
      else if (character === ']') depth--;
    }
    if (depth > 0) continue;
    const last = sentences.at(-1);
    if (last && !/[\p{L}\p{N}]/u.test(text.slice(start, span.end))) {
      sentences[sentences.length - 1] = { start: last.start, end: span.end };
    } else sentences.push({ start, end: span.end });
    start = undefined;
    depth = 0;
  }
  if (start !== undefined) sentences.push({ start, end: text.trimEnd().length });
  return sentences.map((span) => slice(text, span));
}

function participant({ code, name, speaker }: Participant): string {
  const written = name.replaceAll(',', '').replace(/\s+/g, '_');
  return [code, written, roleOf(code, speaker)].filter((word) => word !== '').join(' ');
}

/** One of the roles that CHAT knows. */
function roleOf(code: string, speaker: DraftSpeaker | undefined): string {
  if (code === 'UNK') return 'Unidentified';
  return speaker?.kind === 'collective' ? 'Group' : 'Participant';
}

function languageCode(language: string | undefined): string {
  const tongue = /^[A-Za-z]{2,3}(?=-|_|$)/.exec(language ?? '')?.[0].toLowerCase() ?? 'und';
  return languageCodes.get(tongue) ?? (tongue.length === 3 ? tongue : 'und');
}

/** Codes of three letters for those of two. */
const languageCodes = new Map([
  ['en', 'eng'],
  ['de', 'deu'],
  ['fr', 'fra'],
  ['es', 'spa'],
  ['it', 'ita'],
  ['nl', 'nld'],
  ['pl', 'pol'],
  ['pt', 'por'],
  ['cy', 'cym'],
  ['zh', 'zho'],
  ['ja', 'jpn'],
  ['ru', 'rus'],
  ['uk', 'ukr'],
  ['sv', 'swe'],
  ['da', 'dan'],
  ['nb', 'nob'],
  ['cs', 'ces'],
]);

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
