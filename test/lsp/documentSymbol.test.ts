import assert from 'node:assert/strict';
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver/node';
import { Client } from './client.ts';

const transcript = `Opening words
---
# Oral Answers
## Victims
Q1 Ann Hall: What steps is she taking?
Q2 Bob Dee: What steps is she taking?
A The Minister: Many.
  And more.
[Interruption.]
Q ?: Will she meet me, and all of those who wrote to me about it last week?
A The Minister: Yes.
Mr Speaker: Order.
## Prisons
Bob Dee: No question this time.
`;

const outline = `
Module Oral Answers (7 turns)
  Module Victims (6 turns)
    Event Ann Hall: What steps is she taking? (3 questions, 2 answers)
      Event Bob Dee: What steps is she taking? (5 words)
      Method The Minister: Many. (3 words)
      Event Will she meet me, and all of those who wrote to me about it… (16 words)
      Method The Minister: Yes. (1 word)
    String Mr Speaker: Order. (1 word)
  Module Prisons (1 turn)
    String Bob Dee: No question this time. (4 words)
`;

describe('server: outline', () => {
  it('holds exchanges in sections, and questions and answers in exchanges', async () => {
    const client = await Client.start({
      capabilities: { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } },
    });
    const { uri } = await client.open(transcript);
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', uri);
    assert.equal(`\n${draw(symbols)}`, outline);
    for (const symbol of flat(symbols)) assert.ok(holds(symbol), `${symbol.name}: the cue is outside the range`);
    await client.stop();
  });

  it('is flat for clients that know no tree', async () => {
    const client = await Client.start();
    const { uri } = await client.open(transcript);
    const symbols = await client.request<SymbolInformation[]>('textDocument/documentSymbol', uri);
    assert.deepEqual(
      symbols.slice(0, 4).map(({ name, containerName, location }) => [name, containerName, location.range.start.line]),
      [
        ['Oral Answers', undefined, 2],
        ['Victims', 'Oral Answers', 3],
        ['Ann Hall: What steps is she taking?', 'Victims', 4],
        ['Bob Dee: What steps is she taking?', 'Ann Hall: What steps is she taking?', 5],
      ],
    );
    await client.stop();
  });
});

describe('server: outline after edits', () => {
  it('is that of the text as it is now, whatever was kept of the one before', async () => {
    const client = await Client.start({ capabilities: nested });
    const long = `${'# Part “one”\n\nQ Ann Hall: What steps?\nA The Minister: Many.\n\n'.repeat(120)}# End\n`;
    const { uri } = await client.open(long);
    await client.request('textDocument/documentSymbol', uri);
    for (const [line, character, text] of [
      [3, 16, ' so, so very'],
      [302, 0, 'Q Bob Dee: And then?\n'],
      [304, 0, '\n'],
      [2, 2, 'Mr '],
      [0, 2, 'The first '],
      [150, 0, '## Deeper\n'],
    ] as const) {
      const position = { line, character };
      await client.change(uri, [{ range: { start: position, end: position }, text }]);
      const fresh = await client.open(client.textOf(uri) ?? '');
      assert.deepEqual(
        await client.request('textDocument/documentSymbol', uri),
        await client.request('textDocument/documentSymbol', fresh.uri),
      );
    }
    await client.stop();
  });

  it('of more than 2,500 symbols leaves out turns in exchanges, and of still more all turns', async () => {
    const client = await Client.start({ capabilities: nested });
    const part = (turns: string, count: number) => `# Part\n${turns.repeat(count)}`;
    const exchanges = await client.open(part('Q1 Ann Hall: What steps?\nA The Minister: Many.\n', 1000));
    assert.equal(
      draw(await client.request<DocumentSymbol[]>('textDocument/documentSymbol', exchanges.uri)).slice(0, 108),
      `Module Part (2,000 turns)\n${'  Event Ann Hall: What steps? (1 answer)\n'.repeat(2)}`,
    );
    const turns = await client.open(part('Ann Hall: I did.\nThe Minister: So did I.\n', 1500));
    assert.equal(
      draw(await client.request<DocumentSymbol[]>('textDocument/documentSymbol', turns.uri)),
      'Module Part (3,000 turns)\n',
    );
    await client.stop();
  });
});

const nested = { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } };

function draw(symbols: readonly DocumentSymbol[], indent = ''): string {
  return symbols
    .map(({ name, kind, detail, children }) => {
      const [kindName] = Object.entries(SymbolKind).find(([, value]) => value === kind) ?? [];
      return `${indent}${kindName} ${name} (${detail})\n${draw(children ?? [], `${indent}  `)}`;
    })
    .join('');
}

function flat(symbols: readonly DocumentSymbol[]): DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flat(symbol.children ?? [])]);
}

function holds({ range, selectionRange }: DocumentSymbol): boolean {
  const before = (a: DocumentSymbol['range']['start'], b: typeof a) =>
    a.line < b.line || (a.line === b.line && a.character <= b.character);
  return before(range.start, selectionRange.start) && before(selectionRange.end, range.end);
}
