/**
 * The work that is counted: the same on the same texts each time. It is bundled without the packages that it uses, because
 * only our own code counts.
 */
import { defaultReadingSettings, lint, parse, statistics } from '../../../server/core/index.ts';
import { MemoryClient } from '../../../test/lsp/memory.ts';
import { corpusStyle, ownStyle, write } from '../generate/generate.ts';
import type { Style } from '../generate/style.ts';

/** One piece of work. `prepare` is not counted; the function that it returns is. */
export interface Work {
  readonly name: string;
  /** The unit of the count. */
  readonly per: 'KB' | 'edit';
  /** How many units one piece of work has. */
  readonly size: number;
  readonly prepare: () => Promise<() => unknown>;
}

const settings = { severities: new Map() };
const EDITS = 20;

/** The work of the core, on twenty texts in several forms and scripts. */
export function coreWorks(): Work[] {
  const texts = Array.from({ length: 20 }, (_, index) => textOf(index, 20_000, corpusStyle(index)));
  const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1000;
  const of = (name: string, prepare: Work['prepare']): Work => ({ name, per: 'KB', size, prepare });
  return [
    of('parse', async () => () => texts.map((text) => parse(text, defaultReadingSettings))),
    of('lint', async () => {
      const transcripts = texts.map((text) => parse(text, defaultReadingSettings));
      return () => transcripts.map((transcript) => lint(transcript, settings));
    }),
    of('statistics', async () => {
      const transcripts = texts.map((text) => parse(text, defaultReadingSettings));
      return () => transcripts.map(statistics);
    }),
  ];
}

/** The work of the server with a text of `bytes` bytes open: letters typed in its middle, and an editor's requests after each. */
export function serverWorks(bytes: number): Work[] {
  const text = textOf(bytes, bytes, ownStyle);
  const typing = (what: string, ask: (client: MemoryClient, previousResultId: unknown) => Promise<unknown>): Work => ({
    name: `${what}, ${bytes >= 1_000_000 ? `${bytes / 1_000_000} MB` : `${bytes / 1000} KB`}`,
    per: 'edit',
    size: EDITS,
    prepare: async () => {
      const client = await MemoryClient.start(capabilities);
      await client.open(uri, text);
      let version = 1;
      let resultId = resultIdOf(await ask(client, undefined));
      const place = placeIn(text);
      const type = async () => {
        version += 1;
        await client.change(uri, version, [{ range: { start: place, end: place }, text: 'x' }]);
        resultId = resultIdOf(await ask(client, resultId));
      };
      await type();
      return async () => {
        for (let edit = 0; edit < EDITS; edit++) await type();
        client.dispose();
      };
    },
  });
  return [
    typing('typing', (client, previousResultId) =>
      client.request('textDocument/diagnostic', uri, { previousResultId }),
    ),
    typing('outline', (client) => client.request('textDocument/documentSymbol', uri)),
    typing('colours', (client, previousResultId) =>
      previousResultId === undefined
        ? client.request('textDocument/semanticTokens/full', uri)
        : client.request('textDocument/semanticTokens/full/delta', uri, { previousResultId }),
    ),
  ];
}

const uri = 'untitled:counted.transcript';

const capabilities = {
  textDocument: {
    diagnostic: {},
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    semanticTokens: {
      requests: { full: { delta: true } },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ['relative' as const],
    },
  },
};

function textOf(seed: number, bytes: number, style: Style): string {
  return [...write(seed, bytes, style, 'transcript')].join('');
}

function resultIdOf(answer: unknown): unknown {
  return (answer as { resultId?: unknown } | null)?.resultId;
}

/** The middle of the first long line after the middle of the text. */
function placeIn(text: string): { line: number; character: number } {
  const lines = text.split('\n');
  let line = lines.length >> 1;
  while ((lines[line]?.length ?? 100) < 100) line++;
  return { line, character: (lines[line]?.length ?? 0) >> 1 };
}
