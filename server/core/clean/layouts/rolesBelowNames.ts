import { isNameLike, isThing } from '../../labels/labels.ts';
import { nameKey } from '../../text/names.ts';
import type { Layout, UndoneLine } from './layout.ts';

/**
 * A name in bold and the role in italics on the next line, or a full name and a firm and a role between dashes; and the words below. A name
 * without emphasis has the same firm and role each time.
 */
export const rolesBelowNames: Layout = {
  id: 'roles-below-names',
  shown: 'roles below names',
  undo(lines) {
    const found = new Map(
      [...lines.keys()].flatMap((at) => {
        const one = labelAt(lines, at);
        return one ? [one] : [];
      }),
    );
    const different = new Set([...found.values()].map(({ name }) => nameKey(name))).size;
    if (found.size < FEWEST || different < 2 || different === found.size) return undefined;
    const labels = [...found.values()];
    const roles = new Set(labels.map(({ name, role }) => `${nameKey(name)}\n${role}`)).size;
    if (labels.some(({ isPlain }) => isPlain) && roles > different) return undefined;
    const written: UndoneLine[] = [];
    for (let at = 0; at < lines.length; at++) {
      const label = found.get(at);
      if (!label) {
        written.push({ text: lines[at] as string, from: [at] });
        continue;
      }
      const { name, role, words } = label;
      written.push({ text: `**${name} (${role}):** ${lines[words]?.trim()}`, from: [at, at + 1, words] });
      at = words;
    }
    return { lines: written, dropped: [] };
  },
};

const FEWEST = 3;
const bold = /^(\*\*|__)([^*_:]{2,60})\1$/;
const italic = /^([*_])([^*_():]{2,80})\1$/;

/** `Hill Ferries - Chief Executive` */
const firmAndRole = /^[^.?!:\-–—]{2,60}\s[-–—|]\s[^.?!:]{2,60}$/;

interface LabelAbove {
  /** Without emphasis. */
  readonly isPlain: boolean;
  readonly name: string;
  readonly role: string;
  /** The line (from 0) with the first words. */
  readonly words: number;
}

/** The label that begins on a line: a name, and a role below it. Words have to follow, at most one line further down. */
function labelAt(lines: readonly string[], at: number): [number, LabelAbove] | undefined {
  const above = (lines[at] as string).trim();
  const [, , inBold] = bold.exec(above) ?? [];
  const name = inBold ?? above;
  const isPlain = inBold === undefined;
  if (isPlain && !name.includes(' ')) return undefined;
  const below = lines[at + 1]?.trim() ?? '';
  const role = isPlain ? (firmAndRole.exec(below)?.[0] ?? '') : (italic.exec(below)?.[2] ?? '');
  const words = lines[at + 2]?.trim() === '' ? at + 3 : at + 2;
  const said = lines[words]?.trim() ?? '';
  if (role === '' || said === '' || bold.test(said) || said.startsWith('#')) return undefined;
  return isNameLike(name) && !isThing(name) ? [at, { name, role, words, isPlain }] : undefined;
}
