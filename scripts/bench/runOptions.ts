/** The options of a run. */
export interface RunOptions {
  /** Few rounds and small texts, for a first idea. */
  readonly quick: boolean;
  /** Only Colloquy and the floor, without other programs. */
  readonly alone: boolean;
}
