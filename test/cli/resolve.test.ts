import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultReadingSettings, parse, quote } from '../../server/core/index.ts';
import { colloquy, folderWith } from './world.ts';

const talk = `---
title: Bees & *hives*
date: 2024-11-05
---

# Morning

Ann Lee [00:10]: Good morning to all of you. I keep twelve hives by
  the river, and [laughs] two more.

Bo Sand: Thank you. They say #1 is the oldest.
`;

/** A Markdown file with the quotation of some words of the talk. */
function quoted(from: string, to = from): string {
  const transcript = parse(talk, defaultReadingSettings);
  const span = { start: talk.indexOf(from), end: talk.indexOf(to) + to.length };
  return `# A report\n\n${quote(transcript, span, 'talk (1).transcript')}\nMore text.\n`;
}

const across = quoted('I keep', 'Thank you.');

describe('a quotation', () => {
  it('says who speaks, where, and when', () => {
    assert.equal(
      quoted('I keep twelve hives').split('\n').slice(2, 5).join('\n'),
      '> I keep twelve hives\n>\n> — Ann Lee, Bees \\& \\*hives\\*, 2024-11-05, Morning, 00:10, ' +
        '[talk (1).transcript:8](<talk%20(1).transcript#L8-266f183d>)',
    );
  });

  it('names each speaker where there are several', () => {
    assert.match(
      across,
      /^> \*\*Ann Lee:\*\* I keep .* \\\[laughs\\\] two more\.\n>\n> \*\*Bo Sand:\*\* Thank you\.\n>\n> — Ann Lee, /m,
    );
  });
});

describe('resolve', () => {
  const cases: (readonly [
    title: string,
    markdown: string,
    edit: (text: string) => string,
    code: number,
    out: RegExp,
  ])[] = [
    [
      'intact where nothing changed',
      across,
      (text) => text,
      0,
      /^quotes\.md:3 {2}intact {2}talk \(1\)\.transcript:8\n\n1 quotation: 1 intact\.\n$/,
    ],
    ['intact where the layout changed', across, (text) => text.replace('by\n  the', 'by the'), 0, / intact /],
    [
      'moved where lines came before',
      across,
      (text) => text.replace('# Morning', '# One\n\n# Morning'),
      0,
      / moved {2}talk \(1\)\.transcript:10\n/,
    ],
    [
      'altered where words changed',
      across,
      (text) => text.replace('twelve', 'eleven'),
      1,
      / altered .*:8\n.*\n {2}- I keep twelve hives.*\n {2}\+ I keep eleven hives/,
    ],
    ['gone where the words are', across, (text) => text.replace(/I keep[\s\S]*Thank you/, 'And so'), 1, / gone\n/],
    [
      'misquoted where the quotation was changed',
      quoted('I keep twelve hives').replace('hives\n>', 'hives by\n>'),
      (text) => text,
      1,
      / misquoted /,
    ],
  ];
  const captions = `WEBVTT

00:10.000 --> 00:14.000
<v Ann Lee>Good morning to all of you. I keep twelve hives by

00:14.000 --> 00:18.000
<v Ann Lee>the river, and [laughs] two more.

00:18.000 --> 00:20.000
<v Bo Sand>Thank you. They say #1 is the oldest.
`;
  const wrapped = across
    .replace('hives by', 'hives\n> by')
    .replace(', Morning', ',\n> Morning')
    .replaceAll(/^>/gm, '   >');
  const bare = quoted('I keep twelve hives')
    .replaceAll('talk%20(1)', 'talk')
    .replace(/<(talk[^>]*)>/, '$1');
  const often = 'Ann Lee: Yes, of course.\n\n\n'.repeat(3);
  const middle = { start: often.indexOf('Yes', 20), end: often.indexOf('Yes', 20) + 'Yes, of course.'.length };
  const second = quote(parse(often, defaultReadingSettings), middle, 'talk (1).transcript') ?? '';
  cases.push(
    [
      'intact where a formatter wrapped the quotation and its reference in a list',
      wrapped,
      (text) => text,
      0,
      /^quotes\.md:3 {2}intact /,
    ],
    [
      'intact where a speaker has another name',
      across,
      (text) => text.replaceAll('Ann Lee', 'Anna Leigh'),
      0,
      / intact .*\n {2}Anna Leigh says the words now\.\n/,
    ],
    [
      'intact where the turn was attributed and cleaned',
      across,
      (text) => text.replace('Bo Sand: ', '?: ').replace(' [00:10]', ''),
      0,
      / intact /,
    ],
    ['moved to the nearest place where the words stand often', second, () => `\n${often}`, 0, / moved .*:5\n/],
    [
      'words in captions',
      across.replaceAll('.transcript', '.vtt'),
      (text) => text,
      0,
      /^quotes\.md:3 {2}\w+ {2}talk \(1\)\.vtt:/,
    ],
    ['words by a link without angles', bare, (text) => text, 0, /^quotes\.md:3 {2}intact {2}talk\.transcript:8\n/],
  );
  for (const [title, markdown, edit, code, out] of cases) {
    it(`tells ${title}`, async () => {
      const folder = folderWith({
        'quotes.md': markdown,
        'talk (1).transcript': edit(talk),
        'talk.transcript': talk,
        'talk (1).vtt': captions,
      });
      const run = await colloquy(folder, 'resolve quotes.md');
      assert.match(run.out, out);
      assert.deepEqual([run.code, run.err], [code, '']);
    });
  }

  it('reports for programs, and ends with 2 where a transcript is missing', async () => {
    const folder = folderWith({ 'quotes.md': across });
    const missing = await colloquy(folder, 'resolve --format json quotes.md');
    assert.equal(missing.code, 2);
    assert.equal(JSON.parse(missing.out).quotes[0].state, 'missing');
    writeFileSync(join(folder, 'talk (1).transcript'), talk);
    const { code, out } = await colloquy(folder, 'resolve --format json quotes.md');
    const [{ state, line, nowAt, speakers }] = JSON.parse(out).quotes;
    assert.deepEqual([code, state, line, nowAt, speakers], [0, 'intact', 3, 8, ['Ann Lee']]);
  });

  it('finds nothing in a file without references', async () => {
    const { code, out } = await colloquy(folderWith({ 'a.md': '> Some words.\n' }), 'resolve a.md');
    assert.deepEqual([code, out], [0, 'a.md: no quotation with a reference.\n']);
  });
});
