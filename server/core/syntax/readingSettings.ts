import type { Pack } from './pack.ts';
import type { RosterEntry } from './roster.ts';

/** Who speaks in text without a cue: no speaker, or the one above. */
export type Attribution = 'strict' | 'inherit';

/**
 * How a text is read: everything outside the text that decides what its lines mean. One layer makes this value once for
 * each file (see `config/settingsFor.ts`), and everything that reads the file gets it, so that all read it the same way.
 * What the header of the text says goes before what is said here.
 */
export interface ReadingSettings {
  /** Who speaks where no line says so. */
  readonly attribution: Attribution;
  /** `minutes`, or another word that means nothing to the parser; empty if nothing is said. */
  readonly kind: string;
  /** Speakers that several transcripts share. */
  readonly roster: readonly RosterEntry[];
  /** Labels that name no speaker: their lines are the record's own. */
  readonly notSpeakers: readonly string[];
  /** Labels of events, such as `Jingle`: their lines are no speech, and the turn goes on after them. */
  readonly events: readonly string[];
  /** Titles of sections that are no speech, such as `Conclusion` or `Summary*`: their lines are the record's own. */
  readonly notSpeech: readonly string[];
  /** Packs of page furniture that the folder has, besides the built-in ones. */
  readonly packs: readonly Pack[];
}

/** How a text is read where nothing is configured. */
export const defaultReadingSettings: ReadingSettings = {
  attribution: 'strict',
  kind: '',
  roster: [],
  notSpeakers: [],
  events: [],
  notSpeech: [],
  packs: [],
};
