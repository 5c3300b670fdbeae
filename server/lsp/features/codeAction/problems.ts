import { CodeActionKind } from 'vscode-languageserver';
import {
  addSpeakers,
  type Fix,
  isSideEffect,
  type Problem,
  removeSpeaker,
  slice,
  suppress,
  type TextEdit,
  tryFix,
} from '../../../core/index.ts';
import type { ParsedDocument } from '../../workspace/parsedDocument.ts';
import type { Offer } from './offer.ts';

const kind = CodeActionKind.QuickFix;

/** A fix is tried before it is offered, which takes some milliseconds in a long document. */
const MOST_FIXES = 50;

/** For each problem its fix, and then its suggestions. A fix that would change more than it says is not offered. */
export function fixOffers(document: ParsedDocument, problems: readonly Problem[]): Offer[] {
  return problems
    .flatMap((problem) => {
      const fixes = problem.fix === undefined ? [] : [{ fix: problem.fix, isPreferred: true }];
      return [...fixes, ...(problem.suggestions ?? []).map((fix) => ({ fix }))].map((offered) => ({
        ...offered,
        problem,
      }));
    })
    .slice(0, MOST_FIXES)
    .flatMap(({ fix, ...rest }) => offersOf(document, fix).map((offer) => ({ ...offer, ...rest })));
}

/** The offers that change the roster because of a problem. They are computed on request. */
export function rosterOffers(document: ParsedDocument, problem: Problem): Offer[] {
  const { transcript } = document;
  const name = slice(transcript.text, problem.span);
  const offer = (title: string, edits: readonly TextEdit[]) =>
    offersOf(document, { title, edits, changes: 'roster' }).map((one) => ({ ...one, problem }));
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
export function suppressionOffers(document: ParsedDocument, problem: Problem): Offer[] {
  const edit = suppress(document.transcript, problem);
  const title = `Ignore \`${problem.rule}\` on this line`;
  return edit === undefined ? [] : offersOf(document, { title, edits: [edit] }).map((one) => ({ ...one, problem }));
}

function offersOf({ transcript, reread }: ParsedDocument, fix: Fix): Offer[] {
  const { title, edits } = fix;
  if (edits.length === 0 || isSideEffect(tryFix(transcript, fix, reread))) return [];
  return [{ title, kind, change: edits }];
}
