import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Manner } from '../../server/core/index.ts';
import { ownTexts } from '../score/annotated.ts';

/** A text whose turns are known. */
export interface Document {
  readonly name: string;
  /** The folder that it comes from. */
  readonly collection: string;
  readonly manner: Manner;
  readonly turns: readonly LabelledTurn[];
}

export interface LabelledTurn {
  readonly kind: string;
  readonly paragraphs: readonly string[];
}

/**
 * Reads the documents of a folder: `COLLECTION/paragraph/NAME.txt` has a paragraph a line, and `NAME.json` lists the lines that
 * open a turn.
 */
export function readCorpus(folder: string): Document[] {
  const collections = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return collections
    .map(({ name }) => name)
    .sort()
    .flatMap((collection) => {
      const place = join(folder, collection, 'paragraph');
      return readdirSync(place)
        .filter((file) => file.endsWith('.txt'))
        .sort()
        .map((file) => readDocument(join(place, file), collection));
    });
}

function readDocument(path: string, collection: string): Document {
  const rows = JSON.parse(readFileSync(path.replace(/txt$/, 'json'), 'utf8')) as { line: number; kind: string }[];
  const kinds = new Map(rows.map(({ line, kind }) => [line, kind]));
  const turns: { kind: string; paragraphs: string[] }[] = [];
  const lines = readFileSync(path, 'utf8').split('\n');
  lines.forEach((line, i) => {
    const kind = kinds.get(i + 1);
    if (kind !== undefined) turns.push({ kind, paragraphs: [] });
    if (line.trim() !== '') turns.at(-1)?.paragraphs.push(line);
  });
  const name = basename(path, '.txt');
  if (untrusted.test(name)) for (const turn of turns) if (turn.kind !== 'chair') turn.kind = 'speech';
  return { name, collection, manner: mannerFor(collection, name, turns), turns };
}

/** The annotated texts of this project, a line as a paragraph. */
export function ownDocuments(): Document[] {
  return ownTexts().map(({ path, text, lines }) => {
    const turns: { kind: string; paragraphs: string[] }[] = [];
    text.split('\n').forEach((line, i) => {
      const annotation = lines.get(i);
      if (annotation?.opensTurn) turns.push({ kind: annotation.kind, paragraphs: [] });
      if (line.trim() !== '') turns.at(-1)?.paragraphs.push(line);
    });
    const name = basename(path, '.txt');
    return { name, collection: 'own', manner: /questions/.test(name) ? 'questions' : 'evidence', turns };
  });
}

/** A collection without questions and answers is of meetings if its folder says so, else of conversations. */
function mannerFor(collection: string, name: string, turns: readonly LabelledTurn[]): Manner {
  if (collection === 'oral' || (collection === 'hansard' && /questions/.test(name))) return 'questions';
  if (collection === 'hansard') return 'debate';
  if (collection === 'pohi') return 'evidence';
  if (collection === 'tc39') return 'meeting';
  return turns.some(({ kind }) => kind === 'answer') ? 'evidence' : 'conversation';
}

/** In these documents the kinds were guessed, and many answers are called questions. */
const untrusted = /^historic-/;
