import assert from 'node:assert/strict';
import { LineKind } from '../../server/core/index.ts';
import { clean, parse, verifyWords } from './reading.ts';

const page = (line: string) => `Ida Voss: Is it on?\n\n${line}\n\nOtto Lind: It is.\n`;

describe('a line that no one says', () => {
  const lines: readonly (readonly [string, LineKind])[] = [
    ['(Laughter).', LineKind.event],
    ['(Laughter) .', LineKind.event],
    ['(Laughter);', LineKind.event],
    ['*(Laughter).*', LineKind.event],
    ['_(Laughter)_', LineKind.event],
    ['—(Laughter)—', LineKind.event],
    ['– (Laughter)', LineKind.event],
    ['          (Laughter)', LineKind.event],
    ['\t\t(Laughter.)', LineKind.event],
    ['<laughter>', LineKind.event],
    ['<Laughter>', LineKind.event],
    ['<music fades>', LineKind.event],
    ['<!-- Ida: check the time -->', LineKind.record],
    ['![A lamp](lamp.jpg)', LineKind.record],
  ];
  for (const [line, kind] of lines) {
    it(`is \`${line.trim()}\``, () => {
      for (const attribution of ['strict', 'inherit'] as const) {
        const text = page(line);
        const { kinds, turns, unattributed } = parse(text, { attribution });
        assert.equal(kinds[2], kind);
        assert.equal(turns.length, 2);
        assert.deepEqual(unattributed, []);
        const cleaned = clean(text, { attribution }).text;
        assert.ok(verifyWords(text, cleaned).equal);
        assert.deepEqual(parse(cleaned, { attribution }).unattributed, []);
      }
    });
  }

  const said = [
    '(Laughter) and more.',
    '— and so on.',
    '  (As I said.)',
    '<Ann Lee>',
    '<ann@example.org>',
    '_(not_ an event)',
  ];
  for (const line of said) {
    it(`is not \`${line}\``, () => {
      assert.notEqual(parse(page(line)).kinds[2], LineKind.event);
    });
  }
});
