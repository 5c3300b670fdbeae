import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { colloquy, folderWith } from './world.ts';

const VTT = `WEBVTT

00:00:01.000 --> 00:00:02.000
<v Ann Lee>Good morning.

00:00:02.000 --> 00:00:03.000
<v Bo Sand>Hello, Ann Lee.
`;
const TRANSCRIPT = 'Ann Lee [00:00:01]: Good morning.\nBo Sand [00:00:02]: Hello, Ann Lee.\n';

describe('convert, between formats', () => {
  it('makes a transcript of captions, and captions of a transcript', async () => {
    const folder = folderWith({ 'a.vtt': VTT, 'b.transcript': TRANSCRIPT });
    assert.deepEqual(await colloquy(folder, 'convert a.vtt --to transcript'), { code: 0, out: TRANSCRIPT, err: '' });
    assert.deepEqual(await colloquy(folder, 'convert - --to transcript', { stdin: VTT }), {
      code: 0,
      out: TRANSCRIPT,
      err: '',
    });
    const { code, out } = await colloquy(folder, 'convert b.transcript --to vtt');
    assert.equal(code, 0);
    assert.equal(out, `${VTT}\n`);
  });

  it('writes to standard output where that is named, and makes no file', async () => {
    const folder = folderWith({ 'a.vtt': VTT });
    assert.deepEqual(await colloquy(folder, 'convert a.vtt --to transcript -o -'), {
      code: 0,
      out: TRANSCRIPT,
      err: '',
    });
    for (const command of ['clean a.vtt', 'stats a.vtt', 'check a.vtt']) {
      assert.deepEqual(await colloquy(folder, `${command} -o -`), await colloquy(folder, command));
    }
    assert.deepEqual(readdirSync(folder), ['a.vtt']);
  });

  it('takes the format from the content before the name, and --from before both', async () => {
    const folder = folderWith({ 'a.txt': VTT, 'b.srt': VTT });
    for (const file of ['a.txt', 'b.srt']) {
      assert.equal((await colloquy(folder, `convert ${file} --to transcript`)).out, TRANSCRIPT);
    }
    const { code, err } = await colloquy(folder, 'convert a.txt --from publicwhip --to transcript');
    assert.equal(code, 2);
    assert.match(err, /^colloquy: a\.txt: this cannot be read as Public Whip XML: /);
  });

  it('writes several files into a folder, and never over one that it reads', async () => {
    const folder = folderWith({ 'a.vtt': VTT, 'b.vtt': VTT, 'x/a.vtt': VTT });
    assert.deepEqual(await colloquy(folder, 'convert a.vtt b.vtt --to transcript -o out/'), {
      code: 0,
      out: '',
      err: '',
    });
    assert.deepEqual(readdirSync(join(folder, 'out')), ['a.transcript', 'b.transcript']);
    assert.equal(readFileSync(join(folder, 'out/b.transcript'), 'utf8'), TRANSCRIPT);
    const again = await colloquy(folder, 'convert a.vtt b.vtt --to transcript -o out');
    assert.deepEqual([again.code, /--force/.test(again.err)], [2, true]);
    const same = await colloquy(folder, 'convert a.vtt --to vtt -o ./');
    assert.match(same.err, /a\.vtt: this is read, and would be lost/);
    const both = await colloquy(folder, 'convert a.vtt x/a.vtt --to srt -o out/');
    assert.match(both.err, /would both be written to out.a\.srt/);
  });

  it('writes captions without a byte order mark, and with the names that the roster has', async () => {
    const roster = '---\nspeakers:\n  - name: Anna Leigh\n    aliases: [SPEAKER_00]\n---\n\n';
    const folder = folderWith({
      'a.transcript': `\ufeff${roster}SPEAKER_00 [00:00:01]: Good morning.\nBo Sand [00:00:02]: Hello.\n`,
    });
    for (const id of ['vtt', 'srt', 'podcast', 'csv', 'txt', 'md', 'html']) {
      const { code, out } = await colloquy(folder, `convert a.transcript --to ${id}`);
      assert.equal(code, 0);
      assert.doesNotMatch(out, /^\ufeff/, id);
      assert.match(out, /Anna Leigh/, id);
    }
    for (const id of ['vtt', 'srt']) {
      assert.doesNotMatch((await colloquy(folder, `convert a.transcript --to ${id}`)).out, /SPEAKER_00/);
    }
  });

  it('says what is lost on standard error', async () => {
    const folder = folderWith({ 'a.transcript': '# Bees\nQ1 Ann Lee [00:01]: Who?\nA Bo [00:02]: I.\n' });
    const { code, err } = await colloquy(folder, 'convert a.transcript --to srt');
    assert.equal(code, 0);
    assert.match(err, /^colloquy: a\.transcript: SubRip \(SRT\) has no place for 2 marks of questions and answers\.$/m);
    assert.match(err, /^colloquy: a\.transcript: SubRip \(SRT\) has no place for 1 heading\.$/m);
  });

  it('puts pseudonyms in the place of names, and refuses where one is missing', async () => {
    const folder = folderWith({
      'a.vtt': VTT,
      'names.csv': 'name,pseudonym\nAnn Lee,Witness 1\nBo Sand,Counsel\n',
      'few.csv': 'Ann Lee,W\n',
    });
    const { code, out, err } = await colloquy(folder, 'convert a.vtt --to transcript --pseudonyms names.csv');
    assert.deepEqual([code, out], [0, 'Witness 1 [00:00:01]: Good morning.\nCounsel [00:00:02]: Hello, Ann Lee.\n']);
    assert.match(err, /has the name `Ann Lee` 1 time/);
    const few = await colloquy(folder, 'convert a.vtt --to transcript --pseudonyms few.csv');
    assert.deepEqual([few.code, few.out], [2, '']);
    assert.match(few.err, /no pseudonym for Bo Sand/);
  });

  it('obeys what captions are asked for, and refuses a number that is none', async () => {
    const folder = folderWith({
      'a.transcript': `Ann [00:00:00]: ${'one two three '.repeat(9)}\nBo [00:01:00]: Yes.\n`,
    });
    const { out } = await colloquy(folder, 'convert a.transcript --to srt --line-length 20 --caption-lines 1');
    assert.ok(
      out.split('\n').every((line) => line.length <= 29),
      out,
    );
    const { code, err } = await colloquy(folder, 'convert a.transcript --to srt --line-length x');
    assert.deepEqual([code, err], [2, 'colloquy: --line-length is a whole number from 1 to 1,000, not x.\n']);
  });

  it('reads other encodings, and says which where the file does not', async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(VTT, 'utf16le')]);
    const latin1 = Buffer.from(VTT.replace('Good morning', 'Señor, ¿qué tal está usted mañana? Él habló'), 'latin1');
    const folder = folderWith({ 'a.vtt': utf16, 'b.vtt': latin1 });
    assert.deepEqual(await colloquy(folder, 'convert a.vtt --to transcript'), { code: 0, out: TRANSCRIPT, err: '' });
    const { out, err } = await colloquy(folder, 'convert b.vtt --to transcript');
    assert.match(out, /Señor, ¿qué tal está usted mañana\?/);
    assert.match(err, /not UTF-8\. It is read as/);
  });
});

