import { isInitials, LONGEST_LABEL, splitQualifiers } from '../../labels/labels.ts';
import { Character, isColon, isDigit, isSpace, trimEnd } from '../../text/characters.ts';
import type { Span } from '../../text/span.ts';
import type { BrokenCue, CueForm } from '../tree.ts';
import type { LabelReader } from './labelReader.ts';

/** Four capitals of any script, in UTF-16 units. */
const LONGEST_INITIALS = 8;

/**
 * Reads the start of a line that is almost a cue: `WH; yes`, `YG:yes`, `**Ann Lee: yes`. The other lines decide whether it
 * was meant as one.
 * @param emphasis the emphasis that opens the line
 */
export function readBrokenCue(
  text: string,
  start: number,
  end: number,
  emphasis: CueForm['emphasis'],
  labels: LabelReader,
): BrokenCue | undefined {
  if (emphasis) return brokenEmphasis(text, start, end, emphasis, labels);
  return oneStar(text, start, end, labels) ?? brokenColon(text, start, end, labels);
}

function brokenEmphasis(
  text: string,
  start: number,
  end: number,
  emphasis: '**' | '__',
  labels: LabelReader,
): BrokenCue | undefined {
  const nameStart = start + 2;
  const last = Math.min(end, nameStart + LONGEST_LABEL);
  for (let i = nameStart; i < last; i++) {
    const isClosing = text.startsWith(emphasis, i);
    if (!isClosing && !isColon(text.charCodeAt(i))) continue;
    const written = text.slice(nameStart, trimEnd(text, nameStart, i));
    const { name } = splitQualifiers(written);
    const { isListed, isNameLike, isOneWord } = labels.read(name);
    if (!isNameLike && !isOneWord && !isListed) return undefined;
    const replacement = `${emphasis}${written}:${emphasis}`;
    if (isClosing) {
      const behind = i + 2;
      if (behind < end && !isSpace(text.charCodeAt(behind))) return undefined;
      return brokenCue('no colon', name, start, behind, replacement);
    }
    const isClosedLater = text.slice(i, end).includes(emphasis);
    if (isClosedLater) return undefined;
    // `**Name:*` is half closed. The single star is part of the fault.
    const behind = text[i + 1] === emphasis[0] ? i + 2 : i + 1;
    return brokenCue('unbalanced emphasis', name, start, behind, replacement);
  }
  return last === end ? brokenAtLineEnd(text, { start: nameStart, end }, emphasis, labels) : undefined;
}

/** `**Ann Lee` alone on its line: the line broke before the rest of the label. */
function brokenAtLineEnd(
  text: string,
  { start, end }: Span,
  emphasis: '**' | '__',
  labels: LabelReader,
): BrokenCue | undefined {
  const name = text.slice(start, trimEnd(text, start, end));
  const { isListed, isNameLike } = labels.read(name);
  if (!isListed && !isNameLike) return undefined;
  return brokenCue('no colon', name, start - emphasis.length, end, `${emphasis}${name}:${emphasis}`);
}

/** `*Ann Lee:** yes`: one of the stars is missing. */
function oneStar(text: string, start: number, end: number, labels: LabelReader): BrokenCue | undefined {
  if (text.charCodeAt(start) !== Character.star) return undefined;
  const head = text.slice(start + 1, Math.min(end, start + LONGEST_LABEL));
  const close = head.search(/:\*\*(?=\s)/);
  if (close < 1) return undefined;
  const name = head.slice(0, close);
  const { isListed, isNameLike, isOneWord } = labels.read(name);
  if (!isNameLike && !isOneWord && !isListed) return undefined;
  return brokenCue('unbalanced emphasis', name, start, start + close + 4, `**${name}:**`);
}

function brokenColon(text: string, start: number, end: number, labels: LabelReader): BrokenCue | undefined {
  const last = Math.min(end, start + LONGEST_LABEL);
  for (let i = start + 1; i < last; i++) {
    const code = text.charCodeAt(i);
    if (code !== Character.colon && code !== Character.semicolon && code !== Character.stop) continue;
    const behind = text.charCodeAt(i + 1);
    if (code === Character.stop) {
      if (i - start > LONGEST_INITIALS || !isSpace(behind) || i + 1 >= end) continue;
      const name = text.slice(start, i);
      if (!isInitials(name)) continue;
      return brokenCue('full stop', name, start, i + 1, `${name}:`);
    }
    const isSlip = code === Character.semicolon ? isSpace(behind) : i + 1 < end && isFirstOfWord(behind);
    if (!isSlip) return undefined;
    const written = text.slice(start, i);
    const { name } = splitQualifiers(written);
    const { isListed, isNameLike } = labels.read(name);
    if (!isListed && !isNameLike) return undefined;
    return code === Character.semicolon
      ? brokenCue('semicolon', name, start, i + 1, `${written}:`)
      : brokenCue('no space', name, start, i + 1, `${written}: `);
  }
  return undefined;
}

/** Whether a word can begin with this character, and not a time, an address or white space. */
function isFirstOfWord(code: number): boolean {
  return !isDigit(code) && code !== Character.slash && !isColon(code) && !isSpace(code);
}

function brokenCue(
  reason: BrokenCue['reason'],
  name: string,
  start: number,
  end: number,
  replacement: string,
): BrokenCue {
  return { reason, name, span: { start, end }, replacement };
}
