import { type InlayHint, InlayHintKind } from 'vscode-languageserver';
import { isOpenLine, type Proposal, proposeNear, type Span, type Transcript } from '../../core/index.ts';
import { percent } from './wording.ts';

/** Hints where another person seems to start to speak, in the open text that a span touches. */
export function proposalHints(
  transcript: Transcript,
  within: Span,
  isRefused: (proposal: Proposal) => boolean,
): InlayHint[] {
  const { lines } = transcript;
  const first = lines.lineAt(within.start);
  const last = lines.lineAt(within.end);
  // Without open text there is nothing to propose.
  let open = first;
  while (open <= last && !isOpenLine(transcript, open)) open++;
  if (open > last) return [];
  return proposeNear(transcript, first, last)
    .filter((proposal) => !isRefused(proposal))
    .map((proposal) => ({
      position: lines.positionAt(proposal.start),
      label: marks[proposal.kind],
      kind: InlayHintKind.Type,
      tooltip: explained(proposal),
      paddingRight: true,
    }));
}

const marks = { question: 'Q?', answer: 'A?', chair: 'Chair?', speech: '?' } as const;
const openings = { question: 'a question', answer: 'an answer', chair: 'the Chair', speech: 'another person' } as const;

function explained({ kind, probability, sure, reason }: Proposal): string {
  const chance = `${inWords(probability, sure)} (${percent(probability)})`;
  return `Proposed: ${openings[kind]} seems to begin here, ${chance}. ${reason} Nothing is written before you take it.`;
}

function inWords(probability: number, sure: boolean): string {
  if (sure) return 'almost certainly';
  if (probability >= 0.75) return 'very likely';
  return probability >= 0.6 ? 'likely' : 'perhaps';
}
