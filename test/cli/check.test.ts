import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { colloquy, folderWith } from './world.ts';

const files = {
  'clean.transcript': 'Ann Lee: Good morning.\nBob Ray: Good morning to you.\n',
  'open.transcript': 'Ann Lee: Who is there?\n?: A friend.\n\nNobody knows this voice.\n\tNor this one, 語.\n',
};

describe('check', () => {
  it('reports for people: place, severity, sentence, rule, the line with a mark, and a sum', async () => {
    const { code, out, err } = await colloquy(folderWith(files), 'check');
    assert.equal(err, '');
    assert.equal(code, 1);
    const [path, place, source, marker] = out.split('\n');
    assert.equal(path, 'open.transcript');
    assert.match(place ?? '', /^ {2}2:1 {2}warning {2}\S.*\. {2}unknown-speaker$/);
    assert.equal(source, '    │ ?: A friend.');
    assert.match(marker ?? '', /^ {4}│ \^+$/);
    assert.match(out, /\n {2}4:1 {2}warning .* unattributed\n {4}│ Nobody knows this voice\.\n {4}│ \^{24}/);
    assert.match(out, /\n\n2 problems \(2 warnings\) in 1 of 2 files\n$/);
  });

  it('says so where nothing is wrong', async () => {
    const folder = folderWith(files);
    assert.deepEqual(await colloquy(folder, 'check clean.transcript'), {
      code: 0,
      out: '1 file, no problems\n',
      err: '',
    });
  });

  it('reports for programs: every file, also the clean ones, with lines and columns from 1', async () => {
    const { code, out } = await colloquy(folderWith(files), 'check --format json');
    const report = JSON.parse(out);
    assert.equal(code, 1);
    for (const { problems } of report.files) for (const problem of problems) assert.match(problem.message, /\.$/);
    const [clean, open] = report.files;
    assert.deepEqual(clean, { path: 'clean.transcript', problems: [] });
    assert.equal(open.path, 'open.transcript');
    const [unknown, unattributed] = open.problems;
    assert.deepEqual(Object.keys(unknown), ['rule', 'severity', 'message', 'start', 'end', 'fixable']);
    assert.deepEqual(
      { ...unknown, message: '' },
      {
        rule: 'unknown-speaker',
        severity: 'warning',
        message: '',
        start: { line: 2, column: 1 },
        end: unknown.end,
        fixable: false,
      },
    );
    assert.equal(unattributed.rule, 'unattributed');
    assert.deepEqual(unattributed.start, { line: 4, column: 1 });
    assert.deepEqual(report.summary, { files: 2, problems: 2, errors: 0, warnings: 2, infos: 0 });
    assert.equal(report.version, 1);
  });

  it('counts columns in UTF-16 units, and no byte order mark', async () => {
    const problemsOf = async (text: string) => {
      const { out } = await colloquy(folderWith({ 'a.transcript': text }), 'check --format json');
      return JSON.parse(out).files[0].problems;
    };
    const [withMark] = await problemsOf('\ufeffWho said this?');
    assert.deepEqual(withMark.start, { line: 1, column: 1 });
    assert.deepEqual(withMark.end, { line: 1, column: 15 });
    const [astral] = await problemsOf('𝕎𝕙𝕠 said this?');
    assert.deepEqual(astral.end, { line: 1, column: 18 });
  });

  it('reports for GitHub, with what would end a command escaped', async () => {
    const folder = folderWith({ 'a,b:c.transcript': 'Nobody: 100% of it.\nAnd more.' });
    const { out } = await colloquy(folder, 'check --format github --rule placeholder-speaker=error');
    const lines = out.trimEnd().split('\n');
    assert.ok(lines.length >= 2, out);
    for (const line of lines.slice(0, -1)) {
      assert.match(
        line,
        /^::(error|warning|notice) file=a%2Cb%3Ac\.transcript,line=\d+,endLine=\d+,(col=\d+,endColumn=\d+,)?title=[a-z-]+::[^\r]+$/,
      );
    }
  });

  const verdicts: [args: string, code: number][] = [
    ['', 1],
    ['--fail-on error', 0],
    ['--fail-on warning', 1],
    ['--fail-on info', 1],
    ['--rule unattributed=off --rule unknown-speaker=off', 0],
    ['--rule unattributed=info --rule unknown-speaker=info', 0],
    ['--rule unattributed=info --rule unknown-speaker=off --fail-on info', 1],
    ['--rule unattributed=error --fail-on error', 1],
    ['--rule unattributed=error --rule unattributed=off --fail-on error', 0],
    ['--max-problems 0', 1],
  ];
  for (const [args, code] of verdicts) {
    it(`exits with ${code} for open places and ${args || 'no options'}`, async () => {
      const result = await colloquy(folderWith(files), `check ${args}`.trim());
      assert.equal(result.code, code, result.out + result.err);
    });
  }

  it('shows no more problems than wanted, and says how many more there are', async () => {
    const folder = folderWith({ 'a.transcript': '?: One.\n?: Two.\n', 'b.transcript': '?: Three.\n' });
    const { out } = await colloquy(folder, 'check --max-problems 1');
    assert.equal(out.match(/unknown-speaker/g)?.length, 1);
    assert.match(out, /\n2 more problems not shown\n3 problems \(3 warnings\) in 2 of 2 files\n$/);
    const report = JSON.parse((await colloquy(folder, 'check --max-problems 1 --format json')).out);
    assert.deepEqual(
      report.files.map(({ problems }: { problems: unknown[] }) => problems.length),
      [1, 0],
    );
    assert.equal(report.summary.problems, 3);
  });

  it('reads standard input under the name that it is given, with the settings of that name', async () => {
    const folder = folderWith({
      'colloquy.yml': 'overrides:\n  - files: talks/**\n    rules: { unattributed: off }\n',
    });
    const stdin = 'Nobody’s words.\n';
    const unnamed = await colloquy(folder, 'check -', { stdin });
    assert.equal(unnamed.code, 1);
    assert.match(unnamed.out, /^-\n/);
    assert.match(unnamed.out, /Nobody’s words\./);
    const named = await colloquy(folder, 'check - --stdin-filename talks/a.transcript --format json', { stdin });
    assert.equal(named.code, 0);
    assert.equal(JSON.parse(named.out).files[0].path, 'talks/a.transcript');
  });

  it('colours a terminal and nothing else, and not against NO_COLOR', async () => {
    const folder = folderWith(files);
    const isColoured = async (given: Parameters<typeof colloquy>[2], args = '') =>
      (await colloquy(folder, `check${args}`, given)).out.includes('\x1b[');
    assert.equal(await isColoured({ terminal: 80 }), true);
    assert.equal(await isColoured({}), false);
    assert.equal(await isColoured({ terminal: 80, env: { NO_COLOR: '1' } }), false);
    assert.equal(await isColoured({ terminal: 80, env: { TERM: 'dumb' } }), false);
    assert.equal(await isColoured({ env: { FORCE_COLOR: '1' } }), true);
    assert.equal(await isColoured({ env: { FORCE_COLOR: '1', NO_COLOR: '1' } }), false);
    assert.equal(await isColoured({ terminal: 80 }, ' --format json'), false);
    await colloquy(folder, 'check -o report.txt', { terminal: 80 });
    assert.equal(readFileSync(join(folder, 'report.txt'), 'utf8').includes('\x1b['), false);
  });

  it('never sends what a file holds raw to a terminal', async () => {
    const folder = folderWith({ 'a.transcript': 'Nobody\x1b[31m said\x07 \u202ethis.\n\x1b]0;title\x07Ann: x\n' });
    for (const format of ['text', 'github']) {
      const { out } = await colloquy(folder, `check --format ${format}`);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what must not be there
      assert.doesNotMatch(out, /[\x00-\x09\x0b-\x1f\x7f\u202e]/);
    }
  });

  it('breaks messages at spaces to the width of the terminal, and nowhere else', async () => {
    const folder = folderWith(files);
    const run = async (terminal?: number) =>
      (await colloquy(folder, 'check', terminal === undefined ? {} : { terminal, env: { NO_COLOR: '1' } })).out;
    const whole = await run();
    for (const columns of [40, 60, 80, 200]) {
      const out = await run(columns);
      for (const line of out.split('\n')) assert.ok(line.length <= columns, line);
      const messages = (report: string) => report.split('\n').filter((line) => !line.startsWith('    │'));
      assert.equal(messages(out).join(' ').replace(/ +/g, ' '), messages(whole).join(' ').replace(/ +/g, ' '));
    }
    assert.match(await run(60), /\n {2}4:1 {2}warning {2}Who says “[^”]*”\? These 2\n {16}\S/);
  });

  it('breaks no message where there is no room for it beside its place', async () => {
    const { out } = await colloquy(folderWith(files), 'check', { terminal: 20, env: { NO_COLOR: '1' } });
    assert.match(out, /\n {2}4:1 {2}warning {2}Who\n {6}says /);
  });

  it('says how many problems --fix would fix', async () => {
    const folder = folderWith({
      'a.transcript': 'YG: Yes.\nWH: One.\nYG; Two.\n?: Three.\n',
      'b.transcript': 'Ann: x\n',
    });
    assert.match(
      (await colloquy(folder, 'check')).out,
      /\n1 can be mended with --fix\n2 problems \(2 warnings\) in 1 of 2 files\n$/,
    );
    assert.match((await colloquy(folder, 'check --max-problems 0')).out, /\n1 can be mended with --fix\n/);
    for (const other of ['check b.transcript', 'check --format unix', 'check --fix', 'check']) {
      assert.doesNotMatch((await colloquy(folder, other)).out, /--fix/, other);
    }
  });

  it('fits a long line to the terminal, around the place', async () => {
    const folder = folderWith({ 'a.transcript': `Ann Lee: ${'word '.repeat(100)}[inaudible${' word'.repeat(100)}\n` });
    for (const columns of [40, 80, 200]) {
      const { out } = await colloquy(folder, 'check --rule unclosed-bracket=error', {
        terminal: columns,
        env: { NO_COLOR: '1' },
      });
      const shown = out.split('\n').filter((line) => line.startsWith('    │'));
      assert.equal(shown.length, 2, out);
      for (const line of shown) assert.ok(line.length <= columns, `${line.length} > ${columns}`);
      const at = shown[1]?.indexOf('^') ?? -1;
      assert.equal(shown[0]?.[at], '[');
    }
  });
});
