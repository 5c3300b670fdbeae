import { findExchanges, readWording } from './exchanges.ts';
import { resolveSpeakers } from './speakers/resolve.ts';
import { createRoster, isListed } from './speakers/roster.ts';
import { assemble } from './syntax/assemble.ts';
import { readHeader } from './syntax/header.ts';
import type { Attribution, Header, RosterEntry, Transcript } from './syntax/tree.ts';
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

/**
 * Reads a transcript. Never throws, and takes time in proportion to the text: whatever the text, the
 * result covers all of it, and what is wrong with it is for the rules to say.
 */
export function parse(text: string, options: ParseOptions = {}): Transcript {
  const lines = new Lines(text);
  const { header, faults } = readHeader(lines);
  const roster = createRoster([...ownSpeakers(header), ...(options.roster ?? [])]);
  const attribution = header?.attribution ?? options.attribution ?? 'strict';
  const kind = header?.kind ?? options.kind ?? '';
  const assembly = assemble(lines, {
    attribution,
    isSolo: header?.speaker !== undefined,
    isListed: (label) => isListed(roster, label),
    isMinutes: kind === 'minutes',
    firstLine: header ? header.lastLine + 1 : 0,
  });
  const { kinds, sections, turns, unattributed, bylines } = assembly;
  const speakers = resolveSpeakers(turns, { roster, solo: header?.speaker, bylines });
  const marked = turns.some(({ cue }) => cue?.marker !== undefined);
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

/**
 * A transcript with edits made, read with the same settings. `shared` are the speakers that it shares with others, for
 * where those are changed as well.
 */
export function readAgain(
  { text, attribution, kind, roster }: Transcript,
  edits: readonly TextEdit[],
  shared: readonly RosterEntry[] = roster.entries.filter(({ span }) => span === undefined),
): Transcript {
  return parse(applyEdits(text, edits), { attribution, kind, roster: shared });
}

/** The one voice of a text is on its roster too, whether or not `speakers:` has the name. */
function ownSpeakers(header: Header | undefined): readonly RosterEntry[] {
  if (!header) return [];
  const { speaker, speakers } = header;
  const hasSpeaker = !speaker || speakers.some(({ name }) => nameKey(name) === nameKey(speaker.name));
  return hasSpeaker ? speakers : [...speakers, speaker];
}
