import { secondsOf } from '../../labels/form.ts';
import { readBareTime, readTime } from '../../syntax/times.ts';
import { withoutColon } from '../../text/colons.ts';
import { splitLines } from '../../text/lines.ts';
import { readTimes } from '../captions/cues.ts';
import type { DraftPart } from '../draft/draft.ts';
import { joinTurns } from '../draft/joinTurns.ts';
import type { FileContent, FileFormat, Imported, Refusal } from '../format.ts';
import { readCellTime } from '../table/times.ts';

/** Text in which a time and a name, or a name alone, stand on lines of their own above the words, as programs for meetings and recognisers write it. */
export const blockText: FileFormat = {
  id: 'block-text',
  title: 'Text in blocks of time and name',
  extensions: [],
  holds: { speakers: true, times: true, questions: false, events: false, sections: false, roster: false },
  recognises: ({ name, text }) => {
    const end = text.indexOf('\n', FIRST_LINES);
    const lines = linesOf(text.slice(0, end < 0 ? undefined : end));
    // In a transcript, whoever reads it decides what is doubtful.
    const isTranscript = name.toLowerCase().endsWith('.transcript');
    return layoutOf(lines) !== undefined || (!isTranscript && doubtfulLayoutOf(lines) !== undefined);
  },
  read: readBlockText,
};

/** In UTF-16 units. */
const FIRST_LINES = 20_000;

/** A line with words. */
interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** Set where the line is a time or two, and nothing else. */
  readonly time: { readonly start: number; readonly end?: number } | undefined;
}

function linesOf(text: string): Line[] {
  return splitLines(text).flatMap((line, at): Line[] => {
    const trimmed = line.trim();
    return trimmed === '' ? [] : [{ number: at + 1, text: trimmed, time: timeAlone(trimmed) }];
  });
}

function timeAlone(line: string): Line['time'] {
  const times = readTimes(line);
  if (times) return times.end > times.start ? times : { start: times.start };
  const span = timeSpan.exec(line);
  const [first, last] = [span?.[1], span?.[2]].map((part) => readCellTime(part ?? ''));
  if (first?.kind === 'clear' && last?.kind === 'clear')
    return last.value > first.value ? { start: first.value, end: last.value } : { start: first.value };
  const time = readTime(line, 0, line.length) ?? readBareTime(line, 0, line.length);
  return time?.span.start === 0 && time.span.end === line.length ? { start: time.seconds } : undefined;
}

/** `00:00:01:12 - 00:00:04:00`, with the frames that programs for films count, in brackets or not. */
const timeSpan = /^\[?(\d[\d:;.,]{3,14})\s{0,9}[-–—]\s{0,9}(\d[\d:;.,]{3,14})\]?$/;

type Layout =
  | 'time above name'
  | 'name above time'
  | 'surname first'
  | 'time before name'
  | 'time after name'
  | 'speaker alone'
  | 'voice alone';
const layouts: readonly Layout[] = [
  'time above name',
  'name above time',
  'surname first',
  'time before name',
  'speaker alone',
];

/**
 * The order of time and name: undefined where the text is not in such blocks. Nearly every line that is a time has a name beside it, and names
 * return.
 */
function layoutOf(lines: readonly Line[], among = layouts): Layout | undefined {
  if (/^(?:\d+|WEBVTT.*)$/.test(lines[0]?.text ?? '')) return undefined;
  return among.find((layout) => {
    const heads = headsOf(lines, layout);
    const likely = lines.filter((line) => mayBeHead(line, layout)).length;
    return heads.length >= FEWEST && heads.length >= likely * MOST && areNames(heads.map(({ name }) => name));
  });
}

/** The layouts in which a transcript would have what may be a name, and may be none. */
function doubtfulLayoutOf(lines: readonly Line[]): Layout | undefined {
  return shortLayoutOf(lines) ?? layoutOf(lines, ['voice alone']);
}

/**
 * The order of time and name in a recording of a few turns, where no name has to return: all stands below names with times, these begin within the
 * first minute, as no agenda does, and never go back.
 */
