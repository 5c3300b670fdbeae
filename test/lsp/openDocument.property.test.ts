import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { OpenDocument } from '../../server/lsp/workspace/openDocument.ts';

const piece = fc.constantFrom('', 'a', 'bc def', '\n', '\r', '\r\n', '\n\r', 'x\ny\r\nz\rw', '😀', '\ufeff', '\u2028');
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
const position = fc.record({ line: fc.nat({ max: 12 }), character: fc.nat({ max: 9 }) });
const range: fc.Arbitrary<Range> = fc.record({ start: position, end: position });
const change: fc.Arbitrary<TextDocumentContentChangeEvent> = fc.oneof(
  { weight: 9, arbitrary: fc.record({ range, text }) },
  { weight: 1, arbitrary: fc.record({ text }) },
);

describe('an open document', () => {
  it('is what the document of the library is after any edits, and knows which lines are new', () => {
    fc.assert(
      fc.property(text, fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 6 }), (before, edits) => {
        const stock = TextDocument.create('file:///a', 'transcript', 0, before);
        const open = new OpenDocument('file:///a', 0, before);
        const first = [...open.lines];
        for (const [version, changes] of edits.entries()) {
          for (const one of changes) {
            const within = inside(one, open.lines.length);
            TextDocument.update(stock, [within], version + 1);
            open.update(within, version + 1);
          }
        }
        assert.equal(open.text, stock.getText());
        assert.equal(open.version, stock.version);
        assert.equal(open.lines.join(''), stock.getText());
        assert.equal(open.lines.length, stock.lineCount);
        const since = open.changeSince(0);
        if (since === undefined) return;
        const added = open.lines.slice(since.first, since.first + since.added);
        assert.deepEqual(first.toSpliced(since.first, since.removed, ...added), open.lines);
      }),
      { numRuns: 3000 },
    );
  });

  it('knows when it is too large to be read, and when it no longer is', () => {
    const line = `${'x'.repeat(999_999)}\n`;
    const open = new OpenDocument('file:///a', 0, line.repeat(50));
    assert.equal(open.excess, undefined);
    open.update({ range: at(0, 0), text: 'y' }, 1);
    assert.deepEqual(open.excess, { line: 0, length: 50_000_001, of: 'text' });
    open.update({ range: at(1, 0, 1, 999_999), text: '' }, 2);
    assert.deepEqual(open.excess, { line: 0, length: 1_000_001, of: 'line' });
    open.update({ range: at(0, 5), text: '\n' }, 3);
    assert.equal(open.excess, undefined);
    open.update({ text: `\n${line}${line}`.replace('x\nx', 'xx') }, 4);
    assert.deepEqual(open.excess, { line: 1, length: 1_999_999, of: 'line' });
  });
});

function at(line: number, character: number, lastLine = line, lastCharacter = character): Range {
  return { start: { line, character }, end: { line: lastLine, character: lastCharacter } };
}

/** The document of the library loses count of its lines where an edit begins below the last one. */
function inside(change: TextDocumentContentChangeEvent, lineCount: number): TextDocumentContentChangeEvent {
  if (!('range' in change)) return change;
  const { start, end } = change.range;
  const line = (one: number) => one % lineCount;
  return {
    text: change.text,
    range: { start: { ...start, line: line(start.line) }, end: { ...end, line: line(end.line) } },
  };
}
