import { endsSentence } from '../../sentences/lineBreaks.ts';
import { readByline } from '../../syntax/byline.ts';
import { readCue } from '../../syntax/cues/readCue.ts';
import { groupBy } from '../../text/groupBy.ts';
import { isAllCapitals } from '../../text/letters.ts';
import type { Layout, UndoneLine } from './layout.ts';

/** Labels that a narrow column broke: the office on one line, the name in brackets or the rest of the office on the next. */
export const brokenLabels: Layout = {
  id: 'broken-labels',
  shown: 'labels that go over two lines',
  undo(lines) {
    const halves = [...lines.keys()].filter((at) => mayBeHalf(lines, at));
    const whole = halves.map((at) => `${lines[at]?.trim()} ${lines[at + 1]?.trim()}`);
    const counts = groupBy(whole, labelOf);
    // What returns word for word is a label, also where it is too long for one, or holds a role that is not known.
    const broken = new Set(
      halves.filter((_, i) => {
        const line = whole[i] as string;
        return (counts.get(labelOf(line))?.length ?? 0) > 1 || isCue(line);
      }),
    );
    if (broken.size < FEWEST) return undefined;
    const written: UndoneLine[] = [];
    for (let at = 0; at < lines.length; at++) {
      const line = lines[at] as string;
      if (!broken.has(at)) {
        written.push({ text: line, from: [at] });
        continue;
      }
      const from = [at, at + 1];
      // Words on the line below belong to the label.
      if (/[:：]\s*$/.test(lines[at + 1] as string) && lines[at + 2]?.trim()) from.push(at + 2);
      written.push({ text: from.map((one) => lines[one]?.trim()).join(' '), from });
      at += from.length - 1;
    }
    return { lines: written, dropped: [] };
  },
};

/** One may be a sentence that somebody interrupts. */
const FEWEST = 2;
const LONGEST_LINE = 90;

/** Whether a line may be the first half of a label: it begins a paragraph, and is not finished. */
function mayBeHalf(lines: readonly string[], at: number): boolean {
  const [before = '', above = '', below = ''] = [lines[at - 1], lines[at], lines[at + 1]].map((line) => line?.trim());
  if (above.length === 0 || above.length > LONGEST_LINE || /[:：.?!…]$|[:：]\s/.test(above)) return false;
  if (before !== '' && !endsSentence(before.slice(-8))) return false;
  const [label = ''] = /^[^:：]{1,90}[:：](?=\s|$)/.exec(below) ?? [];
  if (label === '' || readByline(below, 0, below.length)) return false;
  return (
    label.startsWith('(') ||
    opensMore.test(above) ||
    goesOn.test(label) ||
    (isAllCapitals(above) && isAllCapitals(label))
  );
}

/** The words before the first colon, with it. */
function labelOf(line: string): string {
  return line.slice(0, line.search(/[:：]/) + 1);
}

function isCue(line: string): boolean {
  const reading = readCue(line, 0, line.length, () => false);
  return reading !== undefined && reading.kind !== 'broken' && reading.cue.names.length > 0;
}

/** Small words with which an office goes on: `The Leader of the Opposition` above `and Member for Hill (Ms Lee):`. */
const goesOn = /^(?:and|for|of|und|für|et|de|du|des|y|e|del|della|en|van|voor)\s\p{L}/u;

/** Small words and a comma, after which a label goes on. */
const opensMore = /(?:[,&-]|\s(?:and|for|of|the|to|und|für|des|der|et|de|du|la|y|e|del|della|en|van|voor))$/;
