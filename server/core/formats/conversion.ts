import { parse } from '../parse.ts';
import type { ReadingSettings } from '../syntax/readingSettings.ts';
import { lazy } from '../text/lazy.ts';
import type { Draft } from './draft/draft.ts';
import { draftToTranscript } from './draft/draftToTranscript.ts';
import { lossesOf } from './draft/lossesOf.ts';
import { lossesOnReturn } from './draft/lossesOnReturn.ts';
import type {
  CaptionOptions,
  Exportable,
  Exported,
  FileContent,
  FileFormat,
  Imported,
  ReadOptions,
  Refusal,
  Remark,
  WriteOptions,
} from './format.ts';
import { formats } from './index.ts';
import { unknownJson } from './unknownJson.ts';
import { unknownXml } from './xml/unknownXml.ts';

/** The format with an id, as `--from` and `--to` take it. */
export function formatWithId(id: string): FileFormat | undefined {
  return formats.find((format) => format.id === id);
}

/** The format whose usual extension a file's name has; the first one in the list where several have it. */
export function formatOfName(name: string): FileFormat | undefined {
  const lower = name.toLowerCase();
  const byLength = (format: FileFormat) =>
    format.extensions.find((extension) => lower.endsWith(extension))?.length ?? 0;
  return formats.filter((format) => byLength(format) > 0).sort((a, b) => byLength(b) - byLength(a))[0];
}

/** The format of a file: by its content where that shows one, else by its extension. */
export function recogniseFormat(content: FileContent): FileFormat | undefined {
  return (
    [...formats, unknownXml, unknownJson].find((format) => format.recognises?.(content)) ?? formatOfName(content.name)
  );
}

/** Reads a file of a format into a draft. Says why if it cannot be read at all. */
export async function importFile(
  content: FileContent,
  format: FileFormat,
  options: ReadOptions,
): Promise<Imported | Refusal> {
  if (!format.read) return { refused: 'Colloquy writes this format, and does not read it' };
  return format.read(content, options);
}

/** Writes a draft in a format. The remarks say what the format has no place for, and what was changed. */
export async function exportFile(
  source: { readonly draft: Draft; readonly path: string; readonly transcript?: Exportable['transcript'] },
  format: FileFormat,
  options: WriteOptions,
): Promise<Exported | Refusal> {
  if (!format.write) return { refused: 'Colloquy reads this format, and does not write it' };
  const { draft, path } = source;
  const transcript = lazy(() => source.transcript ?? transcriptOf(draft, options));
  const exportable: Exportable = {
    draft,
    path,
    get transcript() {
      return transcript();
    },
  };
  const { pieces, remarks } = await format.write(exportable, options);
  const losses = [...lossesOf(draft, format), ...emptiness(draft, format), ...remarks];
  if (!format.mayLoseNames?.(draft)) return { pieces, remarks: losses };
  const written = [...pieces];
  return { pieces: written, remarks: [...losses, ...(await readAgain(written, draft, format, options))] };
}

/** A remark where nothing of a draft can be written: many programs refuse captions without words, and so do we. */
function emptiness({ parts }: Draft, { holds }: FileFormat): Remark[] {
  const isEmpty =
    !holds.sections &&
    parts.every(
      (part) => part.kind === 'section' || part.kind === 'comment' || (part.kind === 'event' && part.isRecord),
    );
  return isEmpty ? [{ message: 'Nobody speaks in it and nothing happens, so the file is empty.' }] : [];
}

/** What a reader of the written file would not find in it. A file of many hours is not read again. */
async function readAgain(
  pieces: readonly (string | Uint8Array)[],
  draft: Draft,
  format: FileFormat,
  options: WriteOptions,
): Promise<readonly Remark[]> {
  const text = pieces.filter((piece) => typeof piece === 'string');
  if (text.reduce((sum, { length }) => sum + length, 0) > LONGEST_READ_AGAIN) return [];
  const content = { name: '', bytes: new Uint8Array(), text: text.join('') };
  const again = await importFile(content, format, options);
  return 'refused' in again ? [] : lossesOnReturn(draft, again.draft, format.holds);
}

/** In UTF-16 units. */
const LONGEST_READ_AGAIN = 20_000_000;

function transcriptOf(draft: Draft, { settings, times }: WriteOptions) {
  return parse(draftToTranscript(draft, { settings, times }).text, settings);
}

/** How captions are cut where nothing else is asked for, as broadcasters do. */
export const defaultCaptions: CaptionOptions = {
  charactersPerLine: 42,
  linesPerCaption: 2,
  secondsPerCaption: 7,
  charactersPerSecond: 20,
};

/** How files are read and written where nothing else is asked for, by the settings of a folder. */
export function defaultConversion(settings: ReadingSettings): ReadOptions & WriteOptions {
  return { settings, times: 'turn', captions: defaultCaptions };
}
