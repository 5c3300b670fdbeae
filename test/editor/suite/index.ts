import { runMocha } from '../mocha.ts';

/** What the editor calls to run the tests. */
export const run = () => runMocha(() => import('./hosts.test.ts'));
