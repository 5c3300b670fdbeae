import type { Shape } from '../../server/core/index.ts';
import type { Document } from './corpus.ts';
import { randomFrom } from './random.ts';

/** A document in one shape: its lines, and the kind of the turn that begins on a line (from 0). */
export interface Shaped {
  readonly text: string;
  readonly openings: ReadonlyMap<number, string>;
}

/** Writes a document in a shape. The same document always gives the same lines. */
export function shaped({ name, turns }: Document, shape: Shape): Shaped {
  const random = randomFrom(name);
  const lines: string[] = [];
  const openings = new Map<number, string>();
  for (const { kind, paragraphs } of turns) {
    const own = linesOf(paragraphs, shape, random);
    if (own.length > 0) openings.set(lines.length, kind);
    for (const line of own) lines.push(line);
  }
  return { text: lines.join('\n'), openings };
}

function linesOf(paragraphs: readonly string[], shape: Shape, random: () => number): string[] {
  if (shape === 'paragraphs') return [...paragraphs];
  if (shape === 'sentences') return paragraphs.flatMap(sentencesOf);
  const segments = segmentsOf(paragraphs.join(' ').trim().split(/\s+/), random);
  return shape === 'segments' ? segments : segments.map(bare).filter((line) => line !== '');
}

/** Also breaks after `hon.` before a capital, as texts in the wild are broken. */
function sentencesOf(paragraph: string): string[] {
  return paragraph.split(sentenceBreak).filter((sentence) => sentence.trim() !== '');
}

const sentenceBreak = /(?:(?<=[.?!…])|(?<=[.?!…]["”’')\]]))\s+(?=["“‘([]?[A-Z0-9])/;

/** 6 to 12 words a line, whatever the sentence. The last line may have fewer, or two more. */
function segmentsOf(words: readonly string[], random: () => number): string[] {
  const lines: string[] = [];
  for (let at = 0; at < words.length; ) {
    let count = 6 + Math.floor(random() * 7);
    if (words.length - at - count <= 2) count = words.length - at;
    lines.push(words.slice(at, at + count).join(' '));
    at += count;
  }
  return lines;
}

function bare(line: string): string {
  return line
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[^\p{L}\p{N}'\s]/gu, ' ')
    .replace(/(?<![\p{L}\p{N}])'|'(?![\p{L}\p{N}])/gu, ' ')
    .trim()
    .replace(/\s+/g, ' ');
}
