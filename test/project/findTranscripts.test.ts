import assert from 'node:assert/strict';
import fc from 'fast-check';
import ignore from 'ignore';
import { type Glob, readGlob } from '../../server/core/index.ts';
import { findTranscripts, Projects, type Search, wouldFind } from '../../server/project/index.ts';
import { MemoryFiles } from './memoryFiles.ts';

function searchIn(files: MemoryFiles, more: Partial<Search> = {}): Search & { complaints: string[] } {
  const complaints: string[] = [];
  return {
    projects: new Projects(files),
    complain: (place, why) => complaints.push(`${place}: ${why}`),
    complaints,
    ...more,
  };
}

/** A disk on which every folder has as many folders in it. */
class EndlessFiles extends MemoryFiles {
  listed = 0;
  constructor(readonly width: number) {
    super({});
  }
  override list(): { entries: { name: string; kind: 'folder' }[] } {
    this.listed += 1;
    return { entries: Array.from({ length: this.width }, (_, at) => ({ name: `f${at}`, kind: 'folder' as const })) };
  }
}

describe('a search for transcripts', () => {
  it('ends at the number of folders that it is given, and says so', async () => {
    const files = new EndlessFiles(10);
    const { places, isWhole } = await findTranscripts('/home', searchIn(files, { most: { folders: 100, files: 10 } }));
    assert.deepEqual([places.length, isWhole, files.listed], [0, false, 100]);
  });

  it('ends at the number of files that it is given, and says so', async () => {
    const files = new MemoryFiles(
      Object.fromEntries(['a/1', 'a/2', 'b/1', 'c/1'].map((name) => [`/${name}.transcript`, ''])),
    );
    const { places, isWhole } = await findTranscripts('', searchIn(files, { most: { folders: 100, files: 2 } }));
    assert.deepEqual([places.length, isWhole], [2, false]);
  });

  it('ends at that number in the middle of a folder, too', async () => {
    const names = Array.from({ length: 50 }, (_, at) => [`/r/${at}.transcript`, '']);
    const search = searchIn(new MemoryFiles(Object.fromEntries(names)), { most: { folders: 100, files: 20 } });
    const { places, isWhole } = await findTranscripts('/r', search);
    assert.deepEqual([places.length, isWhole], [20, false]);
  });

  it('ends where its answer is no longer wanted', async () => {
    let folders = 0;
    const check = () => {
      folders += 1;
      if (folders === 50) throw new Error('Cancelled.');
    };
    await assert.rejects(findTranscripts('/home', searchIn(new EndlessFiles(1), { check })), /Cancelled/);
  });

  it('leaves out what the configuration and git ignore, as the question about a single file does', async () => {
    const files = new MemoryFiles({
      '/r/.git/HEAD': '',
      '/r/.gitignore': 'drafts/\n*.old.transcript\n',
      '/r/talks/colloquy.yml': 'ignores: rough/**\n',
      '/r/talks/.gitignore': '!kept.old.transcript\n',
      '/r/talks/a.transcript': '',
      '/r/talks/b.txt': '',
      '/r/talks/c.old.transcript': '',
      '/r/talks/kept.old.transcript': '',
      '/r/talks/drafts/d.transcript': '',
      '/r/talks/rough/e.transcript': '',
      '/r/talks/.hidden/f.transcript': '',
      '/r/talks/node_modules/g.transcript': '',
      '/r/talks/deep/er/h.transcript': '',
    });
    const search = searchIn(files);
    const { places } = await findTranscripts('/r/talks', search);
    const found = ['/r/talks/a.transcript', '/r/talks/deep/er/h.transcript', '/r/talks/kept.old.transcript'];
    assert.deepEqual(places.sort(), found);
    const all = ['a', 'c.old', 'kept.old', 'drafts/d', 'rough/e', '.hidden/f', 'node_modules/g', 'deep/er/h'];
    const wanted: string[] = [];
    for (const name of all.map((name) => `/r/talks/${name}.transcript`)) {
      if (await wouldFind(name, '/r/talks', search)) wanted.push(name);
    }
    assert.deepEqual(wanted.sort(), found);
  });

  it('uses as much of a .gitignore as it can be compared with in bounded time, and says so', async () => {
    const files = new MemoryFiles({
      '/r/.gitignore': `# a comment\na.transcript\n${'*b*b*b*b*b*b\n'.repeat(2000)}c.transcript\n`,
      '/r/a.transcript': '',
      '/r/c.transcript': '',
      [`/r/${'b'.repeat(5)}${'x'.repeat(200)}.transcript`]: '',
    });
    const search = searchIn(files);
    const { places } = await findTranscripts('/r', search);
    assert.ok(!places.includes('/r/a.transcript') && places.includes('/r/c.transcript'));
    assert.deepEqual(search.complaints, ['/r/.gitignore: only the first 20000 characters of its patterns are used']);
  });
});

describe('a line of a .gitignore', () => {
  it('means what the package ignore takes it for', async () => {
    const character = fc.constantFrom('a', 'b', '.', '*', '?', '[ab]', '\\*', ' ', '#', '!');
    const name = fc.array(character, { minLength: 1, maxLength: 4 }).map((characters) => characters.join(''));
    const part = fc.oneof({ weight: 4, arbitrary: name }, fc.constant('**'));
    const line = fc
      .tuple(
        fc.constantFrom('', '/', '!'),
        fc.array(part, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('', '/', ' '),
      )
      .map(([start, parts, end]) => start + parts.join('/') + end);
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '.', '*', ' ', '#', '!'), minLength: 1, maxLength: 3 });
    const path = fc.array(letters, { minLength: 1, maxLength: 3 }).map((names) => names.join('/'));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 3 }), path, async (lines, path) => {
        fc.pre(!/(?:^|\/)\.{1,2}(?:\/|$)/.test(path) && !path.startsWith('.gitignore') && !path.startsWith('.git/'));
        const text = lines.join('\n');
        const files = new MemoryFiles({ '/r/.gitignore': text, [`/r/${path}`]: '' });
        const { places } = await findTranscripts(
          '/r',
          searchIn(files, { globs: [readGlob('**') as Glob], hidden: true }),
        );
        assert.equal(!places.includes(`/r/${path}`), ignore({ ignorecase: false }).add(text).ignores(path));
      }),
      { numRuns: 2000 },
    );
  });
});
