/**
 * `node views.mjs FILE [LETTERS] [ROUNDS]` types letters in the middle of a transcript in a real VS Code, by turns without and with
 * all views open: the lists of speakers and questions, the statistics, the changes and the reading view. It prints as JSON the
 * milliseconds from each key to the painted letter. The window is the same and so is the width of the editor.
 */
import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { openPage } from '../../../test/editor/chromium.mjs';
import { command, goTo } from '../../../test/editor/palette.mjs';
import { startVSCodeServer } from '../../../test/editor/vscode-server.mjs';
import { endOnSignal, pause, root } from '../../../test/setup/process.mjs';
import { middleOf, watchKeys } from './keys.mjs';

const [given, letters = '40', rounds = '3'] = process.argv.slice(2);
const settings = {
  'editor.cursorBlinking': 'solid',
  'editor.wordWrap': 'on',
  'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' },
};

endOnSignal();
const folder = mkdtempSync(join(tmpdir(), 'colloquy-views-'));
const file = join(folder, basename(given));
copyFileSync(given, file);
copyFileSync(given, file.replace(/\.[^.]*$/, '.txt'));
const server = await startVSCodeServer({ automation: true, settings });
try {
  console.log(JSON.stringify(await measure()));
} finally {
  await server.stop();
}

async function measure() {
  const { page, close } = await openPage({ viewport: { width: 1920, height: 1080 } });
  try {
    const payload = [
      ['extensionDevelopmentPath', server.uri(root)],
      ['openFile', server.uri(file)],
      ['skipWelcome', 'true'],
    ];
    await page.goto(server.address({ folder, payload: JSON.stringify(payload) }));
    await page.locator('.editor-instance .view-lines .view-line').first().waitFor({ timeout: 120_000 });
    await page.evaluate(watchKeys);
    const times = { without: [], with: [] };
    for (let round = 0; round < Number(rounds); round++) {
      await command(page, 'View: Split Editor Right');
      await command(page, 'View: Show Explorer');
      times.without.push(...(await typed(page)));
      await openViews(page);
      times.with.push(...(await typed(page)));
      await command(page, 'View: Close Editors in Other Groups');
    }
    return times;
  } finally {
    await close();
  }
}

async function openViews(page) {
  await command(page, 'View: Focus First Editor Group');
  await command(page, 'Colloquy: Compare With…');
  await page.locator('.quick-input-list').getByText('.txt').first().click();
  await page.locator('.tab', { hasText: 'Changes' }).waitFor();
  await command(page, 'Colloquy: Show Statistics');
  await page.locator('.tab', { hasText: 'Statistics' }).waitFor();
  await command(page, 'Colloquy: Show Reading View');
  await page.locator('.tab', { hasText: 'Reading View' }).waitFor();
  await command(page, 'Colloquy: Focus on Speakers View');
  await page.locator('.pane-body .monaco-list-row').first().waitFor();
}

/** Types letters in the middle of the file, and gives the times from each key to its letter. The first ones warm up. */
async function typed(page) {
  await command(page, 'View: Focus First Editor Group');
  await goTo(page, middleOf(file));
  await pause(3000);
  await page.evaluate(() => {
    window.keysToPictures.length = 0;
  });
  for (let count = 0; count < Number(letters) + 10; count++) {
    await page.keyboard.press('abcdefgh'[count % 8]);
    await pause(120); // as fast as people type
  }
  return (await page.evaluate(() => window.keysToPictures)).slice(10);
}
