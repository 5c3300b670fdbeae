import { commands } from '../commands/index.ts';
import { run } from '../run.ts';

/** The program that has every command. */
run(commands);
