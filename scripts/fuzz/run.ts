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
  messages: number;
}

/** Runs areas in turn, each over its own cases: the same seed gives the same cases, however many there are. */
export class Fuzzer {
  readonly finds: Find[] = [];
  readonly tallies: readonly Tally[];
  readonly #areas: readonly Area[];
  readonly #seed: number;
  readonly #corpus: Corpus;
  readonly #onFind: (find: Find) => void;

  /** @param onFind is called with each find at once */
  constructor(areas: readonly Area[], seed: number, corpus: Corpus, onFind: (find: Find) => void = () => {}) {
    this.#areas = areas;
    this.#seed = seed;
    this.#corpus = corpus;
    this.#onFind = onFind;
    this.tallies = areas.map(({ name }) => ({ area: name, cases: 0, checks: 0, messages: 0 }));
  }

  /**
   * Runs the next cases of every area: `cases` of each, or as many as fit into `time` milliseconds. Only the processor time of this
   * process counts, so that each area gets its share on a busy machine too.
   */
  async round({ cases = Number.POSITIVE_INFINITY, time = Number.POSITIVE_INFINITY }): Promise<void> {
    for (const [at, area] of this.#areas.entries()) {
      const tally = this.tallies[at] as Tally;
      const end = worked() + time;
      for (let done = 0; done < cases && worked() < end; done++) await this.#next(area, tally);
    }
  }

  async #next(area: Area, tally: Tally): Promise<void> {
    const index = tally.cases++;
    const one = caseOf(area, this.#seed, index, this.#corpus);
    const { count, messages, broken } = await tryCase(area, one);
    tally.checks += count;
    tally.messages += messages;
    for (const check of new Set(broken.map((each) => each.check))) await this.#found(area, one, check, index);
  }

  async #found(area: Area, one: object, check: string, index: number): Promise<void> {
    const known = this.finds.filter((find) => find.area === area.name && find.check === check);
    const times = known.reduce((sum, find) => sum + find.times, 1);
    const [first] = known;
    if (first && !isMadeSmaller(times)) {
      first.times++;
      return;
    }
    const brokenIn = async (smaller: object) =>
      (await tryCase(area, smaller)).broken.find((broken) => broken.check === check);
    const smallest = await shrink(one, async (smaller) => (await brokenIn(smaller)) !== undefined, area.mostTries);
    const same = known.find((find) => JSON.stringify(find.smallest) === JSON.stringify(smallest));
    if (same) {
      same.times++;
      return;
    }
    const message = (await brokenIn(smallest))?.message ?? 'it holds when it is run again';
    const find = { area: area.name, check, message, smallest, index, times: 1 };
    this.finds.push(find);
    this.#onFind(find);
  }
}

/** How long this process has worked, in milliseconds. */
function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Cases that break the same check mostly have the same cause. So the first is made smaller, and then the 10th, the 100th and so on. */
function isMadeSmaller(times: number): boolean {
  return /^10*$/.test(String(times));
}

/** The case with this number. */
export function caseOf(area: Area, seed: number, index: number, corpus: Corpus): object {
  return area.make(randomFrom(hash(`${seed} ${area.name} ${index}`)), corpus);
}

/** Runs all checks of an area on one case. */
export async function tryCase(area: Area, one: object): Promise<Checks> {
  const checks = new Checks();
  try {
    await area.check(one, checks);
  } catch (error) {
    checks.broken.push(error instanceof Broken ? error : new Broken('the checks run to their end', error));
  }
  return checks;
}

function hash(text: string): number {
  let value = 2166136261;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 16777619);
  return value >>> 0;
}
