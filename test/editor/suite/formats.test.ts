import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { accept, closeAll, create, open, uriOf } from './support.ts';

const VTT = `WEBVTT

00:00:01.000 --> 00:00:02.000
<v Ann Lee>Good morning.

00:00:02.000 --> 00:00:03.000
<v Bo Sand>Hello.
`;

describe('Other formats', () => {
  afterEach(closeAll);

  it('are imported as a new transcript', async () => {
    await create('imported.vtt', VTT);
    await vscode.commands.executeCommand('colloquy.importTranscript', uriOf('imported.vtt'));
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.languageId, 'transcript');
    assert.equal(document.getText(), 'Ann Lee [00:00:01]: Good morning.\nBo Sand [00:00:02]: Hello.\n');
    assert.deepEqual([document.isUntitled, document.uri.path], [true, uriOf('imported.transcript').path]);
    await accept(vscode.commands.executeCommand('colloquy.verifyAgainst'));
    assert.equal(vscode.window.activeTextEditor?.document, document, 'A comparison shows differences');
  });

  it('are written from a transcript', async () => {
    await create('exported.transcript', 'Ann Lee [00:01]: Good morning.\nBo Sand [00:02]: Hello.\n');
    await open('exported.transcript');
    const file = uriOf('exported.vtt');
    await vscode.commands.executeCommand('colloquy.exportTranscript', { format: 'vtt', file });
    const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    assert.match(written, /^WEBVTT\n\n00:00:01\.000 --> 00:00:02\.000\n<v Ann Lee>Good morning\.\n/);
  });
});
