import type { Remark } from '../format.ts';
import { fromMilliseconds, label, list, number, record, string } from '../json/jsonValue.ts';
import type { Heard } from './heard.ts';
import { inOrderOfTime } from './inOrderOfTime.ts';
import { languageTag } from './language.ts';
import { recogniserFormat } from './recogniser.ts';

/** What Azure's speech service writes: the phrases of its batch and of its fast transcription, and what it says while it listens. */
export const azureSpeech = recogniserFormat({
  id: 'azure-speech',
  title: 'Azure Speech JSON',
  namesSpeakers: true,
  keys: [
    ['recognizedPhrases[].nBest[]'],
    ['combinedRecognizedPhrases[].display'],
    ['phrases[].text', 'phrases[].offsetMilliseconds'],
    ['combinedPhrases[].text'],
    ['[].DisplayText', '[].Offset'],
    ['[].NBest[].Display', '[].Offset'],
  ],
  read(root) {
    const { recognizedPhrases, combinedRecognizedPhrases, phrases, combinedPhrases } = record(root);
    const live = list(root).map((event) => withSmallKeys(record(event)));
    const read = [...live, ...[...list(recognizedPhrases), ...list(phrases)].map(record)];
    const heard = read.map(readPhrase);
    const combined = [...list(combinedRecognizedPhrases), ...list(combinedPhrases)].map(record).map(readCombined);
    const isHeard = heard.some(({ text }) => text !== '');
    return {
      heard: isHeard ? inOrderOfTime(heard) : combined,
      header: languageTag(read[0]?.locale),
      remarks: isHeard ? failures(read) : [],
    };
  },
});

type Values = Readonly<Record<string, unknown>>;

function readPhrase(phrase: Values): Heard {
  const best = record(list(phrase.nBest)[0]);
  const start = timeOf(phrase, 'offset');
  const length = timeOf(phrase, 'duration');
  return {
    text: string(best.display) ?? string(best.lexical) ?? string(phrase.text) ?? '',
    start,
    end: start === undefined || length === undefined ? undefined : start + length,
    speaker: label(phrase.speaker),
    channel: label(phrase.channel),
  };
}

/** What the service says while it listens, with the keys of the batch. Times are in ticks. */
function withSmallKeys({
  NBest,
  DisplayText,
  Offset,
  Duration,
  SpeakerId,
  Channel,
  RecognitionStatus,
}: Values): Values {
  const best = record(list(NBest)[0]);
  return {
    text: string(best.Display) ?? string(DisplayText),
    offsetInTicks: Offset,
    durationInTicks: Duration,
    speaker: SpeakerId,
    channel: Channel,
    recognitionStatus: RecognitionStatus,
  };
}

function readCombined(phrase: Values): Heard {
  return { text: string(phrase.display) ?? string(phrase.text) ?? '', channel: label(phrase.channel) };
}

const TICKS_PER_SECOND = 10_000_000;

/** A time in seconds, from ticks, milliseconds or an ISO 8601 duration. */
function timeOf(phrase: Values, key: 'offset' | 'duration'): number | undefined {
  const ticks = number(phrase[`${key}InTicks`]);
  if (ticks !== undefined) return ticks / TICKS_PER_SECOND;
  const milliseconds = fromMilliseconds(phrase[`${key}Milliseconds`]);
  if (milliseconds !== undefined) return milliseconds;
  const written = phrase[key];
  return typeof written === 'number' ? written / 1000 : isoSeconds(string(written) ?? '');
}

/** `PT1H2M3.5S` in seconds. */
function isoSeconds(duration: string): number | undefined {
  const found = /^PT(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,9}(?:\.\d{1,9})?)S)?$/.exec(duration);
  if (!found) return undefined;
  const [, hours = '0', minutes = '0', seconds = '0'] = found;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

function failures(phrases: readonly Values[]): Remark[] {
  const failed = phrases.filter(({ recognitionStatus: status }) => status !== undefined && status !== 'Success').length;
  return failed === 0 ? [] : [{ message: `The service did not recognise ${failed} phrases: they have no words.` }];
}
