import { type FileSettings, fix, type Lines, lint, type Problem, parse, statistics } from '../../../core/index.ts';

/** What to find out about a text besides its problems. */
export interface Wanted {
  /** Fix what can be fixed without asking; the problems are then those that are left. */
  readonly fixed: boolean;
  /** Count the words, and those that have a speaker. */
  readonly coverage: boolean;
}

/** What was found in one text. */
export interface Examined {
  /** The text that the problems are in: the fixed one where that was wanted. */
  readonly text: string;
  readonly lines: Lines;
  readonly problems: readonly Problem[];
  /** What was fixed; undefined where the text is as it was. */
  readonly fixes: Fixes | undefined;
  readonly coverage: Coverage | undefined;
}

export interface Fixes {
  /** The text before. */
  readonly before: string;
  /** The rule of each problem that was fixed. */
  readonly rules: readonly string[];
}

/** How many words a text has, and how many of them have a speaker. */
export interface Coverage {
  readonly words: number;
  readonly attributedWords: number;
}

/** Checks one text by the settings of its file. */
export function examine(text: string, settings: FileSettings, wanted: Wanted): Examined {
  const found = examineAsItIs(text, settings, wanted);
  if (!wanted.fixed || found.problems.every((problem) => problem.fix === undefined)) return found;
  const fixed = fix(text, settings, settings);
  if (fixed.text === text) return found;
  return {
    ...examineAsItIs(fixed.text, settings, wanted),
    fixes: { before: text, rules: fixed.mended.map(({ rule }) => rule) },
  };
}

function examineAsItIs(text: string, settings: FileSettings, { coverage }: Wanted): Examined {
  const transcript = parse(text, settings);
  return {
    text,
    lines: transcript.lines,
    problems: lint(transcript, settings),
    fixes: undefined,
    coverage: coverage ? statistics(transcript) : undefined,
  };
}
