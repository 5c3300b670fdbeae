import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { floors } from './floors.ts';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
const named = new Set([...page.matchAll(/`([^`\n]+)`/g)].map(([, name]) => name ?? ''));

describe('CONTRIBUTING.md', () => {
  it('names every part of the project, and every room of the core', () => {
    const inCore = readdirSync(join(root, 'server/core')).filter((name) => name !== 'tsconfig.json');
    const inServer = foldersIn('server').map((name) => `server/${name}`);
    const rooms = [...inCore, ...inServer, ...foldersIn('scripts'), 'client', 'syntaxes', 'scripts', 'test'];
    const missing = rooms.filter((room) => !named.has(room));
    assert.deepEqual(missing, [], 'CONTRIBUTING.md needs a row for each of these');
  });

  it('has every room of the core on its floor', () => {
    const table = page.slice(page.indexOf('### The floors of the core'), page.indexOf('### Rules of the house'));
    let floor = 0;
    const rows = [...table.matchAll(/^\| (\d*) ?\| `([^`]+)` \|/gm)].map(([, number, room = '']) => {
      if (number) floor = Number(number);
      return `${floor} ${room.replace(/\.ts$/, '')}`;
    });
    const rooms = floors.flatMap((floor, at) => floor.map((room) => `${at + 1} ${room}`));
    assert.deepEqual(rows.toSorted(), rooms.toSorted());
  });

  it('names files that are there', () => {
    const paths = [...named].filter((name) => /^(?:server|test|scripts|docs|syntaxes)\/[\w./-]+$/.test(name));
    const gone = paths.filter((path) => !existsSync(join(root, path)) && !toBeWritten.includes(path));
    assert.deepEqual(gone, []);
  });
});

/** Files that a reader writes who follows an example. */
const toBeWritten = ['server/lsp/features/declaration.ts', 'test/lsp/declaration.test.ts'];

function foldersIn(folder: string): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}
