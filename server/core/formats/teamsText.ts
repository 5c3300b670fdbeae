import { type Cue, readCues, readTimes } from './captions/cues.ts';
import { captionsHold } from './captions/writeCaptions.ts';
import type { DraftPart } from './draft.ts';
import type { FileContent, FileFormat, Imported, Refusal } from './format.ts';
import { joinTurns } from './joinTurns.ts';

/** The text of the documents that Teams once wrote: the times, the name on a line of its own, the words. */
export const teamsText: FileFormat = {
  id: 'teams-text',
  title: 'Teams text with times and names',
  extensions: ['.teams.txt'],
  holds: { ...captionsHold, events: false },
  recognises: ({ text }) => {
    const end = text.indexOf('\n', FIRST_LINES);
    const head = text.slice(0, end < 0 ? undefined : end);
    return hasTimesFirst(head) && areNamed(readCues(head, { hasHead: false }).cues);
  },
  read: readTeamsText,
};

/** In UTF-16 units. */
const FIRST_LINES = 20_000;

function hasTimesFirst(text: string): boolean {
  return readTimes(text.trimStart().split(/[\r\n]/, 1)[0] ?? '') !== undefined;
}

/** Whether each caption has a name above its words: a short line without the marks of a sentence, and some of them return. */
function areNamed(cues: readonly Cue[]): boolean {
  // The last one may be cut off.
  const whole = cues.slice(0, Math.max(1, cues.length - 1));
  const names = whole.map(({ lines }) => lines[0]?.trim() ?? '');
  const isEachNamed = whole.every(({ lines }, at) => lines.length > 1 && isNameLike(names[at] ?? ''));
  return isEachNamed && whole.length >= FEWEST && new Set(names).size < names.length;
}

const FEWEST = 3;

function isNameLike(line: string): boolean {
  return line.length <= 60 && /^[\p{Lu}\p{Lo}\p{N}]/u.test(line) && !/[.?!,;:…]$/.test(line);
}

function readTeamsText({ text }: FileContent): Imported | Refusal {
  const { cues } = readCues(text, { hasHead: false });
  if (cues.length === 0) return { refused: 'it has no times' };
  const parts = cues.flatMap(({ start, end, lines: [name = '', ...words] }): DraftPart[] => {
    const text = words.map((line) => line.trim()).join(' ');
    if (text === '') return [];
    const times = { ...(!Number.isNaN(start) && { start }), ...(end !== undefined && { end }) };
    return [{ kind: 'turn', speakers: [name.trim()], passages: [{ text, ...times }] }];
  });
  return { draft: { header: {}, roster: [], parts: joinTurns(parts) }, remarks: [] };
}
