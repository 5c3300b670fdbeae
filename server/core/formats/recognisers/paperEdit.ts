import { partitionPoint } from '../../text/binarySearch.ts';
import { label, list, number, record, string } from '../json/jsonValue.ts';
import type { Heard } from './heard.ts';
import { joinWords } from './joinWords.ts';
import { recogniserFormat } from './recogniser.ts';

/** What editors for transcripts write, such as BBC's Digital Paper Edit: words with times, and paragraphs with times and speakers. */
export const paperEdit = recogniserFormat({
  id: 'paper-edit',
  title: 'Digital Paper Edit JSON (words and paragraphs)',
  namesSpeakers: true,
  keys: [['words[].text', 'words[].start', 'paragraphs[].speaker', 'paragraphs[].start']],
  read(root) {
    const paragraphs = list(record(root).paragraphs)
      .map(record)
      .map(({ start, speaker }) => ({ start: number(start) ?? Infinity, speaker: label(speaker) }))
      .sort((one, other) => one.start - other.start);
    let above = -1;
    const words = list(record(root).words).map((value): Heard => {
      const { text, start, end } = record(value);
      const from = number(start);
      const at =
        from === undefined
          ? above
          : partitionPoint(paragraphs.length, (at) => (paragraphs[at]?.start ?? Infinity) <= from) - 1;
      const isParagraph = at !== above;
      above = at;
      return { text: string(text) ?? '', start: from, end: number(end), speaker: paragraphs[at]?.speaker, isParagraph };
    });
    return { heard: joinWords(words) };
  },
});
