import {
  doubtAtLine,
  explainLabelAt,
  formatCount,
  type LabelExplanation,
  type RosterEntry,
  type Span,
  slice,
  type Turn,
} from '../../../core/index.ts';
import type { ParsedDocument } from '../../workspace/parsedDocument.ts';
import { percent } from '../wording.ts';
import type { Card, Piece } from './card.ts';

/** A transcript and its statistics, which are computed on request. */
export type Counted = Pick<ParsedDocument, 'transcript' | 'statistics'>;

/** A card about the speaker of a name in a cue, with the evidence that it is a speaker. */
export function labelCard(document: ParsedDocument, turn: Turn, offset: number): Card | undefined {
  const { transcript } = document;
  const names = turn.cue?.names ?? [];
  const at = names.findIndex(({ span }) => span.start <= offset && offset <= span.end);
  const label = names[at];
  if (label === undefined) return undefined;
  const meant = transcript.roster.find(label.text);
  if (meant.length > 1) return ambiguousCard(label.span, label.text, meant);
  const name = meant[0]?.name ?? (names.length === turn.speakers.length ? turn.speakers[at]?.name : undefined);
  const card = speakerCard(document, label.span, name ?? label.text, meant[0]);
  // That somebody of the roster speaks needs no evidence, if the cue does not.
  if (meant.length > 0 && turn.cue?.form.label === undefined) return card;
  const explained = explainLabelAt(transcript, turn.firstLine, document.parsed.labelFacts);
  return explained ? { ...card, lines: [...card.lines, evidenceLine(explained)] } : card;
}

/** A card about a doubtful label. */
export function doubtCard(document: ParsedDocument, line: number, offset: number): Card | undefined {
  const { transcript, parsed } = document;
  const doubt = doubtAtLine(transcript, line);
  const explained = explainLabelAt(transcript, line, parsed.labelFacts);
  if (!doubt || !explained || offset < doubt.span.start || offset > doubt.span.end) return undefined;
  return {
    span: doubt.span,
    title: doubt.label || slice(transcript.text, doubt.span),
    lines: [evidenceLine(explained)],
  };
}

function evidenceLine({ reading, shown, evidence }: LabelExplanation): Piece[] {
  const read = reading === 'speaker' ? 'Read as a speaker, in the form ' : 'May be a speaker, in the form ';
  return [read, { markdown: shown }, evidence.length === 0 ? '.' : `. The evidence: ${evidence.join('; ')}.`];
}

/** A card about an entry of the header's roster. */
export function rosterCard(document: Counted, offset: number): Card | undefined {
  const { transcript } = document;
  for (const entry of transcript.header?.speakers ?? []) {
    const spans = [entry, ...entry.aliases].flatMap(({ span }) => (span === undefined ? [] : [span]));
    const span = spans.find(({ start, end }) => start <= offset && offset <= end);
    if (span !== undefined) return speakerCard(document, span, entry.name, entry);
  }
  return undefined;
}

function speakerCard(
  { transcript, statistics }: Counted,
  span: Span,
  name: string,
  entry: RosterEntry | undefined,
): Card {
  const about = [entry?.role, ...(entry?.qualifiers ?? [])].filter((part) => part !== undefined).join(', ');
  const lines: Piece[][] = about === '' ? [] : [[about]];
  const said = statistics.speakers.find((speaker) => speaker.name === name);
  const first = transcript.turns[said?.firstTurn ?? -1];
  const last = transcript.turns[said?.lastTurn ?? -1];
  if (said === undefined || first === undefined || last === undefined) {
    return { span, title: name, lines: [...lines, ['Does not speak in this file.']] };
  }
  const { turns, words, share } = said;
  lines.push([`${formatCount(turns, 'turn')}, ${formatCount(words, 'word')}, ${percent(share)} of all words`]);
  lines.push(
    first === last
      ? ['Speaks on ', { line: first.firstLine }]
      : ['First on ', { line: first.firstLine }, ', last on ', { line: last.firstLine }],
  );
  return { span, title: name, lines };
}

function ambiguousCard(span: Span, label: string, meant: readonly RosterEntry[]): Card {
  return { span, title: label, lines: [[`Could be any of ${meant.map((entry) => entry.name).join('; ')}.`]] };
}
