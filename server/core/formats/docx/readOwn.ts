import { readTime } from '../../syntax/times.ts';
import type { Draft, DraftPart, DraftSpeaker, DraftTurn, Passage } from '../draft/draft.ts';
import type { DocumentItem, DocumentParagraph, StyledPiece } from './document.ts';
import { characterStyles as character, paragraphStyles as paragraph } from './ownStyles.ts';

const ownStyles = new Set<string>(Object.values(paragraph));

/** Whether a document is one that we wrote: its turns have our styles. */
export function isOwnDocument(items: readonly DocumentItem[]): boolean {
  return items.some((item) => item.kind === 'paragraph' && ownStyles.has(item.style));
}

/** Reads a document that we wrote by its styles. Paragraphs in other styles have no speaker. */
export function readOwnDocument(items: readonly DocumentItem[]): Draft {
  const facts: [string, string][] = [];
  const others: [string, string][] = [];
  const roster: DraftSpeaker[] = [];
  const parts: DraftPart[] = [];
  for (const item of items) {
    if (item.kind === 'table') {
      for (const cells of item.rows) parts.push(openTurn(cells.flat().map(({ text }) => text)));
    } else if (item.style === 'Title') facts.push(['title', textOf(item)]);
    else if (item.style === paragraph.fact) facts.push(factOf(item));
    else if (item.style === paragraph.otherFact) others.push(factOf(item));
    else if (item.style === paragraph.entry) roster.push(speakerOf(item));
    else if (item.style === paragraph.event) parts.push(eventOf(item));
    else if (item.style === paragraph.record) parts.push(recordOf(item));
    else if (item.level > 0) parts.push({ kind: 'section', level: item.level, title: textOf(item) });
    else addWords(parts, item);
  }
  const header = { ...Object.fromEntries(facts), ...(others.length > 0 && { other: Object.fromEntries(others) }) };
  return { header, roster, parts };
}

function addWords(parts: DraftPart[], item: DocumentParagraph): void {
  const last = parts.at(-1);
  const isTurn = item.style === paragraph.turn && has(item, character.speaker);
  if (isTurn) parts.push(turnOf(item));
  else if (item.style === paragraph.continued && last?.kind === 'turn' && last.speakers) {
    parts[parts.length - 1] = withParagraph(last, passagesOf(item.pieces));
  } else if (last?.kind === 'turn' && !last.speakers) {
    parts[parts.length - 1] = withParagraph(last, passagesOf(item.pieces));
  } else parts.push({ kind: 'turn', speakers: undefined, passages: passagesOf(item.pieces) });
}

function withParagraph(turn: DraftTurn, [first, ...others]: readonly Passage[]): DraftTurn {
  return first ? { ...turn, passages: [...turn.passages, { ...first, isParagraph: true }, ...others] } : turn;
}

function openTurn(texts: readonly string[]): DraftTurn {
  return {
    kind: 'turn',
    speakers: undefined,
    passages: texts.map((text, i) => ({ text, ...(i > 0 && { isParagraph: true }) })),
  };
}

function turnOf(item: DocumentParagraph): DraftTurn {
  const end = labelEnd(item.pieces);
  const label = item.pieces.slice(0, end);
  const names = texts(label, character.speaker).filter((name) => name !== '?');
  const qualifiers = texts(label, character.qualifier);
  const marker = /^([QA])(\d*)$/.exec(texts(label, character.marker)[0] ?? '');
  const start = timeIn(texts(label, character.time)[0]);
  const [first, ...others] = passagesOf(item.pieces.slice(end));
  return {
    kind: 'turn',
    speakers: names,
    ...(qualifiers.length > 0 && { qualifiers }),
    ...(marker && {
      marker: {
        kind: marker[1] === 'Q' ? 'question' : 'answer',
        ...(marker[2] !== '' && { number: Number(marker[2]) }),
      },
    }),
    passages: first ? [{ ...first, ...(start !== undefined && { start }) }, ...others] : [],
  };
}

/** The label ends after the colon that follows its last name and qualifier. */
function labelEnd(pieces: readonly StyledPiece[]): number {
  const last = pieces.findLastIndex(({ style }) => style === character.speaker || style === character.qualifier);
  const colon = pieces.findIndex(({ text, style }, i) => i > last && style === character.between && text.includes(':'));
  return colon < 0 ? last + 1 : colon + 1;
}

/** A passage begins at each time. */
function passagesOf(pieces: readonly StyledPiece[]): Passage[] {
  const passages: { text: string; start?: number }[] = [];
  let current: { text: string; start?: number } | undefined;
  for (const { text, style } of pieces) {
    const start = style === character.time ? timeIn(text) : undefined;
    if (start !== undefined || !current) {
      current = { text: start === undefined ? text : '', ...(start !== undefined && { start }) };
      passages.push(current);
    } else current.text += text;
  }
  return passages
    .map((passage) => ({ ...passage, text: passage.text.replace(/\s+/gu, ' ').trim() }))
    .filter(({ text }) => text !== '');
}

function timeIn(text: string | undefined): number | undefined {
  const written = text?.trim() ?? '';
  return readTime(written, 0, written.length)?.seconds;
}

function eventOf(item: DocumentParagraph): DraftPart {
  const start = timeIn(texts(item.pieces, character.time)[0]);
  return { kind: 'event', text: untimed(item).replace(/^\[(.*)\]$/, '$1'), ...(start !== undefined && { start }) };
}

function recordOf(item: DocumentParagraph): DraftPart {
  const start = timeIn(texts(item.pieces, character.time)[0]);
  return { kind: 'event', text: untimed(item), ...(start !== undefined && { start }), isRecord: true };
}

function untimed({ pieces }: DocumentParagraph): string {
  return joined(pieces.filter(({ style }) => style !== character.time));
}

function speakerOf(item: DocumentParagraph): DraftSpeaker {
  const [name = textOf(item)] = texts(item.pieces, character.speaker);
  const qualifiers = texts(item.pieces, character.qualifier);
  const [role] = texts(item.pieces, character.role);
  const aliases = texts(item.pieces, character.alias);
  const [kind] = texts(item.pieces, character.kind);
  return {
    name,
    kind: kind === 'collective' || kind === 'unknown' ? kind : 'person',
    ...(role !== undefined && { role }),
    ...(aliases.length > 0 && { aliases }),
    ...(qualifiers.length > 0 && { qualifiers }),
  };
}

function factOf(item: DocumentParagraph): [string, string] {
  const [key = ''] = texts(item.pieces, character.key);
  const colon = item.pieces.findIndex(({ style }) => style === character.between);
  return [key, joined(item.pieces.slice(colon + 1))];
}

/** The texts in a style, those of neighbouring pieces together. */
function texts(pieces: readonly StyledPiece[], style: string): string[] {
  const found: string[] = [];
  pieces.forEach((piece, i) => {
    if (piece.style !== style) return;
    if (pieces[i - 1]?.style === style) found[found.length - 1] += piece.text;
    else found.push(piece.text);
  });
  return found.map((text) => text.trim()).filter((text) => text !== '');
}

function has({ pieces }: DocumentParagraph, style: string): boolean {
  return pieces.some((piece) => piece.style === style && piece.text.trim() !== '');
}

function textOf({ lines }: DocumentParagraph): string {
  return lines.map(({ text }) => text).join(' ');
}

function joined(pieces: readonly StyledPiece[]): string {
  return pieces
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
}
