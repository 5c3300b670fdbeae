import { turnAfterLine } from '../syntax/places.ts';
import type { RosterEntry } from '../syntax/roster.ts';
import type { Speaker, Transcript } from '../syntax/tree.ts';

/** Somebody to whom a turn may be attributed. */
export interface Candidate {
  /** The full name. */
  readonly name: string;
  /** The label to write: the one that this file last used for the speaker, or else the full name. */
  readonly label: string;
  readonly role: string | undefined;
  readonly listed: boolean;
  readonly turns: number;
}

/**
 * Who may speak on a line (from 0), the likeliest first. Speakers on the roster come before those who are only in the
 * text. Within each group people take turns: first who spoke last but one, then the earlier speakers, then who spoke
 * just before the line, then those who have not spoken yet.
 */
export function candidates(transcript: Transcript, line: number): Candidate[] {
  const heard = new Map<string, { speaker: Speaker; label: string; turns: number; lastBefore: number }>();
  const next = turnAfterLine(transcript, line - 1);
  for (const turn of transcript.turns) {
    const labels = turn.cue?.names.length === turn.speakers.length ? turn.cue.names : [];
    for (const [at, speaker] of turn.speakers.entries()) {
      if (speaker.voice) continue;
      const known = heard.get(speaker.name);
      const entry = known ?? { speaker, label: speaker.name, turns: 0, lastBefore: -1 };
      const written = labels[at]?.text;
      if (written !== undefined) entry.label = written;
      entry.turns += 1;
      if (turn.index < next) entry.lastBefore = turn.index;
      if (known === undefined) heard.set(speaker.name, entry);
    }
  }
  const byTurnTaking = [...heard.values()].sort((a, b) => rank(b.lastBefore, next) - rank(a.lastBefore, next));
  const spoken = byTurnTaking.map(({ speaker, label, turns }) => candidate(speaker.name, label, speaker.entry, turns));
  const silent = transcript.roster.entries
    .filter((entry) => !heard.has(entry.name))
    .map((entry) => candidate(entry.name, entry.name, entry, 0));
  return [...spoken.filter((one) => one.listed), ...silent, ...spoken.filter((one) => !one.listed)];
}

/** A later turn is likelier, but who has just spoken comes after all others who have spoken. */
function rank(lastBefore: number, next: number): number {
  return lastBefore === next - 1 && lastBefore >= 0 ? -0.5 : lastBefore;
}

function candidate(name: string, label: string, entry: RosterEntry | undefined, turns: number): Candidate {
  return { name, label, role: entry?.role ?? entry?.qualifiers[0], listed: entry !== undefined, turns };
}
