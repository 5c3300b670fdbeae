import { answer } from '../check/thread.ts';

/** What runs on each of the threads that check files. */
answer();
