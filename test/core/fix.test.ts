import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { applyEdits, columnMarks, recognise, rules } from '../../server/core/index.ts';
import { fix, parse, verifyWords } from './reading.ts';

const settings = { severities: new Map() };

const cases: readonly (readonly [string, string, string])[] = [
  ['a semicolon becomes a colon', 'WH: Hello.\nYG: Hello.\nWH; Whatever.\n', 'WH: Hello.\nYG: Hello.\nWH: Whatever.\n'],
  ['several places are mended at once', 'WH: a\nYG: b\nWH; c\nYG:d\nWH; e\n', 'WH: a\nYG: b\nWH: c\nYG: d\nWH: e\n'],
  ['line endings and the byte order mark stay', '\uFEFFWH: a\r\nYG: b\r\nWH; c', '\uFEFFWH: a\r\nYG: b\r\nWH: c'],
  [
    'emphasis that is closed by half is closed',
    '**Ann:** a\n\n**Bo:** b\n\n**Bo:* c\n',
    '**Ann:** a\n\n**Bo:** b\n\n**Bo:** c\n',
  ],
  [
    'an event keeps the time of its cue',
    '[00:03:12] Applause:\r\n\r\nAnn Lee: a\r\n',
    '[00:03:12]\r\n[Applause]\r\n\r\nAnn Lee: a\r\n',
  ],
  ['what somebody has to choose stays', 'One.\n\n?: Two.\n', 'One.\n\n?: Two.\n'],
  [
    'what a comment switches off stays',
    'WH: a\nYG: b\n// colloquy-disable-next-line\nWH; c\n',
    'WH: a\nYG: b\n// colloquy-disable-next-line\nWH; c\n',
  ],
];

describe('fix', () => {
  for (const [title, before, after] of cases) {
    it(title, () => assert.equal(fix(before, {}, settings).text, after));
  }

  it('changes no spoken word of any example, as verify sees it', () => {
    for (const { id, bad } of rules) {
      for (const source of bad) {
        const before = source.replace(/[«»]/g, '');
        const severities = new Map(rules.map((rule) => [rule.id, 'warning'] as const));
        const { text } = fix(before, {}, { severities });
        assert.deepEqual(verifyWords(before, text).differences, [], `${id}: ${before}`);
      }
    }
  });

  const example = fc.constantFrom(...rules.flatMap(({ bad }) => bad.map((text) => text.replace(/[«»]/g, ''))));

  it('once is enough, whatever is wrong', () => {
    fc.assert(
      fc.property(fc.array(example, { minLength: 1, maxLength: 4 }), (parts) => {
        const { text } = fix(parts.join('\n'), {}, settings);
        assert.equal(fix(text, {}, settings).text, text);
      }),
      { numRuns: 300 },
    );
  });

  it('deletes what cannot be seen inside a word, too', () => {
    const { text, mended } = fix('Ann Lee: e\u200bn and co\u00adop\u00aderate, Q\ufeffa.\n', {}, settings);
    assert.equal(text, 'Ann Lee: en and cooperate, Qa.\n');
    assert.equal(mended.length, 4);
  });

  it('every word stays, in its order', () => {
    fc.assert(
      fc.property(fc.array(example, { minLength: 1, maxLength: 4 }), (parts) => {
        const before = parts.join('\n');
        assert.deepEqual(words(fix(before, {}, settings).text), words(before));
      }),
      { numRuns: 300 },
    );
  });
});

/** Letters in order: fixes touch punctuation, digits of times, what nobody sees, and lines that nobody says. */
function words(text: string): string[] {
  const transcript = parse(text);
  const { taken } = recognise(transcript, 'auto');
  const marks = columnMarks(text).map((span) => ({ span, newText: '' }));
  const lines = applyEdits(text, marks)
    .split('\n')
    .filter((_, line) => !taken.has(line));
  return (
    lines
      .join('\n')
      .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
      .match(/\p{L}+/gu) ?? []
  );
}
