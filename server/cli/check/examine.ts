import { type FileSettings, fix, lint, type Problem, parse, statistics } from '../../core/index.ts';
import { linesToTell, type ToldLine } from './toldLines.ts';

/** What is wanted of each file besides its problems. */
export interface Wanted {
  /** Mend what can be mended without asking; the problems are then those that are left. */
  readonly fixed: boolean;
  /** Count the words, and those of them that somebody is named for. */
  readonly coverage: boolean;
}

/** What came of looking at one text. */
export interface Examined {
  /** The text that the problems are in: mended, where that was wanted. */
  readonly text: string;
  /** Without suggestions: somebody would have to choose one, which is for editors. */
  readonly problems: readonly Problem[];
  /** Of the text, those that are told of with the problems. */
  readonly lines: readonly ToldLine[];
  /** What was mended, and the text before; undefined where the text is as it was. */
  readonly mended: Mended | undefined;
  readonly coverage: Coverage | undefined;
}

export interface Mended {
  readonly before: string;
  /** The rule of each problem that was mended. */
  readonly rules: readonly string[];
}

/** How many words a text has, and how many of them somebody is named for. */
export interface Coverage {
  readonly words: number;
  readonly attributedWords: number;
}

/** Checks one text. Data in and data out, so that it can be done on another thread. */
export function examine(text: string, settings: FileSettings, wanted: Wanted): Examined {
  const found = examinedAsItIs(text, settings, wanted);
  if (!wanted.fixed || found.problems.every((problem) => problem.fix === undefined)) return found;
  const fixed = fix(text, settings, settings);
  if (fixed.text === text) return found;
  return {
    ...examinedAsItIs(fixed.text, settings, wanted),
    mended: { before: text, rules: fixed.mended.map(({ rule }) => rule) },
  };
}

function examinedAsItIs(text: string, settings: FileSettings, { coverage }: Wanted): Examined {
  const transcript = parse(text, settings);
  const problems = lint(transcript, settings).map(({ suggestions, ...problem }) => problem);
  return {
    text,
    problems,
    lines: linesToTell(transcript.lines, problems),
    mended: undefined,
    coverage: coverage ? coverageOf(statistics(transcript)) : undefined,
  };
}

function coverageOf({ words, attributedWords }: Coverage): Coverage {
  return { words, attributedWords };
}
