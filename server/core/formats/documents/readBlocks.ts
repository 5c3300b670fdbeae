import { findLoneCues } from '../../clean/layouts/loneCues.ts';
import { parse } from '../../parse.ts';
import type { ReadingSettings } from '../../syntax/readingSettings.ts';
import { readBareTime } from '../../syntax/times.ts';
import { LineKind, type Transcript } from '../../syntax/tree.ts';
import { withoutColon } from '../../text/colons.ts';
import type { Draft, DraftPart } from '../draft/draft.ts';
import { transcriptToDraft } from '../draft/transcriptToDraft.ts';
import type { Block, DocumentLine, Paragraph } from './blocks.ts';
import { boldLead, findBoldNames } from './boldNames.ts';
import { speakersFromHeadings } from './headingSpeakers.ts';

/**
 * Makes a draft of the blocks of a document. What the markup declares stays as it is. The other paragraphs are read as a transcript is:
 * the labels in them, bold or plain, name speakers where all of them together prove it. A paragraph without a label has no speaker.
 * `header` is the header of a transcript, with its fences, where the document has one.
 */
export function readBlocks(written: readonly Block[], settings: ReadingSettings, header = ''): Draft {
  const blocks = speakersFromHeadings(written);
  const certain = blocks.flatMap((block) => (block.kind === 'part' ? [block.part] : []));
  const draft = transcriptToDraft(readLabels(blocks, settings, header));
  return { ...draft, parts: withCertain(draft.parts, certain) };
}

/** The title of the headings that stand for what the markup declares: a character for private use, which no document has a meaning for. */
const PLACEHOLDER = '\ue000';

function withCertain(parts: readonly DraftPart[], certain: readonly DraftPart[]): DraftPart[] {
  let next = 0;
  return parts.map((part) => {
    return part.kind === 'section' && part.title === PLACEHOLDER ? (certain[next++] as DraftPart) : part;
  });
}

/** What a label came from by its markup: a paragraph with a label beside it, or a line that begins in bold. */
type Labelled = Paragraph | DocumentLine;

/** What earlier readings found out. */
interface Findings {
  /** What has the markup of a label and is none. */
  readonly rejected: Set<Labelled>;
  /** Lines without a label, which go on with what stands above them in their paragraph. */
  readonly continued: Set<DocumentLine>;
  readonly boldNames: ReadonlySet<string>;
}

/** Labels that turn out to be text change what other labels prove. After so many readings, no label keeps its markup. */
const MOST_READINGS = 5;

/** The blocks as a transcript in which only those labels have markup that the whole proves. */
function readLabels(blocks: readonly Block[], settings: ReadingSettings, header: string): Transcript {
  const findings: Findings = { rejected: new Set(), continued: new Set(), boldNames: findBoldNames(blocks) };
  for (let reading = 1; ; reading++) {
    const rows = blocks.flatMap((block) => rowsOf(block, findings));
    const { text, lines } = writeRows(rows, header);
    const transcript = parse(text, settings);
    if (!learn(transcript, lines, findings) || reading > MOST_READINGS) return transcript;
    if (reading === MOST_READINGS) for (const { labelled } of rows) if (labelled) findings.rejected.add(labelled);
  }
}

/** Adds to the findings what a reading shows. False if it shows nothing new. */
function learn({ kinds, unattributed }: Transcript, lines: ReadonlyMap<number, Row>, findings: Findings): boolean {
  const before = findings.rejected.size + findings.continued.size;
  const doubtful = new Set(
    unattributed.filter(({ doubt, brokenCue }) => doubt || brokenCue).map(({ firstLine }) => firstLine),
  );
  for (const [line, { labelled, place }] of lines) {
    const kind = kinds[line];
    if (labelled && kind !== LineKind.cue) findings.rejected.add(labelled);
    const hasWords = kind === LineKind.speech || (kind === LineKind.unattributed && !doubtful.has(line));
    if (place && hasWords) findings.continued.add(place);
  }
  return findings.rejected.size + findings.continued.size > before;
}

/** A line of the transcript that is read. */
interface Row {
  readonly text: string;
  /** Whether a paragraph or a heading begins here. */
  readonly isFirst: boolean;
  readonly labelled?: Labelled;
  /** Set for lines that another one of the same paragraph stands above. */
  readonly place?: DocumentLine;
}

/** The rows as a text, and the row of each line. A blank line stands before each block, but not between a name alone and its words. */
function writeRows(rows: readonly Row[], header: string): { text: string; lines: Map<number, Row> } {
  const lines = new Map<number, Row>();
  const loneCues = findLoneCues(rows.map(({ text }) => text));
  let text = header;
  let line = header.split('\n').length - 1;
  rows.forEach((row, i) => {
    const above = rows[i - 1];
    if (row.isFirst && above && !(above.labelled && above.text.endsWith('**')) && !loneCues.has(i - 1)) {
      text += '\n';
      line++;
    }
    lines.set(line++, row);
    text += `${row.text}\n`;
  });
  return { text, lines };
}

