import type { Random } from '../bench/generate/random.ts';
import type { Corpus } from './generate/texts.ts';

/** What a case is made of: values that JSON can write, so that every case can be printed, made smaller and run again. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** A part of the program with what always holds of it. */
export interface Area<Case extends object = object> {
  readonly name: string;
  /** How many smaller cases are tried, where a case takes long. */
  readonly mostTries?: number;
  /** A case that follows from the random numbers alone. */
  make(random: Random, corpus: Corpus): Case;
  /** Runs all checks on a case; throws where one does not hold. */
  check(one: Case, checks: Checks): void | Promise<void>;
}

/** Counts checks, and keeps those that do not hold. */
export class Checks {
  count = 0;
  /** Messages of the protocol, sent and received. */
  messages = 0;
  readonly broken: Broken[] = [];

  /** Something that must hold: `holds` throws or gives false where it does not. */
  that(name: string, holds: () => unknown): void {
    this.count++;
    try {
      if (holds() === false) throw new Error('does not hold');
    } catch (error) {
      this.broken.push(new Broken(name, error));
    }
  }

  /** Something that further checks need. Where it cannot be had, there are none. */
  get<T>(name: string, compute: () => T): T {
    this.count++;
    try {
      return compute();
    } catch (error) {
      throw new Broken(name, error);
    }
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