describe('a file of another format', () => {
  const commands = ['check', 'stats', 'speakers', 'format'];
  for (const command of commands) {
    it(`is named and refused by ${command}`, async () => {
      const folder = folderWith({ 'a.vtt': VTT, 'b.transcript': VTT });
      for (const file of ['a.vtt', 'b.transcript']) {
        const { code, out, err } = await colloquy(folder, `${command} ${file}`);
        assert.equal(code, 2, out);
        assert.match(err, /: this is WebVTT and no transcript; convert it with `colloquy convert /);
      }
    });
  }

  it('is converted by clean and by verify', async () => {
    const folder = folderWith({ 'a.vtt': VTT });
    assert.deepEqual(await colloquy(folder, 'clean a.vtt -o a.transcript'), { code: 0, out: '', err: '' });
    assert.ok(readFileSync(join(folder, 'a.transcript'), 'utf8').endsWith(TRANSCRIPT));
    assert.equal((await colloquy(folder, 'verify a.vtt a.transcript')).code, 0);
    assert.equal((await colloquy(folder, 'convert a.vtt -o a.srt')).code, 0);
    assert.equal((await colloquy(folder, 'verify a.vtt a.srt')).code, 0);
  });

  it('is named where it is XML that is not known', async () => {
    const folder = folderWith({
      'a.flk': '<?xml version="1.0"?>\n<folker-transcription><p>Hello.</p></folker-transcription>\n',
    });
    const checked = await colloquy(folder, 'check a.flk');
    assert.equal(checked.code, 2);
    assert.match(checked.err, /: this is XML and no transcript; Colloquy does not read XML with these elements/);
    const { code, out, err } = await colloquy(folder, 'convert a.flk --to txt');
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /cannot be read as XML: its first element is <folker-transcription>/);
  });

  const foreign: [what: string, bytes: Buffer, says: RegExp][] = [
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj\n'), /this is a PDF/],
    ['a Word document', Buffer.from('PK\x03\x04\x14\0\0\0\0\0word/document.xml', 'latin1'), /this is a Word document/],
    ['a ZIP archive', Buffer.from('PK\x03\x04\x14\0\0\0\0\0notes/a.txt', 'latin1'), /this is a ZIP archive/],
    ['a Rich Text document', Buffer.from('{\\rtf1\\ansi Ann Lee: Hello.\\par}'), /this is a Rich Text document/],
    [
      'captions of a television line',
      Buffer.from('Scenarist_SCC V1.0\n\n00:00:01:00\t9420 9420 c4e9\n'),
      /this is SCC/,
    ],
    ['captions of television', Buffer.from('850STL25.01100000101\xd0\xff', 'latin1'), /this is EBU STL/],
    ['times without words', Buffer.from('SPEAKER talk 1 0.5 2.3 <NA> <NA> A <NA> <NA>\n'), /this is RTTM/],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), /this is a picture/],
    ['a recording', Buffer.from('ID3\x04\0\0\0\0\0\0', 'latin1'), /this is a recording/],
    [
      'an old Word document',
      Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0', 'latin1'),
      /this is an old Office document/,
    ],
    [
      'UTF-16 without a mark',
      Buffer.from('Ann Lee: Good morning.\n', 'utf16le'),
      /this is UTF-16LE without a byte order mark/,
    ],
  ];
  for (const [what, bytes, says] of foreign) {
    it(`is named by its content, whatever it is called: ${what}`, async () => {
      const folder = folderWith({ 'a.transcript': bytes, 'b.transcript': TRANSCRIPT });
      for (const command of [
        'check a.transcript',
        'stats a.transcript',
        'speakers a.transcript',
        'verify a.transcript b.transcript',
      ]) {
        const { code, err } = await colloquy(folder, command);
        assert.equal(code, 2, command);
        assert.match(err, says);
      }
    });
  }

  const read = new Set(['a Word document', 'UTF-16 without a mark']);
  for (const [what, bytes, says] of foreign.filter(([what]) => !read.has(what))) {
    it(`is refused by convert, too: ${what}`, async () => {
      const { code, out, err } = await colloquy(folderWith({ 'a.transcript': bytes }), 'convert a.transcript --to vtt');
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, says);
    });
  }
});
