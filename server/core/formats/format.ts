import type { ReadingSettings } from '../syntax/readingSettings.ts';
import type { Transcript } from '../syntax/tree.ts';
import type { Draft } from './draft/draft.ts';

/**
 * A file format that transcripts come in or go out as. One file a format, and one list (`formats`): the command line, the help, the
 * editor's Import and Export, and the table of docs/formats.md are made from it. Reading and writing never fail on any content: what
 * cannot be read is left out and reported, or the whole is refused with a `Refusal`.
 */
export interface FileFormat {
  /** As `--from` and `--to` take it. */
  readonly id: string;
  readonly title: string;
  /** With the dot, the usual one first. */
  readonly extensions: readonly string[];
  readonly holds: Holdings;
  /** Set for a format that is named and never read: what to do with such a file, as the end of a sentence. */
  readonly advice?: string;
  /** Whether what is written is no text, so that a terminal cannot show it. */
  readonly isBinary?: boolean;
  /**
   * Whether a reader may find other names in the written file than the draft has: it finds them only by what the whole file proves, or one name stands for
   * several speakers. Then the file is read again to say so.
   */
  mayLoseNames?(draft: Draft): boolean;
  /** Whether the content itself shows this format: by what stands at its start or by its structure, never by a word that people may say. */
  recognises?(content: FileContent): boolean;
  read?(content: FileContent, options: ReadOptions): Imported | Refusal | Promise<Imported | Refusal>;
  write?(source: Exportable, options: WriteOptions): Exported | Promise<Exported>;
}

/** What a format has a place for. What it has none for is reported as lost when a transcript is exported. */
export interface Holdings {
  readonly speakers: boolean;
  readonly times: boolean;
  readonly questions: boolean;
  readonly events: boolean;
  readonly sections: boolean;
  readonly roster: boolean;
}

/** A file's content. Text formats look at `text`, others at `bytes`. */
export interface FileContent {
  /** The file's name or path; only its extension counts. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Decoded, without a byte order mark, with the line endings that the file has. Empty where the bytes are no text. */
  readonly text: string;
}

/** A draft read from a file, with what had no place in it or was changed. */
export interface Imported {
  readonly draft: Draft;
  readonly remarks: readonly Remark[];
}

/** The content cannot be read as this format at all. */
export interface Refusal {
  /** The end of the sentence `this cannot be read as WebVTT: …`. */
  readonly refused: string;
  /** From 1. */
  readonly line?: number;
}

/** Something that was lost or changed between two formats. */
export interface Remark {
  /** A sentence. */
  readonly message: string;
  /** The line of the source, from 1. */
  readonly line?: number;
}

/** A transcript to be written in another format: as a draft for most formats, as the whole tree for those that hold it. */
export interface Exportable {
  readonly draft: Draft;
  readonly transcript: Transcript;
  /** As the file is called in messages and in formats that name their source. */
  readonly path: string;
}

/** The written file in pieces, since the whole may be longer than a string can be. */
export interface Exported {
  readonly pieces: Iterable<string | Uint8Array>;
  readonly remarks: readonly Remark[];
}

export interface ReadOptions {
  /** Which times a transcript keeps: the first of each turn, or also those of each passage within it. */
  readonly times: 'turn' | 'passage';
  /** How a transcript of the folder is read. Formats in which a transcript may be written, such as Markdown, are read by these too. */
  readonly settings: ReadingSettings;
}

export interface WriteOptions {
  /** Which times are kept, for formats that hold times in the text. */
  readonly times: 'turn' | 'passage';
  /** How the transcript is read, if the format is a transcript. */
  readonly settings: ReadingSettings;
  readonly captions: CaptionOptions;
  /** The longest line of plain text, in UTF-16 units. Without it, paragraphs are not wrapped. */
  readonly textWidth?: number;
}

/** How captions are cut. */
export interface CaptionOptions {
  readonly charactersPerLine: number;
  readonly linesPerCaption: number;
  readonly secondsPerCaption: number;
  readonly charactersPerSecond: number;
}
