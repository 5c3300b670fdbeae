import assert from 'node:assert/strict';
import { compareTranscripts, readingPage, statistics, statisticsReport } from '../../server/core/index.ts';
import { colloquy, folderWith } from '../cli/world.ts';
import { parse } from '../core/reading.ts';
import { faultsOf, type Opened, openHtml, openPanel, sentBy, setTheme, themes } from './browser.ts';
import { textOfPages } from './pdf.ts';

const names = [
  'Ann Lee',
  'Bo Sand',
  'Cy Moor',
  'Dee Ravn',
  'Eve Hill',
  'Finn Ode',
  'Gus Park',
  'Hana Rey',
  'Ivo Stern',
];

const text = `---
title: Bees
date: 2024-05-03
speakers:
  - name: Ann Lee
    role: Chair
    aliases: [AL]
---

# Morning

${names.map((name, at) => `Q${at + 1} AL [${at}:10]: How many hives does ${name} keep by the river?\n\nA ${name} [${at}:20]: Twelve [laughter] of them, and [inaudible] more.\n`).join('\n')}
[Applause.]

# Evening

?: Good night.

Nobody said who says this.
`;

const earlier = text.replace('Twelve', 'Ten').replace('A Cy Moor', 'A Bo Sand').replace('Good night', 'Good day');

describe('pages of the command line, in a browser', function () {
  this.timeout(60_000);

  for (const commandLine of [
    'stats --format html new.transcript',
    'convert --to html new.transcript',
    'diff --format html old.transcript new.transcript',
  ]) {
    it(`load nothing, and have no serious fault for people who cannot see them: ${commandLine}`, async () => {
      const { out } = await colloquy(folderWith({ 'new.transcript': text, 'old.transcript': earlier }), commandLine);
      const opened = await openHtml(out);
      try {
        const colours = new Set<string>();
        for (const colorScheme of ['light', 'dark'] as const) {
          await opened.page.emulateMedia({ colorScheme });
          assert.deepEqual(await faultsOf(opened.page), [], colorScheme);
          colours.add(await opened.page.evaluate(() => getComputedStyle(document.body).color));
        }
        assert.equal(colours.size, 2, 'the page is light or dark, as the reader wants it');
        await opened.page.setViewportSize({ width: 360, height: 640 });
        assert.deepEqual(await faultsOf(opened.page), [], 'narrow');
        const overflow = await opened.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(overflow <= 0, `${overflow} pixels stand out of a narrow window`);
        assert.deepEqual([opened.requests, opened.complaints], [[], []]);
      } finally {
        await opened.close();
      }
    });
  }

  it('have all plots of the statistics', async () => {
    const { out } = await colloquy(folderWith({ 'new.transcript': text }), 'stats --format html new.transcript');
    const opened = await openHtml(out);
    try {
      const plots = await opened.page
        .locator('figure.plot')
        .evaluateAll((figures) =>
          figures
            .filter((figure) => (figure.querySelector('svg')?.getBoundingClientRect().height ?? 0) > 0)
            .map((figure) => figure.className),
        );
      assert.deepEqual(plots, ['plot timeline', 'plot shares', 'plot turns', 'plot questions', 'plot answers']);
    } finally {
      await opened.close();
    }
  });
});

describe('pages of the command line, on paper', function () {
  this.timeout(60_000);

  const many = Array.from({ length: 60 }, (_, at) => `Speaker Number${at}: How many hives, and ${at} more?\n`).join(
    '\n',
  );
  const files = { 'new.transcript': many, 'old.transcript': many.replaceAll('hives', 'bees') };

  for (const [commandLine, lastWords] of [
    ['stats --format html new.transcript', 'Number59'],
    ['convert --to html new.transcript', 'and 59 more?'],
    ['diff --format html old.transcript new.transcript', 'and 59 more?'],
  ] as const) {
    it(`have the number of each page, and everything up to the end: ${commandLine}`, async () => {
      const { out } = await colloquy(folderWith(files), commandLine);
      const opened = await openHtml(out);
      try {
        const pages = textOfPages(await opened.page.pdf({ format: 'A4' }));
        assert.ok(pages.length >= 3, `${pages.length} pages`);
        const numbers = pages.map((page) => /\d+ \/ \d+/.exec(page)?.[0]);
        assert.deepEqual(
          numbers,
          [...pages.keys()].map((at) => `${at + 1} / ${pages.length}`),
        );
        assert.match(pages.at(-1) ?? '', new RegExp(lastWords.replace('?', '\\?')));
        assert.deepEqual(opened.requests, []);
      } finally {
        await opened.close();
      }
    });
  }
});

const transcript = parse(text);

function readingContent(text: string) {
  const { style, head, parts, lines } = readingPage(parse(text), 'talk.transcript');
  return { style, head, change: { first: 0, parts }, lines, scrollTo: 0 };
}

