import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { endOnSignal, pause, root } from '../setup/process.mjs';
import { temporaryFolder } from '../setup/temporary.mjs';
import { choose, command } from './palette.mjs';
import { openEditorPage, pictureTaker } from './pictures.mjs';
import { startVSCodeServer } from './vscode-server.mjs';

/**
 * Goes through every view and panel in the real editor, as a reviewer does who has no mouse, in a folder that is not trusted: the lists
 * of speakers and questions, the statistics, the reading view and the changes. `npm test -- walk` runs it; to take pictures:
 *
 *     node test/editor/review.mjs --pictures FOLDER [--theme "Light Modern"] [--size 1280x800] [--file A.transcript]
 */
const talk = `---
title: Ferries
date: 2024-05-14
speakers:
  - name: Alma Reyes
    role: Chair
  - name: Bruno Hart
  - Celia Okafor
---

# Winter service

Q1 Alma Reyes [00:00:05]: How many crossings did you cancel last winter?

A Celia Okafor [00:00:12]: Forty-one, and most of them in January, when the wind stood in the harbour for three weeks.

Q Bruno Hart [00:00:30]: And how many passengers waited for a bus instead?

A Celia Okafor [00:00:41]: We do not count them. The bus company may.

# Fares

Q2 Alma Reyes [00:01:20]: Who decides about the fares for pupils?

A Dan Moss [00:01:26]: The council does, every second year.

Q Bruno Hart [00:01:40]: Since when?

Q3 Bruno Hart [00:01:45]: What will a return ticket cost from April?
`;
/** Another transcript of the folder. */
const buses =
  'Q Dan Moss: When does the last bus leave?\n\nQ Dan Moss: And who drives it?\n\nA Edda Lind: My brother does.\n';
const earlier = talk.replace('Forty-one', 'Forty').replace('A Dan Moss', 'A Celia Okafor');

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Takes the steps of the review one after the other and gives each to `step(title, act)`. Each needs what the ones before it did.
 * `file` is a transcript to go through instead of our own: then nothing is checked, and only the pictures are taken.
 */
export async function review({
  step = (_title, act) => act(),
  pictures,
  theme = 'Dark Modern',
  size = '1280x800',
  file,
} = {}) {
  const { folder, remove } = temporaryFolder('review');
  const name = file === undefined ? 'ferries.transcript' : basename(file);
  const text = file === undefined ? talk : readFileSync(file, 'utf8');
  writeFileSync(join(folder, name), text);
  if (file === undefined) writeFileSync(join(folder, 'buses.transcript'), buses);
  const before = file === undefined ? earlier : text.replaceAll(/\b(?:winter|house|the first)\b/g, 'other');
  writeFileSync(join(folder, name.replace(/\.[^.]*$/, '.txt')), before);
  const server = await startVSCodeServer({
    automation: true,
    isTrusted: false,
    settings: { 'editor.cursorBlinking': 'solid' },
  });
  const { page, close } = await openEditorPage(size, theme);
  const picture = pictureTaker(page, pictures, 2000);
  try {
    const payload = [
      ['extensionDevelopmentPath', server.uri(root)],
      ['openFile', server.uri(join(folder, name))],
      ['skipWelcome', 'true'],
    ];
    await page.goto(server.address({ folder, payload: JSON.stringify(payload) }));
    await page.locator('.editor-instance .view-lines').first().waitFor();
    // The extension says so when it is there.
    await page.locator('.statusbar-item', { hasText: /\bturns?\b/ }).waitFor();
    // A window with an extension in development does not take the theme of the settings.
    await chooseTheme(page, theme);
    const reviewer = new Reviewer(page, picture);
    await (file === undefined ? reviewer.check(step) : reviewer.look());
  } catch (error) {
    await picture('failed');
    throw error;
  } finally {
    await close();
    await server.stop();
    remove();
  }
}

class Reviewer {
  #page;
  #picture;

  constructor(page, picture) {
    this.#page = page;
    this.#picture = picture;
  }

  /** Opens every view and panel, and takes pictures. */
  async look() {
    await this.#focusList('Speakers');
    await this.#focusList('Questions');
    await this.#picture('1-speakers');
    await this.#press('ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowDown');
    await this.#picture('2-questions');
    await this.#open('Statistics', 'Colloquy: Show Statistics');
    await this.#picture('3-statistics');
    await this.#open('Reading View', 'Colloquy: Show Reading View');
    await this.#picture('4-reading');
    await this.#compare();
    await this.#picture('5-changes');
  }

