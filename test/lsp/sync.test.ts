import assert from 'node:assert/strict';
import type { DocumentSymbol, Hover } from 'vscode-languageserver/node';
import { Client } from './client.ts';

const nested = { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } };

describe('server: text', () => {
  for (const [name, lineBreak] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ] as const) {
    it(`with ${name} and emoji has its positions where the editor has them`, async () => {
      const client = await Client.start({ capabilities: nested });
      const { uri } = await client.open(['😀 nobody', '😀😀: x', 'Ann Hall: One.', 'Bob Dee: Two.'].join(lineBreak));
      const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', uri);
      assert.deepEqual(
        symbols.map(({ selectionRange, range }) => [selectionRange, range]),
        [
          [span(2, 0, 9), span(2, 0, 14)],
          [span(3, 0, 8), span(3, 0, 13)],
        ],
      );
      await client.stop();
    });
  }

  it('is edited in pieces', async () => {
    const client = await Client.start({ capabilities: nested });
    const { uri } = await client.open('Ann Hall: One 😀.\r\nBob Dee: Two.\r\n');
    await client.change(uri, [
      { range: span(0, 14, 16), text: 'and é' },
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'Eve Low: Zero.\r\n' },
    ]);
    await client.change(uri, [
      { range: { start: { line: 1, character: 20 }, end: { line: 2, character: 0 } }, text: '\n' },
    ]);
    assert.equal(client.textOf(uri), 'Eve Low: Zero.\r\nAnn Hall: One and é.\nBob Dee: Two.\r\n');
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', uri);
    assert.deepEqual(
      symbols.map(({ name, range }) => `${range.start.line} ${name}`),
      ['0 Eve Low: Zero.', '1 Ann Hall: One and é.', '2 Bob Dee: Two.'],
    );
    await client.stop();
  });

  it('has a place for every position, also those that lie outside it', async () => {
    const client = await Client.start();
    const { uri } = await client.open('Ann Hall: One.');
    for (const position of [
      { line: 0, character: 900 },
      { line: 99, character: 0 },
    ]) {
      const hover = await client.request<Hover | null>('textDocument/hover', uri, { position });
      assert.ok(hover === null || hover.range?.start.line === 0);
      const open = await client.execute('colloquy.server.nextOpen', { uri, position });
      assert.equal(open, null);
    }
    await client.stop();
  });
});

function span(line: number, start: number, end: number) {
  return { start: { line, character: start }, end: { line, character: end } };
}
