import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, installDependencies } from './setup/install.mjs';
import { endOnSignal, environment, root, run } from './setup/process.mjs';

/**
 * `npm test`: sets up what the tests need and runs them all, on a bare clone too; `npm test -- core web` runs some.
 * A suite is a folder of test/ that is run by mocha, or an editor's extension host (see editor/run.mjs).
 * The last line printed is the count over everything. With CI=true a host that CI demands and that cannot be had fails.
 */
const editorHosts = ['desktop', 'folders', 'node', 'packed', 'walk', 'web'];

endOnSignal();
process.exitCode = await main(process.argv.slice(2));

async function main(names) {
  const files = testFiles();
  const known = [...files.keys(), ...editorHosts];
  const wanted = names.length === 0 ? known : names.flatMap((name) => (name === 'editor' ? editorHosts : name));
  const unknown = wanted.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    console.error(`There are no tests called ${unknown.join(', ')}. There are: ${known.join(', ')}, editor.`);
    return 2;
  }
  const results = [];
  try {
    await installDependencies();
    await build();
  } catch (error) {
    return summarize([{ title: 'setting up', passed: 0, failed: 1, problem: error.message }]);
  }
  for (const name of wanted) {
    results.push(files.has(name) ? await runMocha(name, files.get(name)) : await runEditor(name));
  }
  return summarize(results);
}

/** The files of tests that mocha runs, by the folder of test/ in which they stand. */
function testFiles() {
  const folder = join(root, 'test');
  const suites = new Map();
  for (const path of readdirSync(folder, { recursive: true }).sort()) {
    const [suite] = path.split(/[\\/]/);
    if (!path.endsWith('.test.ts') || suite === 'editor') continue;
    suites.set(suite, [...(suites.get(suite) ?? []), join('test', path)]);
  }
  return suites;
}

async function runMocha(name, files) {
  console.log(`\n${name}`);
  const counts = join(root, 'out', `test-${name}.json`);
  mkdirSync(join(root, 'out'), { recursive: true });
  rmSync(counts, { force: true });
  const mocha = join(root, 'node_modules/mocha/bin/mocha.js');
  const env = environment({ COLLOQUY_TEST_RESULTS: counts });
  const options = ['--reporter', './test/setup/reporter.mjs', ...(process.stdout.isTTY ? [] : ['--no-color'])];
  const code = await run(process.execPath, [mocha, ...options, ...files], { env });
  if (!existsSync(counts)) return { title: name, passed: 0, failed: 1, problem: `mocha broke off with code ${code}` };
  const { passed, failed } = JSON.parse(readFileSync(counts, 'utf8'));
  if (code !== 0 && failed === 0) return { title: name, passed, failed: 1, problem: `mocha ended with code ${code}` };
  return { title: name, passed, failed };
}

/** Loaded late: an editor's host is started with packages that may have to be installed first. */
async function runEditor(name) {
  const { runHost } = await import('./editor/run.mjs');
  return runHost(name, { demandAll: process.env.CI === 'true' });
}

/** Prints what came of each suite and the count over all; gives the exit code. */
function summarize(results) {
  console.log('\nSummary');
  for (const { title, passed, failed, problem, missing } of results) {
    const outcome = missing ? `could not be had: ${missing}` : `${passed} passed, ${failed} failed`;
    console.log(`  ${title.padEnd(44)} ${outcome}${problem ? ` (${problem})` : ''}`);
  }
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
}
