import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { onPage, pressKeys } from './page.ts';
import { closeAll, create, until } from './support.ts';

const people = [
  'Ann Hall',
  'Bob Dee',
  'Cy Orr',
  'Di Poe',
  'Eve Low',
  'Flo Kay',
  'Guy Fry',
  'Hal Moss',
  'Ida Roe',
  'Jo Day',
  'Ken Ash',
];
const roster = `---\nspeakers:\n${people.map((name) => `  - ${name}\n`).join('')}---\n\n`;
const bar = '.statusbar-item[id="colloquy.colloquy.colloquy.attributing"]';
const otherKeys = '.statusbar-item[id="colloquy.colloquy.colloquy.attributing.keys"]';
/** The list of speakers, when it takes what is typed. */
const list = '.quick-input-widget input:focus';
/** What the editor shows where the mouse points. */
const tooltip = '.monaco-hover .hover-contents';
const position = '.statusbar-item[id="status.editor.selection"]';
/** The row that Enter would take. */
const row = '.quick-input-list .monaco-list-row.focused';

/** Waits until the words after the header are these. */
async function speechIs(document: vscode.TextDocument, speech: string): Promise<void> {
  const now = () => document.getText().replace(/^---\n[\s\S]*?\n---\n\n/, '');
  await until(vscode.workspace.onDidChangeTextDocument, () => now() === speech);
}

describe('Keys, pressed on the keyboard', () => {
  afterEach(async () => {
    await pressKeys('Escape', 'Escape');
    await closeAll();
  });

  it('start attribution mode, give turns to speakers 1 to 18, and end the mode', async () => {
    const { document } = await create('keys-digits.transcript', `${roster}│?: One.\n?: Two.\n?: Three.\n`);
    await pressKeys('Alt+Shift+Enter');
    const [shown = '', others = ''] = await onPage({ read: bar, has: '1 ' }, { read: otherKeys });
    assert.match(shown, /1 Hall +2 Dee .*9 Roe/);
    assert.match(others, /\+2 +0 \? +n new +Esc/);
    await pressKeys('Digit2', 'Shift+Digit1', 'Shift+Digit2');
    await speechIs(document, 'Bob Dee: One.\nJo Day: Two.\nKen Ash: Three.\n');
    await pressKeys('Backspace', 'Digit0');
    await speechIs(document, 'Bob Dee: One.\nJo Day: Two.\n?: Three.\n');
    await onPage({ press: 'Escape' }, { gone: bar }, { press: 'Control+End' }, { press: 'x' });
    await speechIs(document, 'Bob Dee: One.\nJo Day: Two.\n?: Three.\nx');
  });

  it('are all listed with all names where the mouse points at the status bar', async () => {
    const { document } = await create('keys-tooltip.transcript', `${roster}│?: One.\n?: Two.\n`);
    await pressKeys('Alt+Shift+Enter');
    for (const item of [bar, otherKeys]) {
      const [shown = ''] = await onPage({ pointAt: item }, { read: tooltip, has: 'Attribution mode' });
      const rows = shown
        .replaceAll('\u00a0', ' ')
        .split('\n')
        .map((row) => row.trim().split('\t'));
      const keys = people.map((name, at) => [at < 9 ? `${at + 1}` : `Shift+${at - 8}`, name]);
      assert.deepEqual(
        rows.filter(([, name = '']) => people.includes(name)),
        keys,
      );
      const others = new Set(rows.map(([key]) => key));
      for (const key of ['0', 'n or /', 'q, a', 's', 'j', 'Backspace', 'Escape, or a click here'])
        assert.ok(others.has(key), `${key} is not in\n${shown}`);
    }
    await onPage({ press: 'Digit1' });
    await speechIs(document, 'Ann Hall: One.\n?: Two.\n');
  });

  it('pick a speaker by a few letters after /, and a new one after n, whose name is checked while it is typed', async () => {
    const { document } = await create('keys-list.transcript', `${roster}│?: One.\n?: Two.\n?: Three.\n`);
    await pressKeys('Alt+Shift+Enter');
    await onPage(
      { read: bar, has: '1 ' },
      { press: '/' },
      { read: list },
      { type: 'ash' },
      { read: row, has: 'Ken Ash' },
    );
    await pressKeys('Enter');
    await speechIs(document, 'Ken Ash: One.\n?: Two.\n?: Three.\n');
    const [, refused = '', doubted = ''] = await onPage(
      { press: 'n' },
      { read: list },
      { type: 'Note: so' },
      { read: '.quick-input-list .monaco-list-row', has: 'Note: so' },
      { press: 'Control+A' },
      { type: 'Ann Hal' },
      { read: '.quick-input-list .monaco-list-row', has: 'did you mean Ann Hall?' },
    );
    assert.match(refused, /would not be read as a speaker/);
    assert.match(doubted, /new speaker/);
    await onPage({ press: 'Control+A' }, { type: 'Lea Moor (Hove) (Lab)' }, { read: row, has: '(Lab) · new' });
    await pressKeys('Enter');
    await speechIs(document, 'Ken Ash: One.\nLea Moor: Two.\n?: Three.\n');
    assert.match(document.getText(), /\n {2}- Lea Moor \(Hove\) \(Lab\)\n---/);
  });

  it('write nothing into the speech that has no meaning in the mode', async () => {
    const { document } = await create('keys-stray.transcript', `${roster}│?: One.\n?: Two.\n`);
    await pressKeys('Alt+Shift+Enter');
    await onPage({ read: bar, has: '1 ' });
    await pressKeys('x', 'Space', 'Enter', 'Tab', 'Delete', 'Digit1');
    await speechIs(document, 'Ann Hall: One.\n?: Two.\n');
    await pressKeys('Control+Z');
    await speechIs(document, '?: One.\n?: Two.\n');
  });

  it('begin a turn in the middle of a line, and go to what is open', async () => {
    const { document } = await create('keys-split.transcript', `${roster}Ann Hall: One. │Two.\n\nThree.\n`);
    await onPage({ read: position, has: 'Ln 16, Col 16' }, { press: 'Control+Alt+Enter' });
    await speechIs(document, 'Ann Hall: One.\n?: Two.\n\nThree.\n');
    await onPage({ read: position, has: 'Ln 17,' }, { press: 'Alt+Enter' }, { read: list }, { type: 'bob' });
    await onPage({ read: row, has: 'Bob Dee' }, { press: 'Enter' });
    await speechIs(document, 'Ann Hall: One.\nBob Dee: Two.\n\nThree.\n');
    await onPage({ press: 'Control+F8' }, { read: position, has: 'Ln 19,' });
  });
});
