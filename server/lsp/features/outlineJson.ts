import type { DocumentSymbol } from 'vscode-languageserver';
import type { Interpretation, Manuscript } from '../../core/index.ts';
import { Outline } from './documentSymbol.ts';
import type { Entry, Item } from './outlinePlan.ts';

/** A stretch of an outline: the heading of a section, or some of its items, behind the signs that come between. */
interface Stretch {
  readonly before: string;
  readonly entry: Entry | undefined;
  /** None for a heading. */
  readonly items: readonly Item[];
  readonly firstTurn: number;
  readonly endTurn: number;
}

/** An outline as it was last written: each stretch of it. What stands side by side does so in memory too, as far as it can. */
interface Written {
  readonly manuscript: Manuscript;
  readonly stretches: readonly Stretch[];
  readonly pieces: readonly Uint8Array[];
}

/**
 * An outline as JSON in UTF-8, in pieces. After each edit an editor asks for all of it, 1.3 MB for a text of 1 MB. Where
 * the last one of a text that means the same is known, only those stretches of it are written that the edit has touched:
 * in 0.3 ms instead of 7.
 */
export function outlineJson(manuscript: Manuscript): readonly Uint8Array[] {
  const { interpretation } = manuscript;
  const before = known.get(interpretation);
  const written = (before && writtenAfter(before, manuscript)) ?? writtenWhole(manuscript);
  const runs = runsOf(written.pieces);
  const isScattered = runs.length > MOST_RUNS;
  known.set(interpretation, isScattered ? { ...written, pieces: sideBySide(written.pieces) } : written);
  return runs;
}

/** The same as symbols. To read what is written takes less than to make all of them anew. */
export function outlineSymbols(manuscript: Manuscript): DocumentSymbol[] {
  const decoder = new TextDecoder();
  return JSON.parse(
    outlineJson(manuscript)
      .map((piece) => decoder.decode(piece))
      .join(''),
  );
}

/** A stream writes so many pieces as fast as one. */
const MOST_RUNS = 64;

const known = new WeakMap<Interpretation, Written>();
const encoder = new TextEncoder();

function writtenWhole(manuscript: Manuscript): Written {
  const outline = new Outline(manuscript);
  const stretches = stretchesOf(outline.plan.entries);
  const pieces = sideBySide(stretches.map((one) => encoder.encode(jsonOf(one, outline))));
  return { manuscript, stretches, pieces };
}

/** Undefined where lines have moved. */
function writtenAfter({ manuscript: before, stretches, pieces }: Written, manuscript: Manuscript): Written | undefined {
  const { parts, interpretation } = manuscript;
  const { first, come } = parts.since(before.parts);
  const end = first + come.length;
  for (let at = first; at < end; at++) if (parts.at(at).breaks !== before.parts.at(at).breaks) return undefined;
  const outline = new Outline(manuscript);
  const headings = headingsTouched(outline.plan.entries, first, end);
  const [firstTurn, endTurn] = [interpretation.firstTurns[first] as number, interpretation.firstTurns[end] as number];
  const after = pieces.slice();
  for (let i = 0; i < stretches.length; i++) {
    const one = stretches[i] as Stretch;
    const isTouched = one.entry ? headings.has(one.entry) : one.firstTurn < endTurn && one.endTurn > firstTurn;
    if (isTouched) after[i] = encoder.encode(jsonOf(one, outline));
  }
  return { manuscript, stretches, pieces: after };
}

/** The sections of which some line may be in some parts, and those that hold them: where one ends is told in its heading. */
function headingsTouched(entries: readonly Entry[], firstPart: number, endPart: number): ReadonlySet<Entry> {
  const touched = new Set<Entry>();
  for (const [i, entry] of entries.entries()) {
    if (entry.part >= endPart) break;
    const next = entries[i + 1];
    if (next && next.part < firstPart) continue;
    for (let around: Entry | undefined = entry; around; around = around.parent) touched.add(around);
  }
  return touched;
}

function jsonOf({ before, entry, items }: Stretch, outline: Outline): string {
  if (entry) return `${before}${JSON.stringify(outline.section(entry)).slice(0, -1)},"children":[`;
  return before + items.map((item) => JSON.stringify(outline.item(item))).join(',');
}

/** So many items at most are in a stretch. */
const LENGTH = 16;

function stretchesOf(entries: readonly Entry[]): Stretch[] {
  const stretches: Stretch[] = [];
  const below = new Map<Entry, Entry[]>();
  const top: Entry[] = [];
  for (const entry of entries) {
    if (entry.hasHeading) below.set(entry, []);
    const around = entry.hasHeading && entry.parent ? below.get(entry.parent) : undefined;
    (around ?? top).push(entry);
  }
  let signs = '[';
  let hasOthers = false;
  const add = (one: Pick<Stretch, 'entry' | 'items' | 'firstTurn' | 'endTurn'>) => {
    stretches.push({ before: hasOthers ? `${signs},` : signs, ...one });
    signs = '';
    hasOthers = one.entry === undefined;
  };
  const addAll = (entry: Entry) => {
    const { items, firstTurn, endTurn } = entry;
    if (entry.hasHeading) add({ entry, items: [], firstTurn, endTurn });
    for (let at = 0; at < items.length; at += LENGTH) {
      const some = items.slice(at, at + LENGTH);
      const behind = items[at + LENGTH]?.firstTurn ?? endTurn;
      add({ entry: undefined, items: some, firstTurn: (some[0] as Item).firstTurn, endTurn: behind });
    }
    for (const one of below.get(entry) ?? []) addAll(one);
    if (!entry.hasHeading) return;
    signs += ']}';
    hasOthers = true;
  };
  for (const entry of top) addAll(entry);
  stretches.push({ before: `${signs}]`, entry: undefined, items: [], firstTurn: 0, endTurn: 0 });
  return stretches;
}

/** The same pieces, one behind the other in one stretch of memory. */
function sideBySide(pieces: readonly Uint8Array[]): Uint8Array[] {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  return pieces.map((piece) => {
    all.set(piece, end);
    end += piece.length;
    return all.subarray(end - piece.length, end);
  });
}

/** Pieces that are side by side in memory, as one. */
function runsOf(pieces: readonly Uint8Array[]): Uint8Array[] {
  const runs: Uint8Array[] = [];
  let first = pieces[0] as Uint8Array;
  let end = first.byteOffset;
  for (const piece of pieces) {
    if (piece.buffer !== first.buffer || piece.byteOffset !== end) {
      runs.push(new Uint8Array(first.buffer, first.byteOffset, end - first.byteOffset));
      first = piece;
    }
    end = piece.byteOffset + piece.length;
  }
  runs.push(new Uint8Array(first.buffer, first.byteOffset, end - first.byteOffset));
  return runs;
}
