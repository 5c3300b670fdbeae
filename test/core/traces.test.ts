import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  findGlued,
  gluedWords,
  lint,
  matchesAt,
  misread,
  rules,
  searchFor,
  slice,
  walkTo,
} from '../../server/core/index.ts';
import { parse } from './reading.ts';

const letters = ['a', 'S', 'é', 'É', 'ß', 'ж', 'Ж', 'ﬁ', 'ℌ', '𝐚', '𝐀', 'ǅ', '\u0301', '李'];
const others = [' ', '  ', '\t', '\u00a0', ',', '- ', '-', '’', '.', '\n', '1'];
const written = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...letters) }, fc.constantFrom(...others)), { maxLength: 60 })
  .map((pieces) => pieces.join(''));
const wordAndCapitals = fc
  .tuple(written, fc.stringMatching(/^[a-zéж]{4,8}[A-ZÉЖ]{3,5}$/), written)
  .map((parts) => parts.join(' '));

describe('traces', () => {
  it('are where words are glued', () => {
    fc.assert(
      fc.property(fc.oneof(written, wordAndCapitals), (text) => {
        for (const { span } of gluedWords(text, { start: 0, end: text.length })) {
          const end = findGlued(text, span.start);
          assert.ok(end > span.start && end <= span.end, text);
        }
      }),
    );
  });

  it('are where words are doubled, in any case and behind any mark', () => {
    const text = 'Ann Lee: _the the_ code, THE the end, éto to, waſ was it? \n  “Of  of many.\n';
    const severities = new Map(rules.map(({ id }) => [id, id === 'doubled-word' ? 'info' : 'off'] as const));
    const found = lint(parse(text), { severities }).map(({ span }) => slice(text, span));
    assert.deepEqual(found, ['the the', 'THE the', 'waſ was', 'Of  of']);
  });

  it('lead to all that an exact pattern finds, and to nothing else', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab ]{0,40}$/), (text) => {
        const found = (matches: Iterable<RegExpExecArray>) => Array.from(matches, ({ 0: all, index }) => [index, all]);
        assert.deepEqual(found(matchesAt(text, /a/g, () => /(?<!b)a+b?/y)), found(text.matchAll(/(?<!b)a+b?/g)));
      }),
    );
  });

  it('lead past a long run of characters that were lost, without a try at each of them', () => {
    const lost = '\ufffd'.repeat(200_000);
    assert.deepEqual(misread(`${lost} a${lost}`), [{ span: { start: 200_002, end: 400_002 }, written: undefined }]);
  });

  it('are found by a walk as by a search, whatever stands between', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab \uffff]{0,40}$/), fc.nat(40), (text, from) => {
        for (const trace of [/ [ab]/, / a(?<!b..)/]) {
          assert.equal(walkTo(trace)(text, from), searchFor(trace)(text, from));
        }
      }),
    );
  });
});
