/** Digits: characters that need no escape in a string, so that any tool can show what is stored. */
export const digits = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i))
  .filter((digit) => !'"\'`\\$'.includes(digit))
  .join('');

const valueOfCode = Uint8Array.from({ length: 128 }, (_, code) =>
  Math.max(0, digits.indexOf(String.fromCharCode(code))),
);

function valueAt(stored: string, at: number): number {
  return valueOfCode[stored.charCodeAt(at)] as number;
}

/** The weights that a digit can stand for. They are finer near zero, where most weights are. */
const ZERO = 44;
const HEAVIEST = 5;
const weights = Array.from(digits, (_, i) => HEAVIEST * Math.sign(i - ZERO) * (Math.abs(i - ZERO) / ZERO) ** 2);

/** The weight of a digit. */
export function weightOf(digit: string): number {
  return weights[valueAt(digit, 0)] as number;
}

/** The digit whose weight is nearest. */
export function digitFor(weight: number): string {
  const size = Math.min(ZERO, Math.round(Math.sqrt(Math.abs(weight) / HEAVIEST) * ZERO));
  return digits.charAt(ZERO + Math.sign(weight) * size);
}

/** The digits of a distance between two keys. */
const KEY_DIGITS = 2;

/** How rows are stored: the number of leading bits of a key, and of weights. */
export interface RowFormat {
  readonly keyBits: number;
  readonly width: number;
}

/** The bits of a hash for which is stored whether any key has it. Most keys have no row, and 32 KB stay in the cache. */
const HASH_BITS = 18;

/**
 * Rows of weights by the keys of features: a hash table with open addresses. It is stored row after row, in the order of the keys: the
 * distance from the key before in two digits, then a digit for each weight.
 */
export class Table {
  /** All rows. */
  readonly weights: Float32Array;
  /** The number of weights in a row. */
  readonly width: number;
  readonly #format: RowFormat;
  readonly #keys: Int32Array;
  readonly #rows: Int32Array;
  /** A bit for each hash. */
  readonly #hashes = new Uint8Array(1 << (HASH_BITS - 3));

  constructor(stored: string, format: RowFormat) {
    const { width } = format;
    const length = KEY_DIGITS + width;
    const count = Math.floor(stored.length / length);
    let size = 16;
    while (size < count * 3) size *= 2;
    this.#format = format;
    this.width = width;
    this.#keys = new Int32Array(size).fill(-1);
    this.#rows = new Int32Array(size);
    this.weights = new Float32Array(count * width);
    let key = 0;
    for (let row = 0; row < count; row++) {
      const at = row * length;
      key += valueAt(stored, at) * digits.length + valueAt(stored, at + 1);
      const place = this.#placeOf(key);
      this.#keys[place] = key;
      this.#rows[place] = row;
      const hash = hashOf(key);
      this.#hashes[hash >> 3] = (this.#hashes[hash >> 3] as number) | (1 << (hash & 7));
      for (let i = 0; i < width; i++) {
        this.weights[row * width + i] = weights[valueAt(stored, at + KEY_DIGITS + i)] as number;
      }
    }
  }

  /** Where the weights for a key begin in {@link weights}; negative if there are none. */
  find(key: number): number {
    const stored = key >>> (32 - this.#format.keyBits);
    const hash = hashOf(stored);
    if (((this.#hashes[hash >> 3] as number) & (1 << (hash & 7))) === 0) return -1;
    const place = this.#placeOf(stored);
    return this.#keys[place] === -1 ? -1 : (this.#rows[place] as number) * this.width;
  }

  #placeOf(stored: number): number {
    const mask = this.#keys.length - 1;
    let place = (Math.imul(stored, 0x9e3779b1) >>> 8) & mask;
    while (this.#keys[place] !== -1 && this.#keys[place] !== stored) place = (place + 1) & mask;
    return place;
  }
}

function hashOf(stored: number): number {
  return Math.imul(stored, 0x9e3779b1) >>> (32 - HASH_BITS);
}
