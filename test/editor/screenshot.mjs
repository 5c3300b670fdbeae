import { parseArgs } from 'node:util';
import { endOnSignal, pause, root } from '../setup/process.mjs';
import { openPage } from './chromium.mjs';
import { choose, command, goTo } from './palette.mjs';
import { startVSCodeServer } from './vscode-server.mjs';
import { temporaryWorkspace } from './workspace.mjs';

/**
 * Takes a picture of the editor with the extension in development (run `npm run build` first), on a copy of seeds/:
 *
 *     node test/editor/screenshot.mjs OUT.png --theme "Light Modern" --hover 12:4 --keys "F8" --keys "text:JD"
 */
const usage = `node test/editor/screenshot.mjs OUT.png [options]
  --file NAME       the file of seeds/ to open (oral-questions-justice.transcript)
  --theme NAME      a colour theme by its name in VS Code (Dark Modern)
  --size WxH        the size of the window (1280x800)
  --scale N         pixels of the picture to one of the window (1)
  --hide PART       do not show: outline, problems (may be repeated)
  --setting K=JSON  a setting of VS Code (may be repeated)
  --go LINE:COLUMN  where to put the cursor first
  --keys KEYS       keys to press (Control+Shift+K), or text:… to type, or command:… to run from the palette
                    (may be repeated; in order)
  --hover LINE:COLUMN  where to put the mouse at the end; the line must be in sight`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    file: { type: 'string', default: 'oral-questions-justice.transcript' },
    theme: { type: 'string', default: 'Dark Modern' },
    size: { type: 'string', default: '1280x800' },
    scale: { type: 'string', default: '1' },
    hide: { type: 'string', multiple: true, default: [] },
    setting: { type: 'string', multiple: true, default: [] },
    go: { type: 'string' },
    keys: { type: 'string', multiple: true, default: [] },
    hover: { type: 'string' },
  },
});

if (positionals.length !== 1) {
  console.error(usage);
  process.exit(2);
}
endOnSignal();
const workspace = temporaryWorkspace();
try {
  await withServer(positionals[0]);
} finally {
  workspace.remove();
}

async function withServer(out) {
  const settings = Object.fromEntries(values.setting.map((pair) => parseSetting(pair)));
  const server = await startVSCodeServer({
    automation: true,
    settings: { 'editor.cursorBlinking': 'solid', ...settings },
  });
  try {
    await withPage(server, out);
  } finally {
    await server.stop();
  }
}

async function withPage(server, out) {
  const [width, height] = values.size.split('x').map(Number);
  const colorScheme = /dark/i.test(values.theme) ? 'dark' : 'light';
  const { page, close } = await openPage({
    viewport: { width, height },
    deviceScaleFactor: Number(values.scale),
    colorScheme,
  });
  try {
    const payload = [
      ['extensionDevelopmentPath', server.uri(root)],
      ['openFile', server.uri(`${workspace.folder}/${values.file}`)],
      ['skipWelcome', 'true'],
    ];
    await page.goto(server.address({ folder: workspace.folder, payload: JSON.stringify(payload) }));
    await page.locator('.editor-instance .view-lines').first().waitFor({ timeout: 60_000 });
    await chooseTheme(page, values.theme);
    await arrange(page);
    if (values.go) await goTo(page, values.go);
    for (const step of values.keys) {
      await take(page, step);
      await settled(page);
    }
    // Where the mouse was left, a tooltip may show the path of the file.
    await page.mouse.move(width / 2, height - 60);
    if (values.hover) await hover(page, values.hover);
    await settled(page);
  } finally {
    await page.screenshot({ path: out }); // also where a step failed: it shows how far it came
    await close();
  }
}

/** By the menu, as a person does; it offers dark themes where the page says that dark is preferred, and light ones where not. */
async function chooseTheme(page, name) {
  await command(page, 'Preferences: Color Theme');
  await choose(page, name);
}

/** Opens the views that a reviewer has open, and closes what is in the way. */
async function arrange(page) {
  if (!values.hide.includes('problems')) await command(page, 'Problems: Focus on Problems View');
  if (!values.hide.includes('outline')) {
    await command(page, 'Explorer: Focus on Outline View');
    await page.locator('.pane-header', { hasText: 'seeds' }).click(); // folds the list of files: the outline gets its room
  }
  await command(page, 'Notifications: Clear All Notifications');
  await command(page, 'View: Focus Active Editor Group');
}

async function take(page, step) {
  const [, kind, rest] = /^(text|command):(.*)$/.exec(step) ?? [];
  if (kind === 'text') return page.keyboard.type(rest);
  if (kind === 'command') return command(page, rest);
  return page.keyboard.press(step);
}

/** Puts the mouse over a character: the editor shows the cursor there, and where the cursor is the mouse goes. */
async function hover(page, place) {
  await goTo(page, place);
  const cursor = await page.locator('.editor-instance .cursors-layer .cursor').first().boundingBox();
  await page.mouse.move(cursor.x + 2, cursor.y + cursor.height / 2);
  await page.mouse.move(cursor.x + 4, cursor.y + cursor.height / 2);
  await page.locator('.monaco-hover:not(.hidden) .hover-contents').first().waitFor();
}

/** Waits until nothing on the page has changed for a while: what the language server says comes when it comes. */
async function settled(page) {
  const picture = async () => (await page.screenshot()).toString('base64');
  for (let last = '', next = await picture(), tries = 0; last !== next && tries < 20; tries++) {
    await pause(1000);
    [last, next] = [next, await picture()];
  }
}

function parseSetting(pair) {
  const [, name, json] = /^([^=]+)=(.*)$/.exec(pair) ?? [];
  if (!name) throw new Error(`--setting must be NAME=JSON: ${pair}`);
  return [name, JSON.parse(json)];
}
