#!/usr/bin/env node
import { join } from 'node:path';
import { runCompiled } from './process/runCompiled.ts';

/** `check` is started far more often than all other commands, on a single file in most cases: it is a program of its own. */
const program = process.argv[2] === 'check' ? 'colloquy-check.js' : 'colloquy-commands.js';
runCompiled(join(__dirname, program), require);
