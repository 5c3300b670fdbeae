import assert from 'node:assert/strict';
import { LineKind } from '../../server/core/index.ts';
import { clean, parse, verifyWords } from './reading.ts';

describe('a chat with a scribe', () => {
  const chat = [
    '<mara> hello all',
    '<ole> hello',
    '<mara> scribe: ole',
    '<mara> Topic: Weirs',
    '<ole> mara: the lower weir is open',
    '<ole> ... since Monday',
    '<ole> Una Sole: since when?',
    '<una> +1',
    '<ole> mara: since the rain',
    '<mara> una: see above',
    '<ole> RESOLUTION: Close it.',
    '<ole> I will close it',
  ];
  const columns = chat.map((line, i) => `2021-03-29 16:${10 + i}:00\t${line.replace(/^<(.+?)> /, '$1\t')}`);
  const said = [
    'mara: hello all',
    'ole: hello',
    'mara: the lower weir is open',
    '?: ... since Monday',
    'Una Sole: since when?',
    'una: +1',
    'mara: since the rain',
    'mara: una: see above',
    'ole: I will close it',
  ];
  const stamps: Readonly<Record<string, (i: number) => string>> = {
    'without times': () => '',
    'with times': (i) => `14:${10 + i}:05 `,
    'with dates': (i) => `[2021-03-29T16:${10 + i}:00Z]\t`,
  };

  for (const [how, stamp] of Object.entries(stamps)) {
    it(`gives the words to whom the scribe names, ${how}`, () => {
      const text = `${chat.map((line, i) => stamp(i) + line).join('\n')}\n`;
      assert.deepEqual(spoken(text), said);
      const { kinds } = parse(text);
      assert.deepEqual(
        [2, 3, 10].map((line) => kinds[line]),
        [LineKind.record, LineKind.record, LineKind.record],
      );
      const cleaned = clean(text).text;
      assert.deepEqual(spoken(cleaned), said);
      assert.deepEqual(verifyWords(text, cleaned).differences, []);
      assert.equal(clean(cleaned).text, cleaned);
    });
  }

  it('gives the words to whom the scribe names, in columns', () => {
    const text = `${columns.join('\n')}\n`;
    assert.deepEqual(spoken(text), said);
    const cleaned = clean(text).text;
    assert.deepEqual(spoken(cleaned), said);
    assert.deepEqual(verifyWords(text, cleaned).differences, []);
  });

  it('is known by other words of the same kind', () => {
    for (const line of ['<mara> scribenick: ole', '<ole> scribe+', '<mara> Scribe: una, ole', '<mara> scribe+ ole']) {
      const text = `<mara> hello\n<ole> hello\n${line}\n<ole> mara: we should\n<una> yes\n`;
      assert.ok(spoken(text).includes('mara: we should'), line);
    }
  });

  it('needs a scribe: without one, a name before a colon is whom somebody speaks to', () => {
    const text = '<mara> hello\n<ole> hello\n<ole> mara: we should\n<mara> ole: yes\n';
    assert.deepEqual(spoken(text), ['mara: hello', 'ole: hello', 'ole: mara: we should', 'mara: ole: yes']);
  });
});

/** The turns of a text, with their speakers. */
function spoken(text: string): string[] {
  return parse(text).turns.map(({ cue, span, speakers }) => {
    const names = speakers.map(({ name }) => name).join(', ') || '?';
    return `${names}: ${text.slice(cue?.textStart ?? span.start, span.end)}`;
  });
}
