/**
 * `node typing.mjs LETTERS ROUNDS FILE…` opens each file in a real VS Code with the outline and the problems visible, and
 * types letters in its middle. It prints as JSON, for each file, the milliseconds from each key to the painted letter. Files
 * take turns, each in its own window. On standard error it says how often the page was laid out for them: that count hardly depends
 * on what else the machine does.
 */
import { basename, dirname, extname } from 'node:path';
import { openPage } from '../../../test/editor/chromium.mjs';
import { command, goTo } from '../../../test/editor/palette.mjs';
import { startVSCodeServer } from '../../../test/editor/vscode-server.mjs';
import { endOnSignal, pause, root } from '../../../test/setup/process.mjs';
import { middleOf, watchKeys } from './keys.mjs';

const [letters, rounds, ...files] = process.argv.slice(2);
const settings = {
  'workbench.editorLargeFileConfirmation': 1000,
  'editor.cursorBlinking': 'solid',
  'editor.wordWrap': 'on', // as in transcripts
  'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' },
};

endOnSignal();
const times = Object.fromEntries(files.map((file) => [extname(file).slice(1), []]));
const server = await startVSCodeServer({ automation: true, settings });
try {
  for (let round = 0; round < Number(rounds); round++) {
    for (const file of files) times[extname(file).slice(1)].push(...(await typedIn(file)));
  }
} finally {
  await server.stop();
}
console.log(JSON.stringify(times));

async function typedIn(file) {
  const { page, close } = await openPage();
  try {
    const payload = [
      ['extensionDevelopmentPath', server.uri(root)],
      ['openFile', server.uri(file)],
      ['skipWelcome', 'true'],
    ];
    await page.goto(server.address({ folder: dirname(file), payload: JSON.stringify(payload) }));
    await page.locator('.editor-instance .view-lines .view-line').first().waitFor({ timeout: 120_000 });
    await command(page, 'Problems: Focus on Problems View');
    await command(page, 'Explorer: Focus on Outline View');
    await command(page, 'View: Focus Active Editor Group');
    await goTo(page, middleOf(file));
    if (file.endsWith('.transcript')) await seenThrough(page);
    await pause(2000);
    await page.evaluate(watchKeys);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    await type(page, 10); // warms up
    const before = await layouts(session);
    await type(page, Number(letters));
    console.error(`${basename(file)}: ${(await layouts(session)) - before} layouts for ${letters} letters`);
    return (await page.evaluate(() => window.keysToPictures)).slice(10);
  } finally {
    await close();
  }
}

async function type(page, count) {
  for (let typed = 0; typed < count; typed++) {
    await page.keyboard.press('abcdefgh'[typed % 8]);
    await pause(120); // as fast as people type
  }
}

/** How often the page has been laid out so far. */
async function layouts(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'LayoutCount').value;
}

/** Waits for the first outline and the first problems of a large text. */
async function seenThrough(page) {
  const limit = { timeout: 120_000 };
  await page.locator('.outline-tree .monaco-list-row').first().waitFor(limit);
  await page.locator('.markers-panel .monaco-list-row').first().waitFor(limit);
}
