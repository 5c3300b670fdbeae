import {
  type Cleaned,
  type CleanedPart,
  type CleanOptions,
  cleanPart as cleanLines,
  clean as cleanText,
  defaultReadingSettings,
  fix as fixText,
  type LineRange,
  type LintSettings,
  parse as parseText,
  type ReadingSettings,
  type Refusal,
  type Transcript,
  type VerifyOptions,
  verifyWords as verifyTexts,
} from '../../server/core/index.ts';

/** Settings of a file for tests, which name only what they are about. */
export type Said = Partial<ReadingSettings>;

export function reading(said: Said = {}): ReadingSettings {
  return { ...defaultReadingSettings, ...said };
}

export function parse(text: string, said: Said = {}) {
  return parseText(text, reading(said));
}

export function fix(text: string, said: Said, settings: LintSettings) {
  return fixText(text, reading(said), settings);
}

/** Cleans a text. A refusal fails the test. */
export function clean(text: string, { profile, ...said }: CleanOptions & Said = {}): Cleaned {
  return accepted(cleanText(text, reading(said), profile === undefined ? {} : { profile }));
}

/** The edits and the report for some lines. A refusal fails the test. */
export function cleanPart(transcript: Transcript, lines: LineRange): CleanedPart {
  return accepted(cleanLines(transcript, lines));
}

function accepted<T extends object>(cleaned: T | Refusal): T {
  if ('refused' in cleaned) throw new Error(cleaned.refused);
  return cleaned;
}

/** Compares two texts that are read by the same settings. */
export function verifyWords(before: string, after: string, options: VerifyOptions & Said = {}) {
  const settings = reading(options);
  return verifyTexts({ text: before, settings }, { text: after, settings }, options);
}
