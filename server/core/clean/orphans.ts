import { LineKind, type Transcript } from '../syntax/tree.ts';
import { recognise } from './furniture/recognise.ts';
import type { Recognition } from './furniture/recognition.ts';

/** A page, and what of it nobody says. */
export interface Recognised {
  readonly recognition: Recognition;
  /**
   * The page, where what stands below a line that goes, and was read as a cue, is nobody's: `Main Page: Ministry of Justice` is
   * printed by a site, and nobody of that name speaks.
   */
  readonly open: Transcript;
}

/**
 * Finds what of a page nobody says, as `recognise` does, and looks again where a cue turns out to be none: what
 * stands below it may then be seen for what it is.
 * @param said lines, from 0, that somebody says, whatever they look like
 */
export function recogniseOpen(page: Transcript, profile: string, said: ReadonlySet<number> = new Set()): Recognised {
  let open = page;
  for (let round = 1; ; round++) {
    const found = recognise(open, profile, page.settings.packs);
    const taken = new Map([...found.taken].filter(([line]) => !said.has(line)));
    const next = withOrphans(page, taken);
    const isSame = next.kinds.every((kind, line) => kind === open.kinds[line]);
    if (isSame || round === MOST_ROUNDS) return { recognition: { ...found, taken }, open };
    open = next;
  }
}

const MOST_ROUNDS = 4;

/** The same where what stands below such lines is nobody's; `taken` by line, from 0. */
export function withOrphans(page: Transcript, taken: ReadonlyMap<number, unknown>): Transcript {
  const left = page.turns.filter(({ cue, firstLine }) => cue && taken.has(firstLine));
  if (left.length === 0) return page;
  const kinds = page.kinds.slice();
  for (const { firstLine, lastLine } of left) {
    for (let line = firstLine + 1; line <= lastLine; line++) {
      if (kinds[line] === LineKind.speech) kinds[line] = LineKind.unattributed;
    }
  }
  return { ...page, kinds };
}
