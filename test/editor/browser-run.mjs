import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { deferred, root } from '../setup/process.mjs';
import { openPage } from './chromium.mjs';

/** Where an editor's warnings and errors are kept when a run breaks off. */
const log = join(root, 'out/editor/editor.log');

/**
 * Opens an editor's page that runs tests, and waits until the tests are through.
 * Gives null where they are, else a sentence that says how it ended instead.
 */
export async function runInPage(address, { report, server, seconds }) {
  const { page, close } = await openPage();
  const exited = deferred();
  const lines = [];
  try {
    await page.exposeFunction('codeAutomationExit', exited.resolve);
    await page.exposeFunction('codeAutomationLog', (type, args) => {
      if (type === 'warn' || type === 'error') lines.push(args.map(String).join(' '));
    });
    report.setPage((steps) => usePage(page, steps));
    await page.goto(address, { timeout: 120_000 });
    const problem = await Promise.race([
      report.ended.then(() => null),
      exited.promise.then((code) => `the editor ended the run with code ${code} before the tests were through`),
      server.ended.then(() => 'the server ended before the tests were through'),
      after(seconds, 'the tests were not through'),
    ]);
    if (problem === null) return null;
    writeFileSync(log, lines.join('\n'));
    return `${problem}; what the editor logged is in ${relative(root, log)}`;
  } finally {
    await close();
  }
}

/**
 * Does with keyboard and eyes what a test asks for, step by step; each step that reads gives what it has read, and one that asks for
 * styles those of all its elements.
 */
async function usePage(page, steps) {
  const answers = [];
  for (const step of steps) {
    if (step.press) await page.keyboard.press(step.press);
    if (step.type) await page.keyboard.type(step.type);
    if (step.pointAt) await page.locator(step.pointAt).first().hover({ timeout: 10_000 });
    if (step.click) await placeOf(page, step.click, step.has).click({ timeout: 10_000 });
    if (step.gone) await page.locator(step.gone).first().waitFor({ state: 'hidden', timeout: 10_000 });
    if (step.styles) {
      const places = page.locator(step.styles);
      await places.nth(step.count - 1).waitFor({ timeout: 10_000 });
      answers.push(...(await places.evaluateAll(valuesOf, step.property)));
    }
    if (step.read) {
      const place = placeOf(page, step.read, step.has);
      await place.waitFor({ timeout: 10_000 });
      answers.push(await place.innerText());
    }
  }
  return answers;
}

/** The first element of a selector that has some text. */
function placeOf(page, selector, has = '') {
  return page.locator(selector).filter({ hasText: has }).first();
}

/** Runs in the page: the values of a CSS property, from the uppermost element downwards. */
function valuesOf(elements, property) {
  const byPlace = elements.toSorted(
    (one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top,
  );
  return byPlace.map((element) => getComputedStyle(element).getPropertyValue(property));
}

/** Settles with a sentence when the time is up, and holds nothing up when it is no longer waited for. */
export function after(seconds, problem) {
  return new Promise((resolve) => {
    setTimeout(() => resolve(`${problem} after ${seconds} seconds`), seconds * 1000).unref();
  });
}
