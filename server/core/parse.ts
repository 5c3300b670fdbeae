import { findExchanges, readWording } from './exchanges/exchanges.ts';
import { resolveSpeakers } from './speakers/resolve.ts';
import { createRoster, isListed } from './speakers/roster.ts';
import { type AssemblyContext, assemble } from './syntax/assemble.ts';
import { readHeader } from './syntax/header.ts';
import type { Attribution, Fault, Header, Roster, RosterEntry, Transcript, Turn } from './syntax/tree.ts';
import { applyEdits } from './text/edits.ts';
import { Lines } from './text/lines.ts';
import { nameKey } from './text/names.ts';
import type { TextEdit } from './text/span.ts';

export interface ParseOptions {
  /** How a folder's configuration reads text without a cue; the header's own `attribution` goes before it. */
  readonly attribution?: Attribution;
  /** What sort of transcripts a folder holds; the header's own `kind` goes before it. */
  readonly kind?: string;
  /** Speakers that several transcripts share; the header's own go before them. */
  readonly roster?: readonly RosterEntry[];
}

/** What holds for all lines of a text: what its header says, and what is said of its folder. */
export interface Setting {
  readonly header: Header | undefined;
  readonly faults: readonly Fault[];
  readonly attribution: Attribution;
  readonly kind: string;
  readonly roster: Roster;
  readonly context: AssemblyContext;
}

/** Reads the header of a text, and with it how the rest of the text is to be read. */
export function readSetting(lines: Lines, options: ParseOptions): Setting {
  const { header, faults } = readHeader(lines);
  const roster = createRoster([...ownSpeakers(header), ...(options.roster ?? [])]);
  const attribution = header?.attribution ?? options.attribution ?? 'strict';
  const kind = header?.kind ?? options.kind ?? '';
  const context: AssemblyContext = {
    attribution,
    isSolo: header?.speaker !== undefined,
    isListed: (label) => isListed(roster, label),
    isMinutes: kind === 'minutes',
    firstLine: header ? header.lastLine + 1 : 0,
  };
  return { header, faults, attribution, kind, roster, context };
}

/**
 * Reads a transcript. Never throws, and takes time in proportion to the text: whatever the text, the
 * result covers all of it, and what is wrong with it is for the rules to say.
 */
export function parse(text: string, options: ParseOptions = {}): Transcript {
  const lines = new Lines(text);
  const { header, faults, attribution, kind, roster, context } = readSetting(lines, options);
  const { kinds, sections, turns, unattributed, bylines } = assemble(lines, context);
  const speakers = resolveSpeakers(turns, { roster, solo: header?.speaker, bylines });
  const marked = isMarked(turns);
  const exchanges = findExchanges(turns, sections, marked, (turn) => readWording(text, turn));
  return {
    text,
    lines,
    kinds,
    header,
    attribution,
    kind,
    roster,
    sections,
    turns,
    bylines: bylines.map(({ name }) => name),
    unattributed,
    exchanges,
    speakers,
    marked,
    faults,
  };
}

/** Whether any turn carries a marker: then nothing is inferred. */
export function isMarked(turns: readonly Pick<Turn, 'cue'>[]): boolean {
  return turns.some(({ cue }) => cue?.written.marker !== undefined);
}

/**
 * A transcript with edits made, read with the same settings. `shared` are the speakers that it shares with others, for
 * where those are changed as well.
 */
export function readAgain(
  transcript: Transcript,
  edits: readonly TextEdit[],
  shared?: readonly RosterEntry[],
): Transcript {
  const { text, attribution, kind, roster, edited } = transcript;
  if (edited && !shared) return edited(edits);
  const others = shared ?? roster.entries.filter(({ span }) => span === undefined);
  return parse(applyEdits(text, edits), { attribution, kind, roster: others });
}

/** The one voice of a text is on its roster too, whether or not `speakers:` has the name. */
function ownSpeakers(header: Header | undefined): readonly RosterEntry[] {
  if (!header) return [];
  const { speaker, speakers } = header;
  const hasSpeaker = !speaker || speakers.some(({ name }) => nameKey(name) === nameKey(speaker.name));
  return hasSpeaker ? speakers : [...speakers, speaker];
}
