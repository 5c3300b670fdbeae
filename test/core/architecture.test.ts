import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The floors of the core, from the ground up. A room imports from lower floors only, never from its own floor or from above.
 * A folder within a room's folder is a room of its own where it is named here.
 */
const floors: readonly (readonly string[])[] = [
  ['text'],
  ['labels', 'sentences', 'typos', 'yaml'],
  ['syntax'],
  ['clean/furniture', 'exchanges', 'speakers'],
  ['parse', 'statistics', 'formats'],
  ['attribution/proposals', 'format', 'rename', 'lint/rules'],
  ['attribution', 'clean', 'config', 'lint'],
  ['incremental', 'verify'],
  ['index'],
];

/** Packages that a part of the project may import, besides its own files. */
const packages: Readonly<Record<string, RegExp>> = {
  core: /^yaml$/,
  lsp: /^(?:vscode-languageserver(?:-textdocument|\/(?:node|browser))?|vscode-uri|picomatch|ignore|node:(?:fs\/promises|v8|vm))$/,
  cli: /^(?:node:(?:buffer|crypto|fs|os|path|process|url|util|v8|vm|worker_threads)|picomatch|ignore|diff)$/,
  client: /^(?:vscode|vscode-languageclient(?:\/(?:node|browser))?|vscode-uri)$/,
};

interface Import {
  readonly from: string;
  /** A file of ours, by its path from the root, or the name of a package. */
  readonly to: string;
  /** Types only: nothing of it is left when the program runs. */
  readonly isType: boolean;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = ['server', 'client'].flatMap((part) =>
  sourcesIn(part).map((file) => ({ file, source: readFileSync(path.join(root, file), 'utf8') })),
);
const imports = files.flatMap(({ file, source }) => importsOf(file, source));
/** What tests and scripts import. */
const programs = ['test', 'scripts'].flatMap((part) =>
  sourcesIn(part).flatMap((file) => importsOf(file, readFileSync(path.join(root, file), 'utf8'))),
);

describe('the architecture', () => {
  it('is looked at in full', () => {
    assert.ok(files.length > 50 && imports.length > 200);
    for (const part of Object.keys(packages)) assert.ok(imports.some(({ from }) => partOf(from) === part));
  });

  it('lets the core import nothing outside itself but yaml, and that in one file', () => {
    const outside = imports.filter(({ from, to }) => partOf(from) === 'core' && partOf(to) !== 'core');
    const file = 'server/core/yaml/package.ts';
    assert.deepEqual(outside, [
      { from: file, to: 'yaml', isType: true },
      { from: file, to: 'yaml', isType: false },
    ]);
  });

  it('has a floor for every room of the core', () => {
    const rooms = new Set(files.filter(({ file }) => partOf(file) === 'core').map(({ file }) => roomOf(file)));
    assert.deepEqual(
      [...rooms].filter((room) => floorOf(room) < 0),
      [],
      'give these rooms a floor in this test',
    );
    assert.deepEqual(
      floors.flat().filter((room) => !rooms.has(room)),
      [],
      'nobody lives here any more',
    );
  });

  it('lets the rooms of the core look down only', () => {
    const up = imports.filter(({ from, to }) => {
      if (partOf(from) !== 'core' || partOf(to) !== 'core' || roomOf(from) === roomOf(to)) return false;
      return floorOf(roomOf(to)) >= floorOf(roomOf(from));
    });
    assert.deepEqual(up, []);
  });

  it('lets the server and the command line import the core, the command line the server by its Node entry', () => {
    for (const { from, to } of imports) {
      const [part, other] = [partOf(from), partOf(to)];
      if (other === undefined || other === part) continue;
      const isAllowed =
        ((part === 'lsp' || part === 'cli') && other === 'core') || (part === 'cli' && to === 'server/lsp/node.ts');
      assert.ok(isAllowed, `${from} imports ${to}`);
    }
  });

  it('has one door to the core', () => {
    const past = [...imports, ...programs].filter(
      ({ from, to }) => partOf(from) !== 'core' && partOf(to) === 'core' && to !== 'server/core/index.ts',
    );
    assert.deepEqual(past, []);
  });

  it('lets each part import the packages that are meant for it', () => {
    for (const { from, to } of imports) {
      if (partOf(to) !== undefined || to === 'package.json') continue;
      assert.match(to, packages[partOf(from) ?? ''] ?? /^$/, `${from} imports ${to}`);
    }
  });

  it('has Node in the entry for Node only, so that the server runs in a browser', () => {
    const node = imports.filter(({ from, to }) => partOf(from) === 'lsp' && /^node:|\/node$/.test(to));
    const isOfNode = (file: string) => /^server\/lsp\/node(?:\.ts|\/)/.test(file);
    assert.deepEqual(
      node.filter(({ from }) => !isOfNode(from)),
      [],
    );
    const inside = imports.filter(({ from, to }) => to.startsWith('server/lsp/node/') && !isOfNode(from));
    assert.deepEqual(inside, []);
  });

  it('has no file that imports itself by way of others', () => {
    const graph = new Map<string, string[]>();
    for (const { from, to, isType } of imports) {
      if (!isType) graph.set(from, [...(graph.get(from) ?? []), to]);
    }
    const done = new Set<string>();
    const visit = (file: string, trail: readonly string[]) => {
      assert.ok(!trail.includes(file), [...trail, file].join(' → '));
      if (done.has(file)) return;
      for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
      done.add(file);
    };
    for (const file of graph.keys()) visit(file, []);
  });

  it('compiles the core without Node and without a browser', () => {
    const { compilerOptions } = JSON.parse(readFileSync(path.join(root, 'tsconfig.base.json'), 'utf8'));
    assert.deepEqual({ types: compilerOptions.types, lib: compilerOptions.lib }, { types: [], lib: ['es2023'] });
    const own = JSON.parse(readFileSync(path.join(root, 'server/core/tsconfig.json'), 'utf8'));
    assert.equal(own.compilerOptions?.types, undefined);
    assert.equal(own.compilerOptions?.lib, undefined);
  });

  it('keeps no state in a module', () => {
    const stateful = files.filter(({ source }) => /^(?:export )?(?:let|var)\b/m.test(source));
    assert.deepEqual(
      stateful.map(({ file }) => file),
      [],
    );
  });
});

function sourcesIn(part: string): string[] {
  return readdirSync(path.join(root, part), { recursive: true, encoding: 'utf8' })
    .map((file) => `${part}/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts'));
}

function importsOf(file: string, source: string): Import[] {
  const statement =
    /^(?:import|export)\b[^'";]*\bfrom\s*'([^']+)'|^import\s*'([^']+)'|\b(?:import|require)\(\s*'([^']+)'/gm;
  return [...source.matchAll(statement)].map(([written, from, bare, dynamic]) => {
    const name = from ?? bare ?? dynamic ?? '';
    const to = name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name;
    return { from: file, to, isType: /^(?:import|export) type\b/.test(written) };
  });
}

/** `core`, `lsp`, `cli` or `client`; undefined for a package. */
function partOf(file: string): string | undefined {
  return /^(?:server\/)?(core|lsp|cli|client)\//.exec(file)?.[1];
}

/** The folder of the core, or its file, that a path lies in: the innermost that has a floor. */
function roomOf(file: string): string {
  const [, , outer = '', inner = ''] = file.split('/');
  const nested = `${outer}/${inner}`;
  return floorOf(nested) >= 0 ? nested : outer.replace(/\.ts$/, '');
}

function floorOf(room: string): number {
  return floors.findIndex((floor) => floor.includes(room));
}
