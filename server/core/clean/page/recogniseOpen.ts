import { replaceLines } from '../../syntax/replaceLines.ts';
import { LineKind, type Transcript } from '../../syntax/tree.ts';
import { recognise } from '../furniture/recognise.ts';
import type { Recognition } from '../furniture/recognition.ts';

/**
 * Finds what a page prints around the speech, as `recognise` does. Where a cue turns out to be a printed line, as in
 * `Main Page: Ministry of Justice`, the words below it have no speaker, and are searched again as words of the page.
 * @param speech lines, from 0, that are speech, whatever they look like
 */
export function recogniseOpen(
  page: Transcript,
  profile: string,
  speech: ReadonlySet<number>,
): { readonly recognition: Recognition; readonly open: Transcript } {
  let open = page;
  for (let round = 1; ; round++) {
    const found = recognise(open, profile);
    const taken = new Map([...found.taken].filter(([line]) => !speech.has(line)));
    const next = withoutCues(page, taken);
    const isSame = next.kinds.every((kind, line) => kind === open.kinds[line]);
    if (isSame || round === MOST_ROUNDS) return { recognition: { ...found, taken }, open };
    open = next;
  }
}

const MOST_ROUNDS = 4;

/** The page, in which the words below each cue that is taken away have no speaker; `taken` by line, from 0. */
function withoutCues(page: Transcript, taken: ReadonlyMap<number, unknown>): Transcript {
  const gone = page.turns.filter(({ cue, firstLine }) => cue && taken.has(firstLine));
  if (gone.length === 0) return page;
  const kinds = page.kinds.slice();
  for (const { firstLine, lastLine } of gone) {
    for (let line = firstLine + 1; line <= lastLine; line++) {
      if (kinds[line] === LineKind.speech) kinds[line] = LineKind.unattributed;
    }
  }
  return replaceLines(page, { kinds });
}
