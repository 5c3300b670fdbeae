import { CodeActionKind } from 'vscode-languageserver';
import {
  addSpeakers,
  clean,
  type Fix,
  type Problem,
  parse,
  removeSpeaker,
  slice,
  suppress,
  type TextEdit,
  type Unattributed,
} from '../../../core/index.ts';
import { cleanUpCommand } from '../../../protocol.ts';
import type { ParsedDocument } from '../../workspace/parsedDocument.ts';
import { safeEdits } from '../safeEdits.ts';
import type { Offer } from './offer.ts';
import { type RosterFiles, rosterAdditions } from './rosterFiles.ts';

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

/** The offers that change a roster because of a problem: first those that the configuration names, then that of the header. */
export function rosterOffers(document: ParsedDocument, problem: Problem, files: RosterFiles): Offer[] {
  const { transcript } = document;
  const name = slice(transcript.text, problem.span);
  const offer = (title: string, edits: readonly TextEdit[]) =>
    offersOf(document, { title, edits, changes: 'roster' }).map((one) => ({ ...one, problem }));
  switch (problem.rule) {
    case 'unlisted-speaker':
      return [
        ...rosterAdditions(document.settings.rosterFiles, [name], files).map(({ name: roster, file }) => ({
          title: `Add \`${name}\` to ${roster}`,
          kind,
          problem,
          change: { file },
        })),
        ...offer(`Add \`${name}\` to the roster`, addSpeakers(transcript, [name])),
      ];
    case 'unused-speaker':
    case 'duplicate-speaker':
      return offer(`Take \`${name}\` off the roster`, removeSpeaker(transcript, problem.span));
    default:
      return [];
  }
}

/** Offers to clean the document, where text without a speaker gets one so. It is tried, which takes some time. */
export function cleaningOffers({ transcript }: ParsedDocument, problem: Problem): Offer[] {
  const { text, settings, unattributed } = transcript;
  if (!mayBeLayout.has(problem.rule) || text.length > LONGEST_CLEANED) return [];
  const cleaned = clean(text, settings);
  if ('refused' in cleaned) return [];
  const left = parse(cleaned.text, settings).unattributed;
  if (openLines(left) * 2 > openLines(unattributed)) return [];
  return [
    { title: 'Clean Up Text: most of what is open gets a speaker', kind, problem, change: { command: cleanUpCommand } },
  ];
}

const mayBeLayout: ReadonlySet<string> = new Set(['doubtful-label', 'unattributed']);
const LONGEST_CLEANED = 1_000_000;

function openLines(runs: readonly Unattributed[]): number {
  return runs.reduce((sum, { firstLine, lastLine }) => sum + lastLine - firstLine + 1, 0);
}

/** Offers a comment that suppresses the rule on this line. */
export function suppressionOffers(document: ParsedDocument, problem: Problem): Offer[] {
  const edit = suppress(document.transcript, problem);
  const title = `Ignore \`${problem.rule}\` on this line`;
  return edit === undefined ? [] : offersOf(document, { title, edits: [edit] }).map((one) => ({ ...one, problem }));
}

function offersOf(document: ParsedDocument, fix: Fix): Offer[] {
  const change = safeEdits(document, fix);
  return change.length === 0 ? [] : [{ title: fix.title, kind, change }];
}
