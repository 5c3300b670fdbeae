import { CodeActionKind } from 'vscode-languageserver';
import {
  candidates,
  type Extent,
  type IsRefused,
  indentRun,
  isSideEffect,
  openTurnAt,
  type Problem,
  proposalAt,
  type Transcript,
  takeProposals,
  turnAtLine,
  unattributedAtLine,
} from '../../../core/index.ts';
import { attributeTurnCommand } from '../../../protocol.ts';
import type { ParsedDocument } from '../../workspace/parsedDocument.ts';
import type { Offer } from './offer.ts';

/** More names than this belong in a list of their own. */
const MOST = 3;

const kind = CodeActionKind.QuickFix;

/** Where actions are asked for, and by whom. */
export interface AttributionPlace {
  readonly offset: number;
  readonly isRefused: IsRefused;
  /** The client has a command that asks who speaks at the cursor. */
  readonly asksWhoSpeaks: boolean;
}

/**
 * Offers to take the proposal at a place, then likely speakers for text without one, the likeliest first. None is preferred,
 * because each is a guess.
 */
export function attributionOffers(document: ParsedDocument, problem: Problem, place: AttributionPlace): Offer[] {
  const { transcript } = document;
  const line = transcript.lines.lineAt(problem.span.start);
  if (problem.rule === 'unknown-speaker') {
    if (turnAtLine(transcript, line) === undefined) return [];
    // Where turns go on by themselves, words of others may be below.
    const turn = transcript.attribution === 'inherit' ? openTurnAt(transcript, line, place.isRefused) : undefined;
    return [
      ...speakerOffers(transcript, problem, { lines: turn?.lines ?? { first: line, last: line }, to: turn?.to }),
      ...someoneElse(problem, place),
    ];
  }
  const run = problem.rule === 'unattributed' ? unattributedAtLine(transcript, line) : undefined;
  if (run === undefined) return [];
  const at = Math.max(line, transcript.lines.lineAt(place.offset));
  // As far as the turn seems to go: a page of many voices is one run.
  const turn = openTurnAt(transcript, at, place.isRefused);
  const lines = turn?.lines ?? { first: at, last: at };
  const words = { lines, to: turn?.to };
  const goesOn = indentRun(transcript, run, document.reread);
  return [
    ...proposalOffers(document, problem, Math.max(place.offset, transcript.lines.start(at)), place.isRefused),
    ...(goesOn.length === 0 ? [] : [{ title: 'Continue the turn above', kind, problem, change: goesOn }]),
    ...speakerOffers(transcript, problem, words),
    ...someoneElse(problem, place),
    { title: 'Mark the speaker as unknown: `?:`', kind, problem, change: words },
  ];
}

function proposalOffers(
  { transcript, reread }: ParsedDocument,
  problem: Problem,
  offset: number,
  isRefused: IsRefused,
): Offer[] {
  const proposal = proposalAt(transcript, offset, isRefused);
  if (proposal?.line !== transcript.lines.lineAt(offset)) return [];
  const edits = takeProposals(transcript, [proposal], isRefused, reread);
  return isSideEffect(edits)
    ? []
    : [{ title: 'Take the proposal: a new turn begins here', kind, problem, change: edits }];
}

function speakerOffers(transcript: Transcript, problem: Problem, words: Extent): Offer[] {
  return candidates(transcript, words.lines.first)
    .slice(0, MOST)
    .map(({ name, label }) => ({
      title: `Attribute to ${name}`,
      kind,
      problem,
      change: { ...words, speaker: label },
    }));
}

function someoneElse(problem: Problem, { asksWhoSpeaks }: AttributionPlace): Offer[] {
  return asksWhoSpeaks
    ? [{ title: 'Attribute to somebody else…', kind, problem, change: { command: attributeTurnCommand } }]
    : [];
}
