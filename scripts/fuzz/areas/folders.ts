import assert from 'node:assert/strict';
import { type Glob, matchesAny, readGlob } from '../../../server/core/index.ts';
import { findTranscripts, Projects, wouldFind } from '../../../server/project/index.ts';
import { MemoryFiles } from '../../../test/project/memoryFiles.ts';
import type { Random } from '../../bench/generate/random.ts';
import type { Area } from '../area.ts';
import { anyTree, configurationWords } from './configuration.ts';

interface FoldersCase {
  /** The files below `/w`, by their names there. */
  readonly files: { readonly [name: string]: string };
  readonly glob: string;
}

/** Whatever a folder holds, its configurations are read or reported, a search ends, and nothing outside is read. */
export const folders: Area<FoldersCase> = {
  name: 'folders',
  make: (random) => ({
    files: Object.fromEntries(
      Array.from({ length: random.between(1, 12) }, () => {
        const name = random.pick(fileNames);
        return [random.happens(0.7) ? `${random.pick(folderNames)}/${name}` : name, textOf(name, random)];
      }),
    ),
    glob: anyGlob(random),
  }),
  async check({ files: texts, glob: text }, checks) {
    const files = new MemoryFiles(
      Object.fromEntries(Object.entries(texts).map(([name, text]) => [`/w/${name}`, text])),
    );
    const projects = new Projects(files);
    for (const folder of ['/w', ...folderNames.map((name) => `/w/${name}`)]) {
      const before = files.asked.length;
      const project = await projects.forFolder(folder);
      if (project === undefined) continue;
      const { folder: root } = await projects.rootOf(project.folder);
      const read = files.asked.slice(before).filter((place) => place.endsWith('.yaml') || place.endsWith('.csv'));
      checks.that('what a configuration names is read in its project only', () =>
        assert.deepEqual(
          read.filter((place) => !place.startsWith(`${root}/`) && !place.endsWith('/colloquy.yaml')),
          [],
        ),
      );
      checks.that('problems have a place in their file and a sentence', () => {
        for (const { text, problems } of project.faulty) {
          for (const { message, span } of problems) {
            assert.ok(
              span.start >= 0 && span.start <= span.end && span.end <= text.length && /[.?]$/.test(message),
              message,
            );
          }
        }
      });
    }
    const glob = checks.get('a glob is read or refused', () => readGlob(text));
    const globs: Glob[] = typeof glob === 'string' ? [] : [glob];
    checks.that('a glob is compared with every path', () => {
      for (const name of Object.keys(texts)) matchesAny(globs, name);
    });
    const search = { projects, complain: () => {}, ...(globs.length > 0 && { globs }), hidden: true };
    const { places } = await findTranscripts('/w', search);
    for (const name of Object.keys(texts)) {
      const isWanted = await wouldFind(`/w/${name}`, '/w', search);
      checks.that('a search finds what it says that it would find', () =>
        assert.equal(places.includes(`/w/${name}`), isWanted, name),
      );
    }
  },
};

const folderNames = ['a', 'a/b', 'c', 'c/.git', 'node_modules', '.x'];
const fileNames = ['colloquy.yml', 'colloquy.json', '.gitignore', 'HEAD', 'p.csv', 'q.yaml', 't.transcript', 'u.md'];
const named = [
  'p.csv',
  '../p.csv',
  '/w/q.yaml',
  '../../../etc/q.yaml',
  'b/p.csv',
  './q.yaml',
  'colloquy.yml',
  '/p.csv',
];

function textOf(name: string, random: Random): string {
  if (name === '.gitignore') return Array.from({ length: random.between(0, 4) }, () => anyGlob(random)).join('\n');
  if (/transcript|md|HEAD/.test(name)) return '';
  return anyTree(random, name === 'q.yaml' ? ['Ann Lee', 'name'] : [...configurationWords, ...named, anyGlob(random)]);
}

function anyGlob(random: Random): string {
  const parts = ['*', '**', '/', '?', '[', ']', '!', '^', '{', ',', '}', '(', ')', '+', '|', '\\', '-', '.', ' ', '#'];
  const names = ['a', 'b', 'c', 't.transcript', '**/', '/**', '[a-c]', '[[:alpha:]]', '{a,b}', '\ufeff'];
  return Array.from({ length: random.between(1, 8) }, () => random.pick([...parts, ...names, ...names])).join('');
}
