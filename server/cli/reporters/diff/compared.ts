/** What the two texts are called. */
export interface Compared {
  readonly before: string;
  readonly after: string;
}
