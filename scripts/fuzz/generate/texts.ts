import { packs } from '../../../server/core/index.ts';
import type { Random } from '../../bench/generate/random.ts';
import { breakers, lines, names, notNames, pieces, sayings, times } from './pieces.ts';

/** Texts that real transcripts and fixtures are made of, each as its lines; mutations begin from these. */
export type Corpus = readonly (readonly string[])[];

/** A whole text: by the grammar, a changed piece of a real one, pieces at random, or any characters. */
export function anyText(random: Random, corpus: Corpus): string {
  const share = random.next();
  const made =
    share < 0.4
      ? grammatical(random, fewUpTo(random, 24))
      : share < 0.75 && corpus.length > 0
        ? mutated(random, pieceOf(random, corpus), corpus)
        : share < 0.92
          ? soup(random, fewUpTo(random, 20))
          : anyCharacters(random, fewUpTo(random, 120));
  return withBreaks(random, made);
}

/** Mostly few, and at times as many as there may be: in small texts more is found in the same time. */
function fewUpTo(random: Random, most: number): number {
  return Math.min(random.between(0, most), random.between(0, most), random.between(0, most));
}

/** A short text that is put into another. */
export function anyPassage(random: Random, corpus: Corpus): string {
  const share = random.next();
  if (share < 0.3)
    return random.pick(['', '\n', '\r', '\r\n', ' ', ':', 'x', '---\n', '```\n', '# ', '  ', '\n\n', '?: ', '\\']);
  if (share < 0.6) return random.pick([...pieces, ...breakers]);
  if (share < 0.9) return `${anyLine(random)}\n`.repeat(random.between(1, 3));
  return anyText(random, corpus);
}

/** One line as it may stand in a transcript, without its line break. */
export function anyLine(random: Random): string {
  const share = random.next();
  if (share < 0.4) return cue(random);
  if (share < 0.65) return `${random.pick(['', '', '', '  ', '\t', ' ', '\\', '> ', '- '])}${saying(random)}`;
  if (share < 0.72) return '';
  if (share < 0.85) return random.pick(lines);
  if (share < 0.9) return random.pick(furniture);
  if (share < 0.95) return odd(random);
  return soupLine(random);
}

const furniture: readonly string[] = packs.flatMap(({ entries }) => entries.map(({ example }) => example));

function grammatical(random: Random, count: number): string {
  const head = random.happens(0.35) ? header(random) : '';
  // Most texts keep to one way of naming speakers; that is what a convention is found by.
  const own = random.happens(0.6) ? random.pick(cueForms) : undefined;
  const body = Array.from({ length: count }, () =>
    own && random.happens(0.6) ? own(random, random.pick(names), saying(random)) : anyLine(random),
  );
  return head + body.join('\n') + (random.happens(0.8) ? '\n' : '');
}

type CueForm = (random: Random, name: string, text: string) => string;

/** The forms in which speakers are named, here and in other programs. */
const cueForms: readonly CueForm[] = [
  (_, name, text) => `${name}: ${text}`,
  (_, name, text) => `**${name}:** ${text}`,
  (_, name, text) => `**${name}**: ${text}`,
  (_, name, text) => `__${name}__: ${text}`,
  (random, name, text) => `${random.pick(times)} **${name}**: ${text}`,
  (random, name, text) => `${name} ${random.pick(times)}\n${text}`,
  (_, name, text) => `**${name}**\n${text}`,
  (random, name, text) => `${random.pick(['Q', 'A', 'Q1', 'A 2.', 'Q.', 'A.'])} ${name}: ${text}`,
  (random, _, text) => `${random.pick(['Q', 'A', 'Q.', 'A.', 'Q12', 'Q:', 'A:'])} ${text}`,
  (_, name, text) => `[${name}]: ${text}`,
  (random, name, text) => `[${name}] ${random.pick(times)} ${text}`,
  (_, name, text) => `>> ${name.toUpperCase()}: ${text}`,
  (_, name, text) => `${name} - ${text}`,
  (_, name, text) => `${name}. — ${text}`,
  (_, name, text) => `<${name}> ${text}`,
  (_, name, text) => `- ${name}: ${text}`,
  (_, name, text) => `** ${name}: ** ${text}`,
  (random, name, text) => `**${name}:${random.pick(times)}** ${text}`,
  (_, name, text) => `#### ${name}\n${text}`,
  (_, name, text) => `> **${name}:** ${text}`,
  (random, name, text) => `${random.pick(times)} ${name}: ${text}`,
  (_, name) => `BY ${name.toUpperCase()}:`,
  (_, name, text) => `${name}; ${text}`,
  (_, name, text) => `${name}:${text}`,
];

function cue(random: Random): string {
  const name = random.happens(0.85) ? random.pick(names) : random.pick(notNames);
  return random.pick(cueForms)(random, name, saying(random));
}

function saying(random: Random): string {
  return Array.from({ length: random.between(1, 3) }, () => random.pick(sayings)).join(' ');
}

/** Lines that are neither speech nor a cue. */
function odd(random: Random): string {
  return random.pick([
    ...[`${'#'.repeat(random.between(1, 7))} ${random.pick(sayings)}`, `[${random.pick(sayings)}]`, random.pick(times)],
    ...[
      `// ${random.pick(sayings)}`,
      '// colloquy-disable-next-line',
      '// colloquy-disable-next-line unattributed',
      '---',
      '```',
    ],
    ...[
      '// colloquy-disable',
      '// colloquy-enable',
      `*(${random.pick(sayings)})*`,
      '***',
      '===',
      '12',
      '   ',
      '\t',
      '\u00a0 \u00a0',
    ],
  ]);
}

