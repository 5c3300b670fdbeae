import type { BrokenCue, Cue } from '../tree.ts';
import { CueReader } from './cueReader.ts';
import { type IsListed, LabelReader } from './labelReader.ts';
import { placeCue } from './writtenCue.ts';

/** What a line says by itself about who speaks, with the cue as the tree has it. */
export type LoneCueReading =
  | { readonly kind: 'cue' | 'possible'; readonly cue: Cue }
  | { readonly kind: 'broken'; readonly broken: BrokenCue };

/**
 * Reads the cue at the beginning of one line, in any form that the format knows. The line is given by its offsets in the
 * text, without its line ending. Only its first few hundred characters are read. To read all lines of a text, use a
 * {@link CueReader}.
 */
export function readCue(
  text: string,
  start: number,
  end: number,
  isListed: IsListed,
  mayHaveBullet = false,
): LoneCueReading | undefined {
  const reading = new CueReader(text, new LabelReader(isListed), mayHaveBullet).read(start, end);
  if (!reading || reading.kind === 'broken') return reading;
  return { kind: reading.kind, cue: placeCue(reading.cue) };
}

/** Reads a cue whose first letter is no marker: `A. Smith` is then a speaker whose name begins with an A. */
export function readCueWithInitial(
  text: string,
  start: number,
  end: number,
  isListed: IsListed,
  mayHaveBullet = false,
): Cue | undefined {
  const cue = new CueReader(text, new LabelReader(isListed), mayHaveBullet).readWithInitial(start, end);
  return cue && placeCue(cue);
}
