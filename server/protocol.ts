/**
 * What our client and our server say to each other beyond the Language Server Protocol. Both sides import this file, so a
 * change that only one of them follows does not compile.
 */

import type { ReadingPage, StatisticsReport, TranscriptComparison } from './core/index.ts';

export { type ReadingPage, type StatisticsReport, type TranscriptComparison, voiceColours } from './core/index.ts';

/** Counted from 0; characters in the unit that client and server agreed on. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** The version of the document that a command is about. Without one the command is about any version. */
interface Versioned {
  readonly version?: number | null;
}

interface AtPosition {
  readonly position: Position;
}

/** Whether a command edited the document; `reason` is a sentence that says why it did not. */
export interface Applied {
  readonly applied: boolean;
  readonly reason?: string;
}

/** How many places a command changed; `reason` is a sentence that says why it changed none. */
export interface Changed {
  readonly count: number;
  readonly reason?: string;
}

/** A speaker to choose from. */
export interface Candidate {
  /** The full name. */
  readonly name: string;
  /** What to write in a cue. */
  readonly label: string;
  readonly role?: string | undefined;
  /** The roster lists the speaker. */
  readonly listed: boolean;
  /** How many turns the speaker has in the document. */
  readonly turns: number;
}

/** A speaker that has a digit in attribution mode. */
export interface Voice {
  /** The full name. */
  readonly name: string;
  /** What to write in a cue. */
  readonly label: string;
  /** Only the facts above the talk name this person: the first turn puts the name on the roster. */
  readonly isNew?: boolean;
}

/** A document in a few numbers, for the status bar. */
export interface Figures {
  readonly turns: number;
  readonly words: number;
  readonly attributedWords: number;
  /** How many places have no speaker yet. A run of text is one place. */
  readonly open: number;
  /** How many turns have a speaker. */
  readonly named: number;
  /** How many turns have none yet; about so many if `isEstimated`, because open text may hold several. */
  readonly unnamed: number;
  readonly isEstimated: boolean;
}

/** The result of one key in attribution mode. */
export interface Step extends Applied {
  /** The next turn without a speaker; null where there is none, and where the turn at the position still has none. */
  readonly next: Range | null;
  /** The name of a new speaker, as the cue has it. */
  readonly name?: string;
}

/** What somebody typed, read as the name of a speaker. */
export interface NameReading {
  /** What to write in a cue: the name without what stands in brackets after it. Null where it would be read as no name. */
  readonly name: string | null;
  /** A sentence that says why it would be read as no name. */
  readonly reason?: string;
  /** The full name of the one known speaker that it looks like. */
  readonly similar?: string;
}

/** Somebody who speaks in a document, or is on its roster. */
export interface ListedSpeaker {
  readonly name: string;
  readonly isOnRoster: boolean;
  /** 0 for those on the roster who do not speak. */
  readonly turns: number;
  /** How much the speaker says, for people: `12 %, 03:20, 2 turns, 1,200 words`. */
  readonly summary: string;
}

/** Somebody who speaks in the transcripts of a workspace. */
export interface SpeakerInFiles {
  readonly name: string;
  /** How much the speaker says in all files, for people. */
  readonly summary: string;
  readonly files: readonly SpeakerInFile[];
}

export interface SpeakerInFile {
  readonly uri: string;
  /** How much the speaker says in this file, for people. */
  readonly summary: string;
  /** The first line of the first turn, from 0. */
  readonly line: number;
}

/** What a client needs to show a document as a page: the whole page, or what has changed in it. */
export interface ReadingUpdate extends Partial<ReadingPage> {
  readonly revision: number;
  /** The parts to put in the place of `old` parts from `first` on; undefined in an update that has all `parts`. */
  readonly change?: { readonly first: number; readonly old: number; readonly parts: readonly string[] };
}

/** The questions of a transcript of the workspace, counted. */
export interface QuestionsInFile {
  readonly uri: string;
  readonly askers: readonly AskerInFile[];
}

