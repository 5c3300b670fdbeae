import type { Reread } from '../parse.ts';
import { isSideEffect, type Move, type Purpose, type SideEffect, tryEdits } from '../spoken/tryEdits.ts';
import type { Transcript } from '../syntax/tree.ts';
import { fixesOf } from './fixesOf.ts';
import type { Fix, Problem } from './rules/rule.ts';

/** Tries a fix that a person chooses: what it says that it changes may change, and nothing else. */
export function tryFix(transcript: Transcript, fix: Fix, reread?: Reread): Transcript | SideEffect {
  return tryEdits(transcript, fix.edits, purposeOf([fix], true), reread);
}

/** Safe fixes that can be made together, and the transcript after them. */
export interface SafeFixes {
  readonly problems: readonly Problem[];
  readonly after: Transcript;
}

/**
 * The safe fixes of some problems that can be made together and have no side effect. If one of them has, the others are
 * found by halves.
 */
export function safeFixes(transcript: Transcript, problems: readonly Problem[], reread?: Reread): SafeFixes {
  let left = MOST_TRIALS;
  return find(fixesOf(problems).problems);

  function find(some: readonly Problem[]): SafeFixes {
    const none = { problems: [], after: transcript };
    if (some.length === 0 || left <= 0) return none;
    const after = tryTogether(some);
    if (after) return { problems: some, after };
    if (some.length === 1) return none;
    const middle = some.length >> 1;
    const [first, second] = [find(some.slice(0, middle)), find(some.slice(middle))];
    if (first.problems.length === 0 || second.problems.length === 0) {
      return first.problems.length > 0 ? first : second;
    }
    const both = [...first.problems, ...second.problems];
    const together = tryTogether(both);
    return together ? { problems: both, after: together } : first;
  }

  function tryTogether(some: readonly Problem[]): Transcript | undefined {
    left--;
    const fixes = some.flatMap(({ fix }) => fix ?? []);
    const edits = fixes.flatMap((fix) => fix.edits);
    const tried = tryEdits(transcript, edits, purposeOf(fixes, false), reread);
    return isSideEffect(tried) ? undefined : tried;
  }
}

/** Each trial reads the text again. When so many were made, no more fixes are looked for. */
const MOST_TRIALS = 64;

/** What some fixes say that they change. Only a fix that a person chooses takes words from a speaker. */
function purposeOf(fixes: readonly Fix[], isChosen: boolean): Purpose {
  const rewrites = fixes.flatMap(({ changes, edits }) => (changes === 'words' ? edits : []));
  const changes = new Set(fixes.map((fix) => fix.changes));
  const mayMove = ({ from, isOfEditedCue }: Move) => {
    if (from.length > 0 && !isChosen) return false;
    return (changes.has('cue') && isOfEditedCue) || (changes.has('roster') && from.length === 0);
  };
  return { rewrites, mayMove, mayBeRecord: changes.has('record') };
}
