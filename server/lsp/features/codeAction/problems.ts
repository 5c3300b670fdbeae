import { CodeActionKind } from 'vscode-languageserver';
import {
  addSpeakers,
  type Problem,
  removeSpeaker,
  slice,
  suppress,
  type TextEdit,
  type Transcript,
} from '../../../core/index.ts';
import type { Offer } from './offer.ts';

const kind = CodeActionKind.QuickFix;

/** The fix of a problem, and then its suggestions. */
export function fixOffers(problem: Problem): Offer[] {
  const fixes = problem.fix === undefined ? [] : [{ ...problem.fix, isPreferred: true }];
  return [...fixes, ...(problem.suggestions ?? [])].map(({ edits, ...rest }) => ({
    ...rest,
    kind,
    problem,
    change: edits,
  }));
}

/** The offers that change the roster because of a problem. They are computed on request. */
export function rosterOffers(transcript: Transcript, problem: Problem): Offer[] {
  const name = slice(transcript.text, problem.span);
  const offer = (title: string, change: readonly TextEdit[]): Offer[] =>
    change.length === 0 ? [] : [{ title, kind, problem, change }];
  switch (problem.rule) {
    case 'unlisted-speaker':
      return offer(`Add \`${name}\` to the roster`, addSpeakers(transcript, [name]));
    case 'unused-speaker':
    case 'duplicate-speaker':
      return offer(`Take \`${name}\` off the roster`, removeSpeaker(transcript, problem.span));
    default:
      return [];
  }
}

/** Offers a comment that suppresses the rule on this line. */
export function suppressionOffers(transcript: Transcript, problem: Problem): Offer[] {
  const edit = suppress(transcript, problem);
  return edit === undefined
    ? []
    : [{ title: `Ignore \`${problem.rule}\` on this line`, kind, problem, change: [edit] }];
}
