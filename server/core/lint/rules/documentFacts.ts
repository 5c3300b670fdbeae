import { type CueNames, cueNames } from '../../speakers/innerCues.ts';
import { type NameUse, nameUses } from '../../speakers/uses.ts';
import { type BracketedLine, bracketedLines } from '../../syntax/marks.ts';
import type { Transcript } from '../../syntax/tree.ts';
import { once } from '../../text/lazily.ts';
import type { TextEdit } from '../../text/span.ts';

/** Reads a transcript again with edits, which may not overlap. */
export type Reread = (edits: readonly TextEdit[]) => Transcript;

/** What several rules ask about one transcript. Each fact is computed when a rule first asks for it. */
export interface DocumentFacts {
  readonly reread: Reread;
  /** The names in cues, in the order of their first cue. */
  readonly nameUses: readonly NameUse[];
  readonly cueNames: CueNames;
  readonly bracketedLines: readonly BracketedLine[];
}

export function documentFacts(transcript: Transcript, reread: Reread): DocumentFacts {
  const uses = once(() => nameUses(transcript));
  const names = once(() => cueNames(transcript));
  const bracketed = once(() => bracketedLines(transcript));
  return {
    reread,
    get nameUses() {
      return uses();
    },
    get cueNames() {
      return names();
    },
    get bracketedLines() {
      return bracketed();
    },
  };
}
