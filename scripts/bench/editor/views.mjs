/**
 * `node views.mjs FILE [LETTERS] [ROUNDS]` types letters in the middle of a transcript in a real VS Code, by turns without and with
 * all views open: the lists of speakers and questions, the statistics, the changes and the reading view. It prints the median of the
 * milliseconds from a key to the painted letter, and the processor time of a letter in the window's main thread, which other programs
 * on the machine change less. The window is the same and so is the width of the editor.
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
if (given === undefined) {
  console.error('node scripts/bench/editor/views.mjs FILE [LETTERS] [ROUNDS]');
  process.exit(2);
}
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
  const { without, with: all } = await measure();
  const row = (title, [one, other], unit) =>
    console.log(
      `${title}: ${one.toFixed(1)} ${unit} without, ${other.toFixed(1)} ${unit} with all views, ${(other / one).toFixed(2)} ×`,
    );
  row(
    'key to picture',
    [without, all].map(({ times }) => median(times)),
    'ms',
  );
  row(
    'processor time of a letter',
    [without, all].map(({ busy }) => median(busy)),
    'ms',
  );
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
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const found = { without: { times: [], busy: [] }, with: { times: [], busy: [] } };
    const type = async ({ times, busy }) => {
      const { letters, seconds } = await typed(page, session);
      times.push(...letters);
      busy.push((seconds * 1000) / letters.length);
    };
    for (let round = 0; round < Number(rounds); round++) {
      await command(page, 'View: Split Editor Right');
      await command(page, 'View: Show Explorer');
      await type(found.without);
      await openViews(page);
      await type(found.with);
      await command(page, 'View: Close Editors in Other Groups');
    }
    return found;
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

/** Types letters in the middle of the file. Gives the times from each key to its letter, and how long the main thread worked. */
async function typed(page, session) {
  await command(page, 'View: Focus First Editor Group');
  await goTo(page, middleOf(file));
  await pause(3000);
  const type = async (count) => {
    for (let typed = 0; typed < count; typed++) {
      await page.keyboard.press('abcdefgh'[typed % 8]);
      await pause(120); // as fast as people type
    }
  };
  await type(10); // warms up
  await page.evaluate(() => {
    window.keysToPictures.length = 0;
  });
  const before = await busySeconds(session);
  await type(Number(letters));
  const seconds = (await busySeconds(session)) - before;
  return { letters: await page.evaluate(() => window.keysToPictures), seconds };
}

async function busySeconds(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}
