import assert from 'node:assert/strict';
import { type Block, converse } from '../../scripts/bench/generate/content.ts';
import type { FormName } from '../../scripts/bench/generate/forms.ts';
import { corpusStyle, ownStyle, write } from '../../scripts/bench/generate/generate.ts';
import { passage } from '../../scripts/bench/generate/texts.ts';
import { parse } from '../core/reading.ts';

const written = (seed: number, bytes: number, form: FormName, style = ownStyle) =>
  [...write(seed, bytes, style, form)].join('');

function blocksOf(seed: number, count: number): Block[] {
  const blocks = converse(seed, ownStyle).blocks();
  return Array.from({ length: count }, () => blocks.next().value as Block);
}

describe('the texts of the benchmark', () => {
  it('are the same each time, and others for another seed', () => {
    assert.equal(written(1, 5000, 'transcript'), written(1, 5000, 'transcript'));
    assert.notEqual(written(1, 5000, 'transcript'), written(2, 5000, 'transcript'));
  });

  it('are as long as is wanted, and at most a block longer', () => {
    for (const bytes of [1000, 20_000, 100_000]) {
      const size = Buffer.byteLength(written(bytes, bytes, 'transcript'));
      assert.ok(size >= bytes && size < bytes + 3000, `${size} bytes for ${bytes}`);
    }
  });

  it('say the same in every form', () => {
    const said = blocksOf(7, 200).flatMap((block) => (block.kind === 'turn' ? block.lines : []));
    const texts = (['transcript', 'markdown', 'json'] as const).map((form) => written(7, 100_000, form));
    for (const line of said) {
      assert.ok(texts[0]?.includes(line) && texts[1]?.includes(line), line);
      assert.ok(texts[2]?.includes(JSON.stringify(line)), line);
    }
  });

  it('are JSON in that form', () => {
    const { blocks } = JSON.parse(written(3, 20_000, 'json'));
    assert.ok(blocks.length > 20);
  });

  it('are transcripts whose turns have speakers, whatever the form and the script', () => {
    for (let index = 0; index < 40; index++) {
      const { turns, header, unattributed } = parse(written(index, 20_000, 'transcript', corpusStyle(index)));
      assert.ok(header !== undefined && header.speakers.length >= 3, `no roster in text ${index}`);
      assert.ok(turns.length > 20, `${turns.length} turns in text ${index}`);
      assert.ok(unattributed.length <= turns.length / 10, `${unattributed.length} unattributed in text ${index}`);
    }
  });

  it('have mistakes about as often as they were counted', () => {
    const turns = blocksOf(11, 30_000).filter((block) => block.kind === 'turn');
    const share = (is: (turn: (typeof turns)[number]) => boolean) => (turns.filter(is).length / turns.length) * 1000;
    const unresolved = share(({ lines }) => /\[(?:inaudible|unintelligible)/.test(lines.join()));
    const placeholders = share(({ label }) => /^(?:Speaker|UNKNOWN)/.test(label));
    const empty = share(({ lines }) => lines.length === 0);
    assert.ok(unresolved > 10 && unresolved < 16, `${unresolved} in 1,000 unresolved`);
    assert.ok(placeholders > 3.5 && placeholders < 6, `${placeholders} in 1,000 placeholders`);
    assert.ok(empty > 0.8 && empty < 2.5, `${empty} in 1,000 empty`);
  });

  it('come without a head where they are pasted', () => {
    const text = passage(1, 50, 'transcript');
    assert.ok(!text.includes('---') && text.split('\n').length > 50);
  });
});
