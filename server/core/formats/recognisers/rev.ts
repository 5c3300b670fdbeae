import { label, list, number, record, string } from '../json/jsonValue.ts';
import type { Heard } from './heard.ts';
import { joinWords } from './joinWords.ts';
import { readClock } from './readClock.ts';
import { recogniserFormat } from './recogniser.ts';

/** What Rev and Rev AI write: monologues of elements, in which the punctuation has the spaces. */
export const rev = recogniserFormat({
  id: 'rev',
  title: 'Rev JSON (monologues)',
  namesSpeakers: true,
  keys: [['monologues[].elements[]']],
  read(root) {
    const { monologues, speakers } = record(root);
    const names = new Map(list(speakers).map((value) => [label(record(value).id), label(record(value).name)]));
    return { heard: list(monologues).flatMap((monologue) => joinWords(readMonologue(record(monologue), names))) };
  },
});

type Values = Readonly<Record<string, unknown>>;

function* readMonologue(
  monologue: Values,
  names: ReadonlyMap<string | undefined, string | undefined>,
): Generator<Heard> {
  const id = label(monologue.speaker);
  const speaker = label(record(monologue.speaker_info).display_name) ?? names.get(id) ?? id;
  let isSpace = false;
  let isFirst = true;
  let wasMark = false;
  for (const element of list(monologue.elements).map(record)) {
    const text = textOf(element);
    if (text.trim() === '') {
      isSpace ||= text !== '';
      continue;
    }
    yield {
      text,
      start: number(element.ts) ?? readClock(element.timestamp),
      end: number(element.end_ts) ?? readClock(element.end_timestamp),
      speaker,
      isJoined: !isSpace && !/^\s/.test(text) && !(isMark(element) || (wasMark && /^[\p{L}\p{N}[]/u.test(text))),
      isParagraph: isFirst,
    };
    wasMark = isMark(element);
    isSpace = /\s$/.test(text);
    isFirst = false;
  }
}

function isMark({ type }: Values): boolean {
  return type === 'tag' || type === 'unknown';
}

/** Speech that was not understood, `<inaudible>`, and tags are marks in square brackets. */
function textOf(element: Values): string {
  const value = string(element.value) ?? '';
  if (element.type === 'tag') return `[${label(element.name) ?? value}]`;
  return element.type === 'unknown' ? value.replace(/^<(.*)>$/, '[$1]') : value;
}
