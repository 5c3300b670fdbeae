import type { Random } from '../../bench/generate/random.ts';
import { anySettings, type SettingsTexts } from '../generate/settings.ts';
import { anyText, type Corpus } from '../generate/texts.ts';

/** A text and the settings of its folder. */
export interface TextCase {
  readonly text: string;
  readonly settings: SettingsTexts;
}

export function anyTextCase(random: Random, corpus: Corpus): TextCase {
  return { text: anyText(random, corpus), settings: anySettings(random) };
}
