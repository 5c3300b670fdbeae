import assert from 'node:assert/strict';
import { ownDocuments } from '../../scripts/train/corpus.ts';
import { exampleOf } from '../../scripts/train/examples.ts';
import type { Judged } from '../../scripts/train/judging.ts';
import { type Done, doJob } from '../../scripts/train/learning.ts';
import { numberFeatures } from '../../scripts/train/numbering.ts';
import { shaped } from '../../scripts/train/shaped.ts';
import { thresholdsOf } from '../../scripts/train/thresholds.ts';
import { shapes, shipped, thresholdFor } from '../../server/core/index.ts';

/** What an expert learns from the annotated texts of this project. */
function learnOnce(): Done {
  const documents = ownDocuments();
  const examples = documents.map((document) => exampleOf(document, 'sentences', shipped.mannerWords));
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

  it('is sure of less where the manner is not clear, as texts of other kinds show', () => {
    const judgedAs = (isClear: boolean, wrongUpTo: number): Judged[] =>
      Array.from({ length: 1000 }, (_, i) => ({
        collection: isClear ? 'hearings' : 'chats',
        document: 'one',
        manner: 'evidence',
        isClear,
        shape: 'sentences',
        sign: 'other',
        probability: i / 1000,
        opens: i / 1000 > wrongUpTo,
        isKindRight: undefined,
        isLeftOut: !isClear,
      }));
    const thresholds = thresholdsOf([...judgedAs(true, 0.7), ...judgedAs(false, 0.9)]);
    const sureFrom = (isClear: boolean) =>
      thresholdFor(thresholds, { manner: 'evidence', isClear }, 'sentences').sure.other;
    assert.equal(sureFrom(true), 0.7);
    assert.equal(sureFrom(false), 0.9);
  });

  it('is sure where as many are right as promised in each collection, give or take what is chance', () => {
    // Below a probability of .7 many are wrong; above it a few of the small collection.
    const judgedIn = (collection: string, count: number, wrong: number): Judged[] =>
      Array.from({ length: count }, (_, i) => ({
        collection,
        document: 'one',
        manner: 'evidence',
        isClear: true,
        shape: 'sentences',
        sign: 'other',
        probability: i / count,
        opens: i / count > 0.7 && i < count - wrong,
        isKindRight: undefined,
        isLeftOut: false,
      }));
    const sureFrom = (wrongInSmall: number) =>
      thresholdsOf([...judgedIn('large', 10_000, 0), ...judgedIn('small', 400, wrongInSmall)]).clear.evidence.sentences
        .sure.other;
    assert.equal(sureFrom(4), 0.7);
    assert.ok(sureFrom(20) > 0.9);
  });
});
