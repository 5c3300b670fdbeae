import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { colloquy, folderWith } from './world.ts';

const files = {
  'page.txt': 'Alert me about debates like this\n\nI thank my hon.\nFriend   for all of that.\n',
  'good.transcript': '---\ntitle: One\n---\n\nAnn Lee: I thank my hon. Friend for all of that.\n',
  'bad.transcript': 'Ann Lee: I thank my hon. friend\n  for all of it.\n',
  'latin.txt': new Uint8Array([0x63, 0x61, 0x66, 0xe9]),
};

describe('verify', () => {
  it('ends with 0 where no spoken word changed, and lists what was not compared', async () => {
    const { code, out, err } = await colloquy(folderWith(files), 'verify page.txt good.transcript');
    assert.deepEqual([code, err], [0, '']);
    assert.equal(
      out,
      'No spoken word changed: 11 words and marks are the same.\n' +
        'Not compared, since no speech, in page.txt: 1 line.\n' +
        '  1: Alert me about debates like this  (theyworkforyou)\n',
    );
  });

  it('reads the Markdown that convert writes as Markdown shows it', async () => {
    const talk = 'Ann Lee: We use snake_case and *stars*.\n  And a second paragraph.\nBo Sand: Why, `code`?\n';
    const folder = folderWith({ 'talk.transcript': talk });
    await colloquy(folder, 'convert talk.transcript -o talk.md');
    const { code, out } = await colloquy(folder, 'verify --speakers talk.transcript talk.md');
    assert.deepEqual([code, /No word changed its speaker/.test(out)], [0, true], out);
  });

  it('ends with 1 and shows the first differences, with their lines', async () => {
    const folder = folderWith(files);
    const { code, out } = await colloquy(folder, 'verify page.txt bad.transcript');
    assert.equal(code, 1);
    assert.match(
      out,
      /^page\.txt:4:1 {2}bad\.transcript:1:26 {2}changed\n {4}… I thank my hon\.\n {2}- Friend\n {2}\+ friend\n/,
    );
    assert.match(
      out,
      /\npage\.txt:4:21 {2}bad\.transcript:2:14 {2}changed\n {4}… Friend for all of\n {2}- that\n {2}\+ it\n/,
    );
    assert.match(out, /\n2 differences; 9 words and marks are the same\.\n/);
    const first = await colloquy(folder, 'verify --max 1 page.txt bad.transcript');
    assert.match(first.out, /\nat least 1 difference; /);
    assert.doesNotMatch(first.out, /that/);
    const loose = await colloquy(folder, 'verify --ignore-case page.txt bad.transcript');
    assert.match(loose.out, /\n1 difference; /);
  });

  describe('--speakers', () => {
    const talk = {
      'old.transcript': 'WH: One two.\nBo: Three four five.\nCy: Six.\n\nBo: Seven.\n\nEight nine.\n\nCy: Ten.\n',
      'same.transcript':
        '**WH:** One two.\n**Bo:** Three\n  four five.\n**Cy:** Six.\n**Bo:** Seven.\n\nEight nine.\n\n**Cy:** Ten.\n',
      'renamed.transcript':
        'Will Hay: One two.\nBo: Three four five.\nCy: Six.\n\nBo: Seven.\n\nEight nine.\n\nCy: Ten.\n',
      'merged.transcript': 'WH: One two.\nCy: Three four five.\nCy: Six.\n\nCy: Seven.\n\nEight nine.\n\nCy: Ten.\n',
      'moved.transcript':
        'WH: One two.\nBo: Three four.\nCy: five.\n  Six.\n\nBo: Seven.\n\nWH: Eight nine.\n\nCy: Ten.\n',
      'changed.transcript': 'WH: One too.\nBo: Three four five.\nCy: Six.\n\nBo: Seven.\n\nEight nine.\n\nBo: Ten.\n',
    };
    const compared = async (after: string) => {
      const { code, out } = await colloquy(folderWith(talk), `verify --speakers --format json old.transcript ${after}`);
      return { code, ...JSON.parse(out) };
    };

    it('ends with 0 where no word changed its speaker', async () => {
      const { code, out } = await colloquy(folderWith(talk), 'verify --speakers old.transcript same.transcript');
      assert.equal(code, 0);
      assert.match(out, /\nNo word changed its speaker\.\n$/);
    });

    it('tells renames, merges and moved words apart', async () => {
      const renamed = await compared('renamed.transcript');
      assert.deepEqual(
        [renamed.code, renamed.equal, renamed.speakers],
        [1, true, { ...none, renamed: [{ from: 'WH', to: 'Will Hay', words: 2 }] }],
      );
      const merged = await compared('merged.transcript');
      assert.deepEqual(merged.speakers, { ...none, merged: [{ from: 'Bo', to: 'Cy', words: 4 }] });
      const moved = await compared('moved.transcript');
      assert.deepEqual(moved.speakers, {
        ...none,
        moved: [
          {
            ...{ from: 'Bo', to: 'Cy', words: 'five.', count: 1 },
            ...{ before: { line: 2, column: 16 }, after: { line: 3, column: 5 } },
          },
          {
            ...{ from: null, to: 'WH', words: 'Eight nine.', count: 2 },
            ...{ before: { line: 7, column: 1 }, after: { line: 8, column: 5 } },
          },
        ],
        passages: 2,
        words: 3,
        attributed: 2,
      });
    });

    it('looks on after a word that changed', async () => {
      const { equal, differences, speakers } = await compared('changed.transcript');
      assert.deepEqual([equal, differences.length, speakers.passages, speakers.moved[0].to], [false, 1, 1, 'Bo']);
    });

    it('reports for people', async () => {
      const { code, out } = await colloquy(
        folderWith(talk),
        'verify --speakers --max 1 old.transcript moved.transcript',
      );
      assert.equal(code, 1);
      assert.match(out, /\nold\.transcript:2:16 {2}moved\.transcript:3:5 {2}Bo → Cy\n {4}five\. {2}\(1 word\)\n/);
      assert.match(out, /\n {2}and 1 more passage: /);
      assert.match(out, /\n3 words in 2 passages changed the speaker; 0 speakers renamed, 0 merged\.\n$/);
      const merged = await colloquy(folderWith(talk), 'verify --speakers old.transcript merged.transcript');
      assert.match(merged.out, /\nBo is one with another speaker now: Cy \(4 words\)\n/);
    });
  });

  it('reports for programs', async () => {
    const { code, out } = await colloquy(folderWith(files), 'verify --format json page.txt bad.transcript');
    const report = JSON.parse(out);
    assert.equal(code, 1);
    assert.deepEqual(Object.keys(report), [
      ...['version', 'before', 'after', 'equal', 'same', 'differences', 'more', 'notCompared', 'removed', 'added'],
    ]);
    assert.deepEqual(report.differences[1], {
      kind: 'changed',
      before: { line: 4, column: 21, words: 'that', count: 1 },
      after: { line: 2, column: 14, words: 'it', count: 1 },
      context: 'Friend for all of',
      rest: false,
    });
    assert.deepEqual(report.notCompared, {
      before: [
        {
          line: 1,
          text: 'Alert me about debates like this',
          pack: 'theyworkforyou',
          entry: 'Alert me about debates like this',
        },
      ],
      after: [],
    });
  });

  it('reads standard input, punctuation only where it counts, and furniture only where it is known', async () => {
    const folder = folderWith(files);
    const stdin = 'I thank my hon Friend for all of that';
    assert.equal((await colloquy(folder, 'verify page.txt -', { stdin })).code, 1);
    assert.equal((await colloquy(folder, 'verify --ignore-punctuation page.txt -', { stdin })).code, 0);
    assert.equal((await colloquy(folder, 'verify --profile none page.txt good.transcript')).code, 1);
  });

  it('ends with 2 where a text cannot be read, or nothing can be compared', async () => {
    const folder = folderWith(files);
    for (const [commandLine, why] of [
      ['verify page.txt none.txt', 'colloquy: none.txt: there is no such file or folder.\n'],
      ['verify page.txt latin.txt', 'colloquy: latin.txt: line 1 is not UTF-8; save the file as UTF-8.\n'],
      ['verify page.txt', 'colloquy: Name two files: colloquy verify BEFORE AFTER.\n'],
      ['verify - -', 'colloquy: Only one of the two texts can come from standard input.\n'],
      ['verify --max 0 page.txt page.txt', 'colloquy: --max is a number from 1 to 10,000, not 0.\n'],
    ] as const) {
      assert.deepEqual(await colloquy(folder, commandLine), { code: 2, out: '', err: why });
    }
  });

  it('holds for the seeds as they came and as they were marked up by hand', async () => {
    const seeds = new URL('../../seeds/', import.meta.url);
    const read = (name: string) => readFileSync(new URL(name, seeds));
    for (const name of [
      'letter-safeguarding-minister',
      'lords-debate-amendment-292n',
      'oral-questions-justice',
      'written-question-norfolk',
      'written-question-reoffenders',
    ]) {
      const folder = folderWith({ 'a.txt': read(`${name}.txt`), 'a.transcript': read(`${name}.transcript`) });
      const { code, out } = await colloquy(folder, 'verify a.txt a.transcript');
      assert.equal(code, 0, out);
    }
  });
});

/** No word with another speaker. */
const none = { equal: false, renamed: [], merged: [], moved: [], passages: 0, words: 0, attributed: 0 };
