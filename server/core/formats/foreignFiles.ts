/**
 * What a file is that is no text at all, by its first bytes after a byte order mark: "a PDF", with what to do about it, as the end of a sentence. Undefined for
 * all that may be text. Word documents are ZIP archives too; which archive it is stands in the names of the files inside.
 */
export function foreignFile(file: Uint8Array): string | undefined {
  const bytes = file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf ? file.subarray(3) : file;
  const head = latin1(bytes, 0, 300);
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return archive(bytes);
  if (/^\s*%PDF-\d/.test(head)) return pdf;
  if (head.startsWith('{\\rtf')) return richText;
  if (/^\s*SPEAKER \S+ \d+ [\d.]+ [\d.]+ <NA> /.test(head)) return diarisation;
  if (/^\s*Scenarist_SCC V\d/.test(head)) return lineCaptions;
  if (/^\d{3}STL\d\d\.\d\d/.test(head)) return broadcastCaptions;
  const isBinary = head.includes('\0') || /[\x80-\xff]/.test(head);
  const known = signatures.find(({ starts, at = 0 }) => starts.some((start) => head.startsWith(start, at)));
  if (known && isBinary) return known.what;
  const unmarked = unmarkedUtf16(bytes);
  return unmarked && `this is ${unmarked} without a byte order mark; save it as UTF-8`;
}

interface Signature {
  readonly what: string;
  readonly starts: readonly string[];
  /** The offset of the first byte that is compared, 0 by default. */
  readonly at?: number;
}

const pdf = 'this is a PDF and no text; copy its text or export it as text, and clean that';
const richText = 'this is a Rich Text document; open it and save it as Word (.docx) or as plain text';
const diarisation =
  'this is RTTM, which says who speaks when and has no words; convert the file of the recogniser that has both';
const picture = 'this is a picture and no text';
const lineCaptions =
  'this is SCC, captions as codes of a television line; convert it to WebVTT or SubRip with a program for captions';
const broadcastCaptions =
  'this is EBU STL, captions of television as binary codes; convert it to WebVTT or SubRip with a program for captions';
const packed = 'this is a compressed archive and no text; unpack it first';
const recording = 'this is a recording and no text; transcribe it first';

const signatures: readonly Signature[] = [
  { what: picture, starts: ['\x89PNG', '\xff\xd8\xff', 'GIF87a', 'GIF89a', 'II*\0', 'MM\0*', '\0\0\x01\0', '8BPS'] },
  { what: picture, starts: ['WEBP'], at: 8 },
  { what: picture, starts: ['ftypheic', 'ftypheix', 'ftypavif', 'ftypmif1'], at: 4 },
  { what: packed, starts: ['\x1f\x8b', 'BZh', '\xfd7zXZ\0', "7z\xbc\xaf'\x1c", 'Rar!\x1a', '\x28\xb5\x2f\xfd'] },
  { what: packed, starts: ['ustar'], at: 257 },
  {
    what: 'this is an old Office document (.doc, .xls, .ppt); open it in its program and save it as Word (.docx) or as text',
    starts: ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  },
  { what: recording, starts: ['ID3', '\xff\xfb', '\xff\xf3', '\xff\xf1', 'OggS', 'fLaC', '\x1aE\xdf\xa3', '#!AMR'] },
  { what: recording, starts: ['WAVE', 'AVI '], at: 8 },
  { what: recording, starts: ['ftyp'], at: 4 },
  { what: 'this is a database and no text', starts: ['SQLite format 3\0'] },
  { what: 'this is a program and no text', starts: ['\x7fELF', 'MZ\x90\0', '\xca\xfe\xba\xbe', '\0asm'] },
];

/** Documents by a name that only their archives have inside. */
const documents: readonly (readonly [string, string])[] = [
  ['word/', 'this is a Word document; convert it with `colloquy convert`, or save it as plain text'],
  ['xl/', 'this is an Excel workbook; save the sheet as CSV'],
  ['ppt/', 'this is a PowerPoint presentation and no text'],
  ['application/vnd.oasis.opendocument', 'this is an OpenDocument file; save it as Word (.docx) or as plain text'],
  ['application/epub', 'this is an e-book (EPUB) and no text'],
  ['META-INF/', 'this is a Java archive and no text'],
];

/** Enough of an archive to see the name of a file inside that tells what it is. */
const FIRST_NAMES = 1 << 16;

function archive(bytes: Uint8Array): string {
  const names = latin1(bytes, 0, FIRST_NAMES) + latin1(bytes, Math.max(0, bytes.length - FIRST_NAMES), bytes.length);
  const known = documents.find(([name]) => names.includes(name));
  return known?.[1] ?? 'this is a ZIP archive and no text; unpack it first';
}

/** Text in Latin script has a zero in every second byte of UTF-16. */
function unmarkedUtf16(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | undefined {
  const length = Math.min(bytes.length, 512) & ~1;
  if (length < 8 || !bytes.subarray(0, length).includes(0)) return undefined;
  const zeros = [0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > length * 0.35 && even < length * 0.05) return 'UTF-16LE';
  return even > length * 0.35 && odd < length * 0.05 ? 'UTF-16BE' : undefined;
}

/** Bytes as characters, one for each. */
function latin1(bytes: Uint8Array, start: number, end: number): string {
  const parts: string[] = [];
  for (let at = start; at < Math.min(end, bytes.length); at += 4096) {
    parts.push(Reflect.apply(String.fromCharCode, undefined, bytes.subarray(at, Math.min(end, at + 4096))));
  }
  return parts.join('');
}
