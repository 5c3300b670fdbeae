import { check } from '../commands/check.ts';
import { runHere } from '../process/runHere.ts';

/** The program that checks, and knows no other command. */
export const running = runHere([check]);