/** How many questions somebody asks in a file. */
export interface AskerInFile {
  /** Null where no speaker is known. */
  readonly name: string | null;
  readonly asked: number;
  readonly unanswered: number;
}

/** A section with the questions that are asked directly in it. */
export interface ListedSection {
  readonly title: string;
  readonly questions: readonly ListedQuestion[];
}

/** A question with its answers, and the questions that follow from them. */
export interface ListedQuestion extends ListedTurn {
  readonly isAnswered: boolean;
  readonly answers: readonly ListedTurn[];
  readonly followUps: readonly ListedQuestion[];
}

export interface ListedTurn {
  /** Null where no speaker is known. */
  readonly speaker: string | null;
  /** The first words. */
  readonly words: string;
  readonly number: number | null;
  /** The first line, from 0. */
  readonly line: number;
}

/** `label`: turns with the same label. `kind`: questions or answers without a speaker. `pair`: two people in turn. */
export type Like = 'label' | 'kind' | 'pair';

/** What “all like this” can mean at a position. */
export interface Choice {
  readonly like: Like;
  readonly title: string;
  /** How many turns it means. */
  readonly count: number;
  /** How many speakers the user has to choose. */
  readonly speakers: 1 | 2;
}

/** What *Clean Up* did. */
export interface Cleaned {
  readonly applied: boolean;
  /** A sentence: what was done, or why nothing was. */
  readonly summary: string;
  /** Everything that was done, in Markdown; absent where nothing was. */
  readonly report?: string;
  /** The removed lines, which can be put back; absent where nothing was done. */
  readonly dropped?: readonly DroppedLine[];
}

/** A line that *Clean Up* removed. Lines count from 0. */
export interface DroppedLine {
  readonly text: string;
  /** The line of the report that lists it. */
  readonly reportLine: number;
  /** The line of the cleaned document that it would stand above. */
  readonly line: number;
}

/** What to paste in place of a raw text. */
export interface CleanedPaste {
  readonly text: string;
  /** Edits to make at the same time, all before the place where the text goes. */
  readonly edits: readonly TextEdit[];
  /** A sentence that says what cleaning did. */
  readonly summary: string;
}

/** How the spoken words of two texts compare. */
export interface Verified {
  /** No spoken word changed, and no word went from one speaker to another; renames and words without a speaker do not count. */
  readonly equal: boolean;
  /** Some sentences. */
  readonly summary: string;
  /** The places that differ, as two texts to show side by side. */
  readonly before: string;
  readonly after: string;
}

/**
 * The commands of the server. `given` is the one argument of a command, which also has the `uri` of the document. Every
 * command answers null where that document is not open. A null speaker is one that is not known.
 */
