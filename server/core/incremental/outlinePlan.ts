import type { Exchange, Section } from '../syntax/tree.ts';
import { sectionsOf } from './compose.ts';
import type { Interpretation } from './interpretation.ts';
import type { Parts } from './parts.ts';

/** A longer outline leaves out the turns in exchanges, and then all turns: editors lay out all entries again after each edit. */
const MOST_ENTRIES = 2500;

/** A turn, or an exchange with its turns; turns by their index. */
export interface PlannedItem {
  readonly firstTurn: number;
  readonly exchange: Exchange | undefined;
}

export interface PlannedSection {
  /** The part that it begins in, and its index among the sections of the part. */
  readonly part: number;
  readonly inPart: number;
  readonly title: string;
  /** The items of a section without a heading stand at the top of the outline. */
  readonly hasHeading: boolean;
  readonly firstTurn: number;
  /** After its last turn, subsections included. */
  readonly endTurn: number;
  readonly parent: PlannedSection | undefined;
  /** The index of the section after this one and its subsections. */
  readonly next: number | undefined;
  readonly items: readonly PlannedItem[];
}

/** What of an outline depends on the outline of the parts alone, and not on words and places. */
export interface OutlinePlan {
  readonly sections: readonly PlannedSection[];
  /** Whether exchanges show their turns. */
  readonly showsTurns: boolean;
}

export function planOutline(parts: Parts, interpretation: Interpretation): OutlinePlan {
  const sections = sectionsOf(parts);
  const depth = depthFor(interpretation, sections);
  const places: { readonly part: number; readonly inPart: number }[] = [{ part: 0, inPart: 0 }];
  parts.each(({ assembly }, _, part) => {
    for (let inPart = 1; inPart < assembly.sections.length; inPart++) places.push({ part, inPart });
  });
  const planned: { -readonly [Key in keyof PlannedSection]: PlannedSection[Key] }[] = [];
  const open: typeof planned = [];
  for (const [index, section] of sections.entries()) {
    const { title, titleSpan, parent, firstTurn, endTurn } = section;
    const entry = {
      ...(places[index] as { part: number; inPart: number }),
      ...{ title, hasHeading: titleSpan !== undefined, firstTurn, endTurn },
      parent: parent === undefined ? undefined : planned[parent],
      next: undefined,
      items: depth === 'sections' ? [] : itemsOf(interpretation, section),
    };
    while (open.length > 0 && open.at(-1) !== entry.parent) (open.pop() as (typeof planned)[0]).next = index;
    for (const around of open) around.endTurn = endTurn;
    open.push(entry);
    planned.push(entry);
  }
  return { sections: planned, showsTurns: depth === 'turns' };
}

/** How far down an outline goes. */
type Depth = 'sections' | 'exchanges' | 'turns';

function depthFor({ exchanges, meanings: turns }: Interpretation, sections: readonly Section[]): Depth {
  if (turns.length + exchanges.length + sections.length <= MOST_ENTRIES) return 'turns';
  const within = exchanges.reduce((sum, { firstTurn, lastTurn }) => sum + lastTurn + 1 - firstTurn, 0);
  return turns.length - within + exchanges.length + sections.length <= MOST_ENTRIES ? 'exchanges' : 'sections';
}

function itemsOf({ meanings, exchanges }: Interpretation, { firstTurn, endTurn }: Section): PlannedItem[] {
  const items: PlannedItem[] = [];
  for (let at = firstTurn; at < endTurn; at++) {
    const index = meanings[at]?.exchange;
    const held = index === undefined ? undefined : exchanges[index];
    const exchange = held?.firstTurn === at ? held : undefined;
    items.push({ firstTurn: at, exchange });
    if (exchange) at = exchange.lastTurn;
  }
  return items;
}
