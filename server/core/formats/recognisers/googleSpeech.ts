import { label, list, number, record, string } from '../json/jsonValue.ts';
import type { Heard } from './heard.ts';
import { inOrderOfTime } from './inOrderOfTime.ts';
import { joinWords } from './joinWords.ts';
import { languageTag } from './language.ts';
import { recogniserFormat } from './recogniser.ts';

/**
 * What Google Speech-to-Text answers, version 1 and 2, as the service or its client libraries write it, alone or in a finished operation, and what Video
 * Intelligence finds in the sound of a video.
 */
export const googleSpeech = recogniserFormat({
  id: 'google-speech',
  title: 'Google Speech-to-Text JSON',
  namesSpeakers: true,
  keys: [
    ['results[].alternatives[].transcript'],
    ['results[].alternatives[].words[].word'],
    ['response.results[].alternatives[]'],
    ['*.transcript.results[].alternatives[]'],
    ['*annotationResults[].speechTranscriptions[].alternatives[]'],
    ['*annotation_results[].speech_transcriptions[].alternatives[]'],
  ],
  read(root) {
    const all = resultsIn(root).map(record).map(readResult);
    const header = languageTag(all[0]?.language);
    return { heard: inOrderOfTime(withoutRepeats(all).flatMap(({ heard }) => heard)), header };
  },
});

type Values = Readonly<Record<string, unknown>>;

/** The results of one recording, or of each recording of a batch, by its address. */
function resultsIn(root: unknown): readonly unknown[] {
  const { results, response } = record(root);
  const videos = videosIn(root);
  if (videos.length > 0) return videos;
  const found = results ?? record(response).results;
  if (Array.isArray(found)) return found;
  return Object.values(record(found)).flatMap((file) => {
    const { transcript, inlineResult } = record(file);
    return list(record(transcript ?? record(inlineResult).transcript).results);
  });
}

function videosIn(root: unknown): readonly unknown[] {
  const answer = { ...record(root), ...record(record(root).response) };
  return list(answer.annotationResults ?? answer.annotation_results)
    .map(record)
    .flatMap((video) => list(video.speechTranscriptions ?? video.speech_transcriptions));
}

interface Result {
  readonly heard: readonly Heard[];
  readonly channel: string | undefined;
  readonly language: unknown;
  readonly isWithSpeakers: boolean;
  readonly start: number | undefined;
  /** How many words it has. */
  readonly length: number;
}

function readResult(result: Values): Result {
  const { transcript, words } = record(list(result.alternatives)[0]);
  const channel = label(result.channelTag ?? result.channel_tag);
  const timed = list(words).map((word, at) => readWord(record(word), channel, at === 0));
  const end = duration(
    result.resultEndTime ?? result.result_end_time ?? result.resultEndOffset ?? result.result_end_offset,
  );
  const heard = timed.length > 0 ? joinWords(timed) : [{ text: string(transcript) ?? '', end, channel }];
  return {
    heard,
    channel,
    language: result.languageCode ?? result.language_code,
    isWithSpeakers: timed.some(({ speaker }) => speaker !== undefined),
    start: timed[0]?.start,
    length: timed.length > 0 ? timed.length : (string(transcript) ?? '').split(/\s+/).filter(Boolean).length,
  };
}

function readWord(word: Values, channel: string | undefined, isFirst: boolean): Heard {
  const end = duration(word.endTime ?? word.end_time ?? word.endOffset ?? word.end_offset);
  const start = duration(word.startTime ?? word.start_time ?? word.startOffset ?? word.start_offset);
  const tag = label(word.speakerLabel ?? word.speaker_label) ?? label(word.speakerTag ?? word.speaker_tag);
  return {
    text: withoutReading(string(word.word) ?? ''),
    // A time of nought may be left out.
    start: start ?? (isFirst && end !== undefined ? 0 : undefined),
    end,
    // 0 stands for no speaker.
    speaker: tag === '0' ? undefined : tag,
    channel,
  };
}

/** `1.300s`, or seconds and nanoseconds apart, in seconds. */
function duration(value: unknown): number | undefined {
  if (typeof value === 'string') return number(value.replace(/s$/, ''));
  if (typeof value !== 'object' || value === null) return number(value);
  const { seconds, nanos } = record(value);
  // Libraries in JavaScript write a long number as two halves.
  const whole = number(seconds) ?? number(record(seconds).low) ?? 0;
  return whole + (number(nanos) ?? 0) / 1e9;
}

/**
 * With speakers told apart, a later result has all words of its channel from the beginning again, now with their speakers. It takes the place
 * of the results before it that it repeats.
 */
function withoutRepeats(results: readonly Result[]): Result[] {
  const channels = new Map<string | undefined, { kept: Result[]; length: number }>();
  for (const result of results) {
    const before = channels.get(result.channel);
    if (!before || repeats(result, before)) {
      channels.set(result.channel, { kept: [result], length: result.length });
    } else {
      before.kept.push(result);
      before.length += result.length;
    }
  }
  return [...channels.values()].flatMap(({ kept }) => kept);
}

function repeats(
  result: Result,
  { kept, length }: { readonly kept: readonly Result[]; readonly length: number },
): boolean {
  if (!result.isWithSpeakers || result.length < length) return false;
  const start = kept[0]?.start;
  if (start !== undefined && result.start !== undefined) return result.start <= start;
  return lettersOf([result]).startsWith(lettersOf(kept));
}

function lettersOf(results: readonly Result[]): string {
  const text = results.flatMap(({ heard }) => heard.map((piece) => piece.text)).join('');
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** In Japanese a word has its reading after a bar. */
function withoutReading(word: string): string {
  const bar = word.indexOf('|', 1);
  return bar < 0 ? word : word.slice(0, bar);
}
