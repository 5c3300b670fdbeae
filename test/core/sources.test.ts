import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { callsOf, importsOf, moduleStateOf, readSources } from './sources.ts';

/** A module in which each line that ends in `// state` keeps state, and no other does. */
const stateful = `
import { known } from './known.ts';
let count = 0; // state
var old = 1; // state
const list: number[] = [];
const table = new Map<string, number[]>();
const options = { depth: 1, inner: { width: 1 } };
const pattern = /a/g;
const weak = new WeakMap<object, number>(); // state
const kept = (() => new WeakMap<object, number>())(); // state
const words = new Set(['a', 'b'].map((word) => word.trim()));
export class Place {
  static total = 0; // state
  static readonly least = 0;
  readonly own = new WeakMap<object, number>();
  readonly names: string[] = [];
  add(name: string) {
    this.names.push(name);
    Place.total += 1; // state
  }
}
export function use(key: string, other: number[]) {
  const local: number[] = [];
  let sum = 0;
  sum += 1;
  local.push(sum, old, count);
  other.push(1);
  list.push(1); // state
  list[0] = 1; // state
  table.get(key)?.push(1); // state
  table.set(key, local); // state
  options.depth++; // state
  options.inner.width = 2; // state
  delete (options as { depth?: number }).depth; // state
  known.add(key); // state
  pattern.lastIndex = 0;
  return [list.toSorted(), words.has(key), pattern.test(key), weak, kept];
}
`;

const imports = `
import './bare.ts';
import type { A } from './types.ts';
import { use } from '../one/stateful.ts';
export { known } from '../one/known.ts';
const later = () => import('./later.ts');
type Named = import('./named.ts').Named;
const text = "import { no } from './text.ts'"; // import { no } from './comment.ts'
function parse(own: string) { return own; }
export const all = [use('a', []), parse('a'), later, text] as unknown as [A, Named];
`;

describe('the reading of our own sources', function () {
  this.timeout(60_000);

  const folder = mkdtempSync(path.join(tmpdir(), 'colloquy-sources-'));
  let read: ReturnType<typeof readSources> = { sources: [], close: () => {} };

  before(() => {
    const files: Record<string, string> = {
      'tsconfig.json': '{ "files": [], "references": [{ "path": "one" }, { "path": "two" }] }',
      'one/tsconfig.json':
        '{ "compilerOptions": { "target": "es2023", "types": [], "composite": true, "rootDir": ".." } }',
      'one/known.ts': 'export const known = new Set<string>();',
      'one/stateful.ts': stateful,
      'two/tsconfig.json':
        '{ "compilerOptions": { "target": "es2023", "types": [], "allowImportingTsExtensions": true, "noEmit": true } }',
      'two/imports.ts': imports,
    };
    for (const name of ['one', 'two']) mkdirSync(path.join(folder, name));
    for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
    read = readSources(folder);
  });

  after(() => {
    read.close();
    rmSync(folder, { recursive: true });
  });

  const sourceOf = (name: string) => {
    const source = read.sources.find((one) => one.path === name);
    assert.ok(source);
    return source;
  };

  it('finds each kind of state in a module, and takes nothing else for it', () => {
    const expected = stateful
      .split('\n')
      .flatMap((line, index) => (line.endsWith('// state') ? [`one/stateful.ts:${index + 1}`] : []));
    assert.deepEqual(moduleStateOf(sourceOf('one/stateful.ts')), expected);
  });

  it('finds everything that a file imports, and no import in a text', () => {
    const found = importsOf(sourceOf('two/imports.ts')).map(({ to }) => to);
    assert.deepEqual(found, [
      'two/bare.ts',
      'two/types.ts',
      'one/stateful.ts',
      'one/known.ts',
      'two/later.ts',
      'two/named.ts',
    ]);
  });

  it('tells a function of ours from another by the same name', () => {
    const source = sourceOf('two/imports.ts');
    assert.equal(callsOf(source, 'one/stateful.ts', 'use').length, 1);
    assert.equal(callsOf(source, 'one/stateful.ts', 'parse').length, 0);
  });
});
