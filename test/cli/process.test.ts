import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

  it('is ASCII, as it is read', () => {
    for (const name of readdirSync(dirname(program))) {
      assert.doesNotMatch(readFileSync(join(dirname(program), name), 'utf8'), /[^\0-\x7f]/, name);
    }
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
    it(`stands ${what}`, async () => {
      const folder = folderWith({ 'a.transcript': content });
      const result = await run(folder, ['check']);
      assert.equal(result.code, code, result.err || result.out.slice(0, 500));
      assert.doesNotMatch(result.out + result.err, /\n\s+at |defect/);
    });
  }

  describe('keeps what V8 made of it', () => {
    const talk = () => folderWith({ 'a.transcript': '?: Yes.\n' });

    async function check(cache: string) {
      const { code, out, err } = await run(talk(), ['check', '--format', 'unix'], '', { XDG_CACHE_HOME: cache });
      assert.deepEqual([code, err], [1, '']);
      assert.match(out, /^a\.transcript:1:1: /);
    }

    const kept = (cache: string) =>
      readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((name) => /\.js-/.test(name));

    it('in the folder for such things', async () => {
      const cache = folderWith();
      await check(cache);
      const [name, ...others] = kept(cache);
      assert.ok(name !== undefined);
      assert.deepEqual([others, statSync(join(cache, name)).mode & 0o777], [[], 0o600]);
      await check(cache);
      assert.deepEqual(kept(cache), [name]);
    });

    it('of a run that did something, or the next would have to make the rest each time', async () => {
      const cache = folderWith();
      for (const args of [
        ['check', '--help'],
        ['check', 'none.transcript'],
      ]) {
        await run(folderWith(), args, '', { XDG_CACHE_HOME: cache });
        assert.deepEqual(kept(cache), [], args.join(' '));
      }
    });

    it('of a run that did all by itself: what other threads do is not seen here', async () => {
      const cache = folderWith();
      const files = Array.from({ length: 8000 }, (_, i) => [`${i}.transcript`, '?: Yes.\n']);
      const { code } = await run(folderWith(Object.fromEntries(files)), ['check'], '', { XDG_CACHE_HOME: cache });
      assert.deepEqual([code, kept(cache)], [1, []]);
    });

    it('and runs without it, if it is spoilt or cannot be kept', async () => {
      const cache = folderWith();
      await check(cache);
      for (const name of kept(cache)) {
        const { mtime } = statSync(join(cache, name));
        writeFileSync(join(cache, name), 'not what V8 wrote');
        utimesSync(join(cache, name), mtime, mtime);
      }
      await check(cache);
      await check(join(folderWith({ 'a file': '' }), 'a file'));
      await check('no absolute path');
    });
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
