import type { Speaker, Transcript } from '../syntax/tree.ts';

/** How often one speaker answers another. */
export interface Answering {
  readonly asker: Speaker;
  readonly answerer: Speaker;
  /** Questions of the one that the other answers. */
  readonly count: number;
}

/** Who answers whom, most often first. A question that several people answer counts for each of them. */
export function answerings({ exchanges, turns }: Transcript): Answering[] {
  const counts = new Map<Speaker, Map<Speaker, number>>();
  const speakersOf = (indexes: readonly number[]) => indexes.map((index) => turns[index]?.speakers ?? []);
  for (const { questions, answers } of exchanges.flatMap(({ rounds }) => rounds)) {
    const answerers = new Set(speakersOf(answers).flat());
    for (const asker of speakersOf(questions).flat()) {
      const row = counts.get(asker) ?? new Map<Speaker, number>();
      counts.set(asker, row);
      for (const answerer of answerers) row.set(answerer, (row.get(answerer) ?? 0) + 1);
    }
  }
  return [...counts]
    .flatMap(([asker, row]) => [...row].map(([answerer, count]) => ({ asker, answerer, count })))
    .sort((a, b) => b.count - a.count);
}
