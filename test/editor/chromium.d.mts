import type { BrowserContextOptions, Page } from 'playwright-core';

export function setUpChromium(): Promise<string>;
export function openPage(options?: BrowserContextOptions): Promise<{ page: Page; close(): Promise<void> }>;
