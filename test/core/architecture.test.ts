import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isCallExpression, isIdentifier, isNewExpression } from 'typescript/unstable/ast';
import { floors } from './floors.ts';
import { callsOf, type Import, importsOf, moduleStateOf, readSources, root, type Source } from './sources.ts';

/** The floors of the language server, from the ground up. Their files import from their own floor and from lower ones. */
const serverFloors: readonly string[] = ['convert', 'workspace', 'features', 'serve'];

/** Packages that a part of the project may import, besides its own files. */
const packages: Readonly<Record<string, RegExp>> = {
  core: /^(?:diff|docx|fflate|htmlparser2|saxes|yaml)$/,
  project: /^chardet$/,
  protocol: /^$/,
  lsp: /^(?:vscode-languageserver(?:-textdocument|\/(?:node|browser))?|vscode-uri|node:(?:fs(?:\/promises)?|path|v8|vm))$/,
  plots: /^preact(?:\/jsx-runtime)?$/,
  cli: /^(?:preact-render-to-string|node:(?:crypto|buffer|fs|module|path|tty|util|v8)|diff)$/,
  webviews: /^preact(?:\/jsx-runtime)?$/,
  client: /^(?:vscode|vscode-languageclient(?:\/(?:node|browser))?|vscode-uri)$/,
};

/** The other parts of the project that a part may import. The command line starts the server, and knows no more of it than its program for Node. */
const neighbours: Readonly<Record<string, readonly string[]>> = {
  core: [],
  project: ['core'],
  protocol: ['core'],
  lsp: ['core', 'project', 'protocol'],
  plots: ['core'],
  cli: ['core', 'project', 'plots', 'server/lsp/main.ts'],
  webviews: ['plots'],
  client: ['protocol'],
};

/** Files of the core that lie in no room. */
const doors = ['format.ts', 'index.ts', 'parse.ts'];

