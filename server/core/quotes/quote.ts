import { type SpeechInWords, type SpokenWords, spokenWords } from '../compare/spokenWords.ts';
import { clockTime } from '../syntax/clock.ts';
import { sectionAtLine, turnAtLine } from '../syntax/places.ts';
import type { Transcript } from '../syntax/tree.ts';
import { partitionPoint } from '../text/binarySearch.ts';
import type { Span } from '../text/span.ts';
import { hashOf } from './hash.ts';

/**
 * The spoken words in a span as a quotation in Markdown, with a reference by which `resolveQuotes` finds them again: who says it, title,
 * date, section, time, and a link to the file with the line and a short hash of the words. Each speaker has a paragraph.
 * Undefined if nothing is spoken there.
 * @param path how the reference names the file of the transcript
 */
export function quote(transcript: Transcript, span: Span, path: string): string | undefined {
  const words = spokenWords(transcript);
  const first = partitionPoint(words.ends.length, (word) => (words.ends[word] ?? 0) <= span.start);
  const end = partitionPoint(words.starts.length, (word) => (words.starts[word] ?? 0) < span.end);
  if (first >= end) return undefined;
  const speeches = words.speeches.slice(words.speechOf[first], (words.speechOf[end - 1] ?? 0) + 1);
  const paragraphs = speeches.map((speech) => paragraphOf(words, speech, first, end, speeches.length > 1));
  const lines = paragraphs.flatMap((paragraph, index) => [...(index > 0 ? ['>'] : []), `> ${paragraph}`]);
  return `${[...lines, '>', `> — ${referenceOf(transcript, words, first, end, path)}`].join('\n')}\n`;
}

function paragraphOf(words: SpokenWords, speech: SpeechInWords, first: number, end: number, isNamed: boolean): string {
  const from = words.starts[Math.max(first, speech.firstWord)];
  const to = words.ends[Math.min(end, speech.endWord) - 1];
  const said = words.text.slice(from, to).replace(/\s+/g, ' ');
  return isNamed ? `**${escaped(namesOf(speech))}:** ${escaped(said)}` : escaped(said);
}

function referenceOf(transcript: Transcript, words: SpokenWords, first: number, end: number, path: string): string {
  const speech = words.speeches[words.speechOf[first] as number] as SpeechInWords;
  const line = transcript.lines.lineAt(words.starts[first] as number);
  const { title, date } = transcript.header ?? {};
  const section = sectionAtLine(transcript, line)?.title;
  const time = turnAtLine(transcript, line)?.cue?.time?.seconds;
  const facts = [
    namesOf(speech),
    ...(title ? [title] : []),
    ...(date ? [date] : []),
    ...(section ? [section] : []),
    ...(time === undefined ? [] : [clockTime(time)]),
  ];
  const target = `${encodeURI(path).replaceAll('#', '%23')}#L${line + 1}-${hashOf(words.keys.slice(first, end))}`;
  return `${facts.map(escaped).join(', ')}, [${escaped(path)}:${line + 1}](<${target}>)`;
}

function namesOf({ speakers }: SpeechInWords): string {
  return speakers.length > 0 ? speakers.join(', ') : 'speaker unknown';
}

/** Text as Markdown shows it. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#&|~]/g, (character) => `\\${character}`);
}
