import type { Example } from './examples.ts';

const BUCKETS = 1 << 24;

/** Numbers the features that occur in enough documents, and leaves out all others. Returns the keys by number. */
export function numberFeatures(examples: readonly Example[], fewest: number): Int32Array {
  const counts = new Uint8Array(BUCKETS);
  const last = new Uint16Array(BUCKETS);
  const numberOf = new Map<string, number>();
  for (const { document, features } of examples) {
    const number = numberOf.get(document.name) ?? numberOf.size + 1;
    numberOf.set(document.name, number);
    for (const key of features) {
      const bucket = key & (BUCKETS - 1);
      if (last[bucket] === number) continue;
      last[bucket] = number;
      if ((counts[bucket] as number) < 255) counts[bucket] = (counts[bucket] as number) + 1;
    }
  }
  const numbers = new Numbers();
  for (const example of examples) {
    keep(example, (key) => ((counts[key & (BUCKETS - 1)] as number) >= fewest ? numbers.of(key) : -1));
  }
  return numbers.keys();
}

/** Replaces each feature, or drops it where the answer is negative. */
export function keep(example: Example, replace: (feature: number) => number): void {
  const { starts, features, plain } = example;
  const kept = new Int32Array(features.length);
  let used = 0;
  for (let i = 0; i + 1 < starts.length; i++) {
    const from = starts[i] as number;
    const to = starts[i + 1] as number;
    starts[i] = used;
    const plainEnd = from + (plain[i] as number);
    let count = 0;
    for (let at = from; at < to; at++) {
      const number = replace(features[at] as number);
      if (number < 0) continue;
      kept[used++] = number;
      if (at < plainEnd) count++;
    }
    plain[i] = count;
  }
  starts[starts.length - 1] = used;
  // Workers read it too.
  example.features = new Int32Array(new SharedArrayBuffer(used * 4));
  example.features.set(kept.subarray(0, used));
}

/** A hash table that numbers keys in the order in which they come. */
class Numbers {
  #slots = new Int32Array(1 << 22).fill(-1);
  #keys: number[] = [];

  of(key: number): number {
    const mask = this.#slots.length - 1;
    let place = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
    for (;;) {
      const number = this.#slots[place] as number;
      if (number < 0) {
        this.#slots[place] = this.#keys.length;
        this.#keys.push(key);
        return this.#keys.length - 1;
      }
      if (this.#keys[number] === key) return number;
      place = (place + 1) & mask;
    }
  }

  keys(): Int32Array {
    return Int32Array.from(this.#keys);
  }
}
