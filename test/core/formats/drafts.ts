import assert from 'node:assert/strict';
import {
  type Draft,
  defaultConversion,
  defaultReadingSettings,
  exportFile,
  type FileContent,
  type FileFormat,
  formats,
  type Imported,
  importFile,
  type Refusal,
} from '../../../server/core/index.ts';

/** The format with an id. */
export function formatNamed(id: string): FileFormat {
  const format = formats.find((one) => one.id === id);
  assert.ok(format, `there is no format ${id}`);
  return format;
}

/** A file's content, as the command line hands it over. */
export function contentOf(text: string, name = 'talk'): FileContent {
  return { name, text, bytes: new TextEncoder().encode(text) };
}

/** What a format reads from a text, or from a value as JSON. */
export async function readAs(id: string, source: unknown): Promise<Imported | Refusal> {
  const content = contentOf(typeof source === 'string' ? source : JSON.stringify(source));
  return importFile(content, formatNamed(id), defaultConversion(defaultReadingSettings));
}

/** What a text says as a format: a line for each part, as `draftLines` has them, then the remarks. Fails where it is refused. */
export async function linesOf(id: string, source: unknown): Promise<string[]> {
  const imported = await readAs(id, source);
  assert.ok(!('refused' in imported), JSON.stringify(imported));
  return [...draftLines(imported.draft), ...imported.remarks.map(({ message }) => `! ${message}`)];
}

/**
 * The parts of a draft as lines: `Ann 0.5–2: words` for the first passage of a turn, `… 2–3: words` for each other one, with `¶` where a
 * paragraph begins. `?` is somebody whom the file does not name; `-` stands where it says nothing of who speaks.
 */
export function draftLines({ parts }: Draft): string[] {
  return parts.flatMap((part) => {
    if (part.kind === 'section') return [`${'#'.repeat(part.level)} ${part.title}`];
    if (part.kind === 'event') return [`[${part.text}]`];
    if (part.kind === 'comment') return [`// ${part.text}`];
    const names = part.speakers === undefined ? '-' : part.speakers.join(' + ') || '?';
    const mark = part.marker ? `${part.marker.kind === 'question' ? 'Q' : 'A'}${part.marker.number ?? ''} ` : '';
    const qualifiers = (part.qualifiers ?? []).map((qualifier) => ` (${qualifier})`).join('');
    return part.passages.map(({ text, start, end, isParagraph }, at) => {
      const who = at === 0 ? `${mark}${names}${qualifiers}` : isParagraph ? '¶' : '…';
      const times = start === undefined && end === undefined ? '' : ` ${shown(start)}–${shown(end)}`;
      return `${who}${times}: ${text}`;
    });
  });
}

function shown(seconds: number | undefined): string {
  return seconds === undefined ? '' : String(Math.round(seconds * 1000) / 1000);
}

/** What a format writes of a draft. */
export async function written(id: string, draft: Draft, times: 'turn' | 'passage' = 'turn'): Promise<string> {
  const options = { ...defaultConversion(defaultReadingSettings), times };
  const exported = await exportFile({ draft, path: 'talk' }, formatNamed(id), options);
  assert.ok(!('refused' in exported), JSON.stringify(exported));
  return [...exported.pieces].join('');
}
