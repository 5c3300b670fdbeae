import { Inflate, strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Refusal } from '../format.ts';

/** An entry of an archive, as its directory declares it. */
interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0: stored; 8: deflated. */
  readonly method: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where the local header of the entry begins. */
  readonly offset: number;
}

/** A ZIP archive whose entries are unpacked one at a time, each only if it is asked for. */
export class ZipArchive {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  #unpacked = 0;

  constructor(bytes: Uint8Array, entries: ReadonlyMap<string, ZipEntry>) {
    this.#bytes = bytes;
    this.#entries = entries;
  }

  get names(): string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /**
   * The content of an entry. What unpacks to more than a document can be, to more than its directory declares, or to another size than
   * that is refused.
   */
  read(name: string): Uint8Array | Refusal {
    const entry = this.#entries.get(name);
    if (!entry) return { refused: `the part ${name} is missing` };
    if (entry.isEncrypted) return { refused: 'it is encrypted' };
    const packed = this.#packed(entry);
    if (!packed) return broken;
    if (entry.size > LARGEST_PART || this.#unpacked + entry.size > LARGEST_PART) return tooLarge;
    if (entry.size > SMALL_PART && entry.size > packed.length * HIGHEST_RATIO) return tooLarge;
    this.#unpacked += entry.size;
    if (entry.method === 0) return packed.length === entry.size ? packed : broken;
    return entry.method === 8
      ? inflate(packed, entry.size)
      : { refused: 'it is packed in a way that Word does not use' };
  }

  /** The packed bytes of an entry, after its local header. */
  #packed({ offset, compressedSize }: ZipEntry): Uint8Array | undefined {
    const view = viewOf(this.#bytes);
    if (offset + LOCAL_HEADER > view.byteLength || view.getUint32(offset, true) !== LOCAL_SIGNATURE) return undefined;
    const start = offset + LOCAL_HEADER + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    return start + compressedSize <= view.byteLength ? this.#bytes.subarray(start, start + compressedSize) : undefined;
  }
}

/** What all parts of a document together may unpack to, in bytes. */
const LARGEST_PART = 250_000_000;
/** Small parts may be packed as well as they can be. */
const SMALL_PART = 10_000_000;
/** Text that repeats itself is packed to a hundredth, and a zip bomb to a thousandth. */
const HIGHEST_RATIO = 500;

const tooLarge: Refusal = { refused: 'it unpacks to more than a document can be' };
const broken: Refusal = { refused: 'the file is cut off or damaged' };

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_HEADER = 30;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_HEADER = 46;
const END_SIGNATURE = 0x06054b50;
const END_HEADER = 22;
/** The comment after the end of the directory is no longer. */
const LONGEST_COMMENT = 65_535;
const MOST_ENTRIES = 10_000;

/** Whether bytes begin as a ZIP archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && viewOf(bytes).getUint32(0, true) === LOCAL_SIGNATURE;
}

/** Opens an archive by its directory. */
export function openZip(bytes: Uint8Array): ZipArchive | Refusal {
  const view = viewOf(bytes);
  const end = findEnd(view);
  if (end === undefined) return broken;
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) return tooLarge;
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_HEADER > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) return broken;
    const nameLength = view.getUint16(at + 28, true);
    const next = at + ENTRY_HEADER + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return broken;
    const name = decodeLatin(bytes.subarray(at + ENTRY_HEADER, at + ENTRY_HEADER + nameLength)).replaceAll('\\', '/');
    // Of two entries with one name, no program can say which is meant.
    if (entries.has(name)) return { refused: `the part ${name} is in it twice` };
    entries.set(name, {
      name,
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      compressedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return new ZipArchive(bytes, entries);
}

function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_HEADER - LONGEST_COMMENT);
  for (let at = view.byteLength - END_HEADER; at >= first; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return undefined;
}

/** Unpacks bytes that have to give a size, and stops as soon as they give more. */
function inflate(packed: Uint8Array, size: number): Uint8Array | Refusal {
  const unpacked = new Uint8Array(size);
  let length = 0;
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length <= size) unpacked.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && length <= size; at += CHUNK) {
      inflater.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
    }
  } catch {
    return broken;
  }
  return length === size ? unpacked : broken;
}

const CHUNK = 16_384;

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The names of the parts of a document have no letters but those of English. */
function decodeLatin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 1000));
}

/** Packs parts, which are text, into an archive. The same parts give the same bytes, whenever and wherever they are packed. */
export function packZip(parts: ReadonlyMap<string, string>): Uint8Array {
  const packed = Object.fromEntries([...parts].map(([name, text]) => [name, strToU8(text)]));
  // The format counts from this year, in local time.
  return zipSync(packed, { mtime: new Date(1980, 0, 1), level: 6 });
}

/** All parts of an archive that we wrote. */
export function unpackZip(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** Bytes of UTF-8 as text, without a byte order mark. */
export function decodeText(bytes: Uint8Array): string {
  return strFromU8(bytes).replace(/^\ufeff/, '');
}