export interface Commands {
  /** Gives the lines of a range, or the line of a position, to a speaker. */
  attribute: {
    readonly given: Versioned & {
      readonly position?: Position | null;
      readonly range?: Range | null;
      readonly speaker: string | null;
    };
    readonly answer: Applied;
  };
  /** Who may speak on the line of a position, the likeliest first. */
  speakers: { readonly given: AtPosition; readonly answer: readonly Candidate[] };
  /** The next place without a speaker, starting again at the other end of the document. */
  nextOpen: {
    readonly given: AtPosition & { readonly direction?: 'forward' | 'backward' | null };
    readonly answer: Range | null;
  };
  statistics: { readonly given: object; readonly answer: Figures };
  /** The turns that touch a range and have one known speaker: where, and the number (from 0) of the speaker's letters and colour. */
  turnsWithVoice: {
    readonly given: { readonly range: Range };
    readonly answer: readonly { readonly range: Range; readonly voice: number }[];
  };
  /** The runs of text without a speaker that touch a range. */
  openText: { readonly given: { readonly range: Range }; readonly answer: readonly Range[] };
  /** Everybody who speaks or is on the roster, the one with the most words first. */
  listSpeakers: { readonly given: object; readonly answer: readonly ListedSpeaker[] };
  /** Everybody who speaks in any transcript of the workspace, the one with the most words first. */
  listSpeakersInFiles: { readonly given: object; readonly answer: readonly SpeakerInFiles[] };
  /**
   * The next turn of a speaker after the line of a position, starting again at the top; without a position the first one. The answer
   * is its first line, or null if there is none.
   */
  nextTurnOf: {
    readonly given: { readonly position?: Position | null; readonly name: string };
    readonly answer: number | null;
  };
  /** Every question with its answers, by sections: of the document, or of another transcript of the workspace by its URI. */
  listQuestions: { readonly given: { readonly file?: string | null }; readonly answer: readonly ListedSection[] };
  /** How many questions each transcript of the workspace has. */
  listQuestionsInFiles: { readonly given: object; readonly answer: readonly QuestionsInFile[] };
  /** The document as a page to read. `since` is the revision of the page that the client has: then only what has changed is sent. */
  reading: { readonly given: { readonly since?: number | null }; readonly answer: ReadingUpdate };
  /** What the plots of a document show. */
  report: { readonly given: object; readonly answer: StatisticsReport };
  /** The spoken words of a range as a quotation in Markdown with its reference; null where nothing is spoken. */
  quote: { readonly given: { readonly range: Range }; readonly answer: string | null };
  /** Who has which digit in attribution mode. */
  voices: { readonly given: object; readonly answer: readonly Voice[] };
  /** Reads what somebody types as the name of a speaker on the line of a position. */
  readName: { readonly given: AtPosition & { readonly typed: string }; readonly answer: NameReading };
  /** The turn at a position if it has no speaker, else the next turn that has none. */
  openTurn: { readonly given: AtPosition; readonly answer: Range | null };
  /** Gives the turn at a position to a speaker; `isNew` puts the speaker on the roster. */
  labelOpenTurn: {
    readonly given: Versioned & AtPosition & { readonly speaker: string | null; readonly isNew?: boolean | null };
    readonly answer: Step;
  };
  /** Begins a turn without a speaker at the word at a position; the line is broken there if need be. `next` is the new turn. */
  beginTurn: { readonly given: Versioned & AtPosition; readonly answer: Step };
  markOpenTurn: {
    readonly given: Versioned & AtPosition & { readonly kind: 'question' | 'answer' };
    readonly answer: Step;
  };
  /** Makes the text at a position a part of the turn above. */
  joinOpenTurn: { readonly given: Versioned & AtPosition; readonly answer: Step };
  likeThis: { readonly given: AtPosition; readonly answer: readonly Choice[] };
  /** Gives all turns that are like the one at a position to one speaker, or to two in turn. */
  attributeLikeThis: {
    readonly given: Versioned & AtPosition & { readonly like: Like; readonly speakers: readonly (string | null)[] };
    readonly answer: Changed;
  };
  /** Turns a raw text into a transcript: the lines of a range, or the whole document. */
  clean: { readonly given: Versioned & { readonly range?: Range | null }; readonly answer: Cleaned };
  /** What to paste over a range in place of a raw text; null where there is nothing to clean. Edits nothing. */
  cleanPaste: {
    readonly given: { readonly range: Range; readonly text: string };
    readonly answer: CleanedPaste | null;
  };
  /** Puts back a line that *Clean Up* removed, above the line of a position. */
  putBack: { readonly given: Versioned & AtPosition & { readonly text: string }; readonly answer: Applied };
  /** Compares the spoken words of an earlier text with those of the document. */
  verify: { readonly given: { readonly text: string }; readonly answer: Verified };
  /** What changed from an earlier text to the document, turn by turn. A `text` of null is that of the last comparison. */
  compare: {
    readonly given: { readonly text: string | null };
    readonly answer: TranscriptComparison | { readonly isForgotten: true };
  };
  /** Puts somebody who speaks on the roster. */
  listSpeaker: { readonly given: Versioned & { readonly name: string }; readonly answer: Applied };
  /** Writes the proposal at a position into the document. */
  takeProposal: { readonly given: Versioned & AtPosition; readonly answer: Changed };
  /** Writes all proposals that are certain, or at least as likely as `sureness`, from 0 to 1. */
  takeSureProposals: { readonly given: Versioned & { readonly sureness?: number | null }; readonly answer: Changed };
  /** Hides the proposal at a position until the document is closed. */
  refuseProposal: { readonly given: AtPosition; readonly answer: Changed };
}

