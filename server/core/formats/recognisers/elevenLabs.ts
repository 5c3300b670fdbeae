import { label, list, number, record, string } from '../json/jsonValue.ts';
import { byChannel } from './byChannel.ts';
import type { Heard } from './heard.ts';
import { inOrderOfTime } from './inOrderOfTime.ts';
import { joinWords } from './joinWords.ts';
import { languageTag } from './language.ts';
import { recogniserFormat } from './recogniser.ts';

/** What ElevenLabs answers: words, the spaces between them, and events. */
export const elevenLabs = recogniserFormat({
  id: 'elevenlabs',
  title: 'ElevenLabs JSON',
  namesSpeakers: true,
  keys: [
    ['words[].text', 'words[].type', 'words[].start'],
    ['transcripts[].words[].text', 'transcripts[].words[].type'],
  ],
  read(root) {
    const { words, transcripts, language_code } = record(root);
    const tracks = list(transcripts).length > 0 ? list(transcripts).map(record) : [record({ words })];
    const heard = tracks.flatMap((track) => readWords(list(track.words), label(track.channel_index)));
    return { heard: inOrderOfTime(byChannel(heard).flatMap(joinWords)), header: languageTag(language_code) };
  },
});

function readWords(words: readonly unknown[], channel: string | undefined): Heard[] {
  let hasSpace = true;
  return words.map(record).flatMap((word): Heard[] => {
    const text = string(word.text) ?? '';
    if (text.trim() === '') {
      hasSpace ||= text !== '';
      return [];
    }
    const isJoined = !hasSpace;
    hasSpace = false;
    const isEvent = word.type === 'audio_event';
    return [
      {
        // An event stands in round brackets.
        text: isEvent ? text.replace(/^\((.*)\)$/, '[$1]') : text,
        start: number(word.start),
        end: number(word.end),
        speaker: speakerOf(word.speaker_id),
        channel,
        isJoined,
      },
    ];
  });
}

/** `speaker_0` is `Speaker 0`, as other recognisers have it. */
function speakerOf(id: unknown): string | undefined {
  return label(id)?.replace(/^speaker_(\d+)$/, 'Speaker $1');
}
