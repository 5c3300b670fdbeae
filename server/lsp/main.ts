import { start } from './node.ts';

start();
