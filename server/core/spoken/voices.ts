import { LineKind, type Speaker, type Transcript } from '../syntax/tree.ts';
import { nameKey } from '../text/names.ts';

/** Gives each speaker a number, the same in all texts that share it. Turns with several speakers have a number for all of them together. */
export class Voices {
  /** Who has each number, as names are compared, each on a line of its own; 0 is no one. */
  readonly #keys = [''];
  readonly #names = [''];
  readonly #numbers = new Map<string, number>([['', 0]]);
  /** Each speaker of each text; reading the names once is enough. */
  readonly #known = new Map<Speaker, number>();

  /** The number of who speaks a turn; 0 where that is not known, and for the bare `Q` or `A` of a text that names no one. */
  numberOf(speakers: readonly Speaker[]): number {
    const [first] = speakers;
    if (first === undefined || first.voice) return 0;
    if (speakers.length > 1) return this.#add(speakers);
    const known = this.#known.get(first) ?? this.#add(speakers);
    this.#known.set(first, known);
    return known;
  }

  /** The names, as they are compared. */
  keysOf(number: number): readonly string[] {
    const key = this.#keys[number] as string;
    return key === '' ? [] : key.split('\n');
  }

  /** The names as they are first written, with commas between them. */
  shown(number: number): string {
    return this.#names[number] as string;
  }

  #add(speakers: readonly Speaker[]): number {
    const key = speakers.map(({ name }) => nameKey(name)).join('\n');
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#keys.push(key) - 1;
    this.#names.push(speakers.map(({ name }) => name).join(', '));
    this.#numbers.set(key, number);
    return number;
  }
}

/** How a line is read: not as speech, or as speech of someone. */
export type LineReading = number;

/** A heading, an event, a blank line. */
export const SILENT: LineReading = 0;

/** How each line is read. Two lines with the same text and the same reading have the same words of the same speaker. */
export function readingByLine({ kinds, turns }: Transcript, voices: Voices): Uint32Array {
  const readings = new Uint32Array(kinds.length);
  for (let line = 0; line < kinds.length; line++) if (isSpeech(kinds[line])) readings[line] = readingOf(0, kinds[line]);
  for (const turn of turns) {
    const number = voices.numberOf(turn.speakers);
    if (number === 0) continue;
    const last = turn.lastLine;
    for (let line = turn.firstLine; line <= last; line++) {
      if (isOfTurn(kinds[line])) readings[line] = readingOf(number, kinds[line]);
    }
  }
  return readings;
}

/** Who speaks on a line that is speech. */
export function voiceOf(reading: LineReading): number {
  return (reading >> 1) - 1;
}

/** On the line of a cue, the label is no speech. */
function readingOf(voice: number, kind: number | undefined): LineReading {
  return ((voice + 1) << 1) | (kind === LineKind.cue ? 1 : 0);
}

function isSpeech(kind: number | undefined): boolean {
  return isOfTurn(kind) || kind === LineKind.unattributed;
}

/** Whether a line of this kind is part of a turn. */
export function isOfTurn(kind: number | undefined): boolean {
  return kind === LineKind.cue || kind === LineKind.speech;
}
