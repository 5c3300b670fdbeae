import { isNameLike } from '../../labels/labels.ts';
import { endsInMark } from '../../sentences/lineBreaks.ts';
import type { Pack, PackEntry } from '../../syntax/pack.ts';
import { lazy } from '../../text/lazy.ts';
import { isoDate } from './dates.ts';
import { Entries, type Match } from './entries.ts';
import { packs as known } from './packs/index.ts';
import type { TextLine } from './textLines.ts';

/** What each line may be by any entry of any pack, by line from 0. Lines that may be nothing are not in it. */
export function matchesByLine(lines: readonly TextLine[], own: readonly Pack[]): ReadonlyMap<number, readonly Match[]> {
  const all = own.length > 0 ? [new Entries(own), builtIn()] : [builtIn()];
  const found = new Map<number, Match[]>();
  for (const { line, key } of lines) {
    const matches = all.flatMap((entries) => entries.matches(key));
    if (matches.length > 0) found.set(line, matches);
  }
  return found;
}

/** The built-in packs are read once, not for each text. */
const builtIn = lazy(() => new Entries(known));

/** What the lines may be. */
export interface Matches {
  readonly lines: readonly TextLine[];
  readonly byLine: ReadonlyMap<number, readonly Match[]>;
}

/** The packs to use: those that a line proves, the one that is named, or none. */
export function choosePacks({ lines, byLine }: Matches, profile: string, own: readonly Pack[]): readonly Pack[] {
  const packs = [...own, ...known];
  if (profile !== 'auto') return packs.filter(({ name }) => name === profile);
  const proven = new Set<Pack>();
  for (const line of lines) {
    for (const match of byLine.get(line.line) ?? []) {
      if (match.entry.spec.evidence && holds(match, line, lines)) proven.add(match.entry.pack);
    }
  }
  // What speech recognition writes is only reported, and proves nothing.
  return packs.filter((pack) => proven.has(pack) || pack.name === 'speech-to-text');
}

/** What each line is by the packs to use. Lines that people never say go before those that they may say. */
export function matchLines({ lines, byLine }: Matches, chosen: readonly Pack[]): (Match | undefined)[] {
  const packs = new Set(chosen);
  return lines.map((line) => {
    const matches = (byLine.get(line.line) ?? []).filter((match) => {
      return packs.has(match.entry.pack) && holds(match, line, lines);
    });
    return matches.find(({ entry }) => !entry.spec.amongFurniture) ?? matches[0];
  });
}

/** The line below a portrait, if the name is on it once more, with nothing but brackets after it. */
export function nameBelow(lines: readonly TextLine[], { index }: TextLine, name: string): TextLine | undefined {
  const below = lines[index + 1];
  if (!below?.key.startsWith(name) || below.shape !== 'text') return undefined;
  return bracketsOnly.test(below.key.slice(name.length)) ? below : undefined;
}

/** Whether a line may be what an entry says, by what is kept of it and by the lines around it. */
function holds(match: Match, line: TextLine, lines: readonly TextLine[]): boolean {
  const { spec } = match.entry;
  if (!isPlausible(match, line.shape)) return false;
  if (spec.below && !lines[line.index - 1]?.key.startsWith(spec.below)) return false;
  if (spec.above && !lines[line.index + 1]?.key.startsWith(spec.above)) return false;
  return spec.as !== 'portrait' || nameBelow(lines, line, match.kept.get('name') ?? '') !== undefined;
}

/** Whether a line of some shape may be what an entry says, whatever the lines around it are. */
export function isPlausible({ entry: { spec, pack }, kept }: Match, shape: TextLine['shape']): boolean {
  if ((shape === 'speech' || shape === 'cue') && (pack.isOwn || !mayStandInTurn(spec))) return false;
  for (const [key, value] of kept) if (plausible[key]?.(value) === false) return false;
  return true;
}

/** Inside a turn only furniture is looked for: what somebody says may begin with "Answered by". */
export function mayStandInTurn({ as, amongFurniture }: PackEntry): boolean {
  return (as === 'furniture' || as === 'break' || as === 'doubtful') && !amongFurniture;
}

const bracketsOnly = /^(?: ?\([^()]*\))*$/;
const LONGEST_HOUSE = 60;

/** What is kept must be what it is called: else the line only looks like one of the site's. */
const plausible: Readonly<Record<string, (value: string) => boolean>> = {
  name: isNameLike,
  date: (value) => isoDate(value) !== undefined,
  answered: (value) => isoDate(value) !== undefined,
  time: (value) => /^\d{1,2}:\d\d ?(?:am|pm)$/.test(value),
  house: (value) => value.length <= LONGEST_HOUSE,
  role: (value) => !endsInMark(value),
};
