import type { Hover } from 'vscode-languageserver';
import type { Problem } from '../../core/rules/rule.ts';
import type { Statistics } from '../../core/statistics.ts';
import { sectionAtLine, turnAtLine } from '../../core/syntax/places.ts';
import { LineKind, type Transcript } from '../../core/syntax/tree.ts';
import { rangeOf } from '../ranges.ts';
import { type Card, render } from './hover/card.ts';
import { ruleCard } from './hover/rule.ts';
import { sectionCard } from './hover/section.ts';
import { labelCard, rosterCard } from './hover/speaker.ts';
import { turnCard } from './hover/turn.ts';

export interface HoverRequest {
  readonly uri: string;
  readonly offset: number;
  readonly problems: readonly Problem[];
  readonly statistics: Statistics;
  readonly markdown: boolean;
}

/** What is known about the place under the pointer, and then about the rules that it breaks. */
export function hover(transcript: Transcript, request: HoverRequest): Hover | null {
  const { uri, offset, problems, markdown } = request;
  const subject = subjectCard(transcript, request);
  const broken = problems.filter(({ span }) => span.start <= offset && offset <= span.end);
  const once = new Map(broken.map((problem) => [problem.rule, problem]));
  const cards = [subject, ...[...once.values()].map(ruleCard)].filter((card): card is Card => card !== undefined);
  const [first] = cards;
  if (first === undefined) return null;
  return { contents: render(cards, uri, markdown), range: rangeOf(transcript.lines, first.span) };
}

function subjectCard(transcript: Transcript, { offset, statistics }: HoverRequest): Card | undefined {
  const line = transcript.lines.lineAt(offset);
  const kind = transcript.kinds[line];
  if (kind === LineKind.header) return rosterCard(transcript, statistics, offset);
  if (kind === LineKind.heading) {
    const section = sectionAtLine(transcript, line);
    return section && sectionCard(transcript, statistics, section);
  }
  if (kind !== LineKind.cue && kind !== LineKind.speech) return undefined;
  const turn = turnAtLine(transcript, line);
  return turn && (labelCard(transcript, statistics, turn, offset) ?? turnCard(transcript, turn, line));
}
