import { list, number, record, string } from '../json/jsonValue.ts';
import type { Heard } from './heard.ts';
import { joinWords } from './joinWords.ts';
import { recogniserFormat } from './recogniser.ts';

/** What Vosk answers: words without punctuation, in one result or in a list of them. */
export const vosk = recogniserFormat({
  id: 'vosk',
  title: 'Vosk JSON',
  namesSpeakers: false,
  keys: [
    ['result[].word', 'result[].start', 'text'],
    ['[].result[].word', '[].text'],
  ],
  read(root) {
    return { heard: (Array.isArray(root) ? root : [root]).map(record).flatMap(readResult) };
  },
});

function readResult({ result, text }: Readonly<Record<string, unknown>>): Heard[] {
  const words = list(result).map((value): Heard => {
    const { word, start, end } = record(value);
    return { text: string(word) ?? '', start: number(start), end: number(end) };
  });
  return words.length > 0 ? joinWords(words) : [{ text: string(text) ?? '' }];
}
