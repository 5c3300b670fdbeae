import { commands } from '../commands/index.ts';
import { runHere } from '../process/runHere.ts';

/** The program that knows every command. */
export const running = runHere(commands);
