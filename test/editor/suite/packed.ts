import { runMocha } from '../mocha.ts';

/** What the editor calls to run the tests of the packed extension, installed as a user installs it. */
export const run = () => runMocha(() => import('./packed.test.ts'));
