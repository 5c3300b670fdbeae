import assert from 'node:assert/strict';
import type { DocumentSymbol, Range, SemanticTokens } from 'vscode-languageserver/node';
import { Client } from './client.ts';
import { MemoryClient } from './memory.ts';
import { everything } from './methods.ts';
import { rows, source } from './rows.ts';

/** Before each name and within the line stand characters of one to four bytes, of one unit and of two. */
const text = 'Zoë 𠮷 Hall: é😀ab.\nÅsa 中 Dee: 中😀cd.\n';

const units = {
  'utf-8': (piece: string) => Buffer.byteLength(piece),
  'utf-16': (piece: string) => piece.length,
  'utf-32': (piece: string) => [...piece].length,
};
type Encoding = keyof typeof units;

describe('server: what a client counts characters in', () => {
  it('is what it likes best of what is known', async () => {
    for (const [offered, chosen] of [
      [undefined, 'utf-16'],
      [[], 'utf-16'],
      [['utf-8', 'utf-16'], 'utf-8'],
      [['utf-7', 'utf-32'], 'utf-32'],
      [['utf-7'], 'utf-16'],
    ] as const) {
      const client = await startWith(offered && [...offered]);
      assert.equal(client.initialized.capabilities.positionEncoding, chosen);
      await client.stop();
    }
  });

  for (const encoding of ['utf-8', 'utf-16', 'utf-32'] as const) {
    it(`holds for what is answered, asked and edited: ${encoding}`, async () => {
      const client = await startWith([encoding]);
      const { uri } = await client.open(text);
      assert.deepEqual(await outline(client, uri), rangesOf(text, encoding));

      const { data } = await client.request<SemanticTokens>('textDocument/semanticTokens/full', uri);
      assert.deepEqual(
        [data[2], data[7]],
        ['Zoë 𠮷 Hall', 'Åsa 中 Dee'].map((name) => units[encoding](name)),
      );

      const position = { line: 1, character: units[encoding]('Åsa 中 De') };
      const hover = await client.request<{ range: Range }>('textDocument/hover', uri, { position });
      assert.deepEqual(hover.range, within(1, 0, units[encoding]('Åsa 中 Dee')));

      // Two edits in one notification: the second counts in what the first has left.
      const before = units[encoding]('Zoë 𠮷 Hall: é😀');
      await client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: 2 },
        contentChanges: [
          { range: within(0, before, before + 1), text: '😀' },
          {
            range: within(0, units[encoding]('Zoë 𠮷 Hall: é😀😀'), units[encoding]('Zoë 𠮷 Hall: é😀😀b')),
            text: '中',
          },
        ],
      });
      const edited = text.replace('😀ab', '😀😀中');
      assert.deepEqual(await outline(client, uri), rangesOf(edited, encoding));
      assert.deepEqual(await names(client, uri), ['Zoë 𠮷 Hall: é😀😀中.', 'Åsa 中 Dee: 中😀cd.']);
      await client.stop();
    });
  }
});

describe('server: every answer', () => {
  /** The names and the words have characters of every size. */
  const wide = source
    .replaceAll('Ann Hall', 'Zoë 𠮷 Hall')
    .replaceAll('AH', '𠮷é')
    .replaceAll('Bob', 'Åsa中')
    .replaceAll('many', '😀 mäny');
  const lines = wide.split('\n');
  /** Within the alias of the first question, behind its first letter. */
  const place = { line: 7, character: 5 };
  /** Their answers have no places but numbers, which the tests above look at. */
  const numbers = /semanticTokens/;

  for (const encoding of ['utf-8', 'utf-32'] as const) {
    it(`has its places where a client that counts in ${encoding} has them`, async () => {
      const usual = await answersIn('utf-16', (position) => position);
      const counted = (position: Position): Position => ({
        line: position.line,
        character: units[encoding]((lines[position.line] ?? '').slice(0, position.character)),
      });
      const other = await answersIn(encoding, counted);
      for (const [name, answer] of Object.entries(usual)) assert.deepEqual(other[name], moved(answer, counted), name);
    });
  }

  async function answersIn(encoding: Encoding, counted: (position: Position) => Position) {
    const client = await MemoryClient.start({ ...everything, general: { positionEncodings: [encoding] } });
    const uri = 'untitled:wide';
    await client.open(uri, wide);
    const answers: Record<string, unknown> = {};
    for (const [name, { params }] of Object.entries(rows)) {
      const [method = ''] = name.split(' ');
      if (numbers.test(method)) continue;
      const asked = (await params(uri, counted(place), client)) as object;
      answers[name] = await client.connection.sendRequest(method, asked);
    }
    client.dispose();
    return answers;
  }
});

interface Position {
  readonly line: number;
  readonly character: number;
}

/** The same with every position in it counted otherwise. */
function moved(value: unknown, counted: (position: Position) => Position): unknown {
  if (Array.isArray(value)) return value.map((one) => moved(one, counted));
  if (typeof value !== 'object' || value === null) return value;
  if ('line' in value && 'character' in value) return counted(value as Position);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, moved(one, counted)]));
}

function startWith(positionEncodings: string[] | undefined): Promise<Client> {
  return Client.start({
    capabilities: {
      ...(positionEncodings && { general: { positionEncodings } }),
      textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
    },
  });
}

async function outline(client: Client, uri: string): Promise<Range[]> {
  const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', uri);
  return symbols.map(({ range }) => range);
}

async function names(client: Client, uri: string): Promise<string[]> {
  const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', uri);
  return symbols.map(({ name }) => name);
}

function rangesOf(source: string, encoding: Encoding): Range[] {
  return source
    .trimEnd()
    .split('\n')
    .map((line, at) => within(at, 0, units[encoding](line)));
}

function within(line: number, start: number, end: number): Range {
  return { start: { line, character: start }, end: { line, character: end } };
}