function shortLayoutOf(lines: readonly Line[]): Layout | undefined {
  return shortLayouts.find((layout) => {
    const heads = headsOf(lines, layout);
    const starts = heads.map(({ time }) => time?.start ?? Number.NaN);
    return (
      heads.length > 1 &&
      heads.length === lines.filter((line) => mayBeHead(line, layout)).length &&
      heads[0]?.first === 0 &&
      (starts[0] as number) < 60 &&
      starts.every((start, at) => start >= (starts[at - 1] ?? 0)) &&
      heads.every(({ name }) => fullName.test(name))
    );
  });
}

const shortLayouts: readonly Layout[] = ['time above name', 'name above time', 'time before name', 'time after name'];

/** Two to four words that all begin with a capital letter, or the number of a voice. */
const fullName = /^(?:\p{Lu}[\p{L}\p{M}.’'-]{0,30}(?: \p{Lu}[\p{L}\p{M}.’'-]{0,30}){1,3}|Speaker \d{1,3})$/u;

function mayBeHead({ time, text }: Line, layout: Layout): boolean {
  if (layout === 'surname first') return endsInTime.test(text);
  if (layout === 'speaker alone') return speakerAlone.test(text);
  if (layout === 'voice alone') return voiceAlone.test(text);
  if (layout === 'time after name') return timeAfter.test(text);
  return layout === 'time before name' ? timeBefore.test(text) : time !== undefined;
}

const FEWEST = 3;
const MOST = 0.9;

function areNames(names: readonly string[]): boolean {
  const different = new Set(names).size;
  return different > 1 && different < names.length;
}

interface Head {
  /** Indexes of lines. */
  readonly first: number;
  readonly words: number;
  readonly name: string;
  readonly time: Line['time'];
}

/** `Lee, Ann (Parks)   0:03`: a name with a comma would be two names to a transcript, which has other names with a time alone on a line. */
const surnameFirst = /^(\p{Lu}[^,:\d]{0,40}, \p{Lu}[^:\d]{0,60}?)(?:\s{2,8}|\t)(\d.{2,40})$/u;
const endsInTime = /(?:\s\s|\t)(?:\d{1,3}:\d\d(?::\d\d)?|(?:\d{1,3} (?:hours?|minutes?) ){0,2}\d{1,3} seconds?)$/;

/** `0:05 - Ann Lee`, with the words below. */
const timeBefore = /^([[(]?\d{1,3}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?[\])]?)\s{1,9}[-–—|•·]\s{1,9}(\S.{0,80})$/;

/** `Ann Lee   0:05`, with the words below. */
const timeAfter = /^(\p{Lu}[^:\d]{0,60}?|Speaker \d{1,3})(?:\s{2,8}|\t)(\d{1,3}:\d\d(?::\d\d)?)$/u;

/** `SPEAKER: S1`, as Speechmatics writes it. */
const speakerAlone = /^SPEAKER:\s{1,9}(\S.{0,60})$/;

/** `Speaker 1`, as programs number voices. */
const voiceAlone = /^(speaker[ _]\d{1,3})$/i;

function headsOf(lines: readonly Line[], layout: Layout): Head[] {
  if (layout === 'speaker alone') return lines.flatMap((_, at) => speakerHead(lines, at, speakerAlone));
  if (layout === 'voice alone') return lines.flatMap((_, at) => speakerHead(lines, at, voiceAlone));
  if (layout === 'surname first') return lines.flatMap((_, at) => surnameHead(lines, at));
  if (layout === 'time before name') return lines.flatMap((_, at) => timeHead(lines, at));
  if (layout === 'time after name') return lines.flatMap((_, at) => nameHead(lines, at));
  return lines.flatMap(({ time }, at): Head[] => {
    const first = layout === 'time above name' ? at : at - 1;
    const line = lines[layout === 'time above name' ? at + 1 : at - 1];
    const words = lines[first + 2];
    const name = withoutQuotes(line?.text ?? '');
    if (!time || !line || !words || words.time || line.time || !mayBeName(name)) return [];
    return [{ first, words: first + 2, name: withoutColon(name), time }];
  });
}