  async check(step) {
    const press = (...keys) => this.#press(...keys);
    await step('the folder is not trusted', () =>
      this.#page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor(),
    );

    await step('a speaker of the list leads to the first turn, and again to the next', async () => {
      await this.#focusList('Speakers');
      await press('ArrowDown', 'Enter');
      await this.#expectLine(15);
      await this.#focusList('Speakers');
      await press('Enter');
      await this.#expectLine(19);
      await this.#picture('1-speakers');
    });

    await step('the menu of a speaker opens with a key', async () => {
      await this.#focusList('Speakers');
      await press('Shift+F10');
      await this.#page.getByRole('menuitem', { name: 'Rename' }).waitFor();
      await press('Escape');
    });

    await step('a question opens to its answer, which leads to its line', async () => {
      await this.#focusList('Questions');
      await this.#row('How many crossings').waitFor();
      await press('ArrowDown', 'ArrowDown', 'ArrowRight');
      await this.#row('Forty-one').waitFor();
      await press('ArrowDown', 'Enter');
      await this.#expectLine(15);
      await this.#picture('2-questions');
    });

    await step('a button of the list shows only what is not answered', async () => {
      await this.#focusList('Questions');
      await this.#goToButton('Show Unanswered Questions');
      await press('Enter');
      await this.#row('How many crossings').waitFor({ state: 'detached' });
      await this.#row('What will a return ticket').waitFor();
      await this.#row('Since when').waitFor();
      await this.#goToButton('Show All Questions');
      await press('Enter');
      await this.#row('How many crossings').waitFor();
      await this.#row('Who decides').getByText('(1 below unanswered)').waitFor();
      await this.#row('Fares').getByText('3 questions, 2 unanswered').waitFor();
    });

    await step('another button shows the questions of all files, which lead to their lines', async () => {
      await this.#goToButton('Show Questions of All Files');
      await press('Enter');
      await this.#row('buses.transcript').waitFor();
      await this.#focusList('Questions');
      await press('Home', 'ArrowRight');
      await this.#row('who drives').waitFor();
      await this.#picture('2-all-files');
      await press('ArrowDown', 'ArrowDown', 'Enter');
      await this.#page.locator('.tab.active', { hasText: 'buses.transcript' }).waitFor();
      await this.#expectLine(3);
      await command(this.#page, 'View: Close Editor');
      await this.#focusList('Questions');
      await this.#goToButton('Show Questions of This File');
      await press('Enter');
      await this.#row('How many crossings').waitFor();
    });

    await step('the lists have no serious fault', () =>
      expectNoFaults(this.#page, '.part.sidebar .pane-body .tree-explorer-viewlet-tree-view'),
    );

    await step('a name in the statistics leads to the first turn', async () => {
      await this.#open('Statistics', 'Colloquy: Show Statistics');
      await this.#reveal('Statistics');
      await this.#tabIn('Statistics', 'Bruno Hart');
      await this.#picture('3-statistics');
      await press('Enter');
      await this.#expectLine(17);
    });

    await step('an edit is in the statistics soon', async () => {
      const words = this.#panel('Statistics').locator('.figures').getByText('66', { exact: true });
      await words.waitFor();
      await this.#type(' and');
      await this.#panel('Statistics').locator('.figures').getByText('67', { exact: true }).waitFor();
    });

    await step('Enter in the reading view leads to the first turn in sight', async () => {
      await this.#open('Reading View', 'Colloquy: Show Reading View');
      await this.#panel('Reading View').locator('.turn').first().waitFor();
      await this.#picture('4-reading');
      await this.#reveal('Reading View');
      await press('Home', 'Enter');
      await this.#expectLine(13);
    });

    await step('an edit is in the reading view soon', async () => {
      await this.#type(' sometimes');
      await this.#panel('Reading View').locator('.turn', { hasText: 'sometimes' }).waitFor();
    });

    await step('a change leads to its turn', async () => {
      await this.#compare();
      await this.#picture('5-changes');
      await this.#reveal('Changes');
      await this.#tabIn('Changes', 'Other words');
      await press('Enter');
      await this.#expectLine(13);
    });

    await step('an edit is in the changes soon', async () => {
      await this.#type(' truly');
      await this.#panel('Changes').locator('ins', { hasText: 'truly' }).waitFor();
    });

    for (const theme of ['Light Modern', 'Dark High Contrast']) {
      await step(`the panels take over the theme ${theme}, without a serious fault`, async () => {
        await chooseTheme(this.#page, theme);
        await this.#panel('Changes')
          .locator(`body.vscode-${theme === 'Light Modern' ? 'light' : 'high-contrast'}`)
          .waitFor();
        for (const title of ['Changes', 'Statistics', 'Reading View']) {
          await this.#reveal(title);
          await this.#expectNoFaults(title);
        }
        await this.#reveal('Changes');
      });
    }

    await step('no panel may run code that is not its own', async () => {
      for (const title of ['Changes', 'Statistics', 'Reading View']) {
        await this.#reveal(title);
        const policy = await this.#panel(title)
          .locator('meta[http-equiv="Content-Security-Policy"]')
          .getAttribute('content');
        if (!policy?.startsWith("default-src 'none'; script-src ") || /unsafe|\*(?!\.)/.test(policy))
          throw new Error(`${title}: ${policy}`);
      }
    });
  }

  async #press(...keys) {
    for (const key of keys) {
      await this.#page.keyboard.press(key);
      await pause(100);
    }
  }

  /** Types at the end of the line of the cursor. */
  async #type(words) {
    await this.#press('Control+1', 'End', 'End'); // the first one leads to the end of the wrapped line
    await this.#page.keyboard.type(words);
  }

  /** Puts the focus on a list, which may have no rows yet. */
  async #focusList(title) {
    await command(this.#page, `Colloquy: Focus on ${title} View`);
    const section = this.#page.getByRole('button', { name: new RegExp(`^${title}.*Section`) });
    const list = this.#page.locator('.pane', { has: section }).locator('.monaco-list');
    await list.and(this.#page.locator(':focus')).waitFor();
    await list.locator('.monaco-list-row').first().waitFor();
  }

  #row(words) {
    return this.#page.locator('.pane-body .monaco-list-row', { hasText: words }).first();
  }

  /** Goes from a list to a button above it: to the row of buttons, then along the row. */
  async #goToButton(label) {
    for (let tries = 0; tries < 20; tries++) {
      const [focused, isButton] = await this.#page.evaluate(() => {
        const { activeElement } = document;
        return [activeElement?.getAttribute('aria-label') ?? '', activeElement?.closest('.actions-container') != null];
      });
      if (focused.startsWith(label)) return;
      await this.#press(isButton ? 'ArrowRight' : 'Shift+Tab');
    }
    throw new Error(`The keys do not lead to ${label}.`);
  }

  /** Presses Tab in a panel until something with these words has the focus. */
  async #tabIn(title, words) {
    for (let tries = 0; tries < 30; tries++) {
      await this.#press('Tab');
      const focused = await this.#panel(title)
        .locator('*:focus')
        .first()
        .textContent({ timeout: 5000 })
        .catch(() => '');
      if (focused.includes(words)) return;
    }
    throw new Error(`Tab does not lead to ${words} in ${title}.`);
  }

  /** Waits until the cursor is on a line, from 1. */
  async #expectLine(line) {
    await this.#page.locator('.statusbar-item', { hasText: new RegExp(`Ln ${line},`) }).waitFor();
  }

  async #open(title, name) {
    await this.#press('Control+1');
    await command(this.#page, name);
    await this.#panel(title).locator('#content > *').first().waitFor();
  }

  async #compare() {
    await this.#press('Control+1');
    await command(this.#page, 'Colloquy: Compare With…');
    await this.#page.locator('.quick-input-list').getByText('.txt').first().waitFor();
    await this.#page.keyboard.type('.txt');
    await this.#press('Enter');
    await this.#panel('Changes').locator('.change').first().waitFor();
  }

  /** The page of a panel, which is in two frames. */
  #panel(title) {
    return this.#page
      .locator(`.webview.ready`)
      .contentFrame()
      .locator(`#active-frame[title="${title}"]`)
      .contentFrame();
  }

  /** Shows a panel that is open, and puts the focus on it. */
  async #reveal(title) {
    await this.#press('Control+1');
    await this.#press('Control+2');
    const tab = this.#page.locator('.tab.active', { hasText: title });
    for (let tries = 0; tries < 5 && (await tab.count()) === 0; tries++) await this.#press('Control+PageDown');
    await this.#panel(title).locator('#content > *').first().waitFor();
    await this.#panel(title)
      .locator('body')
      .evaluate((body) => {
        const { ownerDocument: page } = body;
        return (
          page.hasFocus() ||
          new Promise((focused) => page.defaultView.addEventListener('focus', focused, { once: true }))
        );
      });
  }

  async #expectNoFaults(title) {
    const body = await this.#panel(title).locator('body').elementHandle();
    await expectNoFaults(await body.ownerFrame(), 'body');
  }
}

/** Throws if axe finds a serious or critical fault in an element of a page. */
async function expectNoFaults(page, selector) {
  await page.evaluate(axe);
  const faults = await page.evaluate(faultsIn, selector);
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

/** Runs in a page. The editor writes a row's name and its description without a space between them, which no label can repeat. */
async function faultsIn(selector) {
  const { violations } = await window.axe.run(selector, {
    rules: { 'label-content-name-mismatch': { enabled: false } },
  });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

async function chooseTheme(page, theme) {
  await command(page, 'Preferences: Color Theme');
  await choose(page, theme);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      pictures: { type: 'string' },
      theme: { type: 'string' },
      size: { type: 'string' },
      file: { type: 'string' },
    },
  });
  endOnSignal();
  const step = async (title, act) => {
    const start = Date.now();
    await act();
    console.log(`${title} (${Date.now() - start} ms)`);
  };
  await review({ ...values, step });
}
