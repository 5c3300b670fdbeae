/**
 * `node typing.mjs LETTERS ROUNDS FILE…` opens each file in a real VS Code with the outline and the problems visible, and
 * types letters in its middle. It prints as JSON, for each file, the milliseconds from each key to the painted letter. Files
 * take turns, each in its own window.
 */
import { dirname, extname } from 'node:path';
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
    for (let typed = 0; typed < Number(letters) + 10; typed++) {
      await page.keyboard.press('abcdefgh'[typed % 8]);
      await pause(120); // as fast as people type
    }
    return (await page.evaluate(() => window.keysToPictures)).slice(10);
  } finally {
    await close();
  }
}

/** Waits for the first outline and the first problems of a large text. */
async function seenThrough(page) {
  const limit = { timeout: 120_000 };
  await page.locator('.outline-tree .monaco-list-row').first().waitFor(limit);
  await page.locator('.markers-panel .monaco-list-row').first().waitFor(limit);
}