function surnameHead(lines: readonly Line[], at: number): Head[] {
  const [, name = '', shown = ''] = surnameFirst.exec(lines[at]?.text ?? '') ?? [];
  const start = timeAlone(shown)?.start ?? secondsOf(shown);
  const words = lines[at + 1];
  if (name === '' || start === undefined || !words || surnameFirst.test(words.text)) return [];
  return [{ first: at, words: at + 1, name, time: { start } }];
}

function timeHead(lines: readonly Line[], at: number): Head[] {
  const [, shown = '', name = ''] = timeBefore.exec(lines[at]?.text ?? '') ?? [];
  const time = timeAlone(shown);
  const words = lines[at + 1];
  if (!time || !mayBeName(name) || !words || timeBefore.test(words.text)) return [];
  return [{ first: at, words: at + 1, name: withoutColon(name), time }];
}

function nameHead(lines: readonly Line[], at: number): Head[] {
  const [, name = '', shown = ''] = timeAfter.exec(lines[at]?.text ?? '') ?? [];
  const time = timeAlone(shown);
  const words = lines[at + 1];
  if (!time || !words || timeAfter.test(words.text)) return [];
  return [{ first: at, words: at + 1, name: name.trim(), time }];
}

function speakerHead(lines: readonly Line[], at: number, alone: RegExp): Head[] {
  const name = alone.exec(lines[at]?.text ?? '')?.[1];
  const words = lines[at + 1];
  if (name === undefined || !words || alone.test(words.text)) return [];
  return [{ first: at, words: at + 1, name, time: undefined }];
}

/** Some programs write `"Ann Lee"`. */
function withoutQuotes(name: string): string {
  return /^["“]([^"“”]{1,60})["”]$/.exec(name)?.[1]?.trim() ?? name;
}

function mayBeName(line: string): boolean {
  return line.length <= 60 && /^[\p{Lu}\p{Lo}\p{N}]/u.test(line) && !/[.?!,;…]$/.test(line);
}

function readBlockText({ text }: FileContent): Imported | Refusal {
  const { lines, credit } = withoutCredit(linesOf(text));
  const layout = layoutOf(lines) ?? doubtfulLayoutOf(lines);
  if (!layout) return { refused: 'no name returns on a line above the words' };
  const heads = headsOf(lines, layout);
  const above = lines.slice(0, heads[0]?.first);
  const opening: DraftPart[] = above.length === 0 ? [] : [openTurn(above)];
  const turns = heads.map(({ words, name, time }, at): DraftPart => {
    const said = lines.slice(words, heads[at + 1]?.first);
    return {
      kind: 'turn',
      speakers: [name],
      passages: said.map(({ text }, index) => ({ text, ...(index === 0 ? time : { isParagraph: true }) })),
    };
  });
  const closing: DraftPart[] = credit ? [openTurn([credit])] : [];
  return { draft: { header: {}, roster: [], parts: [...joinTurns([...opening, ...turns]), ...closing] }, remarks: [] };
}

/** The lines without a last one that says which program made the record: `Transcribed by https://example.org`. */
function withoutCredit(lines: readonly Line[]): { readonly lines: readonly Line[]; readonly credit?: Line } {
  const [before, last] = lines.slice(-2);
  const isApart = before !== undefined && last !== undefined && last.number > before.number + 1;
  return isApart && credit.test(last.text) ? { lines: lines.slice(0, -1), credit: last } : { lines };
}

const credit = /^(?:transcribed|transcript|transcription|recorded) (?:by|with):? (?:https?:\/\/|www\.)\S{1,80}$/i;

/** What stands above the first name is by nobody. */
function openTurn(lines: readonly Line[]): DraftPart {
  const passages = lines.map(({ text }, at) => ({ text, ...(at > 0 && { isParagraph: true }) }));
  return { kind: 'turn', speakers: undefined, passages };
}