describe('the architecture', function () {
  this.timeout(60_000);

  let sources: readonly Source[] = [];
  let close = () => {};
  /** What ships: the server with its core and the command line, and the client. */
  let shipped: readonly Source[] = [];
  let imports: readonly Import[] = [];
  /** What tests and scripts import. */
  let programs: readonly Import[] = [];

  before(() => {
    ({ sources, close } = readSources());
    shipped = sources.filter(({ path }) => partOf(path) !== undefined);
    imports = shipped.flatMap(importsOf);
    programs = sources.filter(({ path }) => partOf(path) === undefined).flatMap(importsOf);
  });

  after(() => close());

  it('is read in full', () => {
    const unread = ['server', 'client', 'test', 'scripts']
      .flatMap(sourcesIn)
      .filter((file) => !sources.some(({ path }) => path === file));
    assert.deepEqual(unread, [], 'no tsconfig.json includes these files');
    for (const part of new Set(shipped.map(({ path }) => partOf(path) ?? ''))) {
      assert.ok(packages[part] && neighbours[part], `say in this test what ${part} may import`);
    }
  });

  it('lets the core import nothing outside itself but a few packages, each in one file', () => {
    const outside = imports.filter(({ from, to }) => partOf(from) === 'core' && partOf(to) !== 'core');
    const files = [...new Set(outside.map(({ from, to }) => `${to} in ${from}`))].sort();
    assert.deepEqual(files, [
      'diff in server/core/compare/alignWords.ts',
      'docx in server/core/formats/docx/write.ts',
      'fflate in server/core/formats/docx/zip.ts',
      'htmlparser2 in server/core/formats/html/tree.ts',
      'saxes in server/core/formats/xml/readXml.ts',
      'yaml in server/core/yaml/readAny.ts',
    ]);
  });

  it('has a floor for every room of the core', () => {
    const rooms = new Set(shipped.filter(({ path }) => partOf(path) === 'core').map(({ path }) => roomOf(path)));
    assert.deepEqual(
      [...rooms].filter((room) => floorOf(room) < 0),
      [],
      'give these rooms a floor in this test',
    );
    assert.deepEqual(
      floors.flat().filter((room) => !rooms.has(room)),
      [],
      'these rooms are gone: take them out of this test',
    );
  });

  it('lets the rooms of the core import lower floors only', () => {
    const up = imports.filter(({ from, to }) => {
      if (partOf(from) !== 'core' || partOf(to) !== 'core' || roomOf(from) === roomOf(to)) return false;
      return floorOf(roomOf(to)) >= floorOf(roomOf(from));
    });
    assert.deepEqual(up, []);
  });

  it('lets the folders of the language server import lower folders only', () => {
    const floorIn = (file: string) => serverFloors.indexOf(/^server\/lsp\/([^/]+)\//.exec(file)?.[1] ?? '');
    const up = imports.filter(({ from, to }) => floorIn(from) >= 0 && floorIn(to) > floorIn(from));
    assert.deepEqual(up, []);
    assert.ok(serverFloors.every((_, floor) => imports.some(({ from }) => floorIn(from) === floor)));
  });

  it('keeps every file of the core in a room, but for the few that are one by themselves', () => {
    const loose = readdirSync(path.join(root, 'server/core')).filter((file) => file.endsWith('.ts'));
    assert.deepEqual(loose, doors);
  });

  it('lets each part import its neighbours only', () => {
    const wrong = imports.filter(({ from, to }) => {
      const [part, other] = [partOf(from), partOf(to)];
      if (part === undefined || other === undefined || other === part) return false;
      return !neighbours[part]?.some((one) => one === other || one === to);
    });
    assert.deepEqual(wrong, []);
  });

  for (const part of ['core', 'project', 'plots']) {
    it(`has one door to ${part}`, () => {
      const past = [...imports, ...programs].filter(
        ({ from, to }) => partOf(from) !== part && partOf(to) === part && to !== `server/${part}/index.ts`,
      );
      assert.deepEqual(past, []);
    });
  }

  it('lets each part import the packages that are meant for it', () => {
    const wrong = imports.filter(({ from, to }) => {
      if (partOf(to) !== undefined || to === 'package.json') return false;
      return !packages[partOf(from) ?? '']?.test(to);
    });
    assert.deepEqual(wrong, []);
  });

  it('uses Node in the entry for Node only, since the server runs in browsers too', () => {
    const node = imports.filter(({ from, to }) => partOf(from) === 'lsp' && /^node:|\/node$/.test(to));
    const isOfNode = (file: string) => /^server\/lsp\/node(?:\.ts|\/)/.test(file);
    assert.deepEqual(
      node.filter(({ from }) => !isOfNode(from)),
      [],
    );
    const inside = imports.filter(({ from, to }) => to.startsWith('server/lsp/node/') && !isOfNode(from));
    assert.deepEqual(inside, []);
  });

  it('reaches no network and runs no text as code', () => {
    const forbidden = new Set(['eval', 'fetch', 'Function', 'EventSource', 'WebSocket', 'XMLHttpRequest']);
    const uses = shipped.flatMap(({ nodes, placeOf }) =>
      nodes
        .filter((node) => isIdentifier(node) && forbidden.has(node.text))
        .filter(({ parent }) => isCallExpression(parent) || isNewExpression(parent))
        .map(placeOf),
    );
    assert.deepEqual(uses, []);
    const reaching = /^(?:node:)?(?:child_process|cluster|dgram|dns|http|http2|https|inspector|net|tls|vm)(?:\/|$)/;
    // Garbage is collected through a new context, which runs one word of our own.
    const found = imports.filter(({ from, to }) => reaching.test(to) && from !== 'server/lsp/node/idleGarbage.ts');
    assert.deepEqual(found, []);
  });

  it('has no file that imports itself, not even types, by way of others', () => {
    const graph = new Map<string, string[]>();
    for (const { from, to } of imports) graph.set(from, [...(graph.get(from) ?? []), to]);
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
    const others = shipped.filter(({ path }) => !path.startsWith('server/core/incremental/'));
    assert.deepEqual(others.flatMap(moduleStateOf), []);
  });

  it('hands settings down to whatever reads a text, and makes up none on the way', () => {
    const byDefault = shipped.flatMap(({ path, nodes, placeOf }) => {
      if (path === 'server/core/syntax/readingSettings.ts' || path === 'server/core/index.ts') return [];
      return nodes.filter((node) => isIdentifier(node) && node.text === 'defaultReadingSettings').map(placeOf);
    });
    const calls = shipped.flatMap((source) => callsOf(source, 'server/core/parse.ts', 'parse'));
    assert.ok(calls.length >= 10, `${calls.length} calls of parse`);
    assert.deepEqual(byDefault, []);
  });

  it('names files in one way: camelCase, but rules by their id and components like their function', () => {
    const odd = ['server', 'client', 'test', 'scripts'].flatMap(sourcesIn).filter((file) => {
      const isRule = /^server\/core\/lint\/rules\/[^/]+$/.test(file);
      const isComponent = file.endsWith('.tsx');
      const name = path.basename(file).replace(/(?:\.property|\.browser)?(?:\.test)?\.tsx?$/, '');
      return !(isRule ? /^[a-z]+(?:-[a-z]+)*$|^[a-z][A-Za-z]*$/ : /^[a-z][A-Za-z0-9]*$/).test(
        isComponent ? name.charAt(0).toLowerCase() + name.slice(1) : name,
      );
    });
    assert.deepEqual(odd, []);
  });
});

function sourcesIn(part: string): string[] {
  return readdirSync(path.join(root, part), { recursive: true, encoding: 'utf8' })
    .map((file) => `${part}/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.tsx?$/.test(file) && !/\.d\.ts$|\/node_modules\//.test(file));
}

/** `core`, `project`, `protocol`, `lsp`, `plots`, `cli`, `webviews` or `client`; undefined for a package, and for what does not ship. */
function partOf(file: string): string | undefined {
  if (file.startsWith('client/webviews/')) return 'webviews';
  return /^(?:server\/)?(core|project|protocol|lsp|plots|cli|client)(?:\/|\.ts$)/.exec(file)?.[1];
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
