import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Manuscript } from '../../server/core/manuscript/manuscript.ts';
import { documentSymbols } from '../../server/lsp/features/documentSymbol.ts';
import { outlineJson } from '../../server/lsp/features/outlineJson.ts';
import * as soup from '../core/soup.ts';

const RUNS = Number(process.env.RUNS ?? 150);

/** Most leave everything what it was, so that an outline is written on the one before it. */
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

describe('server: an outline', () => {
  it('is written on the one before it as it would be by itself', function () {
    this.timeout(0);
    fc.assert(
      fc.property(fc.tuple(soup.text, exchanges, soup.text), fc.array(edit, { maxLength: 12 }), (texts, edits) => {
        let text = texts.join('\n');
        let manuscript = Manuscript.read(text, { partSize: 40 });
        for (const { from, length, text: newText, isAsked } of edits) {
          const start = Math.floor(from * text.length);
          const end = Math.min(text.length, start + length);
          manuscript = manuscript.edited([{ span: { start, end }, newText }]);
          text = text.slice(0, start) + newText + text.slice(end);
          if (!isAsked) continue;
          const written = JSON.parse(Buffer.concat(outlineJson(manuscript)).toString());
          assert.deepEqual(written, documentSymbols(Manuscript.read(text, {})));
        }
      }),
      { numRuns: RUNS },
    );
  });
});
