import { csvRow } from '../../text/csv.ts';
import { inMilliseconds } from '../../text/numbers.ts';
import type { Draft, DraftPart, DraftTurn, Passage } from '../draft/draft.ts';

/** Writes a draft as a table with a row for each turn; with `passage`, for each stretch of speech that has a time. */
export function* writeTable({ parts }: Draft, delimiter: string, times: 'turn' | 'passage'): Generator<string> {
  const columns = columnsFor(parts, times);
  yield `${csvRow(columns, delimiter)}\n`;
  for (const part of parts) {
    for (const row of rowsOf(part, times))
      yield `${csvRow(
        columns.map((column) => row[column] ?? ''),
        delimiter,
      )}\n`;
  }
}

type ColumnName = 'start' | 'end' | 'speaker' | 'kind' | 'number' | 'text';
type TableRow = Partial<Record<ColumnName, string | number>>;

/** Columns that would be empty in every row are left out. */
function columnsFor(parts: readonly DraftPart[], times: 'turn' | 'passage'): ColumnName[] {
  const turns = parts.filter((part) => part.kind === 'turn');
  const rows = parts.flatMap((part) => rowsOf(part, times));
  const hasOthers = parts.some(({ kind }) => kind === 'event' || kind === 'section');
  const hasMarkers = turns.some(({ marker }) => marker);
  const hasOpen = turns.some(({ speakers }) => speakers === undefined) && turns.some(({ speakers }) => speakers);
  const hasNumbers = parts.some(
    (part) => part.kind === 'section' || (part.kind === 'turn' && part.marker?.number !== undefined),
  );
  const hasStarts = rows.some(({ start }) => start !== undefined);
  const hasEnds = rows.some(({ end }) => end !== undefined);
  return [
    ...(hasStarts ? (['start'] as const) : []),
    ...(hasEnds ? (['end'] as const) : []),
    'speaker',
    ...(hasOthers || hasMarkers || hasOpen ? (['kind'] as const) : []),
    ...(hasNumbers ? (['number'] as const) : []),
    'text',
  ];
}

function rowsOf(part: DraftPart, times: 'turn' | 'passage'): TableRow[] {
  switch (part.kind) {
    case 'section':
      return [{ kind: 'section', number: part.level, text: part.title }];
    case 'event':
      return [
        {
          kind: part.isRecord ? 'record' : 'event',
          text: part.text,
          ...(part.start !== undefined && { start: inMilliseconds(part.start) }),
        },
      ];
    case 'comment':
      return [];
    case 'turn':
      return turnRows(part, times);
  }
}

function turnRows(turn: DraftTurn, times: 'turn' | 'passage'): TableRow[] {
  return groups(turn.passages, times).map((passages, at) => {
    const start = passages[0]?.start;
    const end = passages.at(-1)?.end;
    return {
      ...(start !== undefined && { start: inMilliseconds(start) }),
      ...(end !== undefined && { end: inMilliseconds(end) }),
      speaker: speakerCell(turn),
      kind: (at === 0 ? turn.marker?.kind : undefined) ?? 'speech',
      ...(at === 0 && turn.marker?.number !== undefined && { number: turn.marker.number }),
      text: passages
        .map(({ text, isParagraph }, index) => (index === 0 ? '' : isParagraph ? '\n' : ' ') + text)
        .join(''),
    };
  });
}

function groups(passages: readonly Passage[], times: 'turn' | 'passage'): Passage[][] {
  const found: Passage[][] = [];
  for (const passage of passages) {
    const last = found.at(-1);
    if (last && !(times === 'passage' && passage.start !== undefined)) last.push(passage);
    else found.push([passage]);
  }
  return found;
}

function speakerCell({ speakers, qualifiers = [] }: DraftTurn): string {
  if (speakers === undefined) return '';
  return [speakers.join('; ') || '?', ...qualifiers.map((qualifier) => `(${qualifier})`)].join(' ');
}
