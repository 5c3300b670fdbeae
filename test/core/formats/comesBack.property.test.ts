import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Draft } from '../../../server/core/index.ts';
import { type DraftShape, draftsOf } from './anyDraft.ts';
import { readAs, written } from './drafts.ts';

/** Who says what: the names of each turn and its words, turns of one speaker put together. */
function spoken({ parts }: Draft): (readonly [string, string])[] {
  const found: [string, string][] = [];
  for (const part of parts) {
    if (part.kind !== 'turn') continue;
    const who = part.speakers ? part.speakers.join(' + ') || '?' : 'nobody';
    const words = part.passages
      .map(({ text }) => text)
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();
    const last = found.at(-1);
    if (last?.[0] === who) last[1] += ` ${words}`;
    else found.push([who, words]);
  }
  return found;
}

const shapes: Readonly<Record<string, DraftShape>> = {
  csv: {
    times: true,
    ends: true,
    markers: true,
    numbers: true,
    sections: true,
    unattributed: true,
    paragraphs: true,
  },
  tsv: {
    times: true,
    ends: true,
    markers: true,
    numbers: true,
    sections: true,
    unattributed: true,
    paragraphs: true,
  },
  podcast: { times: true, ends: true, unattributed: true },
};

for (const [format, shape] of Object.entries(shapes)) {
  describe(`${format}, written and read`, () => {
    it('has the same words of the same speakers, and is written the same again', async () => {
      await fc.assert(
        fc.asyncProperty(draftsOf(shape), async (draft) => {
          // A mark in brackets has a word in it.
          fc.pre(draft.parts.every((part) => part.kind !== 'event' || /\p{L}/u.test(part.text)));
          const text = await written(format, draft, 'passage');
          const imported = await readAs(format, text);
          if ('refused' in imported) return assert.equal(draft.parts.length, 0, imported.refused);
          // A name for several is one name where not each of them speaks alone too.
          const named = (said: readonly (readonly [string, string])[]) =>
            format === 'podcast' ? said.map(([who, words]) => [who.replace(' + ', ', '), words]) : said;
          assert.deepEqual(named(spoken(imported.draft)), named(spoken(draft)));
          // Single words are put together to sentences, once.
          const again = await written(format, imported.draft, 'passage');
          const third = await readAs(format, again);
          assert.ok('draft' in third);
          assert.equal(await written(format, third.draft, 'passage'), again);
        }),
      );
    });
  });
}
