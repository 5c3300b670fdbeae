import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { onPage, pressKeys } from './page.ts';
import { closeAll, create } from './support.ts';

const open = [
  'How did you come to work on the ferry?',
  'My uncle was the mate.',
  'Would you do it again?',
  'I would, yes.',
];
const roster = '---\nspeakers:\n  - Ann Hall\n  - Bob Dee\n---\n\n';

/** The marks beside the line numbers. */
const gutter = '.glyph-margin-widgets [class*="ced-"]';
const statusItem = (id: string) => `.statusbar-item[id="colloquy.colloquy.colloquy.${id}"]`;
/** At the top of a file. */
const button = '.editor-actions [aria-label^="New Transcript from This Page"]';
const figures = '.statusbar-item[id^="colloquy.colloquy"]';

describe('Marks', () => {
  afterEach(async () => {
    await pressKeys('Escape');
    await closeAll();
  });

  it('are beside text that has no speaker, but not while speakers are named', async () => {
    await create('marked.transcript', `${roster}│${open.join('\n')}\n`);
    await onPage({ styles: gutter, property: 'display', count: open.length });
    await vscode.commands.executeCommand('colloquy.attributionMode');
    await onPage({ gone: gutter });
    await vscode.commands.executeCommand('colloquy.attributionKey', { press: '1' });
    await vscode.commands.executeCommand('colloquy.attributionKey', { press: 'Escape' });
    const left = await onPage({ styles: gutter, property: 'display', count: open.length - 1 });
    assert.equal(left.length, open.length - 1);
  });

  it('say in the status bar how many turns have a speaker', async () => {
    await create('counted.transcript', `${roster}│${open.join('\n')}\n`);
    await onPage({ read: figures, has: '0 of about 4 turns, 0 %' });
    await vscode.commands.executeCommand('colloquy.attributionMode');
    for (const press of ['1', '2', '1', '2', 'Escape'])
      await vscode.commands.executeCommand('colloquy.attributionKey', { press });
    await onPage({ read: figures, has: '4 turns, 100 %' });
  });

  it('offer a transcript where a text reads like one, until the user wants no offers', async () => {
    await create('talk.txt', `${open.join('\n')}\n`);
    await onPage({ read: statusItem('hint'), has: 'New transcript from this page' });
    await create('captions.vtt', 'WEBVTT\n');
    await onPage({ read: statusItem('hint'), has: 'Import as transcript' });
    await create('shopping.txt', 'milk\nbread\n');
    await onPage({ gone: statusItem('hint') });
    await create('talk.md', `# The ferry\n\n${open.join('\n\n')}\n`);
    await onPage({ read: button });
    await create('shopping.md', '# To buy\n\nmilk\n');
    await onPage({ gone: button });
    await create('another-talk.txt', `${open.join('\n')}\n`);
    await onPage({ read: statusItem('hint') });
    await vscode.commands.executeCommand('colloquy.dismissHint');
    await onPage({ gone: statusItem('hint') });
    await create('third-talk.txt', `${open.join('\n')}\n`);
    await vscode.commands.executeCommand('colloquy.newTranscript');
    await onPage({ gone: statusItem('hint') });
  });
});
