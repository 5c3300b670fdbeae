import assert from 'node:assert/strict';
import type { CodeAction, DocumentDiagnosticReport, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Client } from './client.ts';
import { Folder, tell } from './folder.ts';

const capabilities = {
  workspace: { didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true } },
  textDocument: { diagnostic: {} },
};

const adding = {
  textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
  experimental: { colloquyCommands: ['colloquy.saveFile'] },
};

function edited(text: string, edits: readonly TextEdit[] | undefined): string {
  return TextDocument.applyEdits(TextDocument.create('a:b', 'yaml', 1, text), [...(edits ?? [])]);
}

describe('server: rosters that transcripts share', () => {
  const text = 'AL: One.\nBo: Two.\nCy Dorn: Three.\n';

  it('say who is listed', async () => {
    const folder = new Folder({
      'colloquy.yml': 'roster: [people.yml, more.csv]\n',
      'people.yml': 'AL: Ann Lee\n',
      'more.csv': 'name\nBo\n',
    });
    const client = await Client.start({ capabilities });
    const { uri } = await client.open(text, folder.uriOf('a.transcript'));
    assert.deepEqual(await problems(client, uri), ['unlisted-speaker 2']);
    const hover = await client.request<{ contents: { value: string } }>('textDocument/hover', uri, {
      position: { line: 0, character: 1 },
    });
    assert.match(hover.contents.value, /Ann Lee/);
    await client.stop();
  });

  it('are read again when they change, wherever they lie', async () => {
    const folder = new Folder({
      '.git/HEAD': '',
      'talks/colloquy.yml': 'roster: "../the people [1].yml"\n',
      'the people [1].yml': '[AL, Bo]\n',
    });
    const client = await Client.start({ capabilities });
    const { uri } = await client.open(text, folder.uriOf('talks/a.transcript'));
    assert.deepEqual(await problems(client, uri), ['unlisted-speaker 2']);
    const watched = client.watched.flatMap(({ globPattern }) => (typeof globPattern === 'string' ? [] : [globPattern]));
    assert.deepEqual(watched, [{ baseUri: folder.uri, pattern: 'the people [[]1[]].yml' }]);
    folder.write('the people [1].yml', '[AL, Bo, Cy Dorn]\n');
    await tell(client, folder.uriOf('the people [1].yml'), 2);
    assert.deepEqual(await problems(client, uri), []);
    await client.stop();
  });

  it('that are wrong are shown where they are, until they are right', async () => {
    const folder = new Folder({ 'colloquy.yml': 'roster:\n  - people.yml\n', 'people.yml': '- AL\n- kind: person\n' });
    const [configuration, roster] = [folder.uriOf('colloquy.yml'), folder.uriOf('people.yml')];
    const client = await Client.start({ capabilities });
    const { uri } = await client.open(text, folder.uriOf('a.transcript'));
    await problems(client, uri);
    assert.deepEqual((await client.pushed(roster)).map(place), ['roster 1:2']);

    folder.remove('people.yml');
    await tell(client, roster, 3);
    await problems(client, uri);
    assert.deepEqual(await client.pushed(roster), []);
    assert.deepEqual((await client.pushed(configuration)).map(place), ['configuration 1:4']);

    folder.write('people.yml', '[AL, Bo, Cy Dorn]\n');
    await tell(client, roster, 1);
    assert.deepEqual(await client.pushed(configuration), []);
    assert.deepEqual(await problems(client, uri), []);
    await client.stop();
  });
});

