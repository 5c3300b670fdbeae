import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { areas } from '../../scripts/fuzz/areas/index.ts';
import { fixedCorpus } from '../../scripts/fuzz/generate/corpus.ts';
import { Fuzzer, tryCase } from '../../scripts/fuzz/run.ts';
import { smallerThan } from '../../scripts/fuzz/shrink.ts';

/** How many cases of each area are tried here, with one seed: the same each time. `npm run fuzz` tries others. */
const cases: Readonly<Record<string, number>> = { incremental: 30, protocol: 3, verdict: 4 };
const CASES = 100;
const SEED = 7;

describe('fuzzing', function () {
  this.timeout(300_000);

  for (const area of areas) {
    it(`finds nothing in ${area.name}`, async () => {
      const fuzzer = new Fuzzer([area], SEED, fixedCorpus());
      await fuzzer.round({ cases: cases[area.name] ?? CASES });
      const [tally] = fuzzer.tallies;
      assert.ok(tally && tally.checks > tally.cases, 'every case has some checks');
      assert.deepEqual(
        fuzzer.finds.map(({ check, message, smallest }) => ({ check, message, smallest: JSON.stringify(smallest) })),
        [],
      );
    });
  }

  // Each file holds what was found once in the area that it is called after.
  const folder = join(import.meta.dirname, 'finds');
  for (const file of readdirSync(folder).sort()) {
    const area = areas.find(({ name }) => `${name}.json` === file);
    const finds: readonly { readonly what: string; readonly case: object }[] = JSON.parse(
      readFileSync(join(folder, file), 'utf8'),
    );
    for (const { what, case: one } of finds) {
      it(`found once, in ${area?.name}: ${what}`, async () => {
        assert.ok(area, `there is no area for ${file}`);
        const { broken, count } = await tryCase(area, one);
        assert.deepEqual(
          broken.map(({ message }) => message),
          [],
        );
        assert.ok(count > 0);
      });
    }
  }

  it('makes the same cases of the same seed, and names the check and the smallest case of what it finds', async () => {
    const area = {
      name: 'example',
      make: (random: { next(): number }) => ({ text: `a${String(random.next()).repeat(3)}\nb`, other: 'c' }),
      check: ({ text }: { text: string }, checks: { that(name: string, holds: () => unknown): void }) =>
        checks.that('no b', () => !text.includes('b')),
    };
    const run = async () => {
      const fuzzer = new Fuzzer([area], 1, []);
      await fuzzer.round({ cases: 5 });
      return fuzzer;
    };
    const { finds, tallies } = await run();
    const cases = ({ finds }: Fuzzer) => finds.map(({ check, smallest, times }) => ({ check, smallest, times }));
    assert.deepEqual(cases(await run()), cases({ finds } as Fuzzer));
    assert.deepEqual(
      finds.map(({ check, smallest, times, index }) => ({ check, smallest, times, index })),
      [{ check: 'no b', smallest: { text: 'b', other: '' }, times: 5, index: 0 }],
    );
    assert.deepEqual(tallies, [{ area: 'example', cases: 5, checks: 5, messages: 0 }]);
  });

  it('makes cases smaller in each of their parts', () => {
    assert.deepEqual(
      [...smallerThan({ a: 'xy', b: [1, true], c: null })],
      [
        { a: '', b: [1, true], c: null },
        { a: '', b: [1, true], c: null },
        { a: 'y', b: [1, true], c: null },
        { a: 'x', b: [1, true], c: null },
        { a: 'xy', b: [], c: null },
        { a: 'xy', b: [true], c: null },
        { a: 'xy', b: [1], c: null },
        { a: 'xy', b: [0, true], c: null },
        { a: 'xy', b: [0, true], c: null },
        { a: 'xy', b: [1, false], c: null },
      ],
    );
  });
});
