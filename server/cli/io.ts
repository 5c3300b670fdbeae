/** What the command line needs of the world besides files; handed in, so that tests can stand in for it. */
export interface Io {
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Stream;
  readonly stderr: Stream;
}

export interface Stream extends Display {
  write(text: string): void;
}

/** What shows what is written. */
export interface Display {
  readonly isTerminal: boolean;
  /** How wide the terminal is; undefined where there is none. */
  readonly columns: number | undefined;
}

/** How a file shows what is written to it. */
export const plainFile: Display = { isTerminal: false, columns: undefined };

/** 0: clean. 1: problems found. 2: could not run, or not on everything. */
export type ExitCode = 0 | 1 | 2;

/** Why a command cannot run, in sentences for whoever called it. Never a defect of the program. */
export class CannotRun extends Error {
  constructor(...sentences: readonly string[]) {
    super(sentences.join('\n'));
  }
}
