import * as core from '../../server/core/index.ts';
import type { Settings } from './generate/settings.ts';

/** The doors of the core, each by the settings of a file. */
export function parse(text: string, settings: Settings): core.Transcript {
  return core.parse(text, settings);
}

export function lint(transcript: core.Transcript, settings: Settings): core.Problem[] {
  return core.lint(transcript, settings);
}

export function fix(text: string, settings: Settings): string {
  return core.fix(text, settings, settings).text;
}

export function clean(text: string, settings: Settings, profile = 'auto') {
  const cleaned = core.clean(text, settings, { profile });
  // A doubt that the cleaned text would not show has to be settled first.
  if ('refused' in cleaned && /may name a speaker/.test(cleaned.refused)) return { text, report: { dropped: [] } };
  return accepted(cleaned);
}

export function cleanPart(transcript: core.Transcript, lines: core.LineRange, profile: string) {
  const cleaned = core.cleanPart(transcript, lines, { profile });
  // Lines around a selection, or the layout of the page, may keep it from being cleaned.
  if ('refused' in cleaned && /(?:Select that line too|without a selection)\.$/.test(cleaned.refused))
    return { edits: [], report: { dropped: [] } };
  return accepted(cleaned);
}

/** A cleaning that is refused is a defect. */
function accepted<T extends object>(cleaned: T | core.Refusal): T {
  if ('refused' in cleaned) throw new Error(cleaned.refused);
  return cleaned;
}

export function verify(before: string, after: string, settings: Settings, profile = 'auto'): core.Verification {
  return core.verifyWords({ text: before, settings }, { text: after, settings }, { profile });
}
