import { label, list, number, record, string } from '../json/jsonValue.ts';
import { byChannel } from './byChannel.ts';
import type { Heard } from './heard.ts';
import { inOrderOfTime } from './inOrderOfTime.ts';
import { joinWords } from './joinWords.ts';
import { languageTag } from './language.ts';
import { recogniserFormat } from './recogniser.ts';

/** What Speechmatics answers: words and punctuation marks, each with its speaker. */
export const speechmatics = recogniserFormat({
  id: 'speechmatics',
  title: 'Speechmatics JSON',
  namesSpeakers: true,
  keys: [['results[].type', 'results[].alternatives[].content', 'results[].start_time']],
  read(root) {
    const { results, metadata } = record(root);
    return {
      heard: inOrderOfTime(byChannel(list(results).map(readItem)).flatMap(joinWords)),
      header: languageTag(record(record(metadata).transcription_config).language),
    };
  },
});

function readItem(value: unknown): Heard {
  const item = record(value);
  const best = record(list(item.alternatives)[0]);
  const speaker = label(best.speaker);
  return {
    text: string(best.content) ?? '',
    start: number(item.start_time),
    end: number(item.end_time),
    // `UU` stands for somebody who is not known.
    speaker: speaker === 'UU' ? '?' : speaker,
    channel: label(item.channel),
    isJoined: item.type === 'punctuation' && item.attaches_to !== 'next',
  };
}
