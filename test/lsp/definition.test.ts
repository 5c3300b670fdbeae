import assert from 'node:assert/strict';
import type { Location, LocationLink } from 'vscode-languageserver/node';
import { Client } from './client.ts';
import { Folder } from './folder.ts';

/** `│` is where somebody asks, the guillemets stand around what is found. */
const cases: [title: string, source: string][] = [
  ['a name, to the header', '---\nspeakers: [«Ann Lee» (Hove), Bo]\n---\nAnn L│ee: One.\n'],
  ['an alias, to the name', '---\nspeakers:\n  - name: «Ann Lee»\n    aliases: [AL]\n---\nQ A│L (Hove): One?\n'],
  ['an alias of the header, to the name', '---\nspeakers: {A│L: «Ann Lee»}\n---\nAL: One.\n'],
  ['a name of the header, to itself', '---\nspeakers: [«Ann│ Lee»]\n---\nAnn Lee: One.\n'],
  ['a name on no roster, to where it first stands', '«Ann»: One.\nBo: Two.\nAn│n: Three.\n'],
  [
    'a label that may mean two people, to both',
    '---\nspeakers:\n  - name: «Ann Lee»\n    aliases: [AL]\n  - name: «Al Long»\n    aliases: [AL]\n---\nA│L: One.\n',
  ],
  ['an answer, to its questions', '«Q1 Ann:» One?\n«Q2 Bo:» Two?\nA│ Cy: Three.\nQ Ann: Four?\nA Cy: Five.\n'],
  ['a bare answer, to its question', 'Ann: Hello.\n«Q:» One?\n│A: Two.\n'],
];

describe('server: definition', () => {
  let client: Client;
  before(async () => {
    client = await Client.start({ capabilities: { textDocument: { definition: { linkSupport: true } } } });
  });
  after(() => client.stop());

  for (const [title, source] of cases) {
    it(`goes from ${title}`, async () => {
      const { uri, cursor, ranges } = await client.open(source);
      const links = await client.request<LocationLink[]>('textDocument/definition', uri, { position: cursor });
      assert.deepEqual(
        links.map(({ targetUri, targetSelectionRange }) => [targetUri, targetSelectionRange]),
        ranges.map((range) => [uri, range]),
      );
    });
  }

  it('says how much of the text the answer is for', async () => {
    const { uri, cursor, ranges } = await client.open('Q «Ann│ Lee» (Hove): One?\n');
    const [link] = await client.request<LocationLink[]>('textDocument/definition', uri, { position: cursor });
    assert.deepEqual(link?.originSelectionRange, ranges[0]);
  });

  it('goes nowhere from spoken words, questions and `?`', async () => {
    for (const source of [
      'Ann: A│nn said so.\n',
      'Q│ Ann: One?\n',
      '?│: One.\n',
      '# An│n\n',
      'A│ Ann: No question.\n',
    ]) {
      const { uri, cursor } = await client.open(source);
      const found = await client.request<LocationLink[] | null>('textDocument/definition', uri, { position: cursor });
      assert.deepEqual(found ?? [], [], source);
    }
  });

  it('goes to the roster that several transcripts share', async () => {
    const folder = new Folder({
      'colloquy.yml': 'roster: [people/lords.yml, people/more.csv]\n',
      'people/lords.yml': '- name: "Ann Lee"\n  aliases: [AL]\n',
      'people/more.csv': 'role,name\nClerk,Bo Sand (Hove)\n',
    });
    const at = async (source: string) => {
      const { uri, cursor } = await client.open(source, folder.uriOf(`${source.length}.transcript`));
      const [link] = await client.request<LocationLink[]>('textDocument/definition', uri, { position: cursor });
      const { start, end } = link?.targetSelectionRange ?? assert.fail();
      return [folder.nameOf(link?.targetUri ?? ''), start.line, start.character, end.character];
    };
    assert.deepEqual(await at('A│L: One.\n'), ['people/lords.yml', 0, 9, 16]);
    assert.deepEqual(await at('Bo S│and (Hove): One.\n'), ['people/more.csv', 1, 6, 13]);
  });

  it('is a plain place for clients that know no links', async () => {
    const plain = await Client.start();
    const { uri, cursor, ranges } = await plain.open('---\nspeakers: [«Ann»]\n---\nA│nn: One.\n');
    const found = await plain.request<Location[]>('textDocument/definition', uri, { position: cursor });
    assert.deepEqual(found, [{ uri, range: ranges[0] }]);
    await plain.stop();
  });
});
