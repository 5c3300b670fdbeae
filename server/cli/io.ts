/** What the command line needs besides files. Tests hand in their own. */
export interface Io {
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Stream;
  readonly stderr: Stream;
}

export interface Stream extends Display {
  write(content: string | Uint8Array): void;
}

/** The place where something is shown. */
export interface Display {
  readonly isTerminal: boolean;
  /** How wide the terminal is; undefined where there is none. */
  readonly columns: number | undefined;
}

/** A file shows text as it is. */
export const plainFile: Display = { isTerminal: false, columns: undefined };

/** 0: clean. 1: problems found. 2: could not run, or not on everything. */
export type ExitCode = 0 | 1 | 2;

/** Why a command cannot run, in sentences for the user. Never a defect of the program. */
export class CannotRun extends Error {
  constructor(...sentences: readonly string[]) {
    super(sentences.join('\n'));
  }
}
