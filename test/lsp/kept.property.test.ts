import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Manuscript } from '../../server/core/index.ts';
import { documentSymbols } from '../../server/lsp/features/documentSymbol.ts';
import { outlineJson } from '../../server/lsp/features/outlineJson.ts';
import { tokensOf, tokensSince } from '../../server/lsp/features/semanticTokens.ts';
import { reading } from '../core/reading.ts';
import * as soup from '../core/soup.ts';

const RUNS = Number(process.env.RUNS ?? 150);

/** Most leave everything what it was, so that answers are made of those before them. */
const edit = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.constant(0), fc.nat(3), fc.nat(80)),
  text: fc.oneof(fc.constantFrom('x', 'y', ' z', '', '\n', '# ', 'é'), soup.line),
  isAsked: fc.boolean(),
});

const exchanges = fc.nat(60).map((count) =>
  Array.from({ length: count }, (_, i) => {
    const heading = i % 7 === 0 ? `${'#'.repeat(1 + (i % 3))} ${i % 2 === 0 ? `Part ${i}` : ''}\n` : '';
    return `${heading}Q Bo Sand: Some words, and more of them, will she?\nA Ann Lee: No.\n`;
  }).join('\n'),
);

/** Edits a text at random, and looks at every version that somebody asks about. */
function whateverIsEdited(look: (manuscript: Manuscript, fresh: Manuscript) => void): void {
  fc.assert(
    fc.property(fc.tuple(soup.text, exchanges, soup.text), fc.array(edit, { maxLength: 12 }), (texts, edits) => {
      let text = texts.join('\n');
      let manuscript = Manuscript.read(text, { ...reading(), partSize: 40 });
      for (const { from, length, text: newText, isAsked } of edits) {
        const start = Math.floor(from * text.length);
        const end = Math.min(text.length, start + length);
        manuscript = manuscript.edited([{ span: { start, end }, newText }]);
        text = text.slice(0, start) + newText + text.slice(end);
        if (isAsked) look(manuscript, Manuscript.read(text, reading()));
      }
    }),
    { numRuns: RUNS },
  );
}

describe('server: what is made of the answer before', () => {
  it('is the outline that it would be by itself', function () {
    this.timeout(0);
    whateverIsEdited((manuscript, fresh) => {
      const written = JSON.parse(Buffer.concat(outlineJson(manuscript)).toString());
      assert.deepEqual(written, documentSymbols(fresh));
    });
  });

  it('are the colours that they would be by themselves', function () {
    this.timeout(0);
    let before: Manuscript | undefined;
    whateverIsEdited((manuscript, fresh) => {
      const data = before ? tokensOf(before) : [];
      for (const { start, deleteCount, data: others = [] } of before ? tokensSince(before, manuscript) : []) {
        data.splice(start, deleteCount, ...others);
      }
      if (before) assert.deepEqual(data, tokensOf(fresh));
      before = manuscript; // of another text at times, which makes no difference
    });
  });
});
