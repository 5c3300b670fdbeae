import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'htmlparser2';
import { colloquy, folderWith } from './world.ts';

const before = `Ann Lee: Good morning to all of you.

Bo Sand: Thank you. How many hives do you keep?

Ann Lee: Twelve, and two more.
`;

const files = {
  'before.transcript': before,
  'after.transcript': before.replace('Twelve', 'Eleven').replace(' How many', '\n\nCy Moor: How many'),
  'renamed.transcript': before.replaceAll('Ann Lee', 'Anna Leigh'),
  'hostile.transcript': `${before}\n<b>Ann</b>: <script>alert(1)</script> & "more" \u202ethan that\n`,
};

describe('diff', () => {
  it('shows each turn that changed, with its words and speakers, and ends with 1', async () => {
    const { code, out, err } = await colloquy(folderWith(files), 'diff before.transcript after.transcript');
    assert.deepEqual([code, err], [1, '']);
    assert.equal(
      out,
      `1 turn by another speaker, 1 turn with other words, 1 turn split; 1 turn is the same.

before.transcript:3  after.transcript:3  split, other speaker  Bo Sand → Bo Sand + Cy Moor
  Thank you. {+¶ Cy Moor:+} How many hives do you keep?

before.transcript:5  after.transcript:7  other words  Ann Lee
  [-Twelve-] {+Eleven+}, and two more.
`,
    );
  });

  it('ends with 0 where nothing changed, also where the layout did', async () => {
    const folder = folderWith({ ...files, 'laid-out.transcript': `# Bees\n\n${before.replace('. How', '.\n  How')}` });
    const { code, out } = await colloquy(folder, 'diff before.transcript laid-out.transcript');
    assert.deepEqual([code, out], [0, 'Nothing changed: 3 turns are the same.\n']);
  });

  it('reports a speaker with another name once', async () => {
    const { code, out } = await colloquy(folderWith(files), 'diff before.transcript renamed.transcript');
    assert.deepEqual([code, out.split('\n')[1]], [1, 'Ann Lee is called Anna Leigh now (2 turns).']);
  });

  it('reports for programs', async () => {
    const { code, out } = await colloquy(folderWith(files), 'diff --format json before.transcript after.transcript');
    const report = JSON.parse(out);
    assert.equal(code, 1);
    assert.deepEqual(report.counts, { attributed: 1, changed: 1, split: 1 });
    assert.deepEqual(report.changes[1], {
      kinds: ['changed'],
      before: [{ line: 5, speakers: ['Ann Lee'] }],
      after: [{ line: 7, speakers: ['Ann Lee'] }],
      words: [
        { kind: 'removed', text: 'Twelve', isSpaced: false },
        { kind: 'added', text: 'Eleven', isSpaced: true },
        { kind: 'same', text: ', and two more.', isSpaced: false },
      ],
    });
  });

  it('makes a page in which words of the texts are never markup', async () => {
    const folder = folderWith(files);
    const run = await colloquy(folder, 'diff --format html -o page.html before.transcript hostile.transcript');
    const page = readFileSync(join(folder, 'page.html'), 'utf8');
    assert.deepEqual([run.code, run.out, run.err], [1, '', '']);
    assert.doesNotMatch(page, /<script|<b>|\u202e|https?:/);
    assert.match(page, /<ins>[^<]*alert\(1\)[^<]*&amp; &quot;more&quot;/);
    assert.equal(parseDocument(page).children.length > 0, true);
    const again = await colloquy(folder, 'diff --format html -o page.html before.transcript after.transcript');
    assert.deepEqual([again.code, again.err], [1, '']);
  });

  it('reads files of other formats', async () => {
    const captions =
      'WEBVTT\n\n00:01.000 --> 00:05.000\n<v Ann Lee>Good morning to all of you.\n\n00:05.000 --> 00:09.000\n<v Bo Sand>Thank you. How many hives do you keep?\n';
    const csv = 'speaker,text\nAnn Lee,Good morning to all of you.\nBo Sand,Thank you. How many hives do you keep?\n';
    const folder = folderWith({ ...files, 'talk.vtt': captions, 'talk.csv': csv });
    const { code, out } = await colloquy(folder, 'diff talk.vtt before.transcript');
    assert.deepEqual([code, out.split('\n')[0]], [1, '1 turn added; 2 turns are the same.']);
    assert.equal((await colloquy(folder, 'diff talk.csv talk.vtt')).code, 0);
  });

  it('compares standard input, and ends with 2 where a text cannot be read', async () => {
    const folder = folderWith(files);
    assert.equal((await colloquy(folder, 'diff - before.transcript', { stdin: before })).code, 0);
    assert.equal((await colloquy(folder, 'diff missing.transcript before.transcript')).code, 2);
    assert.equal((await colloquy(folder, 'diff before.transcript')).code, 2);
    assert.equal((await colloquy(folder, 'diff - -', { stdin: before })).code, 2);
  });
});
