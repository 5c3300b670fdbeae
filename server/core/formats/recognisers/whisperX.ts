import { list, record } from '../json/jsonValue.ts';
import { languageTag } from './language.ts';
import { recogniserFormat } from './recogniser.ts';
import { readSegments } from './segments.ts';

/** What WhisperX writes after telling voices apart, and other programs and services that give segments with speakers. */
export const whisperX = recogniserFormat({
  id: 'whisperx',
  title: 'WhisperX JSON (segments with speakers)',
  namesSpeakers: true,
  keys: [
    ['segments[].text', 'segments[].start', 'segments[].speaker'],
    ['segments[].text', 'segments[].start', 'segments[].words[].speaker'],
    ['[].text', '[].start', '[].speaker'],
  ],
  read(root) {
    const { segments, language } = record(root);
    return { ...readSegments(Array.isArray(root) ? root : list(segments)), header: languageTag(language) };
  },
});