function header(random: Random): string {
  const entries = [
    'title: Bees',
    'title: Oral Answers: Justice',
    'date: 2024-11-05',
    'date: 2024-13-05',
    'attribution: inherit',
    'attribution: strict',
    'kind: minutes',
    'kind: letter',
    'speaker: Ann Lee',
    'speakers: [Ann Lee, Bo]',
    'speakers:\n  - name: Ann Lee\n    aliases: [AL, WH]\n    role: interviewer\n  - Bo Sand (Bath) (Lab)',
    'speakers:\n  WH: Bo Sand\n  AL: Ann Lee',
    'speakers:\n  - name: Hon. Members\n    kind: collective',
    'events: [Break, Applause]',
    'notSpeakers: [Note, Date]',
    'notSpeech: [Part*, Notes]',
    'x: [a, b',
    'media: ../a.mp3',
    '# comment',
    'a: &b c\nd: *b',
    '',
  ];
  const body = Array.from({ length: random.between(0, 4) }, () => random.pick(entries)).join('\n');
  return `---\n${body}${body === '' ? '' : '\n'}${random.happens(0.95) ? '---\n' : ''}`;
}

function soup(random: Random, count: number): string {
  const head = random.happens(0.3) ? '---\n' : '';
  return head + Array.from({ length: count }, () => soupLine(random)).join('\n');
}

function soupLine(random: Random): string {
  if (random.happens(0.4)) return random.pick(lines);
  const all = random.happens(0.2) ? breakers : pieces;
  return Array.from({ length: random.between(0, 8) }, () => random.pick(random.happens(0.1) ? breakers : all)).join('');
}

/** Code units from everywhere, most of them near to ASCII. */
function anyCharacters(random: Random, count: number): string {
  const unit = () => {
    const share = random.next();
    if (share < 0.5) return random.between(0, 0x7f);
    return share < 0.8 ? random.between(0, 0x24f) : random.between(0, 0xffff);
  };
  return String.fromCharCode(...Array.from({ length: count }, unit));
}

/** Up to thirty lines that follow one another in a text of the corpus. */
function pieceOf(random: Random, corpus: Corpus): string {
  const all = random.pick(corpus);
  const length = 1 + fewUpTo(random, 29);
  const first = random.happens(0.4) ? 0 : random.between(0, Math.max(0, all.length - length));
  const longest = random.happens(0.1) ? 400 : 120;
  return all
    .slice(first, first + length)
    .map((line) => line.slice(0, longest))
    .join('\n');
}

/** The text with some small changes, each of a kind that people, editors and other programs make. */
function mutated(random: Random, text: string, corpus: Corpus): string {
  let now = text;
  for (let change = random.between(0, 4); change > 0; change--) now = random.pick(mutations)(random, now, corpus);
  return now;
}

type Mutation = (random: Random, text: string, corpus: Corpus) => string;

const mutations: readonly Mutation[] = [
  (random, text) => replaceLines(random, text, 0, [anyLine(random)]),
  (random, text) => replaceLines(random, text, 1, []),
  (random, text) => replaceLines(random, text, 1, [anyLine(random)]),
  (random, text, corpus) =>
    replaceLines(random, text, random.between(0, 3), pieceOf(random, corpus).split('\n').slice(0, 5)),
  (random, text) => changeLine(random, text, (line) => [line, line]),
  (random, text) => changeLine(random, text, (line) => [`  ${line}`]),
  (random, text) => changeLine(random, text, (line) => [line.trimStart()]),
  (random, text) => changeLine(random, text, (line) => [line.toUpperCase()]),
  (random, text) => changeLine(random, text, (line) => [line.replaceAll(' ', random.pick(['  ', '\u00a0', '\t', '']))]),
  (random, text) => changeLine(random, text, (line) => halves(random, line)),
  (random, text) => changeLine(random, text, (line) => [line.replace(':', random.pick([';', '', ' :', '：', '.']))]),
  (random, text) => insert(random, text, random.pick(pieces)),
  (random, text) => insert(random, text, random.pick(breakers)),
  (random, text) => text.slice(0, random.between(0, text.length)),
  (random, text) => {
    const at = random.between(0, text.length);
    return text.slice(0, at) + text.slice(at + random.between(1, 6));
  },
];

function replaceLines(random: Random, text: string, removed: number, added: readonly string[]): string {
  const all = text.split('\n');
  all.splice(random.between(0, all.length), removed, ...added);
  return all.join('\n');
}

function changeLine(random: Random, text: string, change: (line: string) => readonly string[]): string {
  const all = text.split('\n');
  const at = random.between(0, all.length - 1);
  all.splice(at, 1, ...change(all[at] ?? ''));
  return all.join('\n');
}

function halves(random: Random, line: string): string[] {
  const at = random.between(0, line.length);
  return [line.slice(0, at), line.slice(at)];
}

function insert(random: Random, text: string, piece: string): string {
  const at = random.between(0, text.length);
  return text.slice(0, at) + piece + text.slice(at);
}

/** Most texts end their lines in LF; the others in CRLF, in CR, or in anything. */
function withBreaks(random: Random, text: string): string {
  const share = random.next();
  const mark = random.happens(0.05) ? '\ufeff' : '';
  if (share < 0.7) return mark + text;
  if (share < 0.85) return mark + text.replaceAll('\n', '\r\n');
  if (share < 0.92) return mark + text.replaceAll('\n', '\r');
  return mark + text.replace(/\n/g, () => random.pick(['\n', '\r\n', '\r']));
}
