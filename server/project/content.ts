import { detect } from 'chardet';
import { type FileContent, foreignFile } from '../core/index.ts';
import { decode } from './decode.ts';

/** The content of a file in any format, and how its text was decoded where that is no matter of course. */
export interface DecodedContent {
  readonly content: FileContent;
  /** A sentence. */
  readonly remark: string | undefined;
}

/**
 * Decodes a file that is to be converted: by its byte order mark, its XML declaration, as UTF-8, or else as what its bytes look like,
 * which the remark says. Bytes that are no text give an empty text; formats that are no text look at the bytes.
 */
export function decodeContent(name: string, bytes: Uint8Array): DecodedContent {
  const decoded = decodeText(bytes);
  const text = decoded?.text ?? '';
  return {
    content: { name, bytes, text: text.startsWith('\ufeff') ? text.slice(1) : text },
    remark: decoded?.remark,
  };
}

function decodeText(bytes: Uint8Array): { readonly text: string; readonly remark?: string } | undefined {
  const marked = markedEncoding(bytes) ?? declaredEncoding(bytes);
  if (marked !== undefined) {
    const text = decodeAs(bytes, marked);
    if (text !== undefined) return { text };
  }
  const read = decode(bytes);
  if ('text' in read) return read;
  const unmarked = /UTF-16[LB]E/.exec(read.fault)?.[0];
  if (unmarked === undefined && foreignFile(bytes) !== undefined) return undefined;
  // Anything else with a zero byte in it is no text.
  const encoding = unmarked ?? (bytes.includes(0) ? undefined : detect(bytes.subarray(0, SAMPLE)));
  if (!encoding) return undefined;
  const text = decodeAs(bytes, encoding);
  if (text === undefined) return undefined;
  return {
    text,
    remark: `The file is not UTF-8. It is read as ${encoding}, as its bytes look; look at letters with accents.`,
  };
}

/** Enough of a text to tell its encoding. */
const SAMPLE = 1 << 18;

function markedEncoding([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** The encoding that an XML declaration or the head of a web page names. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  const declared =
    /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(head) ??
    /<meta\s[^<>]{0,300}?charset\s{0,9}=\s{0,9}["']?([\w.:-]+)/i.exec(head);
  const label = declared?.[1]?.toLowerCase();
  // A file that is no UTF-16 is no UTF-16 whatever it declares, as programs that change the encoding forget the declaration.
  return label?.startsWith('utf-16') ? undefined : label;
}

/** Undefined where the bytes are not of this encoding, or the encoding is unknown. */
function decodeAs(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
