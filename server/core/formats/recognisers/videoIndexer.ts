import { label, list, record, string } from '../json/jsonValue.ts';
import type { Heard } from './heard.ts';
import { languageTag } from './language.ts';
import { readClock } from './readClock.ts';
import { recogniserFormat } from './recogniser.ts';

/** What Azure's Video Indexer finds in a video: the lines of its transcript, and the names of the speakers. */
export const videoIndexer = recogniserFormat({
  id: 'video-indexer',
  title: 'Azure Video Indexer JSON',
  namesSpeakers: true,
  keys: [['videos[].insights.transcript[].text']],
  read(root) {
    const insights = list(record(root).videos).map((video) => record(record(video).insights));
    return { heard: insights.flatMap(readInsights), header: languageTag(insights[0]?.language) };
  },
});

function readInsights({ transcript, speakers }: Readonly<Record<string, unknown>>): Heard[] {
  const names = new Map(list(speakers).map((value) => [label(record(value).id), label(record(value).name)]));
  return list(transcript).map((value): Heard => {
    const { text, speakerId, instances } = record(value);
    const { start, end } = record(list(instances)[0]);
    const id = label(speakerId);
    return { text: string(text) ?? '', start: readClock(start), end: readClock(end), speaker: names.get(id) ?? id };
  });
}
