import { label, list, number, record, string } from '../json/jsonValue.ts';
import type { Heard } from './heard.ts';
import { joinWords } from './joinWords.ts';
import { recogniserFormat } from './recogniser.ts';

/** What programs that sit in meetings write, such as Recall: for each stretch the participant, and the words. */
export const recall = recogniserFormat({
  id: 'recall',
  title: 'Recall JSON (participants with words)',
  namesSpeakers: true,
  keys: [['[].participant.name', '[].words[].text']],
  read: (root) => ({ heard: list(root).flatMap((value) => joinWords(readStretch(record(value)))), areNames: true }),
});

function readStretch({ participant, words }: Readonly<Record<string, unknown>>): Heard[] {
  const { name, id } = record(participant);
  const by = label(name) ?? (label(id) === undefined ? undefined : `Participant ${label(id)}`);
  return list(words).map((value): Heard => {
    const word = record(value);
    return {
      text: string(word.text) ?? '',
      start: timeOf(word.start_timestamp),
      end: timeOf(word.end_timestamp),
      speaker: by,
    };
  });
}

/** A number of seconds, or an object with one. */
function timeOf(value: unknown): number | undefined {
  return number(record(value).relative) ?? number(value);
}
