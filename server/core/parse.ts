import { findExchanges, readWording } from './exchanges/exchanges.ts';
import { resolveSpeakers } from './speakers/resolve.ts';
import { createRoster, isListed } from './speakers/roster.ts';
import { type AssemblyContext, assemble } from './syntax/assemble.ts';
import { readHeader } from './syntax/header.ts';
import type { ReadingSettings } from './syntax/readingSettings.ts';
import type { Attribution, Fault, Header, Roster, RosterEntry, Transcript, Turn } from './syntax/tree.ts';
import { applyEdits } from './text/edits.ts';
import { Lines } from './text/lines.ts';
import { nameKey } from './text/names.ts';
import type { TextEdit } from './text/span.ts';

/** What holds for all lines of a text: what its header says, and what is said of its folder. */
export interface Setting {
  readonly header: Header | undefined;
  readonly settings: ReadingSettings;
  readonly faults: readonly Fault[];
  readonly attribution: Attribution;
  readonly kind: string;
  readonly roster: Roster;
  readonly context: AssemblyContext;
}

/** Reads the header of a text, and with it how the rest of the text is to be read. */
export function readSetting(lines: Lines, settings: ReadingSettings): Setting {
  const { header, faults } = readHeader(lines);
  const roster = createRoster([...ownSpeakers(header), ...settings.roster]);
  const attribution = header?.attribution ?? settings.attribution;
  const kind = header?.kind ?? settings.kind;
  const context: AssemblyContext = {
    attribution,
    isSolo: header?.speaker !== undefined,
    isListed: (label) => isListed(roster, label),
    isMinutes: kind === 'minutes',
    firstLine: header ? header.lastLine + 1 : 0,
  };
  return { settings, header, faults, attribution, kind, roster, context };
}

/**
 * Reads a transcript by the settings of its file. Never throws, and takes time in proportion to the text: whatever the
 * text, the result covers all of it, and the rules say what is wrong with it.
 */
export function parse(text: string, settings: ReadingSettings): Transcript {
  const lines = new Lines(text);
  const { header, faults, attribution, kind, roster, context } = readSetting(lines, settings);
  const { kinds, sections, turns, unattributed, bylines } = assemble(lines, context);
  const speakers = resolveSpeakers(turns, { roster, solo: header?.speaker, bylines });
  const marked = isMarked(turns);
  const exchanges = findExchanges(turns, sections, marked, (turn) => readWording(text, turn));
  return {
    text,
    lines,
    kinds,
    settings,
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
  const { text, settings, edited } = transcript;
  if (edited && !shared) return edited(edits);
  return parse(applyEdits(text, edits), shared ? { ...settings, roster: shared } : settings);
}

/** The one voice of a text is on its roster too, whether or not `speakers:` has the name. */
function ownSpeakers(header: Header | undefined): readonly RosterEntry[] {
  if (!header) return [];
  const { speaker, speakers } = header;
  const hasSpeaker = !speaker || speakers.some(({ name }) => nameKey(name) === nameKey(speaker.name));
  return hasSpeaker ? speakers : [...speakers, speaker];
}
