import { fromMilliseconds, label, list, record, string } from '../json/jsonValue.ts';
import type { Heard } from './heard.ts';
import { joinWords } from './joinWords.ts';
import { languageTag } from './language.ts';
import { readClock } from './readClock.ts';
import { recogniserFormat } from './recogniser.ts';

/** What whisper.cpp writes with `--output-json`, with or without `--diarize` and `--tinydiarize`. */
export const whisperCpp = recogniserFormat({
  id: 'whisper-cpp',
  title: 'whisper.cpp JSON',
  namesSpeakers: true,
  keys: [
    ['transcription[].text', 'transcription[].offsets'],
    ['transcription[].text', 'transcription[].timestamps'],
  ],
  read(root) {
    const { transcription, result } = record(root);
    const segments = list(transcription).map(record);
    const isSpaced = segments.slice(1).some(({ text }) => /^\s/.test(string(text) ?? ''));
    // A model that hears only that the voice changes does not say to whom.
    const hearsChanges = segments.some((segment) => segment.speaker_turn_next !== undefined);
    let isTurn = false;
    let isSplit = false;
    let before = '';
    const heard = segments.map((segment): Heard => {
      const { offsets, timestamps, speaker, speaker_turn_next: isLast } = segment;
      const text = string(segment.text) ?? '';
      const isJoined = isSpaced && /^\S/.test(text) && /\S$/.test(before) && !isTurn;
      const piece: Heard = {
        text: text.replace(/\[SPEAKER_TURN\]/g, ' '),
        start: fromMilliseconds(record(offsets).from) ?? readClock(record(timestamps).from),
        end: fromMilliseconds(record(offsets).to) ?? readClock(record(timestamps).to),
        speaker: label(speaker),
        isTurn,
        isJoined,
      };
      isSplit ||= isJoined;
      isTurn = hearsChanges && isLast === true;
      before = text;
      return piece;
    });
    return { heard: isSplit ? joinWords(heard) : heard, header: languageTag(record(result).language) };
  },
});
