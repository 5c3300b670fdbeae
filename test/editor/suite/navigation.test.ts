import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, create, placeOf, uriOf } from './support.ts';

const talk = `---
speakers:
  - name: Ann Lee
    aliases: [AL]
source: hansard.parliament.uk
---
# One
Q Bo: Is it so?
A AL: It is. Ask the hon. Lady.
  And more.
`;

describe('Finding one’s way', () => {
  afterEach(closeAll);

  it('leads from a name to the roster, and from an answer to its question', async () => {
    const { document } = await create('talk.transcript', talk);
    assert.deepEqual(await definitions(document, placeOf(document, 'AL: It')), ['Ann Lee']);
    assert.deepEqual(await definitions(document, placeOf(document, 'A AL')), ['Q Bo:']);
  });

  it('folds, links and lets a selection grow', async () => {
    const { document } = await create('talk.transcript', talk);
    const folds = await run<vscode.FoldingRange[]>('executeFoldingRangeProvider', document.uri);
    assert.deepEqual(
      folds.map(({ start, end }) => [start, end]),
      [
        [0, 5],
        [6, 9],
        [7, 9],
        [8, 9],
      ],
    );
    const links = await run<vscode.DocumentLink[]>('executeLinkProvider', document.uri);
    assert.deepEqual(
      links.map(({ target }) => target?.toString()),
      ['https://hansard.parliament.uk/'],
    );
    const places = [placeOf(document, 'Lady')];
    const [grown] = await run<vscode.SelectionRange[]>('executeSelectionRangeProvider', document.uri, places);
    assert.equal(document.getText(grown?.range), 'Lady');
    assert.equal(document.getText(grown?.parent?.range), 'Ask the hon. Lady.');
  });

  it('knows all files, also those that nobody has opened', async () => {
    await write('shared/colloquy.yml', 'roster: people.yml\n');
    await write('shared/people.yml', '- name: Cy Dorn\n  aliases: [CD]\n');
    await write('shared/closed.transcript', 'CD: Nobody has opened this.\n');
    const { document } = await create('shared/open.transcript', 'Cy Dorn: Here.\nCD: And here.\n');
    const found = await run<vscode.Location[]>('executeReferenceProvider', document.uri, placeOf(document, 'Cy'));
    assert.deepEqual(found.map(({ uri, range }) => `${uri.path.split('/').at(-1)} ${range.start.line}`).sort(), [
      'closed.transcript 0',
      'open.transcript 0',
      'open.transcript 1',
      'people.yml 0',
      'people.yml 1',
    ]);
    const symbols = await run<vscode.SymbolInformation[]>('executeWorkspaceSymbolProvider', 'amend292');
    assert.deepEqual(
      symbols.map(({ name, kind }) => [name, kind]),
      [['Amendment 292N', vscode.SymbolKind.Module]],
    );
  });
});

/** What the editor finds a definition to be, as text. */
async function definitions(document: vscode.TextDocument, at: vscode.Position): Promise<string[]> {
  const links = await run<(vscode.LocationLink | vscode.Location)[]>('executeDefinitionProvider', document.uri, at);
  return links.map((link) => document.getText('range' in link ? link.range : link.targetSelectionRange));
}

function run<T>(provider: string, ...given: unknown[]): Thenable<T> {
  return vscode.commands.executeCommand<T>(`vscode.${provider}`, ...given);
}

function write(name: string, text: string): Thenable<void> {
  return vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));
}
