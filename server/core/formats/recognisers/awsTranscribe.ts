import { partitionPoint } from '../../text/binarySearch.ts';
import { label, list, number, record, string } from '../json/jsonValue.ts';
import type { Heard } from './heard.ts';
import { inOrderOfTime } from './inOrderOfTime.ts';
import { joinWords } from './joinWords.ts';
import { languageTag } from './language.ts';
import { recogniserFormat } from './recogniser.ts';

/** What Amazon Transcribe writes: words and punctuation as items, voices or channels beside them. */
export const awsTranscribe = recogniserFormat({
  id: 'aws-transcribe',
  title: 'Amazon Transcribe JSON',
  namesSpeakers: true,
  keys: [
    ['results.items[]', 'results.items[].alternatives[]'],
    ['results.items[]', 'results.transcripts[]'],
    ['results.channel_labels.channels[].items[]'],
    ['results.audio_segments[].transcript'],
  ],
  read(root) {
    const { items, transcripts, speaker_labels, channel_labels, audio_segments, language_code } = record(
      record(root).results,
    );
    const header = languageTag(language_code);
    const speakerAt = speakersByTime(speaker_labels);
    const channels = list(record(channel_labels).channels).map(record);
    const itemsOf = channels.map((channel) => list(channel.items).map(record));
    const words = list(items).map(record);
    // The list of all items may not say on which channel each was heard.
    const isOnChannels =
      itemsOf.flat().length >= words.length && words.every(({ channel_label }) => channel_label === undefined);
    const spoken = isOnChannels ? itemsOf : byChannel(words);
    const heard = spoken.flatMap((list, at) =>
      joinWords(readItems(list, speakerAt, isOnChannels ? label(channels[at]?.channel_label) : undefined)),
    );
    if (heard.length > 0) return { heard: inOrderOfTime(heard), header };
    if (list(audio_segments).length > 0) return { heard: list(audio_segments).map(readAudioSegment), header };
    return { heard: list(transcripts).map((value) => ({ text: string(record(value).transcript) ?? '' })), header };
  },
});

type Item = Readonly<Record<string, unknown>>;

/** The items of each channel apart, because people on two channels speak at once. */
function byChannel(items: readonly Item[]): Item[][] {
  const channels = new Map<unknown, Item[]>();
  let channel: unknown;
  for (const item of items) {
    channel = item.channel_label ?? (item.type === 'punctuation' ? channel : undefined);
    const list = channels.get(channel);
    if (list) list.push(item);
    else channels.set(channel, [item]);
  }
  return [...channels.values()];
}

function* readItems(
  items: readonly Item[],
  speakerAt: (item: Item) => string | undefined,
  channelOfAll: string | undefined,
): Generator<Heard> {
  let voice: Pick<Heard, 'speaker' | 'channel'> = {};
  for (const item of items) {
    const isPunctuation = item.type === 'punctuation';
    // A punctuation mark has no time, and is by whoever said the word before it.
    if (!isPunctuation) {
      voice = { speaker: speakerAt(item), channel: label(item.channel_label) ?? channelOfAll };
    }
    yield {
      text: string(record(list(item.alternatives)[0]).content) ?? '',
      start: number(item.start_time),
      end: number(item.end_time),
      isJoined: isPunctuation,
      ...voice,
    };
  }
}

/** Who says an item: it says so itself, or the segment in which its time stands does. */
function speakersByTime(labels: unknown): (item: Item) => string | undefined {
  const segments = list(record(labels).segments)
    .map(record)
    .map((segment) => ({
      start: number(segment.start_time) ?? Infinity,
      end: number(segment.end_time) ?? -Infinity,
      speaker: label(segment.speaker_label),
      items: list(segment.items).map(record),
    }))
    .sort((one, other) => one.start - other.start);
  const exact = new Map<number | undefined, string | undefined>();
  for (const { speaker, items } of segments) {
    for (const item of items) exact.set(number(item.start_time), label(item.speaker_label) ?? speaker);
  }
  return (item) => {
    const own = label(item.speaker_label);
    const start = number(item.start_time);
    if (own !== undefined || start === undefined) return own;
    if (exact.has(start)) return exact.get(start);
    const segment = segments[partitionPoint(segments.length, (at) => (segments[at]?.start ?? Infinity) <= start) - 1];
    return segment && start <= segment.end ? segment.speaker : undefined;
  };
}

function readAudioSegment(value: unknown): Heard {
  const segment = record(value);
  return {
    text: string(segment.transcript) ?? '',
    start: number(segment.start_time),
    end: number(segment.end_time),
    speaker: label(segment.speaker_label),
    channel: label(segment.channel_label),
  };
}