describe('server: rosters to add names to', () => {
  const text = 'AL: One.\nBo: Two.\nCy Dorn: Three.\n';

  for (const [name, before, after, all] of [
    ['people.yml', '- AL\n# the others\n', '- AL\n- Bo\n# the others\n', '- AL\n- Bo\n- Cy Dorn\n# the others\n'],
    ['people.yml', 'AL: Ann Lee\n', 'AL: Ann Lee\nBo:\n', 'AL: Ann Lee\nBo:\nCy Dorn:\n'],
    ['people.yml', '[AL]\n', '[AL, Bo]\n', '[AL, Bo, Cy Dorn]\n'],
    ['people.yml', '', '- Bo\n', '- Bo\n- Cy Dorn\n'],
    ['people.csv', 'role,name\nChair,AL\n', 'role,name\nChair,AL\n,Bo\n', 'role,name\nChair,AL\n,Bo\n,Cy Dorn\n'],
  ] as const) {
    it(`get names added, before the roster in the header: ${name} with ${JSON.stringify(before)}`, async () => {
      const folder = new Folder({ 'colloquy.yml': `roster: [${name}]\n`, [name]: before });
      const client = await Client.start({ capabilities: adding });
      const { uri } = await client.open(text, folder.uriOf('a.transcript'));
      const at = { line: 1, character: 0 };
      const ask = (only?: string[]) =>
        client.request<CodeAction[]>('textDocument/codeAction', uri, {
          range: { start: at, end: at },
          context: { diagnostics: [], ...(only && { only }) },
        });
      const roster = folder.uriOf(name);
      const [first, second] = (await ask()).filter(({ title }) => title.startsWith('Add'));
      if (before !== '') {
        assert.deepEqual([first?.title, second?.title], [`Add \`Bo\` to ${name}`, 'Add `Bo` to the roster']);
        assert.equal(edited(before, first?.edit?.changes?.[roster]), after);
        assert.deepEqual(first?.command?.arguments, [roster]);
      }
      const missing = (await ask(['source.colloquy.addMissingSpeakers'])).find(({ title }) => title.includes(name));
      assert.equal(edited(before, missing?.edit?.changes?.[roster]), before === '' ? `- AL\n${all}` : all);
      await client.stop();
    });
  }
});

describe('server: settings of several folders', () => {
  it('are those of the nearest configuration, also in JSON', async () => {
    const one = new Folder({
      'colloquy.yml': 'attribution: inherit\n',
      'deep/colloquy.json': '{ "attribution": "strict" }',
    });
    const two = new Folder({ 'colloquy.json': '{ "rules": { "unattributed": "error" } }' });
    const client = await Client.start({ capabilities, folders: [one.uri, two.uri] });
    const found: string[][] = [];
    for (const uri of [one.uriOf('a.transcript'), one.uriOf('deep/b.transcript'), two.uriOf('c.transcript')]) {
      await client.open('Ann: One.\n\nTwo.\n', uri);
      found.push(await problems(client, uri));
    }
    assert.deepEqual(found, [[], ['unattributed 2'], ['unattributed 1']]);
    await client.stop();
  });

  it('are the client’s own for each folder without a configuration', async () => {
    const [one, two] = [new Folder(), new Folder()];
    const client = await Client.start({
      capabilities: { ...capabilities, workspace: { configuration: true } },
      folders: [one.uri, two.uri],
    });
    client.settings = { rules: { unattributed: 'off' } };
    const { uri } = await client.open('One.\n', one.uriOf('a.transcript'));
    assert.deepEqual(await problems(client, uri), []);
    client.settings = { rules: { unattributed: 'error' } };
    const other = await client.open('One.\n', two.uriOf('a.transcript'));
    assert.deepEqual(await problems(client, other.uri), ['unattributed 1']);
    await client.stop();
  });
});

/** The problems of a document as rule and severity. */
async function problems(client: Client, uri: string): Promise<string[]> {
  const report: DocumentDiagnosticReport = await client.request('textDocument/diagnostic', uri);
  return report.kind === 'full' ? report.items.map(({ code, severity }) => `${code} ${severity}`) : [];
}

function place({ code, range }: { code?: unknown; range: { start: { line: number; character: number } } }): string {
  return `${code} ${range.start.line}:${range.start.character}`;
}
