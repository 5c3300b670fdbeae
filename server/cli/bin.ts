#!/usr/bin/env node
import { join } from 'node:path';
import { compileLater, mayBeMany } from './process/manyFiles.ts';
import { runCompiled } from './process/runCompiled.ts';

/** `check` is started far more often than all other commands, on a single file in most cases: it is a program of its own. */
const program = process.argv[2] === 'check' ? 'colloquy-check.js' : 'colloquy-commands.js';
const hasFlags = process.argv[2] === 'check' && mayBeMany(process.argv.slice(3)) && compileLater();
// V8 takes nothing that was compiled with other flags.
runCompiled(join(__dirname, program), require, hasFlags ? 'later' : 'default');
