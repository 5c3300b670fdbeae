import assert from 'node:assert/strict';
import { DomUtils, parseDocument } from 'htmlparser2';
import { colloquy, folderWith } from './world.ts';

const files = {
  'a.transcript': '# Morning\n\nQ Ann Lee: How are you?\nA Bob Ray: I am well [laughs].\n\nNobody said these words.\n',
  'b/c.transcript': 'Q Ann Lee: Who else is there?\nA ?: Nobody.\nQ Ann Lee: Is “nobody” there?\n',
};

const a = {
  words: 10,
  attributedWords: 6,
  turns: 2,
  sections: 1,
  exchanges: 1,
  questions: 1,
  answers: 1,
  unanswered: 0,
  seconds: null,
  speakers: [
    { name: 'Ann Lee', turns: 1, words: 3, questions: 1, answers: 0, seconds: null },
    { name: 'Bob Ray', turns: 1, words: 3, questions: 0, answers: 1, seconds: null },
  ],
};

describe('stats', () => {
  it('writes the figures of each file and of all for programs', async () => {
    const { code, out, err } = await colloquy(folderWith(files), 'stats --format json');
    assert.deepEqual([code, err], [0, '']);
    const report = JSON.parse(out);
    assert.equal(report.version, 1);
    assert.deepEqual(report.files[0], { path: 'a.transcript', ...a });
    assert.deepEqual(Object.keys(report.files[1]), ['path', ...Object.keys(a)]);
    assert.equal(report.files[1].unanswered, 1);
    const { speakers, ...total } = report.total;
    assert.deepEqual(total, {
      words: 18,
      attributedWords: 13,
      turns: 5,
      sections: 1,
      exchanges: report.files[0].exchanges + report.files[1].exchanges,
      questions: 3,
      answers: 2,
      unanswered: 1,
      seconds: null,
    });
    assert.deepEqual(speakers, [
      { name: 'Ann Lee', turns: 3, words: 10, questions: 3, answers: 0, seconds: null },
      { name: 'Bob Ray', turns: 1, words: 3, questions: 0, answers: 1, seconds: null },
    ]);
  });

  it('writes a table for people', async () => {
    const { out } = await colloquy(folderWith({ 'a.transcript': files['a.transcript'] }), 'stats');
    assert.equal(
      out,
      [
        '              words  attributed  turns  questions  answers  unanswered  exchanges  sections',
        'a.transcript     10        60 %      2          1        1           0          1         1',
        '',
        'speaker  words  share  turns  questions  answers',
        'Ann Lee      3   30 %      1          1        0',
        'Bob Ray      3   30 %      1          0        1',
        '',
      ].join('\n'),
    );
    const both = await colloquy(folderWith(files), 'stats');
    assert.match(both.out, /\n\n2 files +18 +72 % +5 +3 +2 +1 /);
  });

  it('counts the time that each speaker takes, where the files have times', async () => {
    const text = 'Ann Lee [00:10]: One two.\nBo Sand [01:25]: Three.\nAnn Lee [01:30]: Four. [01:31]\n';
    const folder = folderWith({ 'a.transcript': text, 'b.transcript': 'Bo Sand: Five.\n' });
    const report = JSON.parse((await colloquy(folder, 'stats --format json')).out);
    assert.deepEqual([report.files[0].seconds, report.files[1].seconds, report.total.seconds], [81, null, 81]);
    const { out } = await colloquy(folder, 'stats');
    assert.match(out, /\nspeaker .* time\nAnn Lee .* 01:16\nBo Sand .* 00:05\n/);
  });

  it('draws a page that loads nothing, in which names are never markup', async () => {
    const header = '---\nspeakers:\n  - name: <b>Ann Lee\n    aliases: [AL]\n---\n\n';
    const turns = Array.from({ length: 300 }, (_, at) => `${at % 2 ? 'A Bo Lee' : 'Q AL'} [${at}:00]: One two?\n`);
    const folder = folderWith({
      'a.transcript': `${header}# One\n\n${turns.join('\n')}`,
      'b.transcript': 'No words by anybody.\n',
    });
    const { code, out } = await colloquy(folder, 'stats --format html');
    assert.equal(code, 0);
    assert.doesNotMatch(out, /<b>|<script|(?:src|href)=/);
    const elements = (name: string) => DomUtils.getElementsByTagName(name, parseDocument(out));
    const captions = elements('figcaption').map((caption) => DomUtils.textContent(caption));
    assert.deepEqual(captions, [
      'Who speaks when',
      'Share of the words',
      'Words a turn: shortest, median and longest',
      'Questions and answers',
      'Who answers whom: rows ask, columns answer',
    ]);
    assert.deepEqual(
      elements('h2').map((heading) => DomUtils.textContent(heading)),
      ['a.transcript', 'b.transcript'],
    );
    assert.equal(
      elements('svg').every(({ attribs }) => attribs.role === 'img' && attribs['aria-label'] !== ''),
      true,
    );
    assert.match(out, /<td>04:59:00<\/td>|<td>02:29:00<\/td>/);
  });

  it('keeps columns straight for wide characters, and lists no more than thirty speakers', async () => {
    const names = Array.from(
      { length: 40 },
      (_, index) => `Speaker Number${String.fromCodePoint(97 + (index % 26), 97 + Math.floor(index / 26))}`,
    );
    const text = ['王小明：你好', ...names.map((name) => `${name}: yes.`)].join('\n');
    const { out } = await colloquy(folderWith({ 'a.transcript': text }), 'stats');
    assert.match(out, /\n王小明 {11,}2 +5 % +1 +0 +0\n/);
    assert.match(out, /\n11 more speakers: --format json has them all\n$/);
  });

  it('writes rows for a spreadsheet: files, their speakers, and all together', async () => {
    const folder = folderWith({ 'a, b.transcript': files['a.transcript'] });
    const { out } = await colloquy(folder, 'stats --format csv');
    assert.equal(
      out,
      [
        'path,speaker,words,attributedWords,turns,sections,exchanges,questions,answers,unanswered,seconds',
        '"a, b.transcript",,10,6,2,1,1,1,1,0,',
        '"a, b.transcript",Ann Lee,3,,1,,,1,0,,',
        '"a, b.transcript",Bob Ray,3,,1,,,0,1,,',
        ',,10,6,2,1,1,1,1,0,',
        ',Ann Lee,3,,1,,,1,0,,',
        ',Bob Ray,3,,1,,,0,1,,',
        '',
      ].join('\n'),
    );
  });

  it('reports what it could not read, and counts the rest', async () => {
    const { code, out, err } = await colloquy(folderWith(files), 'stats a.transcript x.transcript --format json');
    assert.equal(code, 2);
    assert.equal(err, 'colloquy: x.transcript: there is no such file or folder.\n');
    assert.equal(JSON.parse(out).total.words, 10);
  });
});
