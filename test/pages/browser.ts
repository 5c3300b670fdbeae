import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Page } from 'playwright-core';
import { panelHtml } from '../../client/views/panelHtml.ts';
import { openPage } from '../editor/chromium.mjs';

const root = join(import.meta.dirname, '../..');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A fault that axe found. */
export interface Fault {
  readonly id: string;
  readonly impact: string;
  readonly html: string;
}

/** A page in Chromium, with all that it asked of the network and all that it complained of. */
export interface Opened {
  readonly page: Page;
  /** The addresses that the page asked for, besides its own. */
  readonly requests: readonly string[];
  /** Errors, and what the content security policy stopped. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** Opens HTML as a page of its own. */
export async function openHtml(html: string): Promise<Opened> {
  return openWith(new Map([['/', { body: html, contentType: 'text/html' }]]));
}

/**
 * Opens the page of a panel as an editor shows it, with its own policy. The messages that it sends are in `sent` of its window.
 * @param program the source of the page's program
 */
export async function openPanel(program: string, { hasImages = false } = {}): Promise<Opened> {
  const { outputFiles } = buildSync({
    absWorkingDir: root,
    entryPoints: [program],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    write: false,
    logLevel: 'error',
  });
  const html = panelHtml({ title: 'Panel', script: '/program.js', source: 'http://localhost', hasImages });
  return openWith(
    new Map([
      ['/', { body: html, contentType: 'text/html' }],
      ['/program.js', { body: outputFiles[0]?.text ?? '', contentType: 'text/javascript' }],
    ]),
  );
}

async function openWith(files: ReadonlyMap<string, { body: string; contentType: string }>): Promise<Opened> {
  const { page, close } = await openPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    const file = files.get(pathname);
    if (file === undefined) requests.push(route.request().url());
    return file === undefined ? route.abort() : route.fulfill(file);
  });
  await page.addInitScript(
    'window.sent = []; window.acquireVsCodeApi = () => ({ postMessage: (message) => window.sent.push(message) });',
  );
  await page.goto('http://localhost/');
  return { page, requests, complaints, close };
}

/** What the page of a panel told its editor so far. */
export function sentBy(page: Page): Promise<readonly object[]> {
  return page.evaluate(() => (window as unknown as { sent: object[] }).sent);
}

/** Colours as an editor gives them to its panels, in a theme that is light, dark or of high contrast. */
export async function setTheme(page: Page, theme: keyof typeof themes): Promise<void> {
  await page.evaluate(
    ({ theme, colours }) => {
      document.body.className = `vscode-${theme}`;
      for (const [name, value] of Object.entries(colours)) {
        document.documentElement.style.setProperty(`--vscode-${name}`, value);
      }
    },
    { theme, colours: themes[theme] },
  );
}

export const themes = {
  light: {
    'editor-background': '#ffffff',
    'editor-foreground': '#3b3b3b',
    descriptionForeground: '#3b3b3b',
    'button-secondaryBackground': '#e5e5e5',
    'button-secondaryForeground': '#3b3b3b',
    'diffEditor-insertedTextBackground': '#9ccc2c40',
    'diffEditor-removedTextBackground': '#ff000033',
  },
  dark: {
    'editor-background': '#1f1f1f',
    'editor-foreground': '#cccccc',
    descriptionForeground: '#9d9d9d',
    'button-secondaryBackground': '#313131',
    'button-secondaryForeground': '#cccccc',
    'diffEditor-insertedTextBackground': '#9ccc2c33',
    'diffEditor-removedTextBackground': '#ff000033',
  },
  'high-contrast': {
    'editor-background': '#000000',
    'editor-foreground': '#ffffff',
    descriptionForeground: '#ffffff',
    'button-border': '#6fc3df',
    'button-secondaryForeground': '#ffffff',
    'diffEditor-insertedTextBorder': '#33ff2eff',
    'diffEditor-removedTextBorder': '#ff008f',
  },
} as const;

/** The serious and critical faults that axe finds on a page. */
export async function faultsOf(page: Page): Promise<readonly Fault[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, impact, nodes }) => ({ id, impact, html: nodes[0]?.html ?? '' }));
  });
}
