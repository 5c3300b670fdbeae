import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

/** Mocha's own `spec` reporter, which besides writes `{passed, failed, pending}` to the file COLLOQUY_TEST_RESULTS. */
export default class Reporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures, pending } = this.stats;
      writeFileSync(process.env.COLLOQUY_TEST_RESULTS, JSON.stringify({ passed: passes, failed: failures, pending }));
    });
  }
}
