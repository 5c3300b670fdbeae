import { check } from '../commands/check.ts';
import { run } from '../run.ts';

/** The program that checks, and has no other command. */
run([check]);
