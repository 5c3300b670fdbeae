import assert from 'node:assert/strict';
import { linkSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { colloquy, folderWith } from './world.ts';

const talk = 'Ann Lee: Good morning.\n?: Yes.\n';
const other = 'Bo Sand: Good evening.\n';
const roster = '- Ann Lee\n- Bo Sand\n';

/** A folder with transcripts, what they need, and other names that lead to one of them. */
function world(): string {
  const folder = folderWith({
    'talks/a.transcript': talk,
    'talks/b.transcript': other,
    'colloquy.yml': 'extends: base.yml\n',
    'base.yml': 'roster: people.yml\n',
    'other.yml': '',
    'people.yml': roster,
    'baseline.json': '{"version":1,"files":{}}',
    'coverage.json': '{"version":1,"files":{}}',
  });
  symlinkSync('talks/a.transcript', join(folder, 'link.transcript'));
  symlinkSync('talks', join(folder, 'lectures'));
  linkSync(join(folder, 'talks/a.transcript'), join(folder, 'hard.transcript'));
  return folder;
}

function textsIn(folder: string): string[] {
  return [
    'talks/a.transcript',
    'talks/b.transcript',
    'colloquy.yml',
    'people.yml',
    'baseline.json',
    'coverage.json',
  ].map((name) => readFileSync(join(folder, name), 'utf8'));
}

describe('an output', () => {
  const overInputs: readonly [commandLine: string, output: string][] = [
    ['check talks/a.transcript -o talks/a.transcript', 'talks/a.transcript'],
    ['check talks/a.transcript -o ./talks/../talks/a.transcript', './talks/../talks/a.transcript'],
    ['check talks/a.transcript -o json=talks/a.transcript', 'talks/a.transcript'],
    ['check talks/a.transcript -o sarif=link.transcript', 'link.transcript'],
    ['check talks/a.transcript -o hard.transcript', 'hard.transcript'],
    ['check talks/a.transcript -o lectures/a.transcript', 'lectures/a.transcript'],
    ['check link.transcript -o talks/a.transcript', 'talks/a.transcript'],
    ['check talks -o talks/b.transcript', 'talks/b.transcript'],
    ['check -o talks/b.transcript', 'talks/b.transcript'],
    ['check talks/*.transcript -o hard.transcript', 'hard.transcript'],
    ['check talks -o colloquy.yml', 'colloquy.yml'],
    ['check talks -o base.yml', 'base.yml'],
    ['stats talks -o people.yml', 'people.yml'],
    ['check - --stdin-filename talks/c.transcript -o people.yml', 'people.yml'],
    ['check --config other.yml talks -o other.yml', 'other.yml'],
    ['check --diff talks -o talks/b.transcript', 'talks/b.transcript'],
    ['check --baseline baseline.json talks -o baseline.json', 'baseline.json'],
    ['check --coverage-file coverage.json talks -o coverage.json', 'coverage.json'],
    ['format talks/a.transcript -o link.transcript', 'link.transcript'],
    ['format --diff talks -o talks/a.transcript', 'talks/a.transcript'],
    ['clean talks/a.transcript -o hard.transcript', 'hard.transcript'],
    ['verify talks/a.transcript talks/b.transcript -o link.transcript', 'link.transcript'],
    ['stats talks -o talks/a.transcript', 'talks/a.transcript'],
    ['speakers talks -o talks/a.transcript', 'talks/a.transcript'],
    ['speakers talks --write-roster talks/a.transcript', 'talks/a.transcript'],
    ['convert --to json talks/a.transcript -o hard.transcript', 'hard.transcript'],
  ];
  for (const [commandLine, output] of overInputs) {
    it(`never takes the place of what is read: ${commandLine}`, async () => {
      const folder = world();
      const before = textsIn(folder);
      for (const force of commandLine.includes('--write-roster') ? [' --force'] : ['', ' --force']) {
        const { code, out, err } = await colloquy(folder, commandLine + force);
        assert.equal(err, `colloquy: ${output}: this is read, and would be lost; write to another file.\n`);
        assert.deepEqual([code, out, textsIn(folder)], [2, '', before]);
      }
    });
  }

  it('is refused before anything is fixed', async () => {
    const folder = folderWith({ 'a.transcript': 'YG: Yes.\nWH: One.\nYG; Two.\n', 'b.transcript': other });
    const { code } = await colloquy(folder, 'check --fix -o b.transcript --force');
    assert.equal(code, 2);
    assert.equal(readFileSync(join(folder, 'a.transcript'), 'utf8'), 'YG: Yes.\nWH: One.\nYG; Two.\n');
  });

  const overOthers = [
    'check talks -o FILE',
    'check talks -o json=FILE',
    'check --diff talks -o FILE',
    'format talks/a.transcript -o FILE',
    'format --check talks -o FILE',
    'clean talks/a.transcript -o FILE',
    'verify talks/a.transcript talks/b.transcript -o FILE',
    'stats talks -o FILE',
    'speakers talks -o FILE',
    'convert --to json talks/a.transcript -o FILE',
  ];
  const foreign: readonly [name: string, text: string][] = [
    ['transcript', other],
    ['notes', 'Call Ann.\n'],
    ['data', '{"version":1,"talks":[]}\n'],
    ['package', '{\n  "version": 1,\n  "name": "talks"\n}\n'],
    ['junit', '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="jest">\n'],
    ['compiler', 'main.c:3:1: error: expected identifier\n'],
  ];
  for (const commandLine of overOthers) {
    it(`takes the place of no other program's file without --force: ${commandLine}`, async () => {
      for (const [name, text] of foreign) {
        const folder = world();
        writeFileSync(join(folder, name), text);
        const written = commandLine.replace('FILE', name);
        const { code, out, err } = await colloquy(folder, written);
        assert.equal(err, `colloquy: ${name}: this file is no report of colloquy; add --force to overwrite it.\n`);
        assert.deepEqual([code, out, readFileSync(join(folder, name), 'utf8')], [2, '', text], name);
        assert.notEqual((await colloquy(folder, `${written} --force`)).code, 2);
        assert.notEqual(readFileSync(join(folder, name), 'utf8'), text, name);
      }
    });
  }

  const reports = [
    ...['text', 'json', 'sarif', 'github', 'gitlab', 'junit', 'unix'].map((format) => `check talks -o ${format}=FILE`),
    ...['text', 'json', 'sarif', 'github', 'gitlab', 'junit'].map(
      (format) => `check talks/b.transcript -o ${format}=FILE`,
    ),
    'check --fix talks -o FILE',
    ...['text', 'json', 'csv'].map((format) => `stats talks --format ${format} -o FILE`),
    ...['text', 'json', 'csv'].map((format) => `speakers talks --format ${format} -o FILE`),
    ...['text', 'json'].map((format) => `verify talks/a.transcript talks/b.transcript --format ${format} -o FILE`),
    'verify talks/a.transcript talks/a.transcript -o FILE',
    'convert --to json talks/a.transcript -o FILE',
  ];
  for (const commandLine of reports) {
    it(`takes the place of the report of an earlier run: ${commandLine}`, async () => {
      for (const env of [{}, { FORCE_COLOR: '1' }]) {
        const folder = world();
        writeFileSync(join(folder, 'report'), '');
        const run = () => colloquy(folder, commandLine.replace('FILE', 'report'), { env });
        const first = await run();
        assert.ok(first.code < 2, first.err);
        const report = readFileSync(join(folder, 'report'), 'utf8');
        assert.ok(report.length > 0);
        assert.deepEqual(await run(), first);
        assert.equal(readFileSync(join(folder, 'report'), 'utf8'), report);
      }
    });
  }

  it('is one file for each report', async () => {
    const folder = world();
    writeFileSync(join(folder, 'report'), '');
    symlinkSync('report', join(folder, 'same'));
    const { code, err } = await colloquy(folder, 'check talks -o json=report -o sarif=same');
    assert.deepEqual([code, err], [2, 'colloquy: same: this is written for report already; name another file.\n']);
  });

  it('is not parted from its other names in silence', async () => {
    const folder = world();
    await colloquy(folder, 'stats talks -o report');
    linkSync(join(folder, 'report'), join(folder, 'copy'));
    const { code, err } = await colloquy(folder, 'stats talks -o report');
    assert.equal(code, 2);
    assert.match(err, /^colloquy: report: this cannot be written: it has other names \(hard links\), which would keep/);
    assert.equal(statSync(join(folder, 'report')).nlink, 2);
  });
});
