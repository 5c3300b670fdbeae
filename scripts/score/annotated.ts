import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A text in which a person has marked, line by line, where turns begin. */
export interface Annotated {
  /** The path of the text, as it was given. */
  readonly path: string;
  readonly text: string;
  /** By line number, from 0. */
  readonly lines: ReadonlyMap<number, Annotation>;
}

export interface Annotation {
  readonly kind: string;
  readonly opensTurn: boolean;
}

/**
 * Reads annotated texts. Each path is a text (`.txt`), its annotation (`.json`) or a folder with such pairs. The annotation
 * has the name of its text and is beside it, or in a folder `gold` beside it. Texts in a folder without one are left out.
 */
export function annotatedIn(paths: readonly string[]): Annotated[] {
  return paths.flatMap((path) => {
    if (statSync(path).isDirectory()) return inFolder(path);
    const text = path.endsWith('.json') ? textOf(path) : path;
    return [pair(text, path.endsWith('.json') ? path : annotationOf(text))];
  });
}

/** The annotated texts of this project. */
export function ownTexts(): Annotated[] {
  const from = (path: string) => relative(process.cwd(), fileURLToPath(new URL(path, import.meta.url)));
  return [
    pair(from('../../seeds/oral-questions-justice.txt'), from('../../test/fixtures/score/oral-questions-justice.json')),
    ...annotatedIn([from('../../test/fixtures/score')]),
  ];
}

function pair(textPath: string, annotationPath: string | undefined): Annotated {
  if (annotationPath === undefined)
    throw new Error(`${textPath} has no annotation: NAME.json must be beside NAME.txt, or in a folder gold beside it.`);
  return {
    path: textPath,
    text: readFileSync(textPath, 'utf8'),
    lines: annotations(readFileSync(annotationPath, 'utf8'), annotationPath),
  };
}

function inFolder(folder: string): Annotated[] {
  const texts = readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (path.endsWith('.txt') ? [path] : path.endsWith('.json') ? [textOf(path)] : []));
  return [...new Set(texts)].flatMap((text) => {
    const annotation = annotationOf(text);
    return annotation !== undefined && existsSync(text) ? [pair(text, annotation)] : [];
  });
}

function annotationOf(text: string): string | undefined {
  const name = `${basename(text).replace(/\.txt$/, '')}.json`;
  return [join(dirname(text), name), join(dirname(text), 'gold', name)].find((path) => existsSync(path));
}

function textOf(annotation: string): string {
  const name = `${basename(annotation, '.json')}.txt`;
  const beside = join(dirname(annotation), name);
  return existsSync(beside) ? beside : join(dirname(annotation), '..', name);
}

function annotations(json: string, path: string): Map<number, Annotation> {
  const rows: unknown = JSON.parse(json);
  if (!Array.isArray(rows)) throw new Error(`${path} is not an annotation. It must be a list of lines.`);
  const lines = new Map<number, Annotation>();
  for (const row of rows as readonly Record<string, unknown>[]) {
    if (typeof row.line !== 'number' || typeof row.kind !== 'string' || typeof row.opensTurn !== 'boolean') {
      throw new Error(`${path}: each line needs line, kind and opensTurn. This one is wrong: ${JSON.stringify(row)}`);
    }
    lines.set(row.line - 1, { kind: row.kind, opensTurn: row.opensTurn });
  }
  return lines;
}
