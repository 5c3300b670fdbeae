import type { Hover, Position } from 'vscode-languageserver';
import { LineKind, sectionAtLine, turnAtLine } from '../../core/index.ts';
import { rangeOf } from '../convert/ranges.ts';
import type { ParsedDocument } from '../workspace/parsedDocument.ts';
import { type Card, render } from './hover/card.ts';
import { ruleCard } from './hover/rule.ts';
import { sectionCard } from './hover/section.ts';
import { doubtCard, labelCard, rosterCard } from './hover/speaker.ts';
import { turnCard } from './hover/turn.ts';

/** Cards about the place under the pointer, and then about the rules that it breaks. */
export function hover(document: ParsedDocument, position: Position, markdown: boolean): Hover | null {
  const { transcript, uri } = document;
  const offset = transcript.lines.offsetAt(position);
  const subject = subjectCard(document, offset);
  const broken = document.problemsTouching({ start: offset, end: offset });
  const once = new Map(broken.map((problem) => [problem.rule, problem]));
  const cards = [subject, ...[...once.values()].map(ruleCard)].filter((card): card is Card => card !== undefined);
  const [first] = cards;
  if (first === undefined) return null;
  return { contents: render(cards, uri, markdown), range: rangeOf(transcript.lines, first.span) };
}

function subjectCard(document: ParsedDocument, offset: number): Card | undefined {
  const { transcript } = document;
  const line = transcript.lines.lineAt(offset);
  const kind = transcript.kinds[line];
  if (kind === LineKind.header) return rosterCard(document, offset);
  if (kind === LineKind.heading) {
    const section = sectionAtLine(transcript, line);
    return section && sectionCard(document, section);
  }
  if (kind === LineKind.unattributed) return doubtCard(document, line, offset);
  if (kind !== LineKind.cue && kind !== LineKind.speech) return undefined;
  const turn = turnAtLine(transcript, line);
  return turn && (labelCard(document, turn, offset) ?? turnCard(transcript, turn, line));
}
