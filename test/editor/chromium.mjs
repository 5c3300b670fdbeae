import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findOnPath, runQuietly } from '../setup/process.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** No sandbox: it needs rights that containers do not give, and nothing but our own pages is ever opened. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** The path of a Chromium, Chrome or Edge; Debian's Chromium is installed where there is none and that can be done. Throws, and says what to do, where none can be had. */
export async function setUpChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.platform === 'linux' && findOnPath(['apt-get'])) {
    console.log('Installing Chromium (apt-get) …');
    const apt = process.getuid() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    try {
      await runQuietly(apt[0], [...apt.slice(1), 'update'], { env });
      await runQuietly(apt[0], [...apt.slice(1), 'install', '-y', '--no-install-recommends', 'chromium'], { env });
    } catch (error) {
      throw new Error(`${howToGetIt}\n${error.message}`);
    }
  }
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(howToGetIt);
}

const howToGetIt =
  'Chromium was not found and could not be installed: install Chromium, Chrome or Edge, or set CHROMIUM_PATH to one.';

function findChromium() {
  const own = process.env.CHROMIUM_PATH;
  if (own) {
    if (existsSync(own)) return own;
    throw new Error(`CHROMIUM_PATH names no file: ${own}`);
  }
  return findOnPath(names) ?? [...places, chromium.executablePath()].find((place) => existsSync(place));
}

/** Starts a browser without a window, with a page that can reach this machine and nothing else. */
export async function openPage(options = {}) {
  const browser = await chromium.launch({ executablePath: await setUpChromium(), headless: true, args: flags });
  const permissions = ['clipboard-read', 'clipboard-write'];
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, permissions, ...options });
  await context.route(
    (url) => !isLocal(url.hostname),
    (route) => route.abort(),
  );
  const page = await context.newPage();
  return { page, close: () => browser.close() };
}

const isLocal = (name) => name === 'localhost' || name.endsWith('.localhost') || name === '127.0.0.1' || name === '';
