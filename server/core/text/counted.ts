/** A number with its noun: `1 cue`, `2,044 cues`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${grouped(count)} ${count === 1 ? noun : plural}`;
}

/** A whole number as English writes it: `2,044`. What `Intl` has for it takes longer to load than all else. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
