import { label, list, number, record, string } from '../json/jsonValue.ts';
import type { Heard } from './heard.ts';
import { joinWords } from './joinWords.ts';
import { recogniserFormat } from './recogniser.ts';

/** What IBM Watson answers: results with the times of their words, and a list of who speaks at which time. */
export const ibmWatson = recogniserFormat({
  id: 'ibm-watson',
  title: 'IBM Watson JSON',
  namesSpeakers: true,
  keys: [
    ['results[].alternatives[].timestamps[]'],
    ['results[].results[].alternatives[].timestamps[]'],
    ['[].results[].alternatives[].timestamps[]'],
    ['results[].final', 'results[].alternatives[].transcript', 'result_index'],
  ],
  read(root) {
    const answers = [root, ...list(root), ...list(record(root).results)].map(record);
    return { heard: answers.flatMap(readAnswer) };
  },
});

function readAnswer({ results, speaker_labels }: Readonly<Record<string, unknown>>): Heard[] {
  const speakers = new Map(
    list(speaker_labels).map((value) => [number(record(value).from), label(record(value).speaker)]),
  );
  return list(results).flatMap((value) => {
    const { transcript, timestamps } = record(list(record(value).alternatives)[0]);
    const words = list(timestamps).map((word): Heard => {
      const [text, start, end] = list(word);
      return {
        text: mark(string(text) ?? ''),
        start: number(start),
        end: number(end),
        speaker: speakers.get(number(start)),
      };
    });
    return words.length > 0 ? joinWords(words) : [{ text: mark(string(transcript) ?? '') }];
  });
}

/** `%HESITATION` stands for a sound such as “er”. */
function mark(text: string): string {
  return text.replaceAll('%HESITATION', '[hesitation]');
}
