import { readCue } from '../../syntax/cues/readCue.ts';
import { nameKey } from '../../text/names.ts';
import type { Layout, UndoneLine } from './layout.ts';

/** A name with a colon alone on its line, and the words below a blank line, as documents have them whose paragraphs were saved as text. */
export const loneCues: Layout = {
  id: 'lone-cues',
  shown: 'names above a blank line and the words',
  undo(lines) {
    const filled = [...lines.keys()].filter((at) => lines[at]?.trim() !== '');
    const found = findLoneCues(filled.map((at) => lines[at] as string));
    const isApart = (at: number) => (filled[at + 1] as number) > (filled[at] as number) + 1;
    const apart = new Set([...found].filter(isApart).map((at) => filled[at] as number));
    // Where names stand directly above their words, one above a blank line may end a sentence: `According to Lord Hale:`.
    if (apart.size === 0 || apart.size * 2 < found.size) return undefined;
    const written: UndoneLine[] = [];
    let cue: number | undefined;
    for (const [at, line] of lines.entries()) {
      if (apart.has(at)) cue = at;
      else if (cue === undefined) written.push({ text: line, from: [at] });
      else if (line.trim() !== '') {
        written.push({ text: `${lines[cue]?.trimEnd()} ${line.trimStart()}`, from: [cue, at] });
        cue = undefined;
      }
    }
    return { lines: written, dropped: [] };
  },
};

/**
 * The lines that are the label of the line after them, by their index: cues without words, before a line that is none. They count only if
 * there are several and a name returns.
 * @param lines those with text
 */
export function findLoneCues(lines: readonly string[]): ReadonlySet<number> {
  const names = lines.map(loneCue);
  const found = [...lines.keys()].filter(
    (at) => names[at] !== undefined && at + 1 < lines.length && names[at + 1] === undefined,
  );
  const different = new Set(found.map((at) => names[at])).size;
  const isProved = found.length >= FEWEST && different > 1 && different < found.length;
  return new Set(isProved ? found : []);
}

const FEWEST = 3;

/** The names of a cue that has no words on its line, as names are compared. */
function loneCue(line: string): string | undefined {
  const text = line.trimEnd();
  const reading = readCue(text, 0, text.length, () => false);
  if (!reading || reading.kind === 'broken') return undefined;
  const { names, textStart, time, form } = reading.cue;
  const isClosed = /[:：]$/.test(text) || (time !== undefined && form.emphasis !== '');
  if (names.length === 0 || textStart < text.length || !isClosed) return undefined;
  return names.map(({ text }) => nameKey(text)).join('\n');
}
