import type { OutputFiles } from '../../files/outputFiles.ts';
import { CannotRun, type Io } from '../../io.ts';
import type { Options } from '../../options.ts';
import type { Coverage } from './examine.ts';
import { FileRecord } from './fileRecord.ts';

/** Compares the share of words that have a speaker with the share that is wanted. */
export interface CoverageCheck {
  /** Why a file's share is too small, as the rest of a sentence; undefined if it is large enough. */
  complaint(file: string, coverage: Coverage): string | undefined;
  /** To be called once, after all files. */
  end(): Promise<void>;
}

/** What `--coverage-min` and `--coverage-file` ask for; undefined without both. */
export function coverageCheckFor(
  options: Options,
  { cwd }: Pick<Io, 'cwd'>,
  outputs: OutputFiles,
): CoverageCheck | undefined {
  const least = leastShare(options.value('coverage-min'));
  const record = recordFor(options, cwd, outputs);
  if (least === undefined && record === undefined) return undefined;
  const isWritten = options.has('write-coverage');
  return {
    complaint(file, coverage) {
      if (isWritten) record?.note(file, coverage);
      if (least !== undefined && share(coverage) < least) {
        return `${percent(share(coverage))} of the words are attributed, and ${percent(least)} are wanted`;
      }
      const before = isWritten ? undefined : record?.of(file);
      if (!before || !isLess(coverage, before)) return undefined;
      return `${percent(share(coverage))} of the words are attributed, and it was ${percent(share(before))} before`;
    },
    end: async () => {
      if (isWritten) await record?.write();
    },
  };
}

function recordFor(options: Options, cwd: string, outputs: OutputFiles): FileRecord<Coverage> | undefined {
  const name = options.value('coverage-file');
  const isWritten = options.has('write-coverage');
  if (name === undefined) {
    if (isWritten) throw new CannotRun('--write-coverage needs a file to write: --coverage-file FILE.');
    return undefined;
  }
  const record = FileRecord.open(name, { cwd, outputs, isWritten }, isCoverage);
  if (!record) throw new CannotRun(`${name}: there is no such file; add --write-coverage to write it.`);
  return record;
}

function leastShare(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const least = Number(written);
  if (/^(?:\d+(?:\.\d+)?|\.\d+)$/.test(written) && least <= 1) return least;
  throw new CannotRun(`--coverage-min must be a share from 0 to 1 such as 0.95, not ${written}.`);
}

/** A file without words is complete. */
function share({ words, attributedWords }: Coverage): number {
  return words === 0 ? 1 : attributedWords / words;
}

/** Compares whole numbers, because rounding could make equal shares differ. */
function isLess(now: Coverage, before: Coverage): boolean {
  if (now.words === 0 || before.words === 0) return share(now) < share(before);
  return now.attributedWords * before.words < before.attributedWords * now.words;
}

/** Rounded down: 94.99 % is not 95 %. */
function percent(part: number): string {
  return `${Math.floor(part * 10_000 + 1e-9) / 100} %`;
}

function isCoverage(value: unknown): value is Coverage {
  const { words, attributedWords } = (value ?? {}) as Coverage;
  return Number.isSafeInteger(words) && Number.isSafeInteger(attributedWords);
}
