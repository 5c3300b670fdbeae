import { seemsToGoOn } from '../../sentences/lineBreaks.ts';
import { LineKind, type Transcript, type Turn } from '../../syntax/tree.ts';
import { trimEnd } from '../../text/characters.ts';
import { opensWithSmallLetter } from '../../text/letters.ts';
import type { WholeFact } from './wholeFact.ts';

/** How many cues there are, and how many of them have words that begin with a small letter. */
export interface OpeningCount {
  readonly cues: number;
  readonly small: number;
}

/** Whether the turns of a transcript often begin with a small letter, as in minutes and chats: then nothing follows from it. */
export const beginTurnsSmall: WholeFact<OpeningCount, boolean> = {
  ofPart({ text, turns }) {
    const cues = turns.flatMap(({ cue }) => cue ?? []);
    return { cues: cues.length, small: cues.filter(({ textStart }) => opensSmall(text, textStart)).length };
  },
  join(counts) {
    let [cues, small] = [0, 0];
    for (const count of counts) {
      cues += count.cues;
      small += count.small;
    }
    return small > FEW && small * 50 > cues;
  },
  isSame: (one, other) => one === other,
};

/** With no more than these, small letters are no habit. */
const FEW = 2;

/** Whether a cue seems to stand in the sentence of the line above it. */
export function isInSentence({ kinds, lines, text }: Transcript, { cue, firstLine }: Turn): boolean {
  const above = kinds[firstLine - 1];
  if (above !== LineKind.cue && above !== LineKind.speech && above !== LineKind.unattributed) return false;
  const start = lines.start(firstLine - 1);
  const end = trimEnd(text, start, lines.end(firstLine - 1));
  if (end - start < SHORTEST || !cue || !opensSmall(text, cue.textStart)) return false;
  return seemsToGoOn(text.slice(start, end));
}

function opensSmall(text: string, at: number): boolean {
  return opensWithSmallLetter(text.slice(at, at + 2));
}

/** Shorter lines are remarks, which may end anywhere. */
const SHORTEST = 40;
