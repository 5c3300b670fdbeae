import { textStart } from '../syntax/body.ts';
import type { Transcript } from '../syntax/tree.ts';
import { trimEnd } from '../text/characters.ts';
import { Traces } from '../text/traces.ts';
import { Entries, LONGEST_LINE } from './entries.ts';
import { isPlausible } from './matching.ts';
import type { Pack } from './pack.ts';
import { packs as known } from './packs/index.ts';
import { compilePattern, lineKey } from './pattern.ts';
import { shapeOf } from './textLines.ts';

/**
 * Whether any line may prove that the text comes from a site that is known, or a pack of one's own needs no proof. If
 * not, there is no furniture. Nearly every transcript is so, and to see that takes a fiftieth of what looking for it takes.
 */
export function mayHaveFurniture(transcript: Transcript, own: readonly Pack[] = []): boolean {
  if (own.some(({ entries }) => !entries.some(({ evidence }) => evidence))) return true;
  return hasEvidence(transcript, known) || (own.length > 0 && hasEvidence(transcript, own));
}

function hasEvidence(transcript: Transcript, packs: readonly Pack[]): boolean {
  const { kinds, lines, text } = transcript;
  const { entries, beginning, within } = evidenceOf(packs);
  const traces = new Traces(text, within);
  for (let line = 0; line < lines.count; line++) {
    const shape = shapeOf(kinds[line]);
    if (shape === 'markup') continue;
    const start = textStart(transcript, line);
    const end = trimEnd(text, start, lines.end(line));
    if (end === start || end - start > LONGEST_LINE) continue;
    beginning.lastIndex = start;
    if (!beginning.test(text) && !traces.isIn(start, end)) continue;
    const key = lineKey(text.slice(start, end));
    for (const match of entries.matches(key)) {
      if (isPlausible(match, shape)) return true;
    }
  }
  return false;
}

/** What proves that a page is from one of some sites. */
interface Evidence {
  readonly entries: Entries;
  /** Sticky: the first word of a line that is evidence and begins with plain text, or what may be such a word. */
  readonly beginning: RegExp;
  /** Global: what stands somewhere in a line that is evidence and begins with anything. */
  readonly within: RegExp;
}

const evidence = new WeakMap<readonly Pack[], Evidence>();

function evidenceOf(packs: readonly Pack[]): Evidence {
  const before = evidence.get(packs);
  if (before) return before;
  const proofs = packs.map((pack) => ({ ...pack, entries: pack.entries.filter((entry) => entry.evidence) }));
  const patterns = proofs.flatMap(({ entries }) => entries.map(({ pattern }) => compilePattern(pattern)));
  const firstWords = patterns.flatMap(({ prefix }) => (prefix === '' ? [] : (/^[^ ]*/.exec(prefix)?.[0] ?? '')));
  const cores = patterns.flatMap(({ prefix, core }) => (prefix === '' ? core : []));
  const fewest = cores.filter((core) => !cores.some((other) => other !== core && core.includes(other)));
  const found = {
    entries: new Entries(proofs),
    // What begins otherwise before it is tidy is white space, or an apostrophe.
    beginning: new RegExp(['[\\s\\ufeff‘’]', ...new Set(firstWords.map(untidy))].join('|'), 'y'),
    // With none at all there is nothing to find, and `(?!)` finds nothing.
    within: new RegExp(fewest.length === 0 ? '(?!)' : [...new Set(fewest.map(untidy))].join('|'), 'g'),
  };
  evidence.set(packs, found);
  return found;
}

/** The source of an expression for a text as it may be written before {@link lineKey} makes it tidy. */
function untidy(text: string): string {
  return text
    .replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
    .replaceAll("'", "['‘’]")
    .replaceAll(' ', '[\\s\\ufeff]+');
}
