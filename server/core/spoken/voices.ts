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

/** No speech: a heading, an event, a blank line. */
export const SILENT = 0;

/** For each line {@link SILENT}, or one more than the number of who speaks on it. */
export function speechByLine({ kinds, turns }: Transcript, voices: Voices): Uint32Array {
  const speech = new Uint32Array(kinds.length);
  for (let line = 0; line < kinds.length; line++) if (isSpeech(kinds[line])) speech[line] = 1;
  for (const turn of turns) {
    const number = voices.numberOf(turn.speakers);
    if (number === 0) continue;
    const last = turn.lastLine;
    for (let line = turn.firstLine; line <= last; line++) if (isOfTurn(kinds[line])) speech[line] = number + 1;
  }
  return speech;
}

function isSpeech(kind: number | undefined): boolean {
  return isOfTurn(kind) || kind === LineKind.unattributed;
}

/** Whether a line of this kind is part of a turn. */
export function isOfTurn(kind: number | undefined): boolean {
  return kind === LineKind.cue || kind === LineKind.speech;
}
