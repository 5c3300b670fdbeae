import { findExchanges, type Role } from './exchanges/exchanges.ts';
import { readWording } from './exchanges/wording.ts';
import { resolveSpeakers, type Voice } from './speakers/resolve.ts';
import { createRoster, isListed } from './speakers/roster.ts';
import { assemble } from './syntax/assembly/assemble.ts';
import type { AssemblyContext } from './syntax/assembly/assemblyContext.ts';
import type { AssembledTurn } from './syntax/assembly/passages.ts';
import { type Attendees, readAttendees } from './syntax/attendees.ts';
import { LabelReader } from './syntax/cues/labelReader.ts';
import { placeCue } from './syntax/cues/writtenCue.ts';
import { readHeader } from './syntax/header.ts';
import { nonSpeakersOf } from './syntax/nonSpeakers.ts';
import type { Attribution, ReadingSettings } from './syntax/readingSettings.ts';
import type { Roster, RosterEntry } from './syntax/roster.ts';
import type { Fault, Header, Transcript, Turn } from './syntax/tree.ts';
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
  readonly attendees: Attendees;
  readonly context: AssemblyContext;
}

/** Reads the header of a text, and with it how the rest of the text is to be read. */
export function readSetting(lines: Lines, settings: ReadingSettings): Setting {
  const { header, faults } = readHeader(lines);
  const firstLine = header ? header.lastLine + 1 : 0;
  const attendees = readAttendees(lines, firstLine);
  const roster = withAttendees([...ownSpeakers(header), ...settings.roster], attendees);
  const attribution = header?.attribution ?? settings.attribution;
  const kind = header?.kind ?? settings.kind;
  const context: AssemblyContext = {
    attribution,
    isSolo: header?.speaker !== undefined,
    labels: new LabelReader((label) => isListed(roster, label)),
    isMinutes: kind === 'minutes',
    firstLine,
    isFirst: true,
    ownLines: attendees.lines,
    nicknames: attendees.nicknames,
    nonSpeakers: nonSpeakersOf(header ?? {}, settings),
  };
  return { settings, header, faults, attribution, kind, roster, attendees, context };
}

/**
 * Reads a transcript by the settings of its file. Never throws, and takes time in proportion to the text: whatever the
 * text, the result covers all of it, and the rules say what is wrong with it.
 */
export function parse(text: string, settings: ReadingSettings): Transcript {
  const lines = new Lines(text);
  const { header, faults, attribution, kind, roster, context } = readSetting(lines, settings);
  const { kinds, sections, turns, unattributed, bylines } = assemble(lines, context);
  const { voices, speakers } = resolveSpeakers(turns, { roster, solo: header?.speaker, bylines });
  const wordingOf = (turn: number) => readWording(text, turns[turn] as AssembledTurn);
  const { roles, exchanges, marked } = findExchanges({ turns, voices, wordingOf }, sections);
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
    turns: turns.map((turn, i) => completeTurn(turn, voices[i] as Voice, roles[i] as Role)),
    bylines: bylines.flatMap(({ name }) => name ?? []),
    unattributed,
    exchanges,
    speakers,
    marked,
    faults,
  };
}

/** A turn as the tree has it, from what each step of reading says of it. */
export function completeTurn(turn: AssembledTurn, { speakers, unknown }: Voice, role: Role): Turn {
  const { index, cue, firstLine, lastLine, span, section } = turn;
  const { kind, inferred, exchange } = role;
  return {
    index,
    cue: cue && placeCue(cue),
    firstLine,
    lastLine,
    span,
    section,
    kind,
    inferred,
    speakers,
    unknown,
    exchange,
  };
}

/**
 * Reads a transcript again with edits, which may not overlap. {@link readAgain} reads all of it; a document under edit
 * knows a cheaper way.
 */
export type Reread = (edits: readonly TextEdit[]) => Transcript;

/**
 * A transcript with edits made, read with the same settings. `shared` are the speakers that it shares with others, for
 * where those are changed as well.
 */
export function readAgain(
  transcript: Transcript,
  edits: readonly TextEdit[],
  shared?: readonly RosterEntry[],
): Transcript {
  const { text, settings } = transcript;
  return parse(applyEdits(text, edits), shared ? { ...settings, roster: shared } : settings);
}

/** A roster that also has those whom the text lists as present. Letters that the roster has already mean whom it says. */
function withAttendees(entries: readonly RosterEntry[], { people }: Attendees): Roster {
  const roster = createRoster(entries);
  const more = people.filter(({ letters }) => roster.find(letters).length === 0);
  if (more.length === 0) return roster;
  const added = more.map(({ name, letters }): RosterEntry => {
    return { name, kind: 'person', aliases: [{ name: letters }], qualifiers: [] };
  });
  return createRoster([...entries, ...added]);
}

/** The one voice of a text is on its roster too, whether or not `speakers:` has the name. */
function ownSpeakers(header: Header | undefined): readonly RosterEntry[] {
  if (!header) return [];
  const { speaker, speakers } = header;
  const hasSpeaker = !speaker || speakers.some(({ name }) => nameKey(name) === nameKey(speaker.name));
  return hasSpeaker ? speakers : [...speakers, speaker];
}
