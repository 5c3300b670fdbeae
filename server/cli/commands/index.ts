import type { Command } from '../command.ts';
import { check } from './check.ts';
import { convert } from './convert.ts';
import { lsp } from './lsp.ts';
import { stats } from './stats.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [check, stats, convert, lsp];
