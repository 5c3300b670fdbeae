import type { LabelReader } from '../cues/labelReader.ts';
import type { NonSpeakers } from '../nonSpeakers.ts';
import type { Attribution } from '../readingSettings.ts';

/** What is known of a text before its lines are read. */
export interface AssemblyContext {
  readonly attribution: Attribution;
  /** Whether the header names the one voice of the text. */
  readonly isSolo: boolean;
  /** Reads labels, and knows which of them the roster has. */
  readonly labels: LabelReader;
  /** Minutes may have a bullet before a cue. */
  readonly isMinutes: boolean;
  /** The first line below the header. */
  readonly firstLine: number;
  /** Whether the text is the beginning of the transcript, and no later part of it. */
  readonly isFirst: boolean;
  /** Lines (from 0) of the beginning that are the record's own: who was there. */
  readonly ownLines: ReadonlySet<number>;
  /** Keys of the nicknames of those who were there. */
  readonly nicknames: ReadonlySet<string>;
  readonly nonSpeakers: NonSpeakers;
}
