import type { Transcript, Turn, WrittenCue } from './tree.ts';

/**
 * The turns of a transcript by how their cues are written, in the order in which each first is. A transcript has few
 * ways of writing a cue and many cues, so what rules ask of cues is asked a tenth as often.
 */
export function turnsByCue(transcript: Transcript): ReadonlyMap<WrittenCue, readonly Turn[]> {
  const known = turnsOf.get(transcript);
  if (known) return known;
  const found = new Map<WrittenCue, Turn[]>();
  transcript.turns.forEach((turn) => {
    const written = turn.cue?.written;
    const alike = written && found.get(written);
    if (alike) alike.push(turn);
    else if (written) found.set(written, [turn]);
  });
  turnsOf.set(transcript, found);
  return found;
}

/** Five rules and more ask for them. */
const turnsOf = new WeakMap<Transcript, ReadonlyMap<WrittenCue, readonly Turn[]>>();
