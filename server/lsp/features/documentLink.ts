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
  /** The URI of the file at a path relative to the transcript; undefined if there is none. */
  fileAt(path: string): Promise<string | undefined>;
}

/**
 * The links of a transcript: the source and the recording of its header; from each time to that moment of a recording on the
 * web; and all web addresses in the text.
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

/** The link of a value in the header. Web addresses are found elsewhere, together with those in the text. */
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

/** `hansard.parliament.uk`, `example.org/talk`. A name with one full stop and nothing after it may be a file. */
const site = /^(?:(?:[a-z0-9-]+\.){2,}[a-z]{2,}(?:\/\S*)?|[a-z0-9-]+\.[a-z]{2,}\/\S*)$/i;

/** The times of cues, and the times on lines of their own. */
function moments(transcript: Transcript): Time[] {
  const times = transcript.turns.flatMap(({ cue }) => cue?.time ?? []);
  for (const { span } of lineSpans(transcript, LineKind.time)) {
    const time = readTime(transcript.text, span.start, span.end);
    if (time) times.push(time);
  }
  return times;
}

/** The address of one moment of a recording: in the form of its site, or as a media fragment. */
function addressAt(media: string, seconds: number): string {
  const [address = media] = media.split('#', 1);
  const whole = Math.floor(seconds);
  if (!/^https?:\/\/(?:www\.|m\.)?(?:youtube\.com|youtu\.be)\//i.test(address)) return `${address}#t=${whole}`;
  return `${address}${address.includes('?') ? '&' : '?'}t=${whole}s`;
}
