import { CodeActionKind } from 'vscode-languageserver';
import {
  candidates,
  indentRun,
  type Problem,
  type Transcript,
  turnAtLine,
  unattributedAtLine,
} from '../../../core/index.ts';
import type { ParsedDocument } from '../../workspace/parsedDocument.ts';
import type { Offer } from './offer.ts';

/** More names than this belong in a list of their own. */
const MOST = 3;

const kind = CodeActionKind.QuickFix;

/** Offers likely speakers for text without one, the likeliest first. None is preferred, because each is a guess. */
export function attributionOffers({ transcript, reread }: ParsedDocument, problem: Problem): Offer[] {
  const line = transcript.lines.lineAt(problem.span.start);
  if (problem.rule === 'unknown-speaker') {
    const turn = turnAtLine(transcript, line);
    return turn === undefined ? [] : speakerOffers(transcript, problem, line, line);
  }
  const run = problem.rule === 'unattributed' ? unattributedAtLine(transcript, line) : undefined;
  if (run === undefined) return [];
  const goesOn = indentRun(transcript, run, reread);
  const last = transcript.lines.lineAt(problem.span.end);
  return [
    ...(goesOn.length === 0 ? [] : [{ title: 'Continue the turn above', kind, problem, change: goesOn }]),
    ...speakerOffers(transcript, problem, line, last),
    { title: 'Mark the speaker as unknown: `?:`', kind, problem, change: { lines: { first: line, last } } },
  ];
}

function speakerOffers(transcript: Transcript, problem: Problem, first: number, last: number): Offer[] {
  return candidates(transcript, first)
    .slice(0, MOST)
    .map(({ name, label }) => ({
      title: `Attribute to ${name}`,
      kind,
      problem,
      change: { lines: { first, last }, speaker: label },
    }));
}
