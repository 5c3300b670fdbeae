import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { defaultConversion, draftToTranscript } from '../../server/core/index.ts';
import { draftsOf } from '../core/formats/anyDraft.ts';
import { reading } from '../core/reading.ts';
import { colloquy, folderWith } from './world.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
    // `<!doctype html>` is as good, and pages with several files have a table of speakers for each.
    rules: { 'doctype-style': ['error', { style: 'lowercase' }], 'unique-landmark': 'off' },
  }),
);

/** What the standard of HTML has against a page. */
async function faultsOf(page: string): Promise<string[]> {
  const { results } = await validator.validateString(page);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}

const seeds = new URL('../../seeds/', import.meta.url);
const files = Object.fromEntries(
  readdirSync(seeds)
    .filter((name) => name.endsWith('.transcript'))
    .map((name) => [name, readFileSync(new URL(name, seeds), 'utf8')]),
);

describe('pages of HTML', () => {
  it('are checked by a validator that finds faults', async () => {
    assert.deepEqual(
      (
        await faultsOf(
          '<!doctype html><html lang="en"><head><title>a</title></head><body><p><div></p><b></body></html>',
        )
      ).length > 0,
      true,
    );
  });

  for (const name of Object.keys(files)) {
    it(`are valid: those of ${name}`, async () => {
      const folder = folderWith(files);
      assert.deepEqual(await faultsOf((await colloquy(folder, `convert ${name} --to html`)).out), []);
      assert.deepEqual(await faultsOf((await colloquy(folder, `stats ${name} --format html`)).out), []);
    });
  }

  it('are valid: the statistics of several files, and a comparison', async () => {
    const [name = '', text = ''] = Object.entries(files).find(([name]) => name.startsWith('oral')) ?? [];
    const lines = text.split('\n');
    const changed = [...lines.slice(0, 20), ...lines.slice(25)].join('\n').replaceAll(' the ', ' a ');
    const folder = folderWith({ ...files, 'changed.transcript': changed });
    assert.deepEqual(await faultsOf((await colloquy(folder, 'stats --format html')).out), []);
    const { out } = await colloquy(folder, `diff --format html ${name} changed.transcript`);
    assert.match(out, /<ins|<del/);
    assert.deepEqual(await faultsOf(out), []);
  });

  it('are valid: those of any transcript', async () => {
    const drafts = draftsOf({
      ...{ times: true, markers: true, numbers: true, qualifiers: true, sections: true },
      ...{ unattributed: true, paragraphs: true, marks: true, header: true },
    });
    const folder = folderWith();
    await fc.assert(
      fc.asyncProperty(drafts, async (draft) => {
        const stdin = draftToTranscript(draft, defaultConversion(reading())).text;
        const page = await colloquy(folder, 'convert - --to html --stdin-filename a.transcript', { stdin });
        assert.deepEqual(await faultsOf(page.out), [], stdin);
        const stats = await colloquy(folder, 'stats - --format html --stdin-filename a.transcript', { stdin });
        assert.deepEqual(await faultsOf(stats.out), [], stdin);
      }),
      { numRuns: 10 },
    );
  });
});
