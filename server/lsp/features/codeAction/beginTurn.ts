import { beginTurn, candidates, continuesTurn, isSideEffect, turnAtLine } from '../../../core/index.ts';
import type { ParsedDocument } from '../../workspace/parsedDocument.ts';
import type { Offer } from './offer.ts';

/** The kind of the actions that begin a turn at the cursor. */
export const beginKind = 'refactor.rewrite.colloquy.beginTurn';

/** More names than this belong in a list of their own. */
const MOST = 3;

/**
 * Offers to begin a turn at an offset inside the words of another turn: for a speaker who is not known, and for the likeliest
 * ones.
 */
export function beginOffers({ transcript, reread }: ParsedDocument, offset: number): Offer[] {
  const line = transcript.lines.lineAt(offset);
  if (turnAtLine(transcript, line)?.cue === undefined || !continuesTurn(transcript, offset)) return [];
  const likely = candidates(transcript, line).slice(0, MOST);
  const speakers = [{ title: 'Begin a new turn here', label: undefined }, ...likely.map(by)];
  return speakers.flatMap(({ title, label: speaker }) => {
    const begun = beginTurn(transcript, { offset, speaker }, reread);
    return isSideEffect(begun) || begun.edits.length === 0 ? [] : { title, kind: beginKind, change: begun.edits };
  });
}

function by({ name, label }: { readonly name: string; readonly label: string }) {
  return { title: `Begin a new turn here by ${name}`, label };
}