function rowsOf(block: Block, findings: Findings): Row[] {
  switch (block.kind) {
    case 'part':
      return [{ text: `# ${PLACEHOLDER}`, isFirst: true }];
    case 'heading': {
      const title = block.title.replaceAll(PLACEHOLDER, '');
      return title === '' ? [] : [{ text: `${'#'.repeat(block.level)} ${title}`, isFirst: true }];
    }
    case 'paragraph':
      return paragraphRows(block, findings);
  }
}

function paragraphRows(paragraph: Paragraph, findings: Findings): Row[] {
  const { label, lines } = paragraph;
  const time = bracketed(paragraph.time);
  const hasLabel = label !== undefined && labelLike.test(label) && !findings.rejected.has(paragraph);
  const quoted = quotedRows(paragraph, findings);
  if (quoted) return quoted;
  const rows: Row[] = [];
  const add = (text: string, line?: DocumentLine, labelled?: Labelled) => {
    const isFirst = rows.length === 0;
    rows.push({
      text: isFirst ? time + text : text,
      isFirst,
      ...(labelled && { labelled }),
      ...(line && !isFirst && { place: line }),
    });
  };
  if (label !== undefined && !hasLabel) add(atMargin(label, time));
  lines.forEach((line, i) => {
    const { text } = line;
    const bold = findings.rejected.has(line) ? undefined : boldLabel(line, findings.boldNames);
    const above = rows.at(-1);
    if (i === 0 && hasLabel) add(`${label}: ${text}`, line, paragraph);
    else if (bold !== undefined) add(bold, line, line);
    else if (!above || !findings.continued.has(line))
      add(atMargin(text, rows.length === 0 ? time : '', line.isText), line);
    else if (line.isWrapped) rows[rows.length - 1] = { ...above, text: `${above.text} ${text}` };
    else rows.push({ text: `  ${text}`, isFirst: false });
  });
  return rows;
}

/**
 * A turn with lines that look like labels, and that the document declares to be text: only below a label alone can a backslash take that
 * meaning away.
 */
function quotedRows({ label, time, lines }: Paragraph, findings: Findings): Row[] | undefined {
  const [first, ...others] = lines;
  if (!first || label !== undefined || time !== undefined || !others.some(({ isText }) => isText)) return undefined;
  if (findings.rejected.has(first)) return undefined;
  const marked = boldLabel(first, findings.boldNames) ?? timedLabel.exec(first.text)?.[0] ?? '';
  const [, cue = '', words = ''] = /^(\*\*[^*]+\*\*[:：]?|\[.*[:：]$)\s*(.*)$/s.exec(marked) ?? [];
  if (cue === '') return undefined;
  const rows: Row[] = [{ text: cue, isFirst: true, labelled: first }];
  if (words !== '') rows.push({ text: `\\${words}`, isFirst: false });
  for (const { text, isWrapped } of others) {
    const above = rows.at(-1) as Row;
    if (isWrapped) rows[rows.length - 1] = { ...above, text: `${above.text} ${text}` };
    else rows.push({ text: `\\${text}`, isFirst: false });
  }
  return rows;
}

/** A label after a time, with no words after it. */
const timedLabel = /^\[[\d:.]{4,12}\] [^:：]{1,160}[:：]$/;

/** A label in bold as a transcript writes it. Undefined if what is bold is no label by its shape. */
function boldLabel(line: DocumentLine, boldNames: ReadonlySet<string>): string | undefined {
  const { text, bold = 0 } = line;
  const lead = boldLead(line);
  if (lead !== undefined && boldNames.has(lead)) return `**${lead}:**${text.slice(lead.length)}`;
  const label = text.slice(0, bold).trimEnd();
  const rest = text.slice(label.length);
  if (label === '' || !labelLike.test(withoutColon(label)) || label.includes('*')) return undefined;
  const isLabel = /[:：]$/.test(label) || /^\s*(?:[:：]|$)/.test(rest) || startsWithTime(rest);
  return isLabel ? `**${label}**${rest}` : undefined;
}

/** What can be a label by its length. A colon would end it. */
const labelLike = /^[^:：]{1,160}$/;

function startsWithTime(text: string): boolean {
  const start = text.length - text.replace(/^[\s·•|,–—-]*[[(]?/, '').length;
  return readBareTime(text, start, text.length) !== undefined;
}

function bracketed(time: string | undefined): string {
  const bare = time?.replace(/^[[(]|[\])]$/g, '');
  if (bare === undefined || bare === '') return '';
  return readBareTime(bare, 0, bare.length)?.span.end === bare.length ? `[${bare}] ` : '';
}

/** Text at the margin, where these characters would mean something else. A time before it takes that meaning away too. */
function atMargin(text: string, time: string, isText = false): string {
  return time === '' && (isText || /^(?:#|!\[|\/\/|\\|---$)/.test(text)) ? `\\${text}` : text;
}
