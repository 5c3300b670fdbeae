import { type Display, type Io, plainFile } from '../io.ts';
import { escapeUnprintable, printableLines } from './printable.ts';

/** The kind of a text that is written. It decides what can be dangerous in it. */
export type Content =
  /** For people. Quoted text is printable already, and the colours are ours. */
  | 'report'
  | 'json'
  /** Differences, as `patch` and `git apply` read them. */
  | 'patch'
  /** A text that other programs read. */
  | 'transcript'
  /** Commands to GitHub, with everything that they quote escaped. */
  | 'annotations';

/**
 * Returns how to make a text safe for the place where it is shown. A terminal must get no control characters, and the log of a CI
 * server must get no lines that are commands to that server. A transcript or a patch for another program stays as it is.
 */
export function safetyFor(content: Content, display: Display, env: Io['env']): (text: string) => string {
  if (content === 'json') return (text) => withoutLogCommands(escapeUnprintable(text), '\\u0023');
  if (content === 'annotations' || display === plainFile) return asItIs;
  if (display.isTerminal) return content === 'report' ? asItIs : printableLines;
  return content !== 'transcript' && isCiLog(env) ? (text) => withoutCommands(text) : asItIs;
}

const asItIs = (text: string) => text;

/** Whether a CI server reads commands from what is printed. */
export function isCiLog(env: Io['env']): boolean {
  return Boolean(env.GITHUB_ACTIONS || env.TF_BUILD || env.TEAMCITY_VERSION);
}

/** Breaks commands to CI servers with a visible dot: `::name` at the start of a line, and `##[name]` anywhere. */
export function withoutCommands(text: string): string {
  return withoutLogCommands(text, '#·').replace(/^([^\S\r\n\u2028\u2029]*):(?=:)/gm, '$1:·');
}

function withoutLogCommands(text: string, hash: string): string {
  return text.replace(/#(?=#(?:\[|vso\[|teamcity\[))/g, hash);
}
