import type { Command } from '../command.ts';
import { check } from './check.ts';
import { clean } from './clean.ts';
import { convert } from './convert.ts';
import { diff } from './diff.ts';
import { format } from './format.ts';
import { lsp } from './lsp.ts';
import { resolve } from './resolve.ts';
import { speakers } from './speakers.ts';
import { stats } from './stats.ts';
import { verify } from './verify.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  check,
  format,
  clean,
  verify,
  diff,
  stats,
  speakers,
  convert,
  resolve,
  lsp,
];
