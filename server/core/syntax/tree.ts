import type { Lines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Attribution, ReadingSettings } from './readingSettings.ts';
import type { Roster, RosterEntry, VoiceKind } from './roster.ts';

/**
 * What each line of a transcript is. Every line is exactly one of these, so that nothing of the text
 * is outside the tree.
 */
export const LineKind = {
  blank: 0,
  header: 1,
  heading: 2,
  /** Opens a turn: its label, and often the first words. */
  cue: 3,
  /** Goes on with a turn. */
  speech: 4,
  /** Text without a speaker: unattributed. */
  unattributed: 5,
  event: 6,
  time: 7,
  comment: 8,
  /** `BY MR SMITH:` — says who asks from here on, and opens no turn. */
  byline: 9,
  /** The record's own line, which no one says: a fact about the recording, who was there, what was decided. */
  record: 10,
} as const;
export type LineKind = (typeof LineKind)[keyof typeof LineKind];

/** A transcript, read. Parsing never fails: whatever the text, there is a tree that covers it. */
export interface Transcript {
  readonly text: string;
  readonly lines: Lines;
  /** A {@link LineKind} for each line. */
  readonly kinds: Uint8Array;
  /** By which the text was read; read it again by the same. */
  readonly settings: ReadingSettings;
  readonly header: Header | undefined;
  readonly attribution: Attribution;
  /** What sort of transcript it is, as the header or else the folder's configuration says; empty where neither does. */
  readonly kind: string;
  readonly roster: Roster;
  /** In the order of the text. The first is the opening part before any heading, with level 0; it is always there. */
  readonly sections: readonly Section[];
  readonly turns: readonly Turn[];
  /** The names in lines such as `BY MR SMITH:`, in the order of the text. */
  readonly bylines: readonly Label[];
  /** Runs of text without a speaker. */
  readonly unattributed: readonly Unattributed[];
  readonly exchanges: readonly Exchange[];
  /** Everybody who speaks, in the order of the first turn. Roster entries who never speak are not among them. */
  readonly speakers: readonly Speaker[];
  /** Whether any turn carries a Q or A marker: then markers decide what is a question, and nothing is inferred. */
  readonly marked: boolean;
  /** What is wrong with the header. */
  readonly faults: readonly Fault[];
}

/** Something that the reader of the header could not accept. */
export interface Fault {
  readonly message: string;
  readonly span: Span;
  readonly severity: 'error' | 'warning' | 'info';
  /** What to write in its place. */
  readonly meant?: string;
}

/** The YAML between the two `---` lines. */
export interface Header {
  /** Both fences included. */
  readonly span: Span;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly entries: readonly HeaderEntry[];
  readonly title?: string;
  readonly date?: string;
  readonly source?: string;
  readonly kind?: string;
  readonly language?: string;
  readonly media?: string;
  readonly attribution?: Attribution;
  /** `speaker:` — the one voice of a talk or letter. */
  readonly speaker?: RosterEntry;
  readonly speakers: readonly RosterEntry[];
  /** Labels that name no speaker. */
  readonly notSpeakers?: readonly string[];
  /** Labels of events. */
  readonly events?: readonly string[];
  /** Titles of sections that are no speech. */
  readonly notSpeech?: readonly string[];
}

/** A key of the header with its value as written; unknown keys are kept like known ones. */
export interface HeaderEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly valueSpan: Span;
}

/** Somebody who speaks in this transcript. */
export interface Speaker {
  /** The full name: the roster's, else the label as first written. */
  readonly name: string;
  readonly kind: VoiceKind;
  /** Set where the speaker is on the roster. */
  readonly entry: RosterEntry | undefined;
  /** The bare Q or A of a file that names no one. */
  readonly voice: boolean;
}

export interface Section {
  readonly index: number;
  /** 0 for the opening part, else 1 to 6. */
  readonly level: number;
  readonly title: string;
  readonly titleSpan: Span | undefined;
  readonly parent: number | undefined;
  /** The heading's line; 0 for the opening part. */
  readonly firstLine: number;
  /** The last line before the next heading of any level. */
  readonly lastLine: number;
  /** The last line before the next heading of this level or a higher one. */
  readonly lastLineWithSubsections: number;
  /** Its own turns are `turns[firstTurn]` up to, not including, `turns[endTurn]`; subsections' turns not included. */
  readonly firstTurn: number;
  readonly endTurn: number;
}

export type TurnKind = 'question' | 'answer' | 'speech';

