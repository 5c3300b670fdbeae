import assert from 'node:assert/strict';
import { applyEdits, type CountLines, Lines, Manuscript } from '../../server/core/index.ts';
import { reading } from '../core/reading.ts';

/** Turns of some 300 characters, questions and answers by turns, a heading before every fortieth. */
function transcript(length: number): string {
  const words =
    'We will consult on the revised code early next year, and I thank her for the question that she asked. ';
  let text = '---\nspeakers: [Ann Lee, Bo Sand]\n---\n\n';
  for (let turn = 0; text.length < length; turn++) {
    if (turn % 40 === 0) text += `# Part ${turn / 40}\n\n`;
    text += turn % 2 === 0 ? `Q Bo Sand: ${words}Will she?\n` : `A Ann Lee: ${words}\n  ${words}\n\n`;
  }
  return text;
}

describe('an edit', () => {
  const edits: readonly (readonly [what: string, text: string])[] = [
    ['a letter', 'x'],
    ['Enter', '\n'],
    ['a cue', '\nCy Dorn: Order.\n'],
    ['a heading', '\n# Later\n'],
  ];
  for (const [what, newText] of edits) {
    it(`reads as few lines in a long text as in a short one: ${what}`, () => {
      const [short, long] = [transcript(20_000), transcript(2_000_000)].map((text) => linesReadAgain(text, newText));
      assert.ok(short !== undefined && long !== undefined && short > 0);
      assert.ok(long <= short + 60, `${long} lines in the long text, ${short} in the short one`);
      assert.ok(long < 120, `${long} lines`);
    });
  }

  it('reads a long turn once, however much is changed in it', () => {
    const line = '  We will consult on the revised code.\n';
    const text = `Ann Lee: So.\n${line.repeat(1000)}`;
    let units = 0;
    const countLines: CountLines = (part, starts) => {
      units += part.length;
      return new Lines(part, starts);
    };
    const before = Manuscript.read(text, { ...reading(), countLines });
    units = 0;
    const edits = Array.from({ length: 500 }, (_, i) => {
      const start = text.indexOf(line) + 2 * i * line.length;
      return { span: { start, end: start + 2 }, newText: '    ' };
    });
    const { text: after } = before.edited(edits).transcript;
    assert.equal(after, applyEdits(text, edits));
    assert.ok(units < 4 * text.length, `${units} UTF-16 units of ${text.length}`);
  });
});

/** How many lines are in the parts that an edit in the middle of a text makes anew. */
function linesReadAgain(text: string, newText: string): number {
  const before = Manuscript.read(text, reading());
  const at = text.indexOf('revised code', text.length / 2);
  const after = before.edited([{ span: { start: at, end: at }, newText }]);
  const kept = new Set(before.parts);
  return [...after.parts].filter((part) => !kept.has(part)).reduce((sum, part) => sum + part.lines.count, 0);
}
