import { type Exchange, type Interpretation, type Manuscript, type Section, sectionsOf } from '../../core/index.ts';

/**
 * An outline of more symbols helps nobody to find their way, and an editor lays out all of them anew after each edit:
 * where there are more, turns are left out that lie in exchanges, and then all turns.
 */
const MOST = 5000;

/** A turn, or an exchange with its turns, as a symbol of an outline; turns by their index. */
export interface Item {
  readonly firstTurn: number;
  readonly exchange: Exchange | undefined;
}

/** A section of an outline. */
export interface Entry {
  /** Of the part that it begins in, and of it among the sections of that part. */
  readonly part: number;
  readonly inPart: number;
  readonly title: string;
  /** Without a heading, its items stand at the top. */
  readonly hasHeading: boolean;
  readonly firstTurn: number;
  /** Behind its last turn, that of the sections in it included. */
  readonly endTurn: number;
  readonly parent: Entry | undefined;
  /** The section that follows it and those in it. */
  readonly next: Entry | undefined;
  readonly items: readonly Item[];
}

/** What of an outline stays as it is for as long as nothing in a transcript means anything else. */
export interface OutlinePlan {
  readonly entries: readonly Entry[];
  /** Whether exchanges show their turns. */
  readonly showsTurns: boolean;
}

export function planFor(manuscript: Manuscript): OutlinePlan {
  const { interpretation } = manuscript;
  const known = plans.get(interpretation) ?? planOf(manuscript);
  plans.set(interpretation, known);
  return known;
}

const plans = new WeakMap<Interpretation, OutlinePlan>();

function planOf({ parts, interpretation }: Manuscript): OutlinePlan {
  const sections = sectionsOf(parts);
  const depth = depthFor(interpretation, sections);
  const places: { readonly part: number; readonly inPart: number }[] = [{ part: 0, inPart: 0 }];
  parts.each(({ assembly }, _, part) => {
    for (let inPart = 1; inPart < assembly.sections.length; inPart++) places.push({ part, inPart });
  });
  const entries: { -readonly [Key in keyof Entry]: Entry[Key] }[] = [];
  const open: typeof entries = [];
  for (const [index, section] of sections.entries()) {
    const { title, titleSpan, parent, firstTurn, endTurn } = section;
    const entry = {
      ...(places[index] as { part: number; inPart: number }),
      ...{ title, hasHeading: titleSpan !== undefined, firstTurn, endTurn },
      parent: parent === undefined ? undefined : entries[parent],
      next: undefined,
      items: depth === 'sections' ? [] : itemsOf(interpretation, section),
    };
    while (open.length > 0 && open.at(-1) !== entry.parent) (open.pop() as (typeof entries)[0]).next = entry;
    for (const around of open) around.endTurn = endTurn;
    open.push(entry);
    entries.push(entry);
  }
  return { entries, showsTurns: depth === 'turns' };
}

/** How far down an outline goes. */
type Depth = 'sections' | 'exchanges' | 'turns';

function depthFor({ exchanges, meanings: turns }: Interpretation, sections: readonly Section[]): Depth {
  if (turns.length + exchanges.length + sections.length <= MOST) return 'turns';
  const within = exchanges.reduce((sum, { firstTurn, lastTurn }) => sum + lastTurn + 1 - firstTurn, 0);
  return turns.length - within + exchanges.length + sections.length <= MOST ? 'exchanges' : 'sections';
}

function itemsOf({ meanings, exchanges }: Interpretation, { firstTurn, endTurn }: Section): Item[] {
  const items: Item[] = [];
  for (let at = firstTurn; at < endTurn; at++) {
    const index = meanings[at]?.exchange;
    const held = index === undefined ? undefined : exchanges[index];
    const exchange = held?.firstTurn === at ? held : undefined;
    items.push({ firstTurn: at, exchange });
    if (exchange) at = exchange.lastTurn;
  }
  return items;
}