/** What one person says without another coming between. */
export interface Turn {
  readonly index: number;
  /** Absent where the header's `speaker:` speaks, who needs no cue. */
  readonly cue: Cue | undefined;
  readonly firstLine: number;
  /** The last line with words of the turn (blank lines, comments and events after it are not the turn's). */
  readonly lastLine: number;
  readonly span: Span;
  readonly section: number;
  readonly kind: TurnKind;
  /** The kind was inferred from the words, not marked by Q or A. */
  readonly inferred: boolean;
  /** Who speaks; empty where that is not known, several for `WH, JN:`. */
  readonly speakers: readonly Speaker[];
  /** Why no speaker is known although there is a cue. */
  readonly unknown: 'asked' | 'bare' | 'ambiguous' | undefined;
  /** The index of the exchange that the turn belongs to. */
  readonly exchange: number | undefined;
}

/** The label that opens a turn. */
export interface Cue {
  /** From the line's start to after the colon (and closing emphasis, and a time that fills the rest of the line). */
  readonly span: Span;
  /** Where the words begin; the line's end where there are none. */
  readonly textStart: number;
  readonly marker: Marker | undefined;
  /** The names as written; none for a bare `Q:` and for `?`. */
  readonly names: readonly Label[];
  /** A `?` stands for the name. */
  readonly unknown: boolean;
  readonly qualifiers: readonly Label[];
  readonly time: Time | undefined;
  readonly form: CueForm;
}

/** How a cue is written; two cues of one form look alike. */
export interface CueForm {
  readonly emphasis: '' | '**' | '__';
  readonly colon: 'plain' | 'inside' | 'none';
  /** The time stands before the names, after them, or nowhere. */
  readonly time: 'before' | 'after' | 'none';
  /** Nothing else stands on the line; the words are below. */
  readonly alone: boolean;
  /** The id of the form, where it is one that the file has to prove: see `labels/forms`. */
  readonly label?: string;
}

export interface Label {
  readonly text: string;
  readonly span: Span;
}

export interface Marker {
  readonly kind: 'question' | 'answer';
  readonly number: number | undefined;
  readonly span: Span;
}

export interface Time {
  readonly seconds: number;
  /** Brackets included. */
  readonly span: Span;
}

/** A line that was meant as a cue, it seems, but is not one. */
export interface BrokenCue {
  readonly reason:
    | 'semicolon'
    | 'full stop'
    | 'no space'
    | 'space before'
    | 'unbalanced emphasis'
    | 'no colon'
    | 'time';
  /** The label as it was meant. */
  readonly name: string;
  readonly span: Span;
  /** What it would have to be. */
  readonly replacement: string;
}

/** A label that may name a speaker: the lines of the file neither prove it nor rule it out. */
export interface Doubt {
  /** The id of the form, or `plain` for `Name: text`. */
  readonly form: string;
  /** The form as messages show it. */
  readonly shown: string;
  readonly label: string;
  readonly span: Span;
  readonly reason: DoubtReason;
}

/**
 * Why a label is doubtful: the form is not proved; the label occurs once in a file whose labels are full names; its words do not end as
 * a sentence does, or the line above is unfinished, where other labels have it otherwise; the line is set in like a label of its own.
 */
export type DoubtReason =
  | 'form'
  | 'occurs once'
  | 'single word'
  | 'kind of voice'
  | 'no sentence'
  | 'broken sentence'
  | 'indented';

/** Text at column 0 without a cue, up to the next line that is something else. */
export interface Unattributed {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly span: Span;
  readonly section: number;
  /** Set where the run opens with a line that nearly is a cue. */
  readonly brokenCue: BrokenCue | undefined;
  /** Set where the run opens with a label that may name a speaker, and the file does not prove it. */
  readonly doubt: Doubt | undefined;
}

/** A question with its answer, and what follows from them. */
export interface Exchange {
  readonly index: number;
  readonly section: number;
  /** The first holds the question (several where they are grouped) and its answer; each later one is supplementary. */
  readonly rounds: readonly Round[];
  /** From `turns[firstTurn]` up to and including `turns[lastTurn]`, with whatever speech stands between. */
  readonly firstTurn: number;
  readonly lastTurn: number;
  readonly inferred: boolean;
}

/** Indexes of turns. Answers without a question before them make a round without questions. */
export interface Round {
  readonly questions: readonly number[];
  readonly answers: readonly number[];
}

/** A mark inside the text of a turn. */
export interface InlineMark {
  readonly kind: 'unresolved' | 'event' | 'time';
  readonly span: Span;
  /** The word in the brackets: `inaudible`, `laughs`; empty for a time alone. */
  readonly name: string;
  readonly seconds: number | undefined;
}
