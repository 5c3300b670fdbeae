import { parse } from '../../parse.ts';
import type { ReadingSettings } from '../../syntax/readingSettings.ts';
import { withoutColon } from '../../text/colons.ts';

/** What the lines of a caption say about who speaks, a value for each line. */
export interface LinePrefix {
  /** Offset in the line at which the words begin. */
  readonly textStart: number;
  /** Empty where somebody speaks whom the line does not name; undefined where it may be a name, and the file does not prove it. */
  readonly speakers: readonly string[] | undefined;
}

/** The line of the first caption in the text that {@link readPrefixes} reads. Each caption is followed by a blank line. */
export const FIRST_LINE = 2;

/**
 * Finds the names before colons, in brackets, after chevrons and so on, in captions without tags: the lines of all captions are read as
 * those of a transcript, so that the same evidence decides. A line without an entry says nothing.
 * @param captions the lines of each caption
 * @returns by line: those of the captions, counted from {@link FIRST_LINE} and with a blank line after each caption
 */
export function readPrefixes(
  captions: readonly (readonly string[])[],
  settings: ReadingSettings,
): ReadonlyMap<number, LinePrefix> {
  const prefixes = new Map<number, LinePrefix>();
  const lists = new Map<string, readonly string[]>();
  if (!captions.some((lines) => lines.some((line) => mayHavePrefix.test(line)))) return prefixes;
  // The first line keeps names from being facts above a talk.
  const text = `.\n\n${captions.map((lines) => lines.map((line) => `${line}\n`).join('')).join('\n')}`;
  const transcript = parse(text, { ...settings, attribution: 'strict', kind: '' });
  for (const { firstLine, cue, speakers } of transcript.turns) {
    if (!cue) continue;
    const textStart = cue.textStart - transcript.lines.start(firstLine);
    // Captions have no markers: `A. Penn` is a name.
    const label =
      cue.marker && withoutColon(transcript.text.slice(transcript.lines.start(firstLine), cue.textStart).trim());
    const named = speakers.length > 0 ? speakers.map(({ name }) => name) : cue.names.map((name) => name.text);
    const names = label ? [label] : named;
    // One list for each voice, since there may be a million captions.
    const key = names.join('\n');
    const list = lists.get(key) ?? names;
    lists.set(key, list);
    prefixes.set(firstLine, { textStart, speakers: list });
  }
  for (const { firstLine, doubt, brokenCue } of transcript.unattributed) {
    if (doubt || brokenCue) prefixes.set(firstLine, { textStart: 0, speakers: undefined });
  }
  return prefixes;
}

/** No label is without one of these in its first characters. */
const mayHavePrefix = /^.{0,80}[:：\])>»–—]|^[-–—*_#<>»(["“]/;
