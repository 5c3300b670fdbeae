import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, problems, uriOf } from './support.ts';

const inBrowser =
  vscode.env.uiKind === vscode.UIKind.Web && vscode.workspace.workspaceFolders?.[0]?.uri.scheme !== 'file';

describe('Check All Transcripts', () => {
  before(() => open('oral-questions-justice.transcript'));
  after(closeAll);

  if (inBrowser) {
    it('is not offered in a browser, where no program can be run', async () => {
      assert.deepEqual(await vscode.tasks.fetchTasks({ type: 'colloquy' }), []);
    });
    return;
  }

  it('lists the problems of files that nobody has opened', async () => {
    const uri = uriOf('a, closed file.transcript');
    const text = 'Ann Lee: One.\n\nNobody is named for this.\n';
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    const [task, ...others] = await vscode.tasks.fetchTasks({ type: 'colloquy' });
    assert.ok(task);
    assert.deepEqual([task.name, task.problemMatchers, others.length], ['Check All Transcripts', ['$colloquy'], 0]);
    await vscode.tasks.executeTask(task);
    const [found] = await problems(uri, ['unattributed']);
    assert.deepEqual([found?.severity, found?.source], [vscode.DiagnosticSeverity.Warning, 'colloquy']);
    assert.deepEqual([found?.range.start.line, found?.range.start.character], [2, 0]);
    assert.doesNotMatch(found?.message ?? '', /unattributed/);
    await vscode.workspace.fs.delete(uri);
  });
});
