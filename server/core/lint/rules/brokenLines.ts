import { type JoinReason, joinReasonBetween, mayBeSmall } from '../../sentences/lineBreaks.ts';
import { textStart } from '../../syntax/body.ts';
import { type ProseLine, proseReader } from '../../syntax/prose.ts';
import { LineKind, type Transcript } from '../../syntax/tree.ts';
import { Character, trimEnd } from '../../text/characters.ts';
import type { WholeFact } from './wholeFact.ts';

/** A line break between two lines of one turn, or of one run of unattributed text. */
export interface LineBreak {
  readonly above: ProseLine;
  readonly below: ProseLine;
}

/** A line break inside a sentence, and how that is known. */
export interface BrokenLine extends LineBreak {
  readonly why: JoinReason;
}

/** The line breaks inside a sentence, in the order of the text. */
export function brokenLines(transcript: Transcript): BrokenLine[] {
  const { lines, text } = transcript;
  const { starts } = lines;
  // For nearly every break the two characters around it decide, so its lines need not be read.
  const mayBreak = (line: number) => {
    const start = starts[line - 1] as number;
    const end = trimEnd(text, start, starts[line] as number);
    const last = text.charCodeAt(end - 1);
    return last === Character.stop || mayBeSmall(text.charCodeAt(textStart(transcript, line)));
  };
  return lineBreaks(transcript, mayBreak).flatMap(({ above, below }) => {
    const why = joinReasonBetween(text, above, below);
    return why ? [{ above, below, why }] : [];
  });
}

/** How many line breaks there are, and how many of them stand before a small letter inside a sentence. */
export interface BreakCount {
  readonly all: number;
  readonly broken: number;
}

/** Whether the lines of a transcript are broken at a width: then a line break inside a sentence is no mistake. */
export const areLinesWrapped: WholeFact<BreakCount, boolean> = {
  ofPart(part) {
    // There, the rule reports nothing.
    if (part.attribution === 'inherit') return { all: 0, broken: 0 };
    const broken = brokenLines(part).filter(({ why }) => why === 'small letter').length;
    return { all: lineBreaks(part).length, broken };
  },
  join(counts) {
    let [all, broken] = [0, 0];
    for (const count of counts) {
      all += count.all;
      broken += count.broken;
    }
    return broken > FEWEST_WRAPPED && broken * 4 > all;
  },
  isSame: (one, other) => one === other,
};

/** With no more than these, a width at which lines are broken cannot be seen. */
const FEWEST_WRAPPED = 2;

/** The line breaks inside a turn or run; `matters` can leave lines out before they are read. */
function lineBreaks(transcript: Transcript, matters = (_line: number) => true): LineBreak[] {
  const { kinds, lines, text } = transcript;
  const proseOn = proseReader(transcript);
  const found: LineBreak[] = [];
  for (let line = 1; line < lines.count; line++) {
    if (!continuesLineAbove(kinds, line) || !matters(line)) continue;
    const above = proseOn(line - 1);
    const below = proseOn(line);
    if (!above || !below || text.charCodeAt(below.start - 1) === Character.backslash) continue;
    found.push({ above, below });
  }
  return found;
}

function continuesLineAbove(kinds: Uint8Array, line: number): boolean {
  const above = kinds[line - 1];
  if (kinds[line] === LineKind.unattributed) return above === LineKind.unattributed;
  return kinds[line] === LineKind.speech && (above === LineKind.cue || above === LineKind.speech);
}
