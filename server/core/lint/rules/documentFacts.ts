import type { Reread } from '../../parse.ts';
import { areSameCueNames, joinCueNames, keysInCues } from '../../speakers/innerCues.ts';
import { type NameUse, nameUses } from '../../speakers/uses.ts';
import { type BracketedLine, bracketedLines } from '../../syntax/marks.ts';
import type { Transcript } from '../../syntax/tree.ts';
import { lazy } from '../../text/lazy.ts';
import type { TextEdit } from '../../text/span.ts';
import { removeStraySpaces } from '../../typos/straySpaces.ts';
import { areLinesWrapped } from './brokenLines.ts';
import { beginTurnsSmall } from './brokenOffTurns.ts';
import { countGaps, isJustified } from './justified.ts';
import type { WholeFact } from './wholeFact.ts';

/** The facts of a whole transcript that rules of scope `turn` may read. */
export const wholeFacts = {
  /** The names in cues. */
  cueNames: { ofPart: keysInCues, join: joinCueNames, isSame: areSameCueNames },
  areLinesWrapped,
  isJustified,
  beginTurnsSmall,
} satisfies Record<string, WholeFact<unknown, unknown>>;

export type WholeFactName = keyof typeof wholeFacts;
export type WholeFacts = { readonly [Name in WholeFactName]: ReturnType<(typeof wholeFacts)[Name]['join']> };

/** What rules ask about a transcript besides its tree. Each fact is computed when a rule first asks for it. */
export interface DocumentFacts extends WholeFacts {
  /** The line break that an edit writes. */
  readonly lineBreak: string;
  /** The names in cues, in the order of their first cue. */
  readonly nameUses: readonly NameUse[];
  readonly bracketedLines: readonly BracketedLine[];
  /** The edits that remove the stray spaces of the text, in prose and elsewhere. */
  readonly straySpaces: readonly TextEdit[];
  readonly reread: Reread;
}

/** What is known of a part of a transcript from outside the part. */
export type FactsAround = WholeFacts & Pick<DocumentFacts, 'lineBreak'>;

/** The facts of a transcript, or of a part of one as if it were everything. */
export function documentFacts(transcript: Transcript, reread: Reread, around?: FactsAround): DocumentFacts {
  const names = lazy(() => joinCueNames([keysInCues(transcript)]));
  const wrapped = lazy(() => areLinesWrapped.join([areLinesWrapped.ofPart(transcript)]));
  const strays = lazy(() => removeStraySpaces(transcript.text));
  const small = lazy(() => beginTurnsSmall.join([beginTurnsSmall.ofPart(transcript)]));
  const justified = lazy(() => isJustified.join([countGaps(transcript, strays())]));
  const uses = lazy(() => nameUses(transcript));
  const bracketed = lazy(() => bracketedLines(transcript));
  return {
    reread,
    get cueNames() {
      return around ? around.cueNames : names();
    },
    get areLinesWrapped() {
      return around ? around.areLinesWrapped : wrapped();
    },
    get isJustified() {
      return around ? around.isJustified : justified();
    },
    get beginTurnsSmall() {
      return around ? around.beginTurnsSmall : small();
    },
    get lineBreak() {
      return (around ?? transcript.lines).lineBreak;
    },
    get nameUses() {
      return uses();
    },
    get bracketedLines() {
      return bracketed();
    },
    get straySpaces() {
      return strays();
    },
  };
}
