import type { DocumentLink } from 'vscode-languageserver';
import {
  type DocumentVersion,
  type HeaderEntry,
  LineKind,
  lineSpans,
  readTime,
  type Span,
  slice,
  type Time,
  type Transcript,
} from '../../core/index.ts';
import { rangeOf } from '../convert/ranges.ts';

export interface LinkRequest {
  /** The URI of the file that a path means, seen from the transcript; undefined where there is none. */
  fileAt(path: string): Promise<string | undefined>;
}

/**
 * Links to where a transcript comes from and to what was recorded, as its header names them; from each time to that
 * moment of a recording in the web; and every web address in the text.
 */
export async function documentLinks(
  { transcript, webAddresses }: DocumentVersion,
  request: LinkRequest,
): Promise<DocumentLink[]> {
  const { header, lines, text } = transcript;
  const links: DocumentLink[] = [];
  const add = (span: Span, target: string) => links.push({ range: rangeOf(lines, span), target });
  for (const span of webAddresses) add(span, slice(text, span));
  for (const entry of header?.entries ?? []) {
    const target = await headerTarget(entry, header?.[entry.key as 'source' | 'media'], request);
    if (target !== undefined) add(entry.valueSpan, target);
  }
  const media = header?.media;
  if (media !== undefined && isAddress(media)) {
    for (const { span, seconds } of moments(transcript)) add(span, addressAt(media, seconds));
  }
  return links;
}

/** Of a web address nothing: those in the header are found like all others. */
async function headerTarget(
  { key }: HeaderEntry,
  value: unknown,
  { fileAt }: LinkRequest,
): Promise<string | undefined> {
  if ((key !== 'source' && key !== 'media') || typeof value !== 'string' || isAddress(value)) return undefined;
  const file = await fileAt(value);
  if (file !== undefined) return file;
  return key === 'source' && site.test(value) ? `https://${value}` : undefined;
}

function isAddress(value: string): boolean {
  return /^https?:\/\//i.test(value);
}

/** `hansard.parliament.uk`, `example.org/talk`: a name with one full stop and nothing behind it may as well be a file. */
const site = /^(?:(?:[a-z0-9-]+\.){2,}[a-z]{2,}(?:\/\S*)?|[a-z0-9-]+\.[a-z]{2,}\/\S*)$/i;

/** The times of cues, and those that stand on a line alone. */
function moments(transcript: Transcript): Time[] {
  const times = transcript.turns.flatMap(({ cue }) => cue?.time ?? []);
  for (const { span } of lineSpans(transcript, LineKind.time)) {
    const time = readTime(transcript.text, span.start, span.end);
    if (time) times.push(time);
  }
  return times;
}

/** One moment of a recording: as its site has it, else as a media fragment, which browsers know. */
function addressAt(media: string, seconds: number): string {
  const [address = media] = media.split('#', 1);
  const whole = Math.floor(seconds);
  if (!/^https?:\/\/(?:www\.|m\.)?(?:youtube\.com|youtu\.be)\//i.test(address)) return `${address}#t=${whole}`;
  return `${address}${address.includes('?') ? '&' : '?'}t=${whole}s`;
}
