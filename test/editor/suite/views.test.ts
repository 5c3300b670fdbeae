import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, create, until, uriOf } from './support.ts';

const talk = `# One

Q Ann Lee: Is it so?
A Bo Sand: It is.
Q Ann Lee: And why?
`;

describe('Views', () => {
  afterEach(async () => {
    await closeAll();
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  it('lead from a speaker to the first turn, then to the next, and round', async () => {
    const editor = await create('views.transcript', talk);
    await vscode.commands.executeCommand('colloquy.speakers.focus');
    const lines: number[] = [];
    for (let click = 0; click < 3; click++) {
      await vscode.commands.executeCommand('colloquy.goToTurnOf', 'Ann Lee');
      lines.push(editor.selection.active.line);
    }
    assert.deepEqual(lines, [2, 4, 2]);
  });

  it('lead to the first turn of another speaker, wherever the cursor is', async () => {
    const editor = await create('first.transcript', `${talk}│A Bo Sand: Because.\n`);
    await vscode.commands.executeCommand('colloquy.speakers.focus');
    await vscode.commands.executeCommand('colloquy.goToTurnOf', 'Ann Lee');
    assert.equal(editor.selection.active.line, 2);
    await vscode.commands.executeCommand('colloquy.goToTurnOf', 'Bo Sand');
    assert.equal(editor.selection.active.line, 3);
  });

  it('put a speaker on the roster, and give a turn to a speaker', async () => {
    const editor = await create('menu.transcript', '---\nspeakers:\n  - Ann Lee\n---\n\nBo Sand: One.\n\n│Two.\n');
    await vscode.commands.executeCommand('colloquy.speakers.focus');
    const row = (name: string) => ({ kind: 'speaker', speaker: { name }, document: editor.document });
    await vscode.commands.executeCommand('colloquy.addToRoster', row('Bo Sand'));
    assert.match(editor.document.getText(), /- Ann Lee\n {2}- Bo Sand\n/);
    await vscode.commands.executeCommand('colloquy.attributeToSpeaker', row('Ann Lee'));
    assert.match(editor.document.getText(), /\nAnn Lee: Two\.\n/);
  });

  it('have what is said in a transcript and in the files beside it, wherever these are', async () => {
    await create('beside.transcript', 'Q Cy Moor: When?\n');
    const { document } = await create('views.transcript', talk);
    const ask = <T>(name: string, more = {}): Thenable<T> =>
      vscode.commands.executeCommand(`colloquy.server.${name}`, { uri: document.uri.toString(), ...more });
    const speakers = await ask<{ name: string; turns: number }[]>('listSpeakers');
    assert.deepEqual(
      speakers.map(({ name, turns }) => [name, turns]),
      [
        ['Ann Lee', 2],
        ['Bo Sand', 1],
      ],
    );
    const sections = await ask<Section[]>('listQuestions');
    assert.deepEqual(sections.map(described), [['One', 'Is it so? It is.', 'And why?']]);
    const everybody = await ask<{ name: string; files: { uri: string }[] }[]>('listSpeakersInFiles');
    const files = everybody.find(({ name }) => name === 'Cy Moor')?.files.map(({ uri }) => uri);
    assert.deepEqual(files, [uriOf('beside.transcript').toString()]);
    const asked = await ask<{ uri: string; askers: object[] }[]>('listQuestionsInFiles');
    const [beside] = asked.filter(({ uri }) => uri === files?.[0]);
    assert.deepEqual(beside?.askers, [{ name: 'Cy Moor', asked: 1, unanswered: 1 }]);
    const others = await ask<Section[]>('listQuestions', { file: beside?.uri });
    assert.deepEqual(others.map(described), [['', 'When?']]);
  });

  it('show what changed since another file', async () => {
    const earlier = uriOf('earlier.transcript');
    await vscode.workspace.fs.writeFile(earlier, new TextEncoder().encode(talk.replace('It is', 'It was')));
    await create('later.transcript', talk);
    await vscode.commands.executeCommand('colloquy.compareWith', earlier);
    await until(vscode.window.tabGroups.onDidChangeTabs, () => panels().length > 0);
    assert.deepEqual(panels(), ['Changes']);
  });

  it('lead from a question to its turn', async () => {
    const editor = await create('views.transcript', talk);
    await vscode.commands.executeCommand('colloquy.questions.focus');
    await vscode.commands.executeCommand('colloquy.goToLine', 4);
    assert.equal(editor.selection.active.line, 4);
  });

  it('let the selected words be copied as a quotation with its reference', async () => {
    const editor = await create('views.transcript', talk.replace('It is.', '│It is.'));
    await vscode.commands.executeCommand('colloquy.copyQuote');
    assert.match(await vscode.env.clipboard.readText(), /^> It is\.\n>\n> — Bo Sand, One, \[views\.transcript:4\]/);
    assert.equal(editor.document.isDirty, false);
  });

  for (const [command, title] of [
    ['colloquy.showStatistics', 'Statistics'],
    ['colloquy.showReading', 'Reading View'],
  ] as const) {
    it(`open a panel beside the transcript, and one only: ${title}`, async () => {
      const editor = await create('views.transcript', talk);
      await vscode.commands.executeCommand(command);
      await vscode.commands.executeCommand(command);
      await until(vscode.window.tabGroups.onDidChangeTabs, () => panels().length > 0);
      assert.deepEqual(panels(), [title]);
      assert.equal(vscode.window.activeTextEditor?.document, editor.document);
    });
  }
});

/** A section of the list of questions. */
interface Section {
  readonly title: string;
  readonly questions: readonly { readonly words: string; readonly answers: readonly { readonly words: string }[] }[];
}

/** The title of a section, and each question with its answers. */
function described({ title, questions }: Section): string[] {
  return [title, ...questions.map(({ words, answers }) => [words, ...answers.map(({ words }) => words)].join(' '))];
}

/** The titles of the pages that are open beside texts. */
function panels(): string[] {
  const tabs = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);
  return tabs.filter(({ input }) => input instanceof vscode.TabInputWebview).map(({ label }) => label);
}
