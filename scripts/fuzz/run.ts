import { randomFrom } from '../bench/generate/random.ts';
import { type Area, Broken, Checks } from './area.ts';
import type { Corpus } from './generate/texts.ts';
import { shrink } from './shrink.ts';

/** A case for which something does not hold, as small as it could be made. */
export interface Find {
  readonly area: string;
  readonly check: string;
  readonly message: string;
  readonly smallest: object;
  /** Which case it was: with the seed, it gives the same case again. */
  readonly index: number;
  /** How many cases broke the same check. */
  times: number;
}

export interface Tally {
  readonly area: string;
  cases: number;
  checks: number;
}

/** Runs areas in turn, each over its own cases: the same seed gives the same cases, however many there are. */
export class Fuzzer {
  readonly finds: Find[] = [];
  readonly tallies: readonly Tally[];
  readonly #areas: readonly Area[];
  readonly #seed: number;
  readonly #corpus: Corpus;

  constructor(areas: readonly Area[], seed: number, corpus: Corpus) {
    this.#areas = areas;
    this.#seed = seed;
    this.#corpus = corpus;
    this.tallies = areas.map(({ name }) => ({ area: name, cases: 0, checks: 0 }));
  }

  /** Runs the next cases of every area: so many each, or as many as fit into so many milliseconds. */
  async round({ cases = Number.POSITIVE_INFINITY, time = Number.POSITIVE_INFINITY }): Promise<void> {
    for (const [at, area] of this.#areas.entries()) {
      const tally = this.tallies[at] as Tally;
      const end = performance.now() + time;
      for (let done = 0; done < cases && performance.now() < end; done++) await this.#next(area, tally);
    }
  }

  async #next(area: Area, tally: Tally): Promise<void> {
    const index = tally.cases++;
    const one = caseOf(area, this.#seed, index, this.#corpus);
    const checks = new Checks();
    const broken = await breaks(area, one, checks);
    tally.checks += checks.count;
    if (broken) await this.#found(area, one, broken, index);
  }

  async #found(area: Area, one: object, { check }: Broken, index: number): Promise<void> {
    const known = this.finds.find((find) => find.area === area.name && find.check === check);
    if (known) {
      known.times++;
      return;
    }
    const smallest = await shrink(one, async (smaller) => (await breaks(area, smaller, new Checks()))?.check === check);
    const message = (await breaks(area, smallest, new Checks()))?.message ?? 'it holds when it is run again';
    this.finds.push({ area: area.name, check, message, smallest, index, times: 1 });
  }
}

/** The case with this number. */
export function caseOf(area: Area, seed: number, index: number, corpus: Corpus): object {
  return area.make(randomFrom(hash(`${seed} ${area.name} ${index}`)), corpus);
}

/** Which check a case breaks. */
export async function breaks(area: Area, one: object, checks: Checks): Promise<Broken | undefined> {
  try {
    await area.check(one, checks);
    return undefined;
  } catch (error) {
    return error instanceof Broken ? error : new Broken('the checks run to their end', error);
  }
}

function hash(text: string): number {
  let value = 2166136261;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 16777619);
  return value >>> 0;
}
