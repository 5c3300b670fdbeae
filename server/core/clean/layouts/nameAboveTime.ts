import { SPOKEN_TIME } from '../../labels/form.ts';
import { isNameLike, isOneWord, isThing } from '../../labels/labels.ts';
import { nameKey } from '../../text/names.ts';
import type { Layout, UndoneLine } from './layout.ts';

/** A name, a time and the words, each on lines of their own, as programs for meetings copy a chat. */
export const nameAboveTime: Layout = {
  id: 'name-above-time',
  shown: 'names and times on lines of their own',
  undo(lines) {
    const found = [...lines.keys()].filter((at) => isLabel(lines, at));
    const names = found.map((at) => nameKey(plain(lines[at])));
    const different = new Set(names).size;
    if (found.length < FEWEST || different < 2 || different === found.length) return undefined;
    const labels = new Set(found);
    const written: UndoneLine[] = [];
    for (let at = 0; at < lines.length; at++) {
      const line = lines[at] as string;
      if (!labels.has(at)) {
        written.push({ text: line, from: [at] });
        continue;
      }
      written.push({ text: `${plain(line)}  ${plain(lines[at + 1])}`, from: [at, at + 1] });
      at++;
    }
    return { lines: written, dropped: [] };
  },
};

const FEWEST = 3;

/** A line without its emphasis. */
function plain(line = ''): string {
  const text = line.trim();
  return /^(\*{1,2}|_{1,2})([^*_]{1,80})\1$/.exec(text)?.[2] ?? text;
}

/** Whether a line is a name, the next one a time, and the one after that has words. */
function isLabel(lines: readonly string[], at: number): boolean {
  const [name = '', when = '', words = ''] = lines.slice(at, at + 3).map(plain);
  if (!time.test(when) || words === '' || time.test(words)) return false;
  return (isNameLike(name) || isOneWord(name)) && !isThing(name);
}

const time = new RegExp(String.raw`^(?:\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?|${SPOKEN_TIME})$`);
