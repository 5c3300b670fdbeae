import { LONGEST_LABEL_LINE, readForm } from '../../labels/form.ts';
import { labelForms } from '../../labels/forms/index.ts';
import { nameKey } from '../../text/names.ts';
import type { DroppedPiece, Layout, UndoneLine } from './layout.ts';
import { pageHeadsIn } from './runningHeads.ts';

/** Wrapped paragraphs whose first lines are set in, as printed records have them, with labels at the beginning of some. */
export const indentedParagraphs: Layout = {
  id: 'indented-paragraphs',
  shown: 'paragraphs whose first lines are set in',
  undo(lines) {
    const written = lines.filter((line) => line.trim() !== '');
    const opening = written.filter((line) => /^\s{1,8}\S/.test(line));
    const labels = opening.flatMap((line) => labelIn(line.trim()) ?? []);
    const different = new Set(labels);
    // One label that never returns may open a story: `Mr. Lee. She left.`
    if (labels.length < FEWEST || different.size < 2 || different.size === labels.length) return undefined;
    const undone: { text: string; from: number[]; isOpen: boolean }[] = [];
    const heads = pageHeadsIn(lines);
    const dropped: DroppedPiece[] = [];
    let isBroken = false;
    lines.forEach((line, at) => {
      const text = line.trim();
      if (heads.has(at)) {
        dropped.push({ line: at, text, why: 'head or foot of a page' });
        // A blank line above the head of a page is the page's.
        if (undone.at(-1)?.text === '') undone.pop();
        isBroken = true;
        return;
      }
      if (isBroken && text === '') return;
      isBroken = false;
      if (text === '') {
        if (undone.at(-1)?.text !== '') undone.push({ text: '', from: [at], isOpen: false });
        return;
      }
      const indent = line.length - line.trimStart().length;
      const last = undone.at(-1);
      if (indent === 0 && last?.isOpen) {
        last.text += ` ${text}`;
        last.from.push(at);
      } else {
        undone.push({ text, from: [at], isOpen: indent < CENTRED });
      }
    });
    return { lines: undone.map(({ text, from }): UndoneLine => ({ text, from })), dropped };
  },
};

const forms = labelForms.filter(({ id }) => id === 'period' || id === 'capitals-stop');

function labelIn(line: string): string | undefined {
  for (const form of forms) {
    const label = readForm(form, line.slice(0, LONGEST_LABEL_LINE))?.label;
    if (label) return nameKey(label.text);
  }
  return undefined;
}

/** Fewer may be a quotation. */
const FEWEST = 3;
/** What stands so far in is a heading. */
const CENTRED = 10;
