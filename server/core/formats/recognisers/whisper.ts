import { list, number, record, string } from '../json/jsonValue.ts';
import type { Heard } from './heard.ts';
import { joinWords } from './joinWords.ts';
import { languageTag } from './language.ts';
import { recogniserFormat } from './recogniser.ts';
import { readSegments } from './segments.ts';

/** What OpenAI's Whisper writes, the program and the service, and others after it: segments that name no voice. */
export const whisper = recogniserFormat({
  id: 'whisper',
  title: 'Whisper JSON',
  namesSpeakers: false,
  keys: [
    [
      ...['segments[]', 'segments[].start', 'segments[].text', '!segments[].speaker', '!segments[].words[].speaker'],
      ...['!segments[].speaker_id', '!segments[].speakerId', '!segments[].speaker_name', '!segments[].speaker_label'],
    ],
    ['segments[]', 'text', 'language', '!segments[].start', '!words[]'],
    ['text', 'usage', '!segments[]', '!words[]'],
    ['text', '='],
    ['text', 'words[].word', 'words[].start', '!words[].speaker', '!segments[]'],
  ],
  read(root) {
    const { segments, words, text, language } = record(root);
    const header = languageTag(language);
    if (list(segments).length > 0) return { ...readSegments(list(segments)), header };
    return { heard: timedText(string(text) ?? '', list(words)), header };
  },
});

/** The service may give the text with its words beside it, and these without punctuation. */
function timedText(text: string, words: readonly unknown[]): Heard[] {
  const pieces: Heard[] = [];
  let from = 0;
  for (const word of words.map(record)) {
    const written = (string(word.word) ?? '').trim();
    const at = written === '' ? -1 : text.indexOf(written, from);
    if (at < 0) continue;
    // What stands between two words up to the space, such as a comma, belongs to the first of them.
    const gap = text.slice(from, at);
    const space = gap.search(/\s/);
    const last = pieces.at(-1);
    if (last) pieces[pieces.length - 1] = { ...last, text: last.text + gap.slice(0, space < 0 ? undefined : space) };
    pieces.push({
      text: (last && space < 0 ? '' : gap.slice(Math.max(space, 0)).trimStart()) + written,
      start: number(word.start),
      end: number(word.end),
      isJoined: last !== undefined && space < 0,
    });
    from = at + written.length;
  }
  const last = pieces.at(-1);
  if (!last) return [{ text }];
  pieces[pieces.length - 1] = { ...last, text: last.text + text.slice(from).trimEnd() };
  return joinWords(pieces);
}
