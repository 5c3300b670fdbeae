import assert from 'node:assert/strict';
import {
  type Draft,
  defaultConversion,
  defaultReadingSettings,
  type FileFormat,
  type FormatRefusal,
  type Imported,
} from '../../../server/core/index.ts';

/** What a format reads from a text. */
export async function readText(format: FileFormat, text: string, name = 'day.xml'): Promise<Imported | FormatRefusal> {
  assert.ok(format.read, `${format.id} is not read`);
  const content = { name, text, bytes: new TextEncoder().encode(text) };
  return format.read(content, { times: 'passage', settings: defaultReadingSettings });
}

/** The draft that a format reads from a text which it must not refuse. */
export async function draftOf(format: FileFormat, text: string): Promise<Imported> {
  const read = await readText(format, text);
  assert.ok('draft' in read, 'refused' in read ? read.refused : '');
  return read;
}

/** A draft as lines to compare: one for each part, speakers before a colon, passages parted by ` | ` and paragraphs by ` ¶ `. */
export function linesOf({ parts }: Draft): string[] {
  return parts.map((part) => {
    if (part.kind === 'section') return `${'#'.repeat(part.level)} ${part.title}`;
    if (part.kind === 'comment') return `// ${part.text}`;
    if (part.kind === 'event') return `[${part.text}]${at(part.start)}`;
    const letter = part.marker ? (part.marker.kind === 'question' ? 'Q' : 'A') : '';
    const marker = letter === '' ? '' : `${letter}${part.marker?.number ?? ''} `;
    const who = part.speakers === undefined ? '-' : part.speakers.join(' + ') || '?';
    const qualifiers = part.qualifiers?.map((qualifier) => ` (${qualifier})`).join('') ?? '';
    const words = part.passages.map(({ text, start, end, isParagraph }, index) => {
      const before = index === 0 ? '' : isParagraph ? ' ¶ ' : ' | ';
      return `${before}${text}${at(start)}${end === undefined ? '' : `–${end}`}`;
    });
    return `${marker}${who}${qualifiers}: ${words.join('')}`;
  });
}

function at(seconds: number | undefined): string {
  return seconds === undefined ? '' : ` @${seconds}`;
}

/** A draft as a format writes it. */
export async function written(format: FileFormat, draft: Draft): Promise<string> {
  return (await exported(format, draft)).text;
}

/** A draft as a format writes it, with the remarks of the writer. */
export async function exported(
  format: FileFormat,
  draft: Draft,
): Promise<{ text: string; remarks: readonly string[] }> {
  assert.ok(format.write, `${format.id} is not written`);
  const source = {
    draft,
    path: 'day.transcript',
    get transcript(): never {
      throw new Error('The tree of the transcript is not needed');
    },
  };
  const { pieces, remarks } = await format.write(source, defaultConversion(defaultReadingSettings));
  return { text: [...pieces].join(''), remarks: remarks.map(({ message }) => message) };
}
