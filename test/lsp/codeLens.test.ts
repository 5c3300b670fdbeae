import assert from 'node:assert/strict';
import { type CodeLens, LSPErrorCodes } from 'vscode-languageserver/node';
import { Client, type Setup } from './client.ts';

const places = { capabilities: { experimental: { colloquyCommands: ['colloquy.showPlaces'] } } };

const interview = `---
speakers:
  - Ann Hall
  - name: Bob Dee
    aliases: [BD]
  - Cy Fox
---
Q1 Ann Hall: How are you?
A BD: I am very well.
Q2 Ann Hall: And now?
`;

describe('server: lenses', () => {
  it('say how much each speaker of the roster says, and who answers', async () => {
    assert.deepEqual(await lenses(interview), ['2 2 turns, 5 words', '3 1 turn, 4 words', '9 Not answered']);
  });

  it('say nothing of who does not speak, and of a question whose answer may be the text below', async () => {
    const header = '---\nspeakers: [Ann Hall, Bob Dee]\n---\n';
    assert.deepEqual(await lenses(`${header}Did it rain?\nIt did.\n`), []);
    assert.deepEqual(await lenses(`${header}Q Ann Hall: Did it rain?\n\n[Pause.]\nIt did.\n`), ['1 1 turn, 3 words']);
    const unknown = `${header}Q Ann Hall: Did it rain?\n# Later\nIt did.\n`;
    assert.deepEqual(await lenses(unknown), ['1 1 turn, 3 words', '3 Not answered']);
  });

  it('say how long it takes until a question is answered', async () => {
    assert.deepEqual(await lenses('Q Ann Hall [00:10]: One?\nCy Fox: Well, well.\nA Bob Dee [01:15]: Two.\n'), [
      '0 Answered by Bob Dee after 1:05',
    ]);
    assert.deepEqual(await lenses('Q Ann Hall: One?\nCy Fox: Well, well.\nA Bob Dee: Two.\n'), [
      '0 Answered by Bob Dee after 2 words',
    ]);
    assert.deepEqual(await lenses('Q Ann Hall: One?\nA ?: Two.\n'), []);
    const far = `Q Ann Hall: One?\n${'[Laughter.]\n'.repeat(6)}A Bob Dee: Two.\n`;
    assert.deepEqual(await lenses(far), ['0 Answered by Bob Dee']);
    assert.deepEqual(await lenses('Q Ann Hall: One?\nA Bob Dee: Two.\n'), []);
  });

  it('lead to the places that they speak of, where the client can show some', async () => {
    const client = await Client.start(places);
    const { uri } = await client.open(interview);
    const resolved = await resolveAll(client, uri);
    assert.deepEqual(
      resolved.map(({ command }) => command?.command),
      ['colloquy.showPlaces', 'colloquy.showPlaces', ''],
    );
    const [, bob] = resolved;
    assert.deepEqual(bob?.command?.arguments, [
      uri,
      bob?.range.start,
      [{ uri, range: { start: { line: 8, character: 2 }, end: { line: 8, character: 4 } } }],
    ]);
    await client.stop();
  });

  it('name no command that the client does not have', async () => {
    const client = await Client.start();
    const { uri } = await client.open(interview);
    for (const { command } of await resolveAll(client, uri)) assert.equal(command?.command, '');
    await client.stop();
  });

  it('can each be switched off', async () => {
    const count = async (codeLens: unknown) =>
      (await lenses(interview, { initializationOptions: { codeLens } })).length;
    assert.equal(await count({ speakers: false }), 1);
    assert.equal(await count({ questions: false }), 2);
    assert.equal(await count(false), 0);
  });

  it('stand above open questions alone where there are many, and above none where these are many', async () => {
    const open = '[09:00] Q Ann: And now?\n';
    const answered = `${open}Cy: Hm.\nA Bob: Well.\n`;
    const count = async (text: string) => (await lenses(text)).length;
    assert.equal(await count(answered.repeat(500)), 500);
    assert.deepEqual(await lenses(answered.repeat(500) + open), ['1500 Not answered']);
    assert.equal(await count(answered + open.repeat(501)), 0);
  });

  it('that are old say nothing', async () => {
    const client = await Client.start();
    const { uri } = await client.open(interview);
    const [lens] = await client.request<CodeLens[]>('textDocument/codeLens', uri);
    await client.change(uri, [{ text: 'Ann Hall: One.\n' }]);
    await assert.rejects(client.connection.sendRequest('codeLens/resolve', lens), {
      code: LSPErrorCodes.ContentModified,
    });
    await client.stop();
  });
});

/** Each lens as its line and what it says. */
async function lenses(text: string, setup?: Setup): Promise<string[]> {
  const client = await Client.start(setup);
  const { uri } = await client.open(text);
  const resolved = await resolveAll(client, uri);
  await client.stop();
  return resolved.map(({ range, command }) => `${range.start.line} ${command?.title}`);
}

async function resolveAll(client: Client, uri: string): Promise<CodeLens[]> {
  const found = await client.request<CodeLens[]>('textDocument/codeLens', uri);
  return Promise.all(found.map((lens) => client.connection.sendRequest<CodeLens>('codeLens/resolve', lens)));
}
