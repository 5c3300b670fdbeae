import { readLabel } from '../labels/readLabel.ts';
import { classifyLine, LineShape } from '../syntax/classify.ts';
import { clockTime } from '../syntax/clock.ts';
import { readCue } from '../syntax/cues/readCue.ts';
import { escapeText } from '../text/markup.ts';
import { inMilliseconds } from '../text/numbers.ts';
import { labelOf, paragraphsOf } from './documents/paragraphs.ts';
import type { Draft, DraftPart, DraftTurn, Passage } from './draft/draft.ts';
import type { FileContent, FileFormat, Imported, ReadOptions, Refusal } from './format.ts';
import { readHtml } from './html/read.ts';
import { jsonKeys } from './json/jsonKeys.ts';
import { parseJson, record, string } from './json/jsonValue.ts';

/** The file of oTranscribe: JSON with the text as a web page, in which the times are buttons. */
export const otranscribe: FileFormat = {
  id: 'otr',
  title: 'oTranscribe',
  extensions: ['.otr'],
  holds: { speakers: true, times: true, questions: true, events: true, sections: true, roster: false },
  mayLoseNames: () => true,
  recognises: ({ text }) => ['text', 'media', 'media-time'].every((key) => jsonKeys(text).has(key)),
  read: readOtr,
  write: ({ draft }) => ({ pieces: pieces(draft), remarks: [] }),
};

function readOtr({ name, bytes, text }: FileContent, options: ReadOptions): Imported | Refusal {
  const json = parseJson(text);
  if ('refused' in json) return json;
  const { text: page, media } = record(json.value);
  if (typeof page !== 'string') return { refused: 'it has no `text`' };
  // A paragraph without a label has no speaker, since headings and other breaks may be lost on the way.
  const settings = { ...options.settings, attribution: 'strict' } as const;
  const imported = readHtml({ name, bytes, text: withTimes(page) }, { ...options, settings });
  if ('refused' in imported) return imported;
  const { draft, remarks } = imported;
  const recording = string(media);
  const header = { ...draft.header, ...(recording !== undefined && { media: recording }) };
  return { draft: { ...draft, header, parts: draft.parts.map(withLevel) }, remarks };
}

/** The page with its times in square brackets, as a transcript has them. */
function withTimes(page: string): string {
  return page.replace(timestamp, (button: string, shown: string) => {
    const seconds = Number(/\bdata-timestamp=["']?(\d{1,7}(?:\.\d{1,20})?)/i.exec(button)?.[1] ?? Number.NaN);
    return ` [${Number.isNaN(seconds) ? shown.trim() : clockTime(inMilliseconds(seconds), true)}] `;
  });
}

const timestamp = /<span\b(?=[^<>]{0,300}\bclass=["']?timestamp\b)[^<>]{0,400}>([\d:. ]{1,20})<\/span>/gi;

/** The text is one string of JSON, which may be longer than a string can be. */
function* pieces({ header, parts }: Draft): Generator<string> {
  yield '{"text":"';
  for (const part of parts) yield JSON.stringify(paragraphOf(part)).slice(1, -1);
  yield `","media":${JSON.stringify(header.media ?? '')},"media-time":0}\n`;
}

/** A heading of the first level would be the title of the page, so all are written one level further down. */
function withLevel(part: DraftPart): DraftPart {
  return part.kind === 'section' ? { ...part, level: Math.max(1, part.level - 1) } : part;
}

function paragraphOf(part: DraftPart): string {
  if (part.kind === 'section') {
    const tag = `h${Math.min(6, part.level + 1)}`;
    return `<${tag}>${escapeText(part.title)}</${tag}>`;
  }
  if (part.kind === 'event') {
    const time = part.start === undefined ? '' : `<p>${timeOf(part)}</p>`;
    const isPlain = part.isRecord && (listItem.test(part.text) || readsAsText(part.text));
    return `${time}<p>${isPlain ? escapeText(part.text) : `[${escapeText(part.text)}]`}</p>`;
  }
  return part.kind === 'turn' ? `<p>${turnLines(part).join('<br>')}</p>` : '';
}

/** Lists in the record are read again as such: most of them say who is present. */
const listItem = /^(?:[-*•–]|\d{1,2}[.)])\s/;

/**
 * The paragraphs of a turn stay within one of the page: otherwise the second one would be by nobody. One that would be read as a label or an
 * event goes on with the one before it.
 */
function turnLines(turn: DraftTurn): string[] {
  const label = turn.speakers === undefined ? '' : `${escapeText(labelOf(turn))}: `;
  const paragraphs: Passage[][] = [];
  for (const passages of paragraphsOf(turn)) {
    const last = paragraphs.at(-1);
    if (last && !readsAsText(passages[0]?.text ?? '')) last.push(...passages);
    else paragraphs.push([...passages]);
  }
  return paragraphs.map((passages, at) =>
    passages
      .map((passage, index) => {
        const isFirst = at === 0 && index === 0;
        return `${timeOf(passage)}${isFirst ? label : ''}${escapeText(passage.text)}`;
      })
      .join(' '),
  );
}

function readsAsText(line: string): boolean {
  if (classifyLine(line, 0, line.length) !== LineShape.text) return false;
  const label = readLabel(line, 0, line.length);
  return (!label || label.form.prose === true) && readCue(line, 0, line.length, () => false, true) === undefined;
}

function timeOf({ start }: { readonly start?: number }): string {
  if (start === undefined) return '';
  const shown = clockTime(Math.floor(start));
  return `<span class="timestamp" contenteditable="false" data-timestamp="${start}">${shown}</span> `;
}
