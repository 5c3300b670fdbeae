import { inMilliseconds } from '../../text/numbers.ts';
import { oneLine } from '../draft/tidyDraft.ts';
import type { FileContent, FileFormat, Imported, ReadOptions, Refusal, Remark } from '../format.ts';
import { decodeEntities } from '../html/tree.ts';
import { type Cue, captionFile } from './cues.ts';
import { readCaptions } from './readCaptions.ts';
import { captionsHold } from './writeCaptions.ts';

/** SAMI, the captions of Windows Media: `<SYNC Start=500>` before the paragraphs that are shown from then on, one for each language. */
export const sami: FileFormat = {
  id: 'sami',
  title: 'SAMI',
  extensions: ['.smi', '.sami'],
  holds: captionsHold,
  recognises: ({ text }) => /^\s{0,100}<SAMI\b/i.test(text),
  read: readSami,
};

function readSami({ text }: FileContent, { settings }: ReadOptions): Imported | Refusal {
  const shown = paragraphsOf(withoutComments(text));
  if (shown.length === 0) return { refused: 'it has no `SYNC` with a start' };
  const language = shown.find(({ text, isSource }) => text !== '' && !isSource)?.language;
  const own = shown.filter((paragraph) => paragraph.language === language || paragraph.isSource);
  const { parts, remarks } = readCaptions(captionFile(cuesOf(own)), settings);
  const title = /<title>([^<]{1,300})<\/title>/i.exec(text)?.[1]?.trim();
  return {
    draft: { header: { ...(title && { title: decodeEntities(title) }) }, roster: [], parts },
    remarks: [...remarks, ...otherLanguages(shown, language)],
  };
}

/** The text without comments, with as many lines. */
function withoutComments(text: string): string {
  const kept: string[] = [];
  let at = 0;
  for (;;) {
    const start = text.indexOf('<!--', at);
    const end = start < 0 ? -1 : text.indexOf('-->', start);
    if (end < 0) return kept.join('') + text.slice(at);
    kept.push(text.slice(at, start), text.slice(start, end).replace(/[^\n]/g, ''));
    at = end + '-->'.length;
  }
}

/** A paragraph that is shown from a time on. An empty one takes the one before it away. */
interface Shown {
  readonly start: number;
  /** From 1. */
  readonly line: number;
  /** The class, which stands for a language. */
  readonly language: string;
  /** Whether it names who speaks: `<P ID=Source>`. */
  readonly isSource: boolean;
  readonly text: string;
}

function paragraphsOf(text: string): Shown[] {
  const shown: Shown[] = [];
  let line = 1;
  for (const block of text.split(/(?=<sync\b)/i)) {
    const start = /^<sync\b[^<>]{0,99}?\bstart\s{0,9}=\s{0,9}["']?(\d{1,10})/i.exec(block)?.[1];
    if (start !== undefined) {
      const inside = block.slice(block.indexOf('>') + 1).replace(/<\/(?:sync|body|sami|p)\s{0,9}>/gi, '');
      for (const paragraph of inside.split(/(?=<p\b)/i)) {
        const tag = /^<p\b[^<>]{0,200}>/i.exec(paragraph)?.[0] ?? '';
        const words = paragraph.slice(tag.length).replace(/\s+/g, ' ').trim();
        // What stands before the first paragraph of a block is only white space.
        if (tag === '' && words === '') continue;
        shown.push({
          start: inMilliseconds(Number(start) / 1000),
          line,
          language: (/\bclass\s{0,9}=\s{0,9}["']?([^\s"'>]{1,60})/i.exec(tag)?.[1] ?? '').toLowerCase(),
          isSource: /\bid\s{0,9}=\s{0,9}["']?source\b/i.test(tag),
          text: oneLine(decodeEntities(words.replace(/&nbsp;?/gi, ' '))) === '' ? '' : words,
        });
      }
    }
    line += block.split('\n').length - 1;
  }
  return shown;
}

function cuesOf(shown: readonly Shown[]): Cue[] {
  const cues: Cue[] = [];
  let name = '';
  for (const [at, { start, line, isSource, text }] of shown.entries()) {
    if (isSource) {
      name = text;
      continue;
    }
    if (text === '') continue;
    const next = shown.slice(at + 1, at + MOST_AT_ONCE).find((other) => other.start > start)?.start;
    const [first = '', ...lines] = text.split(/\s?<br\s{0,9}\/?>\s?/i);
    cues.push({ id: '', line, start, end: next, lines: [name === '' ? first : `<v ${name}>${first}`, ...lines] });
  }
  return cues;
}

/** Paragraphs of one time, in one language. */
const MOST_AT_ONCE = 20;

function otherLanguages(shown: readonly Shown[], language: string | undefined): Remark[] {
  const others = shown.filter((paragraph) => !paragraph.isSource && paragraph.language !== language && paragraph.text);
  if (!others[0]) return [];
  const message = `The captions of another language (${[...new Set(others.map((other) => other.language))].slice(0, 5).join(', ')}) are left out: ${others.length}.`;
  return [{ message, line: others[0].line }];
}
