import assert from 'node:assert/strict';
import type { Diagnostic, FullDocumentDiagnosticReport } from 'vscode-languageserver/node';
import { FileIndex } from '../../server/lsp/workspace/fileIndex.ts';
import { Projects } from '../../server/project/index.ts';
import { MemoryFiles } from '../project/memoryFiles.ts';
import { Client } from './client.ts';

/** Longer than a line may be in an editor. */
const long = `Ann Lee: ${'word '.repeat(250_000)}\n`;
const said = /^This line has 1,250,010 characters\. In an editor, Colloquy reads lines of up to 1,000,000: /;

describe('server: a document that is too large', () => {
  it('is not read, one problem says so, and it is read again once it is smaller', async () => {
    const client = await Client.start({ capabilities: { textDocument: { diagnostic: {} } } });
    const { uri } = await client.open(`Ann Lee; Hi.\n${long}`);
    const position = { line: 1, character: 2 };
    const pull = async () => {
      const { items } = await client.request<FullDocumentDiagnosticReport>('textDocument/diagnostic', uri);
      return items;
    };
    const [problem, ...others] = await pull();
    assert.deepEqual(others, []);
    assert.match(String(problem?.message), said);
    assert.deepEqual([problem?.code, problem?.range.start], ['too-large', { line: 1, character: 0 }]);
    for (const method of ['textDocument/hover', 'textDocument/documentSymbol', 'textDocument/formatting'])
      assert.equal(await client.request(method, uri, { position, options: {} }), null, method);
    await client.change(uri, [
      { range: { start: { line: 1, character: 20 }, end: { line: 2, character: 0 } }, text: '' },
    ]);
    assert.deepEqual(
      (await pull()).map(({ code }) => code),
      ['malformed-cue'],
    );
    await client.stop();
  });

  it('is reported to a client that does not ask, too', async () => {
    const client = await Client.start({ capabilities: {} });
    const { uri } = await client.open(long);
    const [problem]: Diagnostic[] = await client.pushed(uri);
    assert.match(String(problem?.message), said);
    await client.stop();
  });
});

describe('server: a document that is a file of another program', () => {
  const items = async (client: Client, uri: string) => {
    const { items } = await client.request<FullDocumentDiagnosticReport>('textDocument/diagnostic', uri);
    return items.map(({ code, message, range }) => `${range.start.line} ${code}: ${message}`);
  };
  const advice = 'import it with *Colloquy: Import as Transcript* or with `colloquy convert`.';
  const texts: Readonly<Record<string, string>> = {
    '{"segments": [{"start": 0, "text": "Good morning.", "speaker": "A"}, {"start": 2, "text": "Hello.", "speaker": "B"}]}': `This is WhisperX JSON (segments with speakers) and no transcript; ${advice}`,
    'WEBVTT\n\n00:01.000 --> 00:02.000\nGood morning.\n': `This is WebVTT and no transcript; ${advice}`,
    '{\\rtf1 Ann Lee: Good morning.}':
      'This is a Rich Text document; open it and save it as Word (.docx) or as plain text.',
  };

  it('is not checked, and one problem names the format, until it is a transcript', async () => {
    const client = await Client.start({ capabilities: { textDocument: { diagnostic: {} } } });
    for (const [text, message] of Object.entries(texts)) {
      const { uri } = await client.open(text);
      assert.deepEqual(await items(client, uri), [`0 other-format: ${message}`]);
      await client.change(uri, [
        { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'Ann Lee: Yes.\n\n' },
      ]);
      assert.doesNotMatch((await items(client, uri)).join('\n'), /other-format/);
    }
    await client.stop();
  });
});

describe('server: a folder with too many transcripts', () => {
  it('is searched in part, and a message says so once', async () => {
    const texts = Array.from({ length: 10_500 }, (_, at) => [`file:///r/${at}.transcript`, '']);
    const warnings: string[] = [];
    const index = new FileIndex({
      projects: new Projects(new MemoryFiles(Object.fromEntries(texts))),
      folders: () => ['file:///r'],
      openUris: () => [],
      parse: async () => undefined,
      log: () => {},
      warn: (message) => warnings.push(message),
    });
    const uris = await index.uris(() => {});
    assert.equal(uris.length, 10_000);
    index.forget();
    await index.uris(() => {});
    assert.equal(warnings.length, 1);
    assert.match(String(warnings[0]), /^r has more than 10,000 transcripts or 20,000 folders\. .*leave out the rest/);
  });
});
