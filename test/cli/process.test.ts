import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { buildProgram } from '../setup/program.ts';
import { folderWith } from './world.ts';

/** The program as it is installed, run by Node. */
describe('the built program', () => {
  let program: string;

  before(() => {
    program = buildProgram(folderWith());
  });

  async function run(cwd: string, args: string[], stdin?: string, env: NodeJS.ProcessEnv = {}) {
    const child = spawn(process.execPath, [program, ...args], { cwd, env: { ...process.env, ...env }, stdio: 'pipe' });
    child.stdin.end(stdin ?? '');
    const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
    return { code, out, err };
  }

  it('exits with 0, 1 and 2', async () => {
    const folder = folderWith({ 'clean.transcript': 'Ann Lee: Yes.\n', 'open.transcript': '?: Yes.\n' });
    assert.deepEqual(await run(folder, ['check', 'clean.transcript']), {
      code: 0,
      out: '1 file, no problems\n',
      err: '',
    });
    assert.equal((await run(folder, ['check'])).code, 1);
    const { code, out, err } = await run(folder, ['check', 'none.transcript']);
    assert.deepEqual([code, out, err], [2, '', 'colloquy: none.transcript: there is no such file or folder.\n']);
  });

  it('reads a pipe to its end', async () => {
    const { out } = await run(folderWith(), ['stats', '-', '--format', 'json'], 'Ann Lee: one two\n'.repeat(50_000));
    assert.equal(JSON.parse(out).total.words, 100_000);
  });

  it('writes a long report whole into a pipe', async () => {
    const { out } = await run(folderWith(), ['check', '-', '--format', 'json'], '?: Yes.\n'.repeat(20_000));
    assert.equal(JSON.parse(out).files[0].problems.length, 20_000);
  });

  it('is quiet when the one who reads has enough, and keeps its verdict', async () => {
    const folder = folderWith({ 'a.transcript': '?: Yes.\n'.repeat(20_000) });
    const child = spawn(process.execPath, [program, 'check'], { cwd: folder, stdio: 'pipe' });
    child.stdout.once('data', () => child.stdout.destroy());
    const [err, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    assert.deepEqual([code, err], [1, '']);
  });

  const hostile: [what: string, content: string | Uint8Array, code: number][] = [
    ['nothing', '', 0],
    ['a long line', 'word and '.repeat(500_000), 1],
    ['many lines', 'a: b\n'.repeat(100_000), 1],
    ['many turns', 'Ann: b\n'.repeat(50_000), 0],
    ['random bytes', Uint8Array.from({ length: 1_000_000 }, (_, at) => (at * 7919 + (at >> 3)) & 255), 2],
    ['broken YAML', '---\ntitle: "x\n  - : [\n---\nAnn: hi\n', 1],
    ['deep YAML', `---\na: ${'['.repeat(20_000)}\n---\nAnn: hi\n`, 1],
    ['huge YAML', `---\n${'key: value\n'.repeat(100_000)}---\nAnn: hi\n`, 1],
    ['YAML full of aliases', `---\na: &a x\nspeakers: [${'*a,'.repeat(20_000)}]\n---\nAnn: hi\n`, 1],
  ];
  for (const [what, content, code] of hostile) {
    it(`copes with ${what}`, async () => {
      const folder = folderWith({ 'a.transcript': content });
      const result = await run(folder, ['check']);
      assert.equal(result.code, code, result.err || result.out.slice(0, 500));
      assert.doesNotMatch(result.out + result.err, /\n\s+at |defect/);
    });
  }

  it('starts where nothing can be kept of the compiled program', async () => {
    const folder = folderWith({ 'a.transcript': '?: Yes.\n', file: '' });
    for (const XDG_CACHE_HOME of [join(folder, 'file'), 'no absolute path']) {
      const { code, out, err } = await run(folder, ['check', '--format', 'unix'], '', { XDG_CACHE_HOME });
      assert.deepEqual([code, err], [1, '']);
      assert.match(out, /^a\.transcript:1:1: /);
    }
    assert.deepEqual(readdirSync(folder), ['a.transcript', 'file']);
  });

  it('answers an editor over standard input and output', async () => {
    const request = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    });
    const child = spawn(process.execPath, [program, 'lsp', '--stdio'], { cwd: folderWith(), stdio: 'pipe' });
    child.stdin.write(`Content-Length: ${request.length}\r\n\r\n${request}`);
    const [answer] = await once(child.stdout, 'data');
    child.kill();
    await once(child, 'close');
    assert.match(String(answer), /Content-Length: \d+/);
  });
});
