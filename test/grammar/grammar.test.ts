import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const runner = createRequire(`${process.cwd()}/package.json`).resolve('vscode-tmgrammar-test/dist/unit.js');

describe('the grammar', () => {
  it('gives every piece of the marked lines its scopes', () => {
    const yaml = 'test/grammar/yaml.tmLanguage.json';
    const run = spawnSync(process.execPath, [runner, '--compact', '-g', yaml, 'test/grammar/*.transcript'], {
      encoding: 'utf8',
    });
    assert.equal(run.status, 0, `${run.stdout}${run.stderr}`);
    assert.match(run.stdout, /no-cues\.transcript/);
  });
});
