import assert from 'node:assert/strict';
import { applyEdits, DocumentVersion } from '../../server/core/index.ts';
import { parse, reading } from '../core/reading.ts';

describe('a header under edit', () => {
  const cases: readonly (readonly [what: string, text: string, from: string, to: string])[] = [
    ['takes in a heading below it', '---\n---\nA Ann Lee (Lab) [00:03]: So.\n## #\n---\n', '---\n-', '---\n'],
    ['takes in turns below it', '---\n---\nQ Bo Sand: So?\nA Ann Lee: No.\nQ Bo Sand: Yes?\n---\n', '---\n---', '---'],
    ['takes in all but the last turn', '---\n---\n# One\n\nAnn Lee: So.\n\n---\nBo Sand: No.\n', '---\n---', '---\n'],
    ['lets go of a heading', '---\n-\n# One\n\nAnn Lee: So.\n---\nBo Sand: No.\n', '-\n#', '---\n#'],
  ];
  for (const [what, text, from, to] of cases) {
    it(what, () => {
      const start = text.indexOf(from);
      const edits = [{ span: { start, end: start + from.length }, newText: to }];
      const settings = { ...reading(), severities: new Map() };
      const after = DocumentVersion.read(text, settings, { partSize: 1 }).edited(edits);
      const whole = applyEdits(text, edits);
      const { header, kinds, sections } = parse(whole);
      assert.ok(header);
      assert.deepEqual(after.transcript.header, header);
      assert.deepEqual([...after.transcript.kinds], [...kinds]);
      assert.deepEqual(after.transcript.sections, sections);
      assert.deepEqual(after.outline, DocumentVersion.read(whole, settings).outline);
    });
  }
});
