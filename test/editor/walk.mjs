import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { endOnSignal, pause, root, runQuietly } from '../setup/process.mjs';
import { temporaryFolder } from '../setup/temporary.mjs';
import { openEditorPage, pictureTaker } from './pictures.mjs';
import { startVSCodeServer } from './vscode-server.mjs';

/**
 * Walks the way of a newcomer in the real editor, as a person does with keys and mouse: a page of plain text is opened, and it ends
 * as a transcript that is attributed, checked, verified and saved. Counts every key and click after the file is open, and fails
 * where they are more than one a turn and `most` besides. The extension is packed and installed (run `npm run build` first), since
 * an extension in development gets no messages shown. `npm test -- walk` runs it; to take pictures of each step:
 *
 *     node test/editor/walk.mjs --pictures FOLDER [--theme "Light Modern"] [--size 1280x800]
 */
const most = 8;

/** Who speaks in the turns of the page, by the digits of the two people whom its head names. */
const turns = '121212121212';

const page = `Interviewer: Ann Hall
Interviewee: Bob Dee
Date: 2024-05-03

How did you come to work on the ferry?
My uncle was the mate, and he took me along one summer. I was sixteen, and I had never been further than the
lighthouse.
What did you do on your first day?
I swept the deck, twice. Then I made tea for everybody, and it was so bad that nobody asked me again.
Did the work become easier after that?
It did, when I had learnt to sleep in short pieces. We ran at night in the winter, and the crossing took three hours.
And when did you know that the line would close?
We heard it on the radio, like everyone else. The office said nothing for a week.
What did the crew say?
Not much. We had a run to make, and the weather was coming in.
Would you do it again?
I would, yes. I would learn to make tea first.
`;

/**
 * Walks, and gives how many keys and clicks that took besides one a turn. Throws where they were too many, and where the transcript is
 * not as it has to be. With `pictures` there are pictures of the steps in that folder.
 */
export async function walkThrough({ pictures, theme = 'Dark Modern', size = '1280x800' } = {}) {
  await runQuietly('npm', ['run', '--silent', 'package']);
  const { folder, remove } = temporaryFolder('walk');
  writeFileSync(join(folder, 'ferry.txt'), page);
  const server = await startVSCodeServer({
    vsix: join(root, 'dist/colloquy.vsix'),
    settings: { 'editor.cursorBlinking': 'solid', 'workbench.colorTheme': theme },
  });
  const { page: tab, close } = await openEditorPage(size, theme);
  const picture = pictureTaker(tab, pictures, 700);
  try {
    return await walk(tab, { server, folder, picture });
  } catch (error) {
    await picture('failed');
    throw error;
  } finally {
    await close();
    await server.stop();
    remove();
  }
}

async function walk(tab, { server, folder, picture }) {
  const payload = [
    ['openFile', server.uri(join(folder, 'ferry.txt'))],
    ['skipWelcome', 'true'],
  ];
  await tab.goto(server.address({ folder, payload: JSON.stringify(payload) }));
  await tab.locator('.editor-instance .view-lines').first().waitFor();
  let count = 0;
  const click = async (place) => {
    count += 1;
    await place.click();
  };
  const press = async (key) => {
    count += 1;
    await tab.keyboard.press(key);
  };

  const button = (name) => tab.locator('.editor-actions').getByRole('button', { name, exact: false });
  await button('New Transcript from This Page').waitFor();
  await picture('1-page');
  await click(button('New Transcript from This Page'));

  const toast = tab.locator('.notification-toast');
  await toast.getByRole('button', { name: 'Attribute' }).waitFor();
  await picture('2-cleaned');
  await click(toast.getByRole('button', { name: 'Attribute' }));

  const keys = tab.locator('.statusbar-item', { hasText: '1 Hall' });
  await keys.waitFor();
  await picture('3-attributing');
  // All at once: keys that come too fast wait.
  for (const digit of turns) await press(digit);
  await button('Verify Against').waitFor();
  await picture('4-attributed');
  await press('Escape');

  await click(button('Verify Against'));
  await tab.locator('.quick-input-list').getByText('As before cleaning').waitFor();
  await picture('5-verify');
  await press('Enter');
  await toast.getByText('No spoken word changed').waitFor();
  await tab.locator('.editor-instance .view-lines').first().waitFor();
  await press('Control+S');
  const saved = await savedText(folder);
  await picture('6-saved');
  await expectNoProblems(tab);

  const besides = count - turns.length;
  if (besides > most) throw new Error(`At most ${most} keys and clicks were to be needed besides one a turn.`);
  expectTurns(saved, folder);
  return besides;
}

async function savedText(folder) {
  const file = join(folder, 'ferry.transcript');
  for (let tries = 0; tries < 100; tries++) {
    try {
      const text = readFileSync(file, 'utf8');
      if (text !== '') return text;
    } catch {
      // It is not written yet.
    }
    await pause(100);
  }
  throw new Error('The transcript was not saved beside the page.');
}

function expectTurns(saved, folder) {
  const cues = [...saved.matchAll(/^(?:[QA] )?(Ann Hall|Bob Dee): /gm)].map(([, name]) =>
    name === 'Ann Hall' ? 1 : 2,
  );
  if (cues.join('') !== turns) throw new Error(`The turns are ${cues.join('')}, not ${turns}:\n${saved}`);
  if (readFileSync(join(folder, 'ferry.txt'), 'utf8') !== page) throw new Error('The page was changed.');
}

/** The Problems view has a badge where there are problems. */
async function expectNoProblems(tab) {
  const shown = await tab.locator('.statusbar-item[id="status.problems"]').innerText();
  if (!/^\s*0\s+0\s*$/.test(shown)) throw new Error(`There are problems: ${shown}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { pictures: { type: 'string' }, theme: { type: 'string' }, size: { type: 'string' } },
  });
  endOnSignal();
  const besides = await walkThrough(values);
  console.log(`${turns.length} turns took one key each, and ${besides} keys and clicks besides.`);
}
