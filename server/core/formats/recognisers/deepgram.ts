import { label, list, number, record, string } from '../json/jsonValue.ts';
import type { Heard } from './heard.ts';
import { inOrderOfTime } from './inOrderOfTime.ts';
import { joinWords } from './joinWords.ts';
import { languageTag } from './language.ts';
import { recogniserFormat } from './recogniser.ts';

/** What Deepgram's service for recordings answers: channels with words and paragraphs, and utterances. */
export const deepgram = recogniserFormat({
  id: 'deepgram',
  title: 'Deepgram JSON',
  namesSpeakers: true,
  keys: [
    ['results.channels[].alternatives[]'],
    ['results.utterances[].transcript'],
    ['[].channel.alternatives[]', '[].is_final'],
  ],
  read(root) {
    if (Array.isArray(root)) return { heard: inOrderOfTime(root.flatMap(readMessage)) };
    const { channels, utterances } = record(record(root).results);
    const tracks = list(channels).map(record);
    const heard = tracks.flatMap((track, at) => readChannel(record(list(track.alternatives)[0]), String(at)));
    const header = languageTag(tracks[0]?.detected_language);
    if (heard.length > 0) return { heard: inOrderOfTime(heard), header };
    return { heard: inOrderOfTime(list(utterances).flatMap(readUtterance)), header };
  },
});

type Values = Readonly<Record<string, unknown>>;

/** A message of the live service. What is not final comes again. */
function readMessage(value: unknown): Heard[] {
  const { channel, channel_index: index, is_final, start, duration } = record(value);
  if (is_final !== true) return [];
  const [at, count] = list(index);
  const name = number(count) === 1 ? undefined : label(at);
  const heard = readChannel(record(list(record(channel).alternatives)[0]), name);
  const from = number(start);
  const to = from === undefined ? undefined : from + (number(duration) ?? 0);
  return heard.map((piece) => (piece.start === undefined ? { ...piece, start: from, end: to } : piece));
}

function readChannel(alternative: Values, channel: string | undefined): Heard[] {
  const paragraphs = list(record(alternative.paragraphs).paragraphs).map(record);
  const words = list(alternative.words).map(record);
  if (words.length > 0) {
    const starts = new Set(paragraphs.map(({ start }) => number(start)));
    const heard = words.map(
      (word): Heard => ({
        ...readWord(word, channel),
        isParagraph: starts.has(number(word.start)),
      }),
    );
    return joinWords(heard);
  }
  if (paragraphs.length > 0) return paragraphs.flatMap((paragraph) => readParagraph(paragraph, channel));
  return [{ text: string(alternative.transcript) ?? '', channel }].filter(({ text }) => text !== '');
}

function readWord(word: Values, channel: string | undefined): Heard {
  return {
    text: string(word.punctuated_word) ?? string(word.word) ?? '',
    start: number(word.start),
    end: number(word.end),
    speaker: label(word.speaker),
    channel,
  };
}

function readParagraph(paragraph: Values, channel: string | undefined): Heard[] {
  return list(paragraph.sentences).map((value, at): Heard => {
    const { text, start, end } = record(value);
    return {
      text: string(text) ?? '',
      start: number(start),
      end: number(end),
      speaker: label(paragraph.speaker),
      channel,
      isParagraph: at === 0,
    };
  });
}

function readUtterance(value: unknown): Heard[] {
  const utterance = record(value);
  const speaker = label(utterance.speaker);
  const channel = label(utterance.channel);
  const words = list(utterance.words).map(record);
  const text = string(utterance.transcript) ?? '';
  const read = words.map((word): Heard => ({ ...readWord(word, channel), speaker: label(word.speaker) ?? speaker }));
  // The words are read for their times only where they are all there.
  if (read.map((word) => word.text).join(' ') === text) return joinWords(read);
  return [{ text, start: number(utterance.start), end: number(utterance.end), speaker, channel }];
}
