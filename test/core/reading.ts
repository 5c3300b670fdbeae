import {
  type CleanOptions,
  clean as cleanText,
  defaultReadingSettings,
  fix as fixText,
  type LintSettings,
  parse as parseText,
  type ReadingSettings,
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

export function clean(text: string, { profile, spared, ...said }: CleanOptions & Said = {}) {
  return cleanText(text, reading(said), { ...(profile && { profile }), ...(spared && { spared }) });
}

/** Compares two texts that are read by the same settings. */
export function verifyWords(before: string, after: string, options: VerifyOptions & Said = {}) {
  const settings = reading(options);
  return verifyTexts({ text: before, settings }, { text: after, settings }, options);
}
