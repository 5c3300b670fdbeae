import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { check } from 'recheck';
import { isRegularExpressionLiteral } from 'typescript/unstable/ast';
import { readSources, root } from '../core/sources.ts';

/** An expression in the syntax of JavaScript, and where it stands. */
interface Expression {
  readonly source: string;
  readonly flags: string;
  readonly place: string;
}

/** What recheck said of an expression before: it thinks about some for seconds, and says the same each time. */
const record = join(root, '.cache/expressions.json');

describe('regular expressions take time in proportion to the text', function () {
  this.timeout(600_000);

  const known: Record<string, string> = readRecord();

  after(() => {
    mkdirSync(join(root, '.cache'), { recursive: true });
    writeFileSync(record, JSON.stringify(known));
  });

  it('in the source of the server and the client', async () => {
    const found = literals();
    assert.ok(found.length > 150, `${found.length} expressions`);
    assert.deepEqual(await vulnerable(found, known), []);
  });

  it('where the core puts them together while it runs', async () => {
    const found = composed();
    assert.ok(found.length > 15, `${found.length} expressions`);
    assert.deepEqual(await vulnerable(found, known), []);
  });

  it('in the grammar and the settings of the language', async () => {
    const found = [...grammar(), ...languageSettings()];
    assert.ok(found.length > 25, `${found.length} expressions`);
    assert.deepEqual(await vulnerable(found, known), []);
  });

  it('which is found out for those that do not', async () => {
    const [found = ''] = await vulnerable([{ source: '^(a+)+$', flags: '', place: 'here' }], {});
    assert.match(found, /^here: \/\^\(a\+\)\+\$\/: exponential/);
  });
});

/** Each expression that is not safe, with what is wrong with it and a text that shows it. */
async function vulnerable(expressions: readonly Expression[], known: Record<string, string>): Promise<string[]> {
  const asked = [...new Map(expressions.map((one) => [writtenOf(one), one])).values()].filter(
    (one) => !(writtenOf(one) in known),
  );
  // Each worker takes the next one until none is left.
  const workers = Array.from({ length: availableParallelism() }, async () => {
    for (let one = asked.pop(); one; one = asked.pop()) known[writtenOf(one)] = await verdict(one);
  });
  await Promise.all(workers);
  const isSafe = (one: Expression) => known[writtenOf(one)] === '';
  return expressions
    .filter((one) => !isSafe(one))
    .map((one) => `${one.place}: ${writtenOf(one)}: ${known[writtenOf(one)]}`);
}

function writtenOf({ source, flags }: Expression): string {
  return `/${source}/${flags}`;
}

/** The flags that recheck knows. Whether a match tells the places of its groups (`d`) makes no difference to the search. */
function knownFlags(flags: string): string {
  return flags.replace('d', '');
}

/** Limits of work, and none of time: on a busy machine recheck would else take a slow search for an endless one. */
const byWork = { timeout: null, incubationTimeout: null, attackTimeout: null } as const;

/** Empty where an expression is safe. The same work is done each time, however long it takes. */
async function verdict({ source, flags }: Expression): Promise<string> {
  const result = await check(source, knownFlags(flags), { ...byWork, randomSeed: 1 });
  if (result.status === 'safe') return '';
  if (result.status === 'unknown') return `not understood: ${result.error.kind}`;
  return `${result.complexity.summary}, shown by ${result.attack.pattern}`;
}

function literals(): Expression[] {
  const { sources, close } = readSources();
  close();
  const shipped = sources.filter(({ path }) => /^(?:server|client)\//.test(path));
  return shipped.flatMap(({ nodes, placeOf }) =>
    nodes.filter(isRegularExpressionLiteral).map((node) => {
      const end = node.text.lastIndexOf('/');
      return { source: node.text.slice(1, end), flags: node.text.slice(end + 1), place: placeOf(node) };
    }),
  );
}

function composed(): Expression[] {
  const program = join(import.meta.dirname, 'composed.ts');
  const options = { encoding: 'utf8', maxBuffer: 1 << 26 } as const;
  const printed = execFileSync(process.execPath, ['--import', 'tsx', program], options);
  const made: [string, string][] = JSON.parse(printed.slice(printed.lastIndexOf('\n[') + 1));
  return made.map(([source, flags]) => ({ source, flags, place: 'made while the core runs' }));
}

/**
 * Expressions of the grammar, which are Oniguruma's, in JavaScript. Those with possessive or atomic groups, or with
 * references to groups, cannot be written in it: test/grammar/linear.test.ts runs them over long lines.
 */
function grammar(): Expression[] {
  const place = 'syntaxes/transcript.tmLanguage.json';
  const patterns = textsIn(readJson(place), ['match', 'begin', 'end', 'while']);
  return patterns
    .map((pattern) =>
      pattern
        .replaceAll('\\A', '^')
        .replace(/\\x\{(\w{4})\}/g, '\\u$1')
        .replaceAll('(?i:', '(?:'),
    )
    .filter((source) => !/\(\?>|[+*?}]\+|\\g</.test(source))
    .map((source) => ({ source, flags: 'u', place }));
}

function languageSettings(): Expression[] {
  const place = 'syntaxes/language-configuration.json';
  const settings = readJson(place);
  const manifest = textsIn(readJson('package.json'), ['regexp']).map((source) => ({
    source,
    flags: '',
    place: 'package.json',
  }));
  const patterns = textsIn(settings, ['pattern', 'beforeText', 'start', 'end']);
  return [...manifest, ...patterns.map((source) => ({ source, flags: 'u', place }))];
}

/** All texts that stand under some keys, however deep. */
function textsIn(value: unknown, keys: readonly string[]): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, own]) =>
    typeof own === 'string' && keys.includes(key) ? [own] : textsIn(own, keys),
  );
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

function readRecord(): Record<string, string> {
  try {
    return JSON.parse(readFileSync(record, 'utf8'));
  } catch {
    return {};
  }
}
