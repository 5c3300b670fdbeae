import { fromMilliseconds, label, list, number, record, string } from '../json/jsonValue.ts';
import type { Heard } from './heard.ts';
import { inOrderOfTime } from './inOrderOfTime.ts';
import { recogniserFormat } from './recogniser.ts';

/** What Yandex SpeechKit answers: version 2 the chunks of a recording, version 3 one event after another while it listens. */
export const yandexSpeech = recogniserFormat({
  id: 'yandex-speech',
  title: 'Yandex SpeechKit JSON',
  namesSpeakers: true,
  keys: [
    ['response.chunks[].alternatives[].text'],
    ['chunks[].alternatives[].text', 'chunks[].channelTag'],
    ['[].result.final.alternatives[].text'],
    ['[].final.alternatives[].text'],
    ['result.final.alternatives[].text'],
  ],
  read(root) {
    const { response, chunks } = record(root);
    const found = chunks ?? record(response).chunks;
    const heard = found === undefined ? readEvents(Array.isArray(root) ? root : [root]) : list(found).map(readChunk);
    return { heard: inOrderOfTime(heard) };
  },
});

function readChunk(value: unknown): Heard {
  const { alternatives, channelTag } = record(value);
  const { text, words } = record(list(alternatives)[0]);
  const timed = list(words).map(record);
  return {
    text: string(text) ?? '',
    start: seconds(timed[0]?.startTime),
    end: seconds(timed.at(-1)?.endTime),
    channel: label(channelTag),
  };
}

/** `1.300s` in seconds. */
function seconds(value: unknown): number | undefined {
  return number(typeof value === 'string' ? value.replace(/s$/, '') : value);
}

/** The final texts of each channel. A refined text, with punctuation and numbers, takes the place of the final one with its index. */
function readEvents(events: readonly unknown[]): Heard[] {
  const heard: Heard[] = [];
  const finals = new Map<string, number[]>();
  for (const value of events) {
    const event = 'result' in record(value) ? record(record(value).result) : record(value);
    const { final, finalRefinement } = event;
    const channel = label(event.channelTag) ?? label(record(final).channelTag);
    const places = finals.get(channel ?? '') ?? [];
    finals.set(channel ?? '', places);
    if (final !== undefined) {
      places.push(heard.length);
      heard.push(readFinal(final, channel));
    }
    const { finalIndex, normalizedText } = record(finalRefinement);
    const place = places[number(finalIndex ?? 0) ?? -1];
    if (normalizedText === undefined || place === undefined) continue;
    const refined = readFinal(normalizedText, channel);
    if (refined.text !== '') heard[place] = refined;
  }
  return heard;
}

function readFinal(value: unknown, channel: string | undefined): Heard {
  const { text, startTimeMs, endTimeMs } = record(list(record(value).alternatives)[0]);
  return { text: string(text) ?? '', start: fromMilliseconds(startTimeMs), end: fromMilliseconds(endTimeMs), channel };
}
