import assert from 'node:assert/strict';
import { ownDocuments } from '../../scripts/train/corpus.ts';
import { exampleOf } from '../../scripts/train/examples.ts';
import { type Done, doJob } from '../../scripts/train/learning.ts';
import { numberFeatures } from '../../scripts/train/numbering.ts';
import { shaped } from '../../scripts/train/shaped.ts';
import { shapes, shipped } from '../../server/core/index.ts';

/** What an expert learns from the annotated texts of this project in two shapes. */
function learnOnce(): Done {
  const documents = ownDocuments();
  const examples = (['sentences', 'bare'] as const).flatMap((shape) =>
    documents.map((document) => exampleOf(document, shape, shipped.mannerWords)),
  );
  const keys = numberFeatures(examples, 2);
  return doJob({ expert: 'exchanges', held: undefined }, { examples, keys });
}

describe('training', () => {
  it('learns the same weights from the same documents, to the byte', () => {
    const first = learnOnce().learned;
    assert.ok(first !== undefined && first.features.length > 1000);
    assert.deepEqual(learnOnce().learned, first);
  });

  it('writes a document in each shape without losing a word', () => {
    const [document] = ownDocuments();
    assert.ok(document);
    const words = document.turns.flatMap(({ paragraphs }) => paragraphs.join(' ').split(/\s+/)).join(' ');
    for (const shape of shapes.filter((one) => one !== 'bare')) {
      assert.equal(shaped(document, shape).text.split(/\s+/).join(' '), words);
    }
  });
});
