import {
  type Attributed,
  type Cleaned,
  type CleanedPart,
  type CleanOptions,
  cleanPart as cleanLines,
  clean as cleanText,
  defaultReadingSettings,
  fix as fixText,
  isSideEffect,
  type LineRange,
  type LintSettings,
  parse as parseText,
  type ReadingSettings,
  type Refusal,
  type SideEffect,
  type TextEdit,
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

/** The edits that were made. A refusal fails the test. */
export function editsOf(made: Made): readonly TextEdit[] {
  if (isSideEffect(made)) throw new Error(made.reason);
  return 'edits' in made ? made.edits : made;
}

/** The same, or no edits for a refusal. */
export function editsIfAny(made: Made): readonly TextEdit[] {
  return isSideEffect(made) ? [] : editsOf(made);
}

type Made = readonly TextEdit[] | Attributed | SideEffect;

/** Compares two texts that are read by the same settings. */
export function verifyWords(before: string, after: string, options: VerifyOptions & Said = {}) {
  const settings = reading(options);
  return verifyTexts({ text: before, settings }, { text: after, settings }, options);
}
