import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { colloquy } from './world.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface ReportedProblem {
  rule: string;
  start: { line: number };
  end: { line: number };
}

describe('the seeds as they came', () => {
  it('are unattributed, line by line, in one problem a run', async () => {
    const { code, out } = await colloquy(root, 'check seeds/*.txt --format json');
    assert.equal(code, 1);
    const { files } = JSON.parse(out);
    assert.equal(files.length, 5);
    for (const { path, problems } of files as { path: string; problems: ReportedProblem[] }[]) {
      const runs = problems.filter(({ rule }) => rule === 'unattributed');
      const lines = readFileSync(`${root}/${path}`, 'utf8').split('\n');
      for (const [index, line] of lines.entries()) {
        const around = runs.filter(({ start, end }) => start.line <= index + 1 && index + 1 <= end.line);
        assert.equal(around.length, line.trim() === '' ? around.length : 1, `${path}:${index + 1}: ${line}`);
      }
      const [first, ...others] = runs;
      assert.ok(first, path);
      others.reduce((before, next) => {
        assert.ok(next.start.line > before.end.line + 1, `${path}: two problems for one run`);
        return next;
      }, first);
    }
  });

  it('have no cue and no attributed word', async () => {
    const { code, out } = await colloquy(root, 'stats seeds/*.txt --format json');
    assert.equal(code, 0);
    const { files, total } = JSON.parse(out);
    assert.equal(files.length, 5);
    for (const { path, words, attributedWords, turns, speakers } of files) {
      assert.deepEqual({ attributedWords, turns, speakers }, { attributedWords: 0, turns: 0, speakers: [] }, path);
      assert.ok(words > 300, path);
    }
    assert.equal(total.attributedWords, 0);
  });
});

describe('the seeds marked up', () => {
  it('are found in the folder, and only turns of unknown speakers are open', async () => {
    const { code, out } = await colloquy(root, 'check seeds --format json');
    assert.equal(code, 1);
    const { files, summary } = JSON.parse(out);
    const open = files.map(({ path, problems }: { path: string; problems: ReportedProblem[] }) => {
      assert.ok(problems.every(({ rule }) => rule === 'unknown-speaker'));
      return [path, problems.length];
    });
    assert.deepEqual(open, [
      ['seeds/letter-safeguarding-minister.transcript', 0],
      ['seeds/lords-debate-amendment-292n.transcript', 0],
      ['seeds/oral-questions-justice.transcript', 27],
      ['seeds/written-question-norfolk.transcript', 2],
      ['seeds/written-question-reoffenders.transcript', 1],
    ]);
    assert.equal(summary.problems, 30);
  });
});
