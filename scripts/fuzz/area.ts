import type { Random } from '../bench/generate/random.ts';
import type { Corpus } from './generate/texts.ts';

/** What a case is made of: values that JSON can write, so that every case can be printed, made smaller and run again. */
export type Value = string | number | boolean | readonly Value[] | { readonly [key: string]: Value };

/** A part of the program with what always holds of it. */
export interface Area<Case extends object = object> {
  readonly name: string;
  /** A case that follows from the random numbers alone. */
  make(random: Random, corpus: Corpus): Case;
  /** Runs all checks on a case; throws where one does not hold. */
  check(one: Case, checks: Checks): void | Promise<void>;
  /** Ends what the checks have started. */
  end?(): Promise<void>;
}

/** Counts checks, and names the one that does not hold. */
export class Checks {
  count = 0;

  /** Something that must hold: `holds` throws or gives false where it does not. */
  that(name: string, holds: () => unknown): void {
    this.count++;
    try {
      if (holds() === false) throw new Error('does not hold');
    } catch (error) {
      if (error instanceof Broken) throw error;
      throw new Broken(name, error);
    }
  }

  /** Something that must be had without an error, for further checks. */
  get<T>(name: string, compute: () => T): T {
    let value: T | undefined;
    this.that(name, () => {
      value = compute();
    });
    return value as T;
  }
}

/** A check that does not hold. */
export class Broken extends Error {
  readonly check: string;

  constructor(check: string, cause: unknown) {
    super(`${check}: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`, { cause });
    this.check = check;
  }
}
