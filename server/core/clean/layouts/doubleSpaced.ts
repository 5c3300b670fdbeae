import { endsSentence } from '../../sentences/lineBreaks.ts';
import { opensWithSmallLetter } from '../../text/letters.ts';
import type { Layout, UndoneLine } from './layout.ts';

/** Lines that a page printed with a blank line after each, also inside sentences: the lines of a sentence are put together. */
export const doubleSpaced: Layout = {
  id: 'double-spaced',
  shown: 'a blank line after each line',
  undo(lines) {
    const written = lines.flatMap((line, at) => (line.trim() === '' ? [] : [at]));
    const isDouble = written.every((at, i) => i === 0 || at - (written[i - 1] ?? 0) > 1);
    if (!isDouble || written.length < FEWEST) return undefined;
    const broken = written.filter((at, i) => i > 0 && goesOn(lines[written[i - 1] as number] ?? '', lines[at] ?? ''));
    // Verses and lists begin with capitals, and paragraphs end a sentence.
    if (broken.length < written.length / 2) return undefined;
    const width = broken.reduce((most, at) => Math.max(most, lineAbove(lines, at).length), 0);
    const full = written.filter((at, i) => i > 0 && isFull(lineAbove(lines, at), lines[at] as string, width));
    const inside = new Set([...broken, ...full]);
    const joined: { text: string; from: number[] }[] = [];
    for (const at of written) {
      const text = lines[at] as string;
      const last = joined.at(-1);
      if (last && inside.has(at)) {
        last.text += ` ${text.trim()}`;
        last.from.push(at);
      } else joined.push({ text: text.trimEnd(), from: [at] });
    }
    return { lines: joined satisfies UndoneLine[], dropped: [] };
  },
};

const FEWEST = 8;
/** A nickname may begin with a small letter. */
const labelled = /^[^:]{1,63}:\s/;
/** Shorter lines end where somebody draws breath. */
const SHORTEST = 40;

/** The last line with text above a line. */
function lineAbove(lines: readonly string[], line: number): string {
  let at = line - 1;
  while (at >= 0 && lines[at]?.trim() === '') at--;
  return lines[at]?.trimEnd() ?? '';
}

/** Whether the first word of the line below had no room on a line that ends no sentence. */
function isFull(above: string, below: string, width: number): boolean {
  const [word = ''] = below.trimStart().split(' ', 1);
  const hasRoom = above.length > width || above.length + 1 + word.length <= width;
  return !hasRoom && !endsSentence(above.slice(-8)) && !labelled.test(below.trimStart());
}

function goesOn(above: string, below: string): boolean {
  const end = above.trimEnd();
  return (
    end.length >= SHORTEST &&
    !endsSentence(end.slice(-8)) &&
    opensWithSmallLetter(below.trimStart()) &&
    !labelled.test(below.trimStart())
  );
}
