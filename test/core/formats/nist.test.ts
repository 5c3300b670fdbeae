import assert from 'node:assert/strict';
import { recogniseFormat } from '../../../server/core/index.ts';
import { contentOf, linesOf, readAs } from './drafts.ts';

/** What a text says, after its content alone has shown its format. */
async function linesBy(id: string, text: string): Promise<string[]> {
  assert.equal(recogniseFormat(contentOf(text, 'a'))?.id, id);
  return linesOf(id, text);
}

describe('CTM', () => {
  it('reads words with their times, by channel', async () => {
    const text =
      ';; made by hand\nwell 1 0.50 0.30 Who 0.98\nwell 1 0.90 0.4 waters\nwell 1 1.4 0.4 it? 0.9\nwell 2 3.00 0.2 I\nwell 2 3.3 .3 do. 0.7\n';
    assert.deepEqual(await linesBy('ctm', text), ['Channel 1 0.5–1.8: Who waters it?', 'Channel 2 3–3.6: I do.']);
  });

  it('reads the voices that programs write for channels, and what follows the word', async () => {
    const text =
      'well speaker_0 0.5 0.3 Who NA lex NA\nwell speaker_0 0.9 0.3 cares NA lex NA\nwell speaker_1 3.0 0.3 Me NA lex NA\n';
    assert.deepEqual(await linesBy('ctm', text), ['speaker_0 0.5–1.2: Who cares', 'speaker_1 3–3.3: Me']);
  });

  it('names nobody where there is one channel', async () => {
    assert.deepEqual(await linesBy('ctm', 'well 1 0.5 0.3 Who\nwell 1 0.9 0.3 cares\n'), ['- 0.5–1.2: Who cares']);
  });

  it('is refused where a line has other columns', async () => {
    assert.deepEqual(await readAs('ctm', 'well 1 0.5 0.3 Who\nwell one\n'), {
      refused: '`well one` does not have the columns of this format',
    });
  });
});

describe('STM', () => {
  it('reads speech with speakers and times, without what is not to be compared', async () => {
    const text = [
      ';; made by hand',
      'well 1 ann 0.50 1.50 <o,f0,female> Who waters it?',
      'well 1 inter_segment_gap 1.50 3.00 <o,,> ',
      'well 1 bo 3.00 3.60 I do.',
      'well 1 bo 4.00 5.00 <o,,> ignore_time_segment_in_scoring',
    ].join('\n');
    assert.deepEqual(await linesBy('stm', text), ['ann 0.5–1.5: Who waters it?', 'bo 3–3.6: I do.']);
  });
});
