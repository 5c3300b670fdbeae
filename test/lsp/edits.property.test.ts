import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as soup from '../core/soup.ts';
import { MemoryClient } from './memory.ts';
import { everything } from './methods.ts';
import { rows } from './rows.ts';

/** For more of them: `RUNS=3000 npx mocha test/lsp/edits.property.test.ts`. */
const RUNS = Number(process.env.RUNS ?? 100);

/** What an editor may count characters in, and how it counts them. */
const units: Readonly<Record<string, (piece: string) => number>> = {
  'utf-8': (piece) => Buffer.byteLength(piece),
  'utf-16': (piece) => piece.length,
  'utf-32': (piece) => [...piece].length,
};

/** A replacement somewhere in a text: places as shares of it, so that they fit whatever the text is by then. */
interface Edit {
  readonly from: number;
  readonly length: number;
  readonly text: string;
  /** The whole text is sent instead of the replacement. */
  readonly isWhole: boolean;
}

// Half of a character cannot be sent in UTF-8, and a byte order mark is the editor's own.
const sendable = (text: fc.Arbitrary<string>) => text.map((one) => one.replace(/\p{Surrogate}|\ufeff/gu, ''));
const piece = fc.oneof(
  fc.constantFrom('', '\n', '\r\n', '\r', '😀', '𠮷', 'é', ':', ' ', 'Q: ', 'Ann Lee: ', '[00:03]', '# ', '---\n'),
  sendable(soup.line),
);
const edit: fc.Arbitrary<Edit> = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(12),
  text: piece,
  isWhole: fc.nat(9).map((one) => one === 0),
});
/** Long enough for a document to be read in several parts. */
const longTurns = (count: number) =>
  Array.from(
    { length: count },
    (_, i) => `${i % 2 ? 'A Ann Lee' : 'Q Bo Sand'}: ${'Some words, and more. '.repeat(60)}\n`,
  ).join('\n');
const anyText = fc
  .tuple(sendable(soup.text), fc.constantFrom(0, 0, 4, 12), sendable(soup.text))
  .map(([before, count, after]) => (count === 0 ? before : `${before}\n${longTurns(count)}${after}`));
/** Each list is one notification. */
const notifications = fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });

describe('server: whatever is edited', () => {
  for (const [encoding, length] of Object.entries(units)) {
    it(`is answered as if it were opened just now (${encoding})`, async function () {
      this.timeout(RUNS * 1000);
      const client = await MemoryClient.start({ ...everything, general: { positionEncodings: [encoding] } });
      let count = 0;
      await fc.assert(
        fc.asyncProperty(
          anyText,
          notifications,
          fc.double({ min: 0, max: 1, noNaN: true }),
          async (text, all, share) => {
            count += 1;
            const edited = `untitled:edited-${count}`;
            const fresh = `untitled:fresh-${count}`;
            await client.open(edited, text);
            let now = text;
            for (const [index, edits] of all.entries()) {
              const changes = edits.map((one) => {
                const { change, after } = made(one, now, length);
                now = after;
                return change;
              });
              await client.change(edited, index + 2, changes);
              // What was kept of the text before must not be taken for that of the text after.
              await client.request('textDocument/documentSymbol', edited);
            }
            await client.open(fresh, now);
            const position = positionAt(now, boundary(now, Math.floor(share * now.length)), length);
            assert.deepEqual(await answers(client, edited, position), await answers(client, fresh, position));
            await client.close(edited);
            await client.close(fresh);
          },
        ),
        { numRuns: RUNS },
      );
      client.dispose();
    });
  }
});

type Position = { line: number; character: number };

/** The change as an editor sends it, and the text that it leaves. */
function made({ from, length, text, isWhole }: Edit, before: string, unitsOf: (piece: string) => number) {
  const start = boundary(before, Math.floor(from * before.length));
  const end = boundary(before, Math.max(start, Math.min(before.length, start + length)));
  const after = before.slice(0, start) + text + before.slice(end);
  const range = { start: positionAt(before, start, unitsOf), end: positionAt(before, end, unitsOf) };
  return { change: isWhole ? { text: after } : { range, text }, after };
}

/** No place is within a character or a line ending. */
function boundary(text: string, offset: number): number {
  const isWithin = text.slice(offset - 1, offset + 1) === '\r\n' || /^[\udc00-\udfff]/.test(text.slice(offset));
  return offset > 0 && isWithin ? offset - 1 : offset;
}

function positionAt(text: string, offset: number, unitsOf: (piece: string) => number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length - 1, character: unitsOf(lines.at(-1) ?? '') };
}

/**
 * The requests are under way at the same time, and what is refused is no longer among the code actions. What is listed of all files is
 * that of both documents.
 */
const leftOut = /\.(?:refuseProposal|list\w+InFiles)$/;

/** What every request about a document is answered with, but for what tells one document from another. */
async function answers(client: MemoryClient, uri: string, position: Position): Promise<Record<string, unknown>> {
  const about = Object.entries(rows).filter(
    ([name, { nothing, refusal, isGivenBack }]) =>
      (nothing !== undefined || refusal !== undefined || isGivenBack) && !leftOut.test(name),
  );
  const answered = about.map(async ([name, { params }]) => {
    const [method = ''] = name.split(' ');
    try {
      const answer = await client.connection.sendRequest(method, await params(uri, position, client));
      return [name, comparable(answer, uri)];
    } catch (error) {
      return [name, (error as Error).message];
    }
  });
  return Object.fromEntries(await Promise.all(answered));
}

function comparable(answer: unknown, uri: string): unknown {
  return JSON.parse(
    JSON.stringify(answer, (key, value) => (counted.has(key) ? undefined : value)).replaceAll(uri, 'uri'),
  );
}

/** What the server counts up with each answer. */
const counted = new Set(['resultId', 'version', 'revision']);