const panels = [
  {
    title: 'statistics',
    program: 'client/webviews/statistics.tsx',
    hasImages: true,
    content: { report: statisticsReport(transcript, statistics(transcript), 'talk.transcript') },
    shown: '.statistics table',
  },
  {
    title: 'reading view',
    program: 'client/webviews/reading.ts',
    hasImages: false,
    content: readingContent(text),
    shown: '.turn',
  },
  {
    title: 'changes',
    program: 'client/webviews/changes.tsx',
    hasImages: false,
    content: { title: 'old → new', comparison: compareTranscripts(parse(earlier), transcript) },
    shown: '.change',
  },
] as const;

describe('panels of the editor, in a browser', function () {
  this.timeout(60_000);

  let opened: Opened;
  const open = async (panel: Omit<(typeof panels)[number], 'content'> & { readonly content: object }) => {
    opened = await openPanel(panel.program, panel);
    await opened.page.evaluate((content) => window.postMessage(content), panel.content);
    await opened.page.locator(panel.shown).first().waitFor();
  };
  afterEach(() => opened.close());

  for (const panel of panels) {
    it(`ask once, load nothing and break no rule of their policy: ${panel.title}`, async () => {
      await open(panel);
      assert.deepEqual(await sentBy(opened.page), [{ ready: true }]);
      assert.deepEqual([opened.requests, opened.complaints], [[], []]);
    });

    it(`have no serious fault in any theme: ${panel.title}`, async () => {
      await open(panel);
      for (const theme of Object.keys(themes) as (keyof typeof themes)[]) {
        await setTheme(opened.page, theme);
        assert.deepEqual(await faultsOf(opened.page), [], theme);
      }
    });
  }

  it('show no more than a thousand speakers in the statistics, and say so', async () => {
    const many = parse(Array.from({ length: 1001 }, (_, at) => `Speaker Number${at}: Yes.\n`).join('\n'));
    const content = { report: statisticsReport(many, statistics(many), 'talk.transcript') };
    await open({ ...panels[0], content });
    assert.equal(await opened.page.locator('.statistics tbody tr').count(), 1000);
    assert.match(await opened.page.locator('caption').innerText(), /the first 1,000 of 1,001/);
  });

  it('lead from a speaker in the table of statistics to the first turn, by keyboard too', async () => {
    await open(panels[0]);
    await opened.page.getByRole('button', { name: 'Bo Sand' }).focus();
    await opened.page.keyboard.press('Enter');
    assert.deepEqual((await sentBy(opened.page)).at(-1), { line: transcript.turns[3]?.firstLine });
  });

  it('lead from a change to its turn, by keyboard too', async () => {
    await open(panels[2]);
    await opened.page.getByRole('button', { name: 'other speaker' }).focus();
    await opened.page.keyboard.press('Enter');
    assert.deepEqual((await sentBy(opened.page)).at(-1), { line: transcript.turns[5]?.firstLine });
  });

  it('lead from a turn of the reading view to its line, and with Enter to the first one in sight', async () => {
    await open(panels[1]);
    await opened.page.locator('.turn').nth(3).click();
    assert.deepEqual((await sentBy(opened.page)).at(-1), { line: transcript.turns[3]?.firstLine });
    await opened.page.evaluate((line) => window.postMessage({ scrollTo: line }), transcript.turns[1]?.firstLine ?? 0);
    await opened.page.waitForFunction(() => window.scrollY > 0);
    await opened.page.keyboard.press('Enter');
    assert.deepEqual((await sentBy(opened.page)).at(-1), { line: transcript.turns[1]?.firstLine });
  });

  it('lead with Enter to the first turn below the head of the reading view', async () => {
    await open(panels[1]);
    await opened.page.evaluate(() => window.scrollTo(0, 0));
    await opened.page.keyboard.press('Enter');
    assert.deepEqual((await sentBy(opened.page)).at(-1), { line: transcript.turns[0]?.firstLine });
  });

  it('scroll the editor only after the user has moved in the reading view', async () => {
    await open(panels[1]);
    const line = transcript.turns[9]?.firstLine ?? 0;
    await opened.page.evaluate((line) => window.postMessage({ scrollTo: line }), line);
    await opened.page.waitForFunction(() => window.scrollY > 0);
    await opened.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    assert.deepEqual(await sentBy(opened.page), [{ ready: true }]);
    await opened.page.mouse.move(200, 200);
    await opened.page.mouse.wheel(0, -60);
    await opened.page.waitForFunction(() => (window as unknown as { sent: object[] }).sent.length > 1);
    assert.ok('scrolledTo' in ((await sentBy(opened.page)).at(-1) ?? {}));
  });

  it('show an edit in the reading view, and keep the other turns', async () => {
    await open(panels[1]);
    await opened.page.evaluate(() => Object.assign(document.querySelectorAll('.turn')[2] ?? {}, { isKept: true }));
    const { parts, lines } = readingPage(parse(text.replace('Twelve', 'Ten')), 'talk.transcript');
    const changed = parts.findIndex((part) => part.includes('Ten'));
    const edit = { change: { first: changed, old: 1, parts: [parts[changed]] }, lines };
    await opened.page.evaluate((edit) => window.postMessage(edit), edit);
    await opened.page.locator('.turn', { hasText: 'Ten ' }).waitFor();
    assert.equal(await opened.page.locator('.turn').count(), transcript.turns.length + 1);
    assert.equal(await opened.page.evaluate(() => 'isKept' in (document.querySelectorAll('.turn')[2] ?? {})), true);
  });

  it('show all of a long transcript in the reading view, also what is put in at once, and lead to the right lines', async () => {
    const turns = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, at) => `Ann Lee: Number ${from + at}.\n\n`).join('');
    const before = turns(0, 400);
    const after = turns(0, 120) + turns(1000, 1500) + turns(180, 400);
    await open({ ...panels[1], content: readingContent(before) });
    const { parts, lines } = readingPage(parse(after), 'talk.transcript');
    const edit = { change: { first: 120, old: 60, parts: parts.slice(120, 620) }, lines };
    await opened.page.evaluate((edit) => window.postMessage(edit), edit);
    await opened.page.waitForFunction((count) => document.querySelectorAll('.turn').length === count, lines.length);
    const shown = await opened.page.locator('.turn .words').allTextContents();
    assert.deepEqual(
      shown,
      parse(after).turns.map(({ firstLine }) => after.split('\n')[firstLine]?.replace('Ann Lee: ', '')),
    );
    await opened.page.locator('.turn', { hasText: 'Number 1234.' }).click();
    // The click has scrolled the page, which may say so later.
    const clicked = (await sentBy(opened.page)).filter((message) => 'line' in message);
    assert.deepEqual(clicked, [{ line: lines[120 + 234] }]);
    await opened.page.evaluate((line) => window.postMessage({ scrollTo: line }), lines[700] ?? 0);
    await opened.page.waitForFunction(() => {
      const top = document.elementFromPoint(innerWidth / 2, 20)?.closest('.turn');
      return top?.textContent?.includes('Number 260.');
    });
  });

  it('draw a long transcript with few bars, fainter where less is said', async () => {
    const turns = Array.from({ length: 3000 }, (_, at) => `${names[at % 3]}: ${'word '.repeat(1 + (at % 7))}.\n`);
    const long = parse(turns.join('\n'));
    const content = { report: statisticsReport(long, statistics(long), 'talk.transcript') };
    await open({ ...panels[0], content });
    const bars = opened.page.locator('.timeline rect');
    assert.ok((await bars.count()) < 700, `${await bars.count()} bars`);
    const shades = await bars.evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('fill-opacity'))));
    assert.equal(Math.max(...shades), 1);
    assert.ok(Math.min(...shades) > 0.2 && Math.min(...shades) < 0.9, String(Math.min(...shades)));
    await bars.nth(5).click();
    assert.ok('line' in ((await sentBy(opened.page)).at(-1) ?? {}));
  });

  it('show the first speakers above the reading view, and how many more there are', async () => {
    const many = Array.from({ length: 250 }, (_, at) => `Speaker Number${at}: Yes.\n`).join('\n');
    await open({ ...panels[1], content: readingContent(many) });
    assert.equal(await opened.page.locator('.speakers li').count(), 200);
    assert.equal(await opened.page.locator('.speakers .note').innerText(), 'and 50 other speakers');
  });

  it('save the statistics as a page, as SVG and as PNG', async () => {
    await open(panels[0]);
    for (const name of ['HTML', 'SVG', 'PNG']) {
      const count = (await sentBy(opened.page)).length;
      await opened.page.getByRole('button', { name: `Save as ${name}` }).click();
      await opened.page.waitForFunction((count) => (window as unknown as { sent: [] }).sent.length > count, count);
    }
    const [html, svg, png] = (await sentBy(opened.page)).slice(-3) as { text?: string; base64?: string }[];
    assert.match(html?.text ?? '', /^<!doctype html>[\s\S]*<table>[\s\S]*<\/html>\n$/);
    assert.doesNotMatch(html?.text ?? '', /<button|<script/);
    assert.match(svg?.text ?? '', /^<svg [\s\S]*Who speaks when[\s\S]*<\/svg>\n$/);
    assert.deepEqual([...Buffer.from(png?.base64 ?? '', 'base64').subarray(1, 4)], [...Buffer.from('PNG')]);
    assert.deepEqual(opened.complaints, []);
  });
});
