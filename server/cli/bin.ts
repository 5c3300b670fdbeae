#!/usr/bin/env node
import module from 'node:module';
import { isAbsolute, join } from 'node:path';

/** Node 22.1 and later can keep compiled programs. What they keep is run again, so it is in the user's own folder. */
const { enableCompileCache } = module as { enableCompileCache?(folder: string): unknown };
const { HOME, LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
const caches = XDG_CACHE_HOME || LOCALAPPDATA || join(HOME ?? '', '.cache');
if (isAbsolute(caches)) enableCompileCache?.(join(caches, 'colloquy'));

require(process.argv[2] === 'check' ? './colloquy-check.js' : './colloquy-commands.js');
