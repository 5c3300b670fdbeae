import type { Span } from '../text/span.ts';

export type VoiceKind = 'person' | 'collective' | 'unknown';

/** Somebody who may speak, as the header or a shared roster says. */
export interface RosterEntry {
  readonly name: string;
  readonly kind: VoiceKind;
  readonly role?: string;
  readonly aliases: readonly Alias[];
  /** The text in round brackets after the name: seat, party. */
  readonly qualifiers: readonly string[];
  /** The name, where the entry stands in this text's own header. */
  readonly span?: Span;
  /** The name, where the entry stands in a roster that several transcripts share. */
  readonly source?: Source;
}

export interface Alias {
  readonly name: string;
  /** In this text's own header. */
  readonly span?: Span;
  /** In a roster that several transcripts share. */
  readonly source?: Source;
}

/** A place in another file than the transcript. */
export interface Source {
  /** The file's path or URI, as its reader calls it. */
  readonly file: string;
  readonly span: Span;
}

export interface Roster {
  readonly entries: readonly RosterEntry[];
  /** The entries that a label may mean, by name or alias: none, one, or (ambiguous) several. */
  find(label: string): readonly RosterEntry[];
}
