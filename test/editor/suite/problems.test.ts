import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, create, open, problems, uriOf } from './support.ts';

describe('Problems', () => {
  afterEach(closeAll);

  it('are what is still open in a seed, and nothing else', async () => {
    const { document } = await open('oral-questions-justice.transcript');
    const found = await problems(
      document.uri,
      Array.from({ length: 27 }, () => 'unknown-speaker'),
    );
    const [first] = found;
    assert.ok(first);
    assert.equal(first.source, 'colloquy');
    assert.equal(first.severity, vscode.DiagnosticSeverity.Warning);
    assert.equal(first.range.start.line, 0);
  });

  it('are none in a seed where everybody is named', async () => {
    // The seed's problems, none, can only be told from problems not yet reported once those of another are.
    const { document } = await open('lords-debate-amendment-292n.transcript');
    const other = await create('open.transcript', 'Nobody is named for this.\n');
    await problems(other.document.uri, ['unattributed']);
    assert.deepEqual(await problems(document.uri, []), []);
  });

  it('go away when they are solved', async () => {
    const editor = await create('solved.transcript', 'Nobody is named for this.\n');
    const { uri } = editor.document;
    await problems(uri, ['unattributed']);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Ann Hall: '));
    await problems(uri, []);
  });

  it('of a configuration have the word that is meant as their fix', async () => {
    await open('oral-questions-justice.transcript');
    const { document } = await create('colloquy.yml', 'rules:\n  unatributed: off\n');
    await problems(document.uri, ['configuration']);
    const [problem] = vscode.languages.getDiagnostics(document.uri);
    assert.ok(problem);
    const actions: vscode.CodeAction[] = await vscode.commands.executeCommand(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem.range,
    );
    const fix = actions.find(({ title }) => title === 'Write `unattributed`');
    assert.ok(fix?.edit, actions.map(({ title }) => title).join());
    await vscode.workspace.applyEdit(fix.edit);
    assert.equal(document.getText(), 'rules:\n  unattributed: off\n');
    await closeAll();
    await vscode.workspace.fs.delete(uriOf('colloquy.yml'));
  });

  it('follow the configuration of the folder', async () => {
    const { document } = await create('configured.transcript', 'Nobody is named for this.\n');
    await problems(document.uri, ['unattributed']);
    const configuration = uriOf('colloquy.yml');
    await vscode.workspace.fs.writeFile(configuration, new TextEncoder().encode('rules: { unattributed: off }\n'));
    await problems(document.uri, []);
    await vscode.workspace.fs.delete(configuration);
    await problems(document.uri, ['unattributed']);
  });

  it('follow the settings of the editor', async () => {
    const { document } = await create('settings.transcript', 'Nobody is named for this.\n');
    await problems(document.uri, ['unattributed']);
    const settings = vscode.workspace.getConfiguration('colloquy', document.uri);
    await settings.update('rules', { unattributed: 'off' }, vscode.ConfigurationTarget.Global);
    await problems(document.uri, []);
    await settings.update('rules', undefined, vscode.ConfigurationTarget.Global);
    await problems(document.uri, ['unattributed']);
  });

  it('bring their fixes along', async () => {
    const { document } = await create('fixed.transcript', 'Ann Hall: One.\nAnn Hall; Two.\n');
    await problems(document.uri, ['malformed-cue']);
    const actions: vscode.CodeAction[] = await vscode.commands.executeCommand(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(1, 0, 1, 4),
    );
    const edit = actions.find((action) => action.edit !== undefined)?.edit;
    assert.ok(edit, 'no quick fix is offered');
    await vscode.workspace.applyEdit(edit);
    assert.equal(document.getText(), 'Ann Hall: One.\nAnn Hall: Two.\n');
  });
});
