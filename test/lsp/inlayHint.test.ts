import assert from 'node:assert/strict';
import type { InlayHint } from 'vscode-languageserver/node';
import { Client, type Setup } from './client.ts';

const header = `---
speakers:
  - name: Ann Hall
    aliases: [AH, the Chair]
  - Bob Dee
---
`;

describe('server: hints', () => {
  it('say who a question or an answer without a name is by', async () => {
    assert.equal(
      await hinted('Q Ann Hall: One?\nA Bob Dee: Two.\nQ: Three?\nA. Four.\n'),
      'Q Ann Hall: One?\nA Bob Dee: Two.\nQ⟨Ann Hall⟩: Three?\nA.⟨Bob Dee⟩ Four.\n',
    );
  });

  it('do not name whoever is not known', async () => {
    for (const text of ['Q: One?\nA: Two.\n', 'Q ?: One?\nA ?: Two.\n']) {
      assert.equal(await hinted(text), text);
    }
  });

  it('give the full name behind initials and aliases, once a section', async () => {
    const text = (first: string, chair: string, next: string) =>
      `${header}${first}: One.\n${chair}, Bob Dee: Two.\nAH: Three.\n# Next\n**${next}**: Four 😀.\nANN HALL: Five.\n**AH**: Six.\n`;
    assert.equal(
      await hinted(text('AH', 'the Chair', 'AH')),
      text('AH⟨Ann Hall⟩', 'the Chair⟨Ann Hall⟩', 'AH⟨Ann Hall⟩'),
    );
  });

  it('give no name that stands on the line already', async () => {
    const text = `${header}the Chair (Ann Hall): One.\nBob Dee MP: Two.\n`;
    assert.equal(await hinted(text), text);
  });

  it('give the time since the time before, in each section anew', async () => {
    assert.equal(
      await hinted(
        'Ann Hall [00:01]: One.\n[00:43]\nBob Dee [1:02:03]: Two.\n# More\nAnn Hall [00:05]: Three.\nBob Dee [00:04]: Four.\n',
      ),
      'Ann Hall [00:01]: One.\n[00:43]⟨+0:42⟩\nBob Dee [1:02:03]⟨+1:01:20⟩: Two.\n# More\nAnn Hall [00:05]: Three.\nBob Dee [00:04]: Four.\n',
    );
  });

  it('are given for the lines that are asked for', async () => {
    const client = await Client.start();
    const { uri } = await client.open(`${header}AH: One.\nthe Chair: Two.\nAH: Three.\n`);
    const range = { start: { line: 7, character: 1 }, end: { line: 7, character: 2 } };
    const hints = await client.request<InlayHint[]>('textDocument/inlayHint', uri, { range });
    assert.deepEqual(
      hints.map(({ position }) => position),
      [{ line: 7, character: 9 }],
    );
    await client.stop();
  });

  it('can each be switched off', async () => {
    const text = `${header}Q AH [00:01]: One?\nA Bob Dee [00:02]: Two.\nQ: Three?\n`;
    const every = `${header}Q AH⟨Ann Hall⟩ [00:01]: One?\nA Bob Dee [00:02]⟨+0:01⟩: Two.\nQ⟨Ann Hall⟩: Three?\n`;
    const without = (mark: string) => every.replace(mark, '');
    const set = (inlayHints: unknown) => hinted(text, { initializationOptions: { inlayHints } });
    assert.equal(await set({}), every);
    assert.equal(await set({ speaker: false }), every.replace('Q⟨Ann Hall⟩', 'Q'));
    assert.equal(await set({ fullName: false }), without('⟨Ann Hall⟩'));
    assert.equal(await set({ elapsed: false }), without('⟨+0:01⟩'));
    assert.equal(await set(false), text);
  });

  it('are asked for anew when the settings change', async () => {
    const client = await Client.start({
      capabilities: { workspace: { configuration: true, inlayHint: { refreshSupport: true } } },
    });
    const { uri, text } = await client.open(`${header}AH: One.\n`);
    assert.equal((await hintsOf(client, uri, text)).length, 1);
    client.settings = { inlayHints: { fullName: false } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.equal((await hintsOf(client, uri, text)).length, 0);
    assert.ok(client.asked.includes('workspace/inlayHint/refresh'));
    await client.stop();
  });
});

/** The text with the hints in it, each in `⟨⟩`. */
async function hinted(source: string, setup?: Setup): Promise<string> {
  const client = await Client.start(setup);
  const { uri, text } = await client.open(source);
  const hints = await hintsOf(client, uri, text);
  await client.stop();
  const lines = text.split('\n');
  for (const { position, label } of [...hints].sort((a, b) => b.position.character - a.position.character)) {
    const line = lines[position.line] ?? '';
    lines[position.line] = `${line.slice(0, position.character)}⟨${label}⟩${line.slice(position.character)}`;
  }
  return lines.join('\n');
}

function hintsOf(client: Client, uri: string, text: string): Promise<InlayHint[]> {
  const range = { start: { line: 0, character: 0 }, end: { line: text.split('\n').length, character: 0 } };
  return client.request('textDocument/inlayHint', uri, { range });
}
