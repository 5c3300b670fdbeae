import { decodeEntities } from '../html/tree.ts';

/** The name in `<v Name>`; null where the tag says that the words are open; undefined outside such a tag. */
export type Voice = string | null | undefined;

/** The class of the tag around words whose speaker the transcript leaves open: `<v.open ?>`. */
export const OPEN_CLASS = 'open';

/** A stretch of a line of a caption, with the voice that a tag gives it. */
export interface VoicedText {
  readonly voice: Voice;
  readonly text: string;
}

/**
 * Takes the tags out of a caption's line, and resolves its entities. `voice` is the one that the line above left open. What is no tag
 * of captions stays as it is: people may speak of `<` and `>`.
 */
export function readCueLine(
  line: string,
  voice: Voice,
): { readonly pieces: readonly VoicedText[]; readonly voice: Voice } {
  if (!line.includes('<') && !line.includes('&') && !line.includes('{') && !line.includes('\\N')) {
    return { pieces: [{ voice, text: line }], voice };
  }
  const whole = wholeVoice(line);
  if (whole) return { pieces: whole.text === '' ? [] : [whole], voice: whole.voice };
  const pieces: VoicedText[] = [];
  let current = voice;
  let words = '';
  const close = () => {
    if (words !== '') pieces.push({ voice: current, text: unescapeText(words) });
    words = '';
  };
  let at = 0;
  while (at < line.length) {
    const next = nextTag(line, at);
    if (next === undefined) {
      words += line.slice(at);
      break;
    }
    words += line.slice(at, next.start);
    at = next.end;
    if (next.voice !== undefined || next.closesVoice) {
      close();
      current = next.voice;
    } else if (next.isBreak) words += ' ';
  }
  close();
  return { pieces, voice: current };
}

/** A line that one voice says, as nearly all are: `<v Ann Lee>words`, without other tags and references. */
function wholeVoice(line: string): VoicedText | undefined {
  if (
    !line.startsWith('<v ') ||
    line.indexOf('<', 1) > 0 ||
    line.includes('&') ||
    line.includes('{') ||
    line.includes('\\N')
  ) {
    return undefined;
  }
  const end = line.indexOf('>');
  if (end < 0 || end > LONGEST_VOICE) return undefined;
  return { voice: withoutQuotes(line.slice('<v '.length, end).trim()), text: line.slice(end + 1) };
}

/** In UTF-16 units. */
const LONGEST_VOICE = 200;

/** Some programs write `<v "Ann Lee">`. */
function withoutQuotes(name: string): string {
  return name.startsWith('"') ? (quoted.exec(name)?.[1]?.trim() ?? name) : name;
}

const quoted = /^"([^"]*)"$/;

interface Tag {
  readonly start: number;
  readonly end: number;
  readonly voice?: string | null;
  readonly closesVoice?: boolean;
  readonly isBreak?: boolean;
}

function nextTag(line: string, from: number): Tag | undefined {
  for (let at = from; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code === LESS) {
      const tag = tagAt(line, at);
      if (tag) return tag;
    } else if (code === BRACE && line.charCodeAt(at + 1) === BACKSLASH) {
      override.lastIndex = at;
      const found = override.exec(line);
      if (found) return { start: at, end: override.lastIndex };
    } else if (code === BACKSLASH && line.charCodeAt(at + 1) === CAPITAL_N && !isPath(line)) {
      return { start: at, end: at + 2, isBreak: true };
    }
  }
  return undefined;
}

function tagAt(line: string, start: number): Tag | undefined {
  tag.lastIndex = start;
  const match = tag.exec(line);
  if (!match) return undefined;
  const end = start + match[0].length;
  const { voice, classes = '', name = '' } = match.groups ?? {};
  if (voice !== undefined) {
    const label = withoutQuotes(unescapeText(voice).trim());
    const isOpen = label === '?' && classes.split('.').includes(OPEN_CLASS);
    return { start, end, voice: isOpen ? null : label };
  }
  // A voice without a name is somebody's.
  if (/^<v[.>]/i.test(match[0])) return { start, end, voice: '' };
  if (name === '/v') return { start, end, closesVoice: true };
  return { start, end, isBreak: name.toLowerCase() === 'br' };
}

/** The tags of WebVTT and SubRip, and times of single words. Only some have words in them that are no speech. */
const tag =
  /<(?:v(?:\.(?<classes>[^\s<>]{0,80}))?(?:[ \t](?<voice>[^<>]{0,200}))?|(?<name>\/?(?:[cibusv]|ruby|rt|lang|font|br|em|strong|span))(?:\.[^\s<>]{0,200})?(?:\s{1,9}[\w-]{1,30}=[^<>]{0,200})?[\s/]{0,3}|lang(?:\.[^\s<>]{0,80})?\s[\w\s-]{1,40}|\d[\d:.]{3,15})>/iy;
const LESS = 60;
const BRACE = 123;
const BACKSLASH = 92;
const CAPITAL_N = 78;

/** SubStation Alpha breaks lines with `\N`, and files made from it keep that. In `C:\New` it is none. */
function isPath(line: string): boolean {
  return /(?:^|[^A-Za-z])[A-Za-z]:\\/.test(line);
}

/** `{\an8}` places a caption on the screen. People who read out code say braces with others inside. */
const override = /\{\\[A-Za-z\d][^{}]{0,76}\}/y;

/** Resolves the entities of WebVTT, and the others of HTML, which programs write too. */
function unescapeText(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(reference, (whole) => entities.get(whole) ?? decoded(whole));
}

const reference = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|\w{1,32});/g;

/** HTML reads the beginning of a name that it does not know. */
function decoded(reference: string): string {
  const text = decodeEntities(reference);
  return text.endsWith(';') ? reference : text;
}

/** Those of WebVTT itself, for which nothing else has to be loaded. */
const entities = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&#39;', "'"],
  ['&nbsp;', '\u00a0'],
  ['&lrm;', '\u200e'],
  ['&rlm;', '\u200f'],
]);
