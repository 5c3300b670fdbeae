import assert from 'node:assert/strict';
import { applyEdits, type CountLines, DocumentVersion, Lines } from '../../server/core/index.ts';
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
      const [short, long] = [transcript(20_000), transcript(2_000_000)].map((text) => {
        const { before, read, at } = open(text);
        before.edited([{ span: { start: at, end: at }, newText }]);
        return read.lines;
      });
      assert.ok(short !== undefined && long !== undefined && short > 0);
      assert.ok(long <= short + 60, `${long} lines in the long text, ${short} in the short one`);
      assert.ok(long < 120, `${long} lines`);
    });
  }

  it('checks, colours and lists a letter in a long text without reading the rest of it', () => {
    const { before, read, at } = open(transcript(2_000_000));
    const { tokens } = before;
    const { revision } = before.problems;
    assert.ok(tokens.all.length > 1000 && before.outline.length > 10);
    read.units = 0;
    const after = before.edited([{ span: { start: at, end: at }, newText: 'x' }]);
    assert.equal(after.problems.revision, revision);
    assert.deepEqual(after.tokens.since(tokens), []);
    assert.equal(after.outline.length, before.outline.length);
    assert.ok(read.units > 0 && read.units < 10_000, `${read.units} UTF-16 units`);
  });

  it('reads a long turn once, however much is changed in it', () => {
    const line = '  We will consult on the revised code.\n';
    const text = `Ann Lee: So.\n${line.repeat(1000)}`;
    const { before, read } = open(text);
    const edits = Array.from({ length: 500 }, (_, i) => {
      const start = text.indexOf(line) + 2 * i * line.length;
      return { span: { start, end: start + 2 }, newText: '    ' };
    });
    const { text: after } = before.edited(edits).transcript;
    assert.equal(after, applyEdits(text, edits));
    assert.ok(read.units < 4 * text.length, `${read.units} UTF-16 units of ${text.length}`);
  });
});

/** A document with a count of the text and the lines that are read from then on, and a place in the middle of its words. */
function open(text: string) {
  const read = { units: 0, lines: 0 };
  const countLines: CountLines = (part, starts) => {
    const lines = new Lines(part, starts);
    read.units += part.length;
    read.lines += lines.count;
    return lines;
  };
  const before = DocumentVersion.read(text, { ...reading(), severities: new Map() }, { countLines });
  read.units = 0;
  read.lines = 0;
  return { before, read, at: text.indexOf('revised code', text.length / 2) };
}
