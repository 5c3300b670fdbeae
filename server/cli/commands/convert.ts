import { existsSync, mkdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import {
  type CaptionOptions,
  type Draft,
  defaultCaptions,
  exportFile,
  type FileFormat,
  formatOfName,
  formats,
  formatWithId,
  importFile,
  missingPseudonyms,
  type Pseudonyms,
  parse,
  type ReadOptions,
  type Remark,
  readPseudonyms,
  recogniseFormat,
  type Transcript,
  transcriptToDraft,
  type WriteOptions,
  withPseudonyms,
} from '../../core/index.ts';
import { decode, whyUnreadable } from '../../project/index.ts';
import { type Command, outputOptions, readingOptions } from '../command.ts';
import { memoryFault, rewritingNeeds } from '../files/memory.ts';
import { readNamed } from '../files/readNamed.ts';
import { type Listed, type Source, Sources } from '../files/sources.ts';
import { CannotRun, type Io } from '../io.ts';
import type { OptionSpec, Options } from '../options.ts';
import { type Output, outputTo, standardOutput } from '../output.ts';
import { printable } from '../terminal/printable.ts';
import { Progress } from '../terminal/progress.ts';

/** The options that say how captions are cut, with what each is by default. */
const captionOptions: readonly (readonly [string, keyof CaptionOptions, string])[] = [
  ['line-length', 'charactersPerLine', 'Captions: the most characters of a line'],
  ['caption-lines', 'linesPerCaption', 'Captions: the most lines'],
  ['caption-seconds', 'secondsPerCaption', 'Captions: how long one is shown at most'],
  ['reading-speed', 'charactersPerSecond', 'Captions: the most characters a second'],
];

export const convert: Command = {
  name: 'convert',
  summary: 'Make a transcript of another format, or write one in it',
  usage: '[--to FORMAT] [options] FILE…',
  // The formats are loaded only when they are asked for.
  get options(): readonly OptionSpec[] {
    const ids = (can: 'read' | 'write') => formats.filter((format) => format[can]).map(({ id }) => id);
    return [
      {
        name: 'to',
        value: 'FORMAT',
        choices: ids('write'),
        description: 'The format to write; by default what the name after -o ends in',
      },
      {
        name: 'from',
        value: 'FORMAT',
        choices: ids('read'),
        description: 'The format of the file; by default what its content shows, or what its name ends in',
      },
      {
        name: 'times',
        value: 'WHICH',
        choices: ['turn', 'passage'],
        description: 'Keep the first time of each turn, or every time; by default what suits the format',
      },
      {
        name: 'pseudonyms',
        value: 'FILE',
        description: 'A table (CSV) of names and pseudonyms, to write these in place of the names',
      },
      ...captionOptions.map(([name, key, description]) => ({
        name,
        value: 'N',
        description: `${description}, by default ${defaultCaptions[key]}`,
      })),
      {
        name: 'width',
        value: 'N',
        description: 'Plain text: wrap lines at so many characters; by default they are not wrapped',
      },
      ...outputOptions.map((option) =>
        option.name === 'output'
          ? { ...option, description: 'Write to a file, or several files into a folder' }
          : option,
      ),
      ...readingOptions,
    ];
  },
  examples: [
    ['colloquy convert talk.vtt -o talk.transcript', 'a transcript of captions'],
    ['colloquy convert talk.transcript -o talk.srt', 'captions of a transcript'],
    ['colloquy convert --to json talk.transcript', 'the whole tree, on standard output'],
    ['colloquy convert --to transcript *.vtt -o transcripts/', 'several files into a folder'],
  ],

  async run(options, io) {
    const conversion = new Conversion(options, io);
    return conversion.run();
  },
};

/** One run of the command. */
class Conversion {
  readonly #options: Options;
  readonly #io: Io;
  readonly #sources: Sources;
  readonly #to: FileFormat;
  readonly #captions: CaptionOptions;
  readonly #textWidth: number | undefined;

  constructor(options: Options, io: Io) {
    if (options.paths.length === 0) throw new CannotRun('Name the file to convert, or - for standard input.');
    this.#options = options;
    this.#io = io;
    this.#to = targetOf(options);
    this.#captions = captionsOf(options);
    this.#textWidth = numberOf(options, 'width');
    this.#sources = new Sources(options, io, { others: 'kept' });
  }

  async run(): Promise<0 | 2> {
    const { isBinary, title } = this.#to;
    if (isBinary && !this.#options.has('output') && this.#io.stdout.isTerminal) {
      throw new CannotRun(`${title} is no text that a terminal can show; name a file with -o.`);
    }
    const pseudonyms = this.#pseudonyms();
    const single = this.#singleOutput();
    const listed = await this.#sources.list();
    const outputs = single ? [single] : this.#outputsFor(listed);
    if (listed.length > 1 && outputs.length === 1) {
      throw new CannotRun('Several files go into a folder: name one with -o, with a / after it.');
    }
    const progress = new Progress(this.#io.stderr);
    for (const [index, { path }] of listed.entries()) {
      const output = outputs[index];
      if (output) await this.#convert(path, output, pseudonyms, progress);
      progress.at(index + 1, listed.length);
    }
    progress.clear();
    return this.#sources.failed ? 2 : 0;
  }

  /** The one place to write to; undefined where the files go into a folder. */
  #singleOutput(): Output | undefined {
    const name = this.#options.value('output');
    const content = this.#to.id === 'json' ? 'json' : 'transcript';
    if (name === undefined) return standardOutput(content, this.#io);
    if (isFolderName(name, this.#io.cwd)) return undefined;
    return outputTo(name, content, this.#options, this.#io, this.#sources.outputs);
  }

  #outputsFor(listed: readonly Listed[]): Output[] {
    const folder = this.#options.value('output') ?? '.';
    const inputs = new Map(listed.map(({ file, path }) => [file, path]));
    const taken = new Map<string, string>();
    const names = listed.map(({ path, file }) => {
      const [extension = ''] = this.#to.extensions;
      const name = join(folder, basename(path === '-' ? file : path).replace(/(?<=.)\.[^.]*$/, '') + extension);
      const place = resolve(this.#io.cwd, name);
      if (inputs.has(place)) throw new CannotRun(`${name}: this is read, and would be lost; write to another folder.`);
      const other = taken.get(place);
      if (other !== undefined)
        throw new CannotRun(`${path} and ${other} would both be written to ${name}; convert one by itself.`);
      taken.set(place, path);
      return name;
    });
    makeFolder(folder, this.#io.cwd);
    const outputs = names.map((name) => outputTo(name, 'transcript', this.#options, this.#io, this.#sources.outputs));
    this.#sources.outputs.refuseForeign();
    return outputs;
  }

  async #convert(path: string, output: Output, pseudonyms: Pseudonyms | undefined, progress: Progress): Promise<void> {
    const read = await this.#readNamed(path);
    if (!read) return;
    const width = this.#textWidth;
    const options = { ...read.options, captions: this.#captions, ...(width !== undefined && { textWidth: width }) };
    const { draft, remarks } = pseudonyms
      ? this.#renamed(read.path, read.draft, pseudonyms)
      : { draft: read.draft, remarks: [] };
    const transcript = pseudonyms ? undefined : read.transcript;
    const exported = await exportFile({ draft, path: read.path, ...(transcript && { transcript }) }, this.#to, options);
    if ('refused' in exported) throw new CannotRun(`${this.#to.title}: ${exported.refused}.`);
    for (const piece of exported.pieces) output.write(piece);
    await output.end();
    progress.clear();
    this.#report(read.path, [...read.remarks, ...remarks, ...exported.remarks]);
  }

  /** Reads a file, and lets go of its bytes, which may be many. */
  async #readNamed(path: string): Promise<(ReadFile & { readonly path: string }) | undefined> {
    const source = await this.#sources.named(path);
    const read = source && (await this.#read(source));
    return read && { ...read, path: source.path, remarks: [...source.remarks, ...read.remarks] };
  }

  /** What a file says; undefined, and reported, where it cannot be read. */
  async #read(source: Source): Promise<ReadFile | undefined> {
    const { content, settings, path } = source;
    if (!content) return undefined;
    const id = this.#options.value('from');
    const format = (id === undefined ? recogniseFormat(content) : formatWithId(id)) ?? formatWithId('transcript');
    const undecoded = content.text === '' && content.bytes.length > 0 ? decode(content.bytes) : undefined;
    const isUnreadable = undecoded && 'fault' in undecoded && !format?.isBinary;
    if (isUnreadable) this.#sources.complain(path, undecoded.fault);
    if (isUnreadable || !format) return undefined;
    const chosen = this.#options.value('times') as ReadOptions['times'] | undefined;
    // The tree of a text has its own places in it. A transcript loses none of its times.
    const isOwn = format.id === 'transcript' || (this.#to.id === 'json' && id === undefined && isPlainText(format));
    const options = { settings, times: chosen ?? (isOwn ? 'passage' : 'turn') } as const;
    if (isOwn) {
      const fault = this.#to.id === 'json' ? undefined : memoryFault(content.bytes, rewritingNeeds);
      if (fault !== undefined) {
        this.#sources.complain(path, fault);
        return undefined;
      }
      const transcript = parse(source.text, settings);
      return { draft: transcriptToDraft(transcript), transcript, remarks: [], options };
    }
    const imported = await importFile(content, format, options);
    if (!('refused' in imported)) return { ...imported, transcript: undefined, options };
    const line = imported.line === undefined ? '' : `line ${imported.line}: `;
    this.#sources.complain(path, `this cannot be read as ${format.title}: ${line}${imported.refused}`);
    return undefined;
  }

  #renamed(path: string, draft: Draft, pseudonyms: Pseudonyms) {
    const missing = missingPseudonyms(draft, pseudonyms);
    if (missing.length === 0) return withPseudonyms(draft, pseudonyms);
    throw new CannotRun(
      `${path}: the table has no pseudonym for ${missing.slice(0, 5).join(', ')}; add a line for each name.`,
    );
  }

  #pseudonyms(): Pseudonyms | undefined {
    const name = this.#options.value('pseudonyms');
    if (name === undefined) return undefined;
    const path = resolve(this.#io.cwd, name);
    const read = readNamed(path);
    const text = 'bytes' in read ? decode(read.bytes) : read;
    if ('fault' in text) throw new CannotRun(`${name}: ${text.fault}.`);
    const pseudonyms = readPseudonyms(text.text);
    if (pseudonyms.size > 0) return pseudonyms;
    throw new CannotRun(
      `${name}: this table has no pseudonym in it; write a name and its pseudonym on each line, with a comma between.`,
    );
  }

  /** What was lost or changed, on standard error. */
  #report(path: string, remarks: readonly Remark[]): void {
    const lines = remarks.slice(0, MOST_REMARKS).map(({ message, line }) => {
      const place = line === undefined ? path : `${path}:${line}`;
      return `colloquy: ${printable(place)}: ${printable(message)}\n`;
    });
    const more = remarks.length - lines.length;
    if (more > 0) lines.push(`colloquy: ${printable(path)}: and ${more} more.\n`);
    if (lines.length > 0) this.#io.stderr.write(lines.join(''));
  }
}

/** What was read from a file, and how. */
interface ReadFile {
  readonly draft: Draft;
  /** Set for a text that was read as it stands. */
  readonly transcript: Transcript | undefined;
  readonly remarks: readonly Remark[];
  readonly options: Omit<WriteOptions, 'captions'>;
}

const MOST_REMARKS = 50;

/** Whether a text in a format is read as it stands, too. */
function isPlainText({ extensions }: FileFormat): boolean {
  return extensions.some((extension) => /^\.(?:md|txt|transcript)$/.test(extension));
}

function makeFolder(name: string, cwd: string): void {
  try {
    mkdirSync(resolve(cwd, name), { recursive: true });
  } catch (error) {
    throw new CannotRun(`${name}: this cannot be written: ${whyUnreadable(error)}.`);
  }
}

function targetOf(options: Options): FileFormat {
  const name = options.value('output') ?? '';
  const id = options.value('to');
  const format = id === undefined ? formatOfName(name) : formatWithId(id);
  if (format?.write) return format;
  if (format)
    throw new CannotRun(`Colloquy reads ${format.title}, and does not write it; choose another format with --to.`);
  const ids = formats.filter(({ write }) => write).map((each) => each.id);
  throw new CannotRun(`Say which format to write: --to ${ids.join(', ')}.`);
}

function captionsOf(options: Options): CaptionOptions {
  const given = captionOptions.flatMap(([name, key]) => {
    const value = numberOf(options, name);
    return value === undefined ? [] : [[key, value] as const];
  });
  return { ...defaultCaptions, ...Object.fromEntries(given) };
}

/** The options that are measures, and so no whole numbers. */
const fractions = new Set(['caption-seconds', 'reading-speed']);

function numberOf(options: Options, name: string): number | undefined {
  const written = options.value(name);
  if (written === undefined) return undefined;
  const value = Number(written);
  const isWhole = !fractions.has(name);
  if (!(isWhole ? /^\d+$/ : /^\d+(?:\.\d+)?$/).test(written) || value < 1 || value > 1000) {
    throw new CannotRun(`--${name} is a ${isWhole ? 'whole ' : ''}number from 1 to 1,000, not ${written}.`);
  }
  return value;
}

function isFolderName(name: string, cwd: string): boolean {
  const path = resolve(cwd, name);
  return /[/\\]$/.test(name) || (existsSync(path) && statSync(path).isDirectory());
}
