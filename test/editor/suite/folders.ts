import { runMocha } from '../mocha.ts';

/** What the editor calls to run the tests in a window with several folders. */
export const run = () => runMocha(() => import('./folders.test.ts'));
