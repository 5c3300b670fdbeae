import type { Lines, Problem } from '../../../core/index.ts';
import type { OutputFiles } from '../../files/outputFiles.ts';
import { CannotRun, type Io } from '../../io.ts';
import type { Options } from '../../options.ts';
import { FileRecord } from './fileRecord.ts';
import { fingerprints } from './fingerprints.ts';

/** The fingerprints of a file's problems, by rule. */
type Known = { readonly [rule: string]: readonly string[] };

/** The problems that a collection already has. Only new ones are reported. */
export interface Baseline {
  /** Which problems of a file are new. If the baseline is being written, none is. */
  newIn(file: string, problems: readonly Problem[], lines: Lines): readonly Problem[];
  /** To be called once, after all files. */
  end(): Promise<void>;
}

/**
 * The baseline that the options name.
 * @throws CannotRun where there is none to compare with
 */
export function baselineFor(options: Options, { cwd }: Pick<Io, 'cwd'>, outputs: OutputFiles): Baseline | undefined {
  const name = options.value('baseline');
  const isWritten = options.has('write-baseline');
  if (name === undefined) {
    if (isWritten) throw new CannotRun('--write-baseline needs a file to write: --baseline FILE.');
    return undefined;
  }
  const record = FileRecord.open(name, { cwd, outputs, isWritten }, isKnown);
  if (!record) throw new CannotRun(`${name}: there is no such baseline; add --write-baseline to write it.`);
  return isWritten ? written(record) : compared(record);
}

function compared(record: FileRecord<Known>): Baseline {
  return {
    newIn(file, problems, lines) {
      const known = record.of(file);
      if (!known) return problems;
      const knownPrints = new Set(Object.values(known).flat());
      const prints = fingerprints(problems, lines);
      return problems.filter((_, at) => !knownPrints.has(prints[at] as string));
    },
    end: async () => {},
  };
}

function written(record: FileRecord<Known>): Baseline {
  return {
    newIn(file, problems, lines) {
      const known = new Map<string, string[]>();
      for (const [at, print] of fingerprints(problems, lines).entries()) {
        const { rule } = problems[at] as Problem;
        const prints = known.get(rule);
        if (prints) prints.push(print);
        else known.set(rule, [print]);
      }
      record.note(file, Object.fromEntries(known));
      return [];
    },
    end: () => record.write((known) => Object.keys(known).length > 0),
  };
}

function isKnown(value: unknown): value is Known {
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).every(
    (prints) => Array.isArray(prints) && prints.every((one) => typeof one === 'string'),
  );
}
