import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, problems, until } from './support.ts';

/** The folders and their settings are in hosts/folders.mjs. */
describe('In a window with several folders, each folder', () => {
  afterEach(closeAll);

  it('has the problems that its own configuration asks for', async () => {
    const [configured, set] = await openInEach('open.transcript', 'This has no speaker.\n', ['configured', 'set']);
    const [problem] = await problems(set, ['unattributed']);
    assert.equal(problem?.severity, vscode.DiagnosticSeverity.Error);
    assert.deepEqual(await problems(configured, []), []);
  });

  it('has its own roster', async () => {
    const [configured, set] = await openInEach('roster.transcript', 'Ann Hal: One.\n', ['configured', 'set']);
    await problems(configured, ['unlisted-speaker']);
    assert.deepEqual(await problems(set, []), []);
  });

  it('reads text without a cue as its own settings say', async () => {
    const text = 'Ann Hall: One.\n\nTwo.\n';
    const [, set, plain] = await openInEach('continued.transcript', text, ['configured', 'set', 'plain']);
    await problems(plain, ['unattributed']);
    assert.deepEqual(await problems(set, []), []);
  });

  it('follows a configuration that is written later, alone', async () => {
    const [set, plain] = await openInEach('later.transcript', 'This has no speaker.\n', ['set', 'plain']);
    await problems(set, ['unattributed']);
    await problems(plain, ['unattributed']);
    const configuration = vscode.Uri.joinPath(plain, '../colloquy.yml');
    await vscode.workspace.fs.writeFile(configuration, new TextEncoder().encode('rules: { unattributed: off }\n'));
    await problems(plain, []);
    await problems(set, ['unattributed']);
    await vscode.workspace.fs.delete(configuration);
    await problems(plain, ['unattributed']);
  });

  it('follows its own settings when they change', async () => {
    const [set, plain] = await openInEach('changed.transcript', 'This has no speaker.\n', ['set', 'plain']);
    await problems(plain, ['unattributed']);
    const settings = vscode.workspace.getConfiguration('colloquy', plain);
    await settings.update('rules', { unattributed: 'off' }, vscode.ConfigurationTarget.WorkspaceFolder);
    await problems(plain, []);
    await problems(set, ['unattributed']);
    await settings.update('rules', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
    await problems(plain, ['unattributed']);
  });

  it('is searched for symbols', async () => {
    const names = ['Ada Firth', 'Ben Gale'];
    for (const [at, folder] of ['configured', 'set'].entries())
      await write(folder, 'symbols.transcript', `${names[at]}: One.\n`);
    for (const name of names) {
      const found: vscode.SymbolInformation[] = await vscode.commands.executeCommand(
        'vscode.executeWorkspaceSymbolProvider',
        name,
      );
      assert.deepEqual([...new Set(found.map((symbol) => symbol.name))], [name]);
    }
  });
});

/** Writes the same file into some folders, opens it in each, and adds a folder to the window where it is not there yet. */
async function openInEach<const Names extends readonly string[]>(
  name: string,
  text: string,
  folders: Names,
): Promise<{ [At in keyof Names]: vscode.Uri }> {
  const uris: vscode.Uri[] = [];
  for (const folder of folders) {
    const uri = await write(folder, name, text);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    uris.push(uri);
  }
  return uris as { [At in keyof Names]: vscode.Uri };
}

async function write(folder: string, name: string, text: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(await folderOf(folder), name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

async function folderOf(name: string): Promise<vscode.Uri> {
  const folders = () => vscode.workspace.workspaceFolders ?? [];
  const found = () => folders().find((folder) => folder.name === name);
  if (found() === undefined) {
    const [first] = folders();
    assert.ok(first, 'No folder is open');
    const uri = vscode.Uri.joinPath(first.uri, '..', name);
    vscode.workspace.updateWorkspaceFolders(folders().length, 0, { uri });
    await until(vscode.workspace.onDidChangeWorkspaceFolders, () => found() !== undefined);
  }
  return found()?.uri as vscode.Uri;
}
