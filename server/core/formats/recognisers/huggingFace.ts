import { label, list, number, record, string } from '../json/jsonValue.ts';
import type { Heard } from './heard.ts';
import { recogniserFormat } from './recogniser.ts';

/** What the speech recognition of Hugging Face's Transformers gives, and programs such as insanely-fast-whisper write. */
export const huggingFace = recogniserFormat({
  id: 'transformers',
  title: 'Transformers JSON (chunks)',
  namesSpeakers: true,
  keys: [['chunks[].timestamp[]', 'chunks[].text']],
  read(root) {
    const { chunks, speakers } = record(root);
    return { heard: list(list(speakers).length > 0 ? speakers : chunks).map(read) };
  },
});

function read(value: unknown): Heard {
  const { text, timestamp, speaker } = record(value);
  const [start, end] = list(timestamp);
  return { text: string(text) ?? '', start: number(start), end: number(end), speaker: label(speaker) };
}
