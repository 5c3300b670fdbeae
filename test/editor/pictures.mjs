import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pause } from '../setup/process.mjs';
import { openPage } from './chromium.mjs';

/**
 * Opens a page of a size such as `1280x800`, with the colours that a theme of VS Code needs around it. What is waited for may take two
 * minutes, as on a machine that does much else.
 */
export async function openEditorPage(size, theme) {
  const [width, height] = size.split('x').map(Number);
  const opened = await openPage({
    viewport: { width, height },
    colorScheme: /light/i.test(theme) ? 'light' : 'dark',
  });
  opened.page.setDefaultTimeout(120_000);
  return opened;
}

/**
 * Gives what takes a picture of a page by its name, and does nothing where no folder for pictures is wanted. So many milliseconds pass
 * before each, since what moves in the editor has to come to rest.
 */
export function pictureTaker(page, folder, rest) {
  return async (name) => {
    if (folder === undefined) return;
    mkdirSync(folder, { recursive: true });
    await pause(rest);
    await page.screenshot({ path: join(folder, `${name}.png`) });
  };
}
