import 'mocha/mocha.js';

/** Where the runner listens for what the tests report; set when the tests are bundled. */
declare const REPORT_URL: string;

type Report =
  | { kind: 'suite'; title: string; depth: number }
  | { kind: 'pass'; title: string; depth: number; milliseconds: number }
  | { kind: 'fail'; title: string; depth: number; error: string }
  | { kind: 'end' };

/**
 * Runs tests inside an editor, in any of its extension hosts, and reports each to the runner that started the editor.
 * @param load imports the files of tests; only then are `describe` and `it` there
 */
export async function runMocha(load: () => Promise<unknown>): Promise<void> {
  const send = sender();
  // The base of mocha's reporters prints nothing; ours sends.
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, reporter: Mocha.reporters.Base });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  try {
    await load();
  } catch (error) {
    send({ kind: 'fail', title: 'loading the tests', depth: 0, error: describeError(error) });
    await send({ kind: 'end' });
    throw error;
  }
  const failures = await new Promise<number>((resolve) => {
    report(mocha.run(resolve), send);
  });
  await send({ kind: 'end' });
  if (failures > 0) throw new Error(`${failures} tests failed`);
}

function report(runner: Mocha.Runner, send: (event: Report) => void): void {
  runner.on('suite', (suite) => {
    if (!suite.root) send({ kind: 'suite', title: suite.title, depth: depthOf(suite) });
  });
  runner.on('pass', (test) => {
    send({ kind: 'pass', title: test.title, depth: depthOf(test), milliseconds: test.duration ?? 0 });
  });
  runner.on('fail', (test, error: unknown) => {
    send({ kind: 'fail', title: test.title, depth: depthOf(test), error: describeError(error) });
  });
  runner.on('pending', (test) => {
    send({ kind: 'fail', title: test.title, depth: depthOf(test), error: 'A test must not be skipped.' });
  });
}

/** How many suites stand around a test or a suite, the unnamed outermost not counted. */
function depthOf(item: { titlePath(): string[] }): number {
  return item.titlePath().length - 1;
}

function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
}

/** A function that sends reports one after another, and gives a promise of having sent all so far. */
function sender(): (event: Report) => Promise<unknown> {
  let sent: Promise<unknown> = Promise.resolve();
  return (event) => {
    sent = sent.then(() => fetch(REPORT_URL, { method: 'POST', body: JSON.stringify(event) }));
    return sent;
  };
}