export type CommandName = keyof Commands;
export type Given<N extends CommandName> = Commands[N]['given'];
export type Answer<N extends CommandName> = Commands[N]['answer'];

/** A command's id is this prefix and its name. */
export const commandPrefix = 'colloquy.server.';

/** A client that reads files for the server, see below, announces it by this key of its experimental capabilities. */
export const readsFilesKey = 'colloquyFiles';
/** A client lists the commands that it runs itself under this key of its experimental capabilities. */
export const clientCommandsKey = 'colloquyCommands';

/** A command of the client: shows several places to choose from, or goes to the only one. */
export const showPlacesCommand = 'colloquy.showPlaces';

/** A command of the client: asks who speaks at the cursor. */
export const attributeTurnCommand = 'colloquy.attributeTurn';

/** A command of the client that cleans the document. */
export const cleanUpCommand = 'colloquy.cleanUp';

/** A command of the client that saves a file, whose URI is its only argument. */
export const saveFileCommand = 'colloquy.saveFile';

/** A request from the server to the client with {@link ReadFileParams}; answered by {@link FileContents}, or null if there is no such file. */
export const readFileRequest = 'colloquy/readFile';
/** A request from the server to the client: what is at a `uri`; null if there is nothing. */
export const fileKindRequest = 'colloquy/fileKind';
/** A request from the server to the client: what lies directly in the folder at a `uri`. */
export const readFolderRequest = 'colloquy/readFolder';

/** A request from the client to the server with the `text` of a document of any language: whether it reads like a transcript. */
export const looksLikeTranscriptRequest = 'colloquy/looksLikeTranscript';

export interface ReadFileParams {
  readonly uri: string;
  /** The largest size that is wanted, in bytes. */
  readonly most: number;
}

/** The bytes of a file, or why they are not sent: the file is too large, or it is none that can be read. */
export type FileContents = { readonly base64: string } | { readonly isTooLarge: boolean };

export type FileKind = 'file' | 'folder' | 'other';

export interface FolderEntry {
  readonly name: string;
  /** False for a link to a folder: following links may never end. */
  readonly isFolder: boolean;
}

/** A request of the client: the formats that files can be imported from and exported to; answered by a list of {@link KnownFormat}. */
export const formatsRequest = 'colloquy/formats';
/** A request of the client with {@link ImportParams}: a file as a transcript; answered by {@link ImportedFile} or {@link NotConverted}. */
export const importRequest = 'colloquy/import';
/**
 * A request of the client with {@link ExportParams}: an open transcript in another format; answered by {@link ExportedFile} or
 * {@link NotConverted}, and by null if it is not open.
 */
export const exportRequest = 'colloquy/export';

export interface KnownFormat {
  readonly id: string;
  readonly title: string;
  /** With the dot, the usual one first. */
  readonly extensions: readonly string[];
  readonly isRead: boolean;
  readonly isWritten: boolean;
  /** Whether its files are read as they stand, as plain text is, and not converted first. */
  readonly isText: boolean;
  /** What it has no place for, in words. */
  readonly lacks: readonly string[];
}

export interface ImportParams {
  readonly uri: string;
  readonly base64: string;
}

export interface ImportedFile {
  /** The title of the format. */
  readonly format: string;
  readonly text: string;
  /** What was lost, changed or decided, in sentences. */
  readonly remarks: readonly string[];
}

export interface ExportParams {
  readonly textDocument: { readonly uri: string };
  /** The id of a format. */
  readonly format: string;
}

export interface ExportedFile {
  readonly base64: string;
  readonly remarks: readonly string[];
}

/** Why a file was not converted, in a sentence. */
export interface NotConverted {
  readonly reason: string;
}
