import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { closeAll, create, problems } from './support.ts';

/** The processes of the language server that this extension host has started. */
function servers(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        const isServer = readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('dist/server.js');
        // The name of the program, in brackets, may hold spaces; the state and the parent come after it.
        const [, parent] = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
        return isServer && Number(parent) === process.pid;
      } catch {
        return false; // it has ended
      }
    })
    .map(Number);
}

async function serverOtherThan(old: number | undefined): Promise<number> {
  for (;;) {
    const [pid] = servers();
    if (pid !== undefined && pid !== old) return pid;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('A server that ends', () => {
  afterEach(closeAll);

  it('is started again under load, with every document as it stands', async () => {
    const source = `Ann Lee: One.\n${'Bo Sand: Two.\nCy Orr: Three.\n'.repeat(2000)}`;
    const { document } = await create('restart.transcript', source);
    await problems(document.uri, []);
    const pid = await serverOtherThan(undefined);
    const edit = async (text: string) => {
      const change = new vscode.WorkspaceEdit();
      change.insert(document.uri, new vscode.Position(0, 0), text);
      assert.ok(await vscode.workspace.applyEdit(change));
    };
    for (let at = 0; at < 20; at++) await edit('Ann Lee: One.\n\nBo Sand: Two.\n\n');
    process.kill(pid, 'SIGKILL');
    for (let at = 0; at < 20; at++) await edit('Ann Lee: One.\n\nBo Sand: Two.\n\n');
    await edit('Nobody said this.\n');
    await serverOtherThan(pid);
    const [problem] = await problems(document.uri, ['unattributed']);
    assert.equal(problem?.range.start.line, 0);
    await edit('Cy Orr: ');
    await problems(document.uri, []);
  });

  it('stays off where it ends again and again, until the user starts it', async () => {
    const { document } = await create('off.transcript', 'Ann Lee: One.\n\nNobody said this.\n');
    await problems(document.uri, ['unattributed']);
    // One of the five was killed above.
    let pid = await serverOtherThan(undefined);
    for (let times = 0; times < 3; times++) {
      process.kill(pid, 'SIGKILL');
      pid = await serverOtherThan(pid);
      await problems(document.uri, ['unattributed']);
    }
    process.kill(pid, 'SIGKILL');
    await assert.rejects(async () => {
      for (;;) await vscode.commands.executeCommand('colloquy.nextUnattributed');
    });
    assert.deepEqual(servers(), []);
    await vscode.commands.executeCommand('colloquy.restartServer');
    await serverOtherThan(pid);
    await problems(document.uri, ['unattributed']);
    await vscode.commands.executeCommand('colloquy.nextUnattributed');
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, 2);
  });
});
