/** What is wanted of a run. */
export interface Wish {
  /** A first idea: few rounds, small texts. */
  readonly quick: boolean;
  /** Our own figures, and what can be had at best; nobody else's. */
  readonly alone: boolean;
}
