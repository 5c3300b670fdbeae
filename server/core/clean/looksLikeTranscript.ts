import { propose } from '../attribution/proposals/propose.ts';
import { parse } from '../parse.ts';
import { statistics } from '../statistics/statistics.ts';
import type { ReadingSettings } from '../syntax/readingSettings.ts';
import { recognise } from './furniture/recognise.ts';

/**
 * Whether a text of any kind reads like a transcript: several people take turns in most of it, or it is a page of a site that
 * prints what was said, or it asks and answers without naming anybody. It is careful: false where in doubt.
 */
export function looksLikeTranscript(text: string, settings: ReadingSettings): boolean {
  const transcript = parse(text, { ...settings, attribution: 'inherit' });
  const { words, attributedWords, turns } = statistics(transcript);
  const isLabelled = turns >= FEW && transcript.speakers.length >= 2 && 2 * attributedWords >= words;
  const isTalk = isLabelled && words >= LEAST_WORDS * turns && turns >= 2 * transcript.speakers.length;
  if (isTalk) return true;
  if (recognise(transcript, 'auto').packs.some((pack) => pack !== 'generic' && pack !== 'speech-to-text')) return true;
  return propose(parse(text, { ...settings, attribution: 'strict' })).filter(({ sure }) => sure).length >= FEW;
}

const FEW = 4;
/** A turn has at least as many words on average. Lists of values have fewer. */
const LEAST_WORDS = 4;
