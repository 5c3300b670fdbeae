import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { accept, closeAll, create, open, problems, putCursor, uriOf } from './support.ts';
import { hearing, podcast } from './talks.ts';

const minister = 'Alex Davies-Jones';
const members = ['Ann Hall', 'Bob Dee', 'Cy Orr', 'Di Poe', 'Eve Low', 'Flo Kay', 'Guy Fry', 'Hal Moss'];
const roster = `---\nspeakers:\n${[minister, ...members].map((name) => `  - ${name}\n`).join('')}---\n\n`;

/** Texts as speech recognisers write them. */
const talks = {
  'a podcast in the lines of a recogniser': { talk: podcast, shaped: (words: string) => words },
  'a hearing without punctuation': { talk: hearing, shaped: withoutPunctuation },
};

describe('Attribution Mode', () => {
  afterEach(async () => {
    await press('escape');
    await closeAll();
  });

  it('attributes a page of oral questions by the keys alone, about one a turn', async () => {
    const raw = await textOf('oral-questions-justice.txt');
    const editor = await create('mode.transcript', roster + raw);
    await vscode.commands.executeCommand('colloquy.cleanUp');
    await vscode.commands.executeCommand('colloquy.attributionMode');
    // Whoever attributes knows where turns begin and who speaks: here by the copy that was marked up by hand.
    const turns = turnsIn(await textOf('oral-questions-justice.transcript'));
    const waiting = [...turns];
    let keys = 0;
    while (keys < 40) {
      const line = editor.document.lineAt(editor.selection.active.line).text;
      const isOpen = /^[QA] \?: /.test(line) || !/^(?:[QA] \S|\s|$)/.test(line);
      if (!isOpen) break;
      const isNext = line.replace(/^[QA] \?: /, '') === waiting[0]?.words;
      await press((isNext && waiting.shift()?.digit) || 'j');
      keys++;
    }
    assert.ok(keys <= 1.2 * turns.length, `${keys} keys for ${turns.length} turns`);
    assert.deepEqual(
      speech(editor.document.getText()),
      turns.flatMap(({ lines }) => lines),
    );
    await problems(editor.document.uri, []);
    await vscode.commands.executeCommand('colloquy.verifyAgainst', uriOf('oral-questions-justice.txt'));
    assert.equal(vscode.window.activeTextEditor?.document, editor.document, 'A comparison shows differences');
  });

  it('attributes 200 lines by 12 people by the keys alone, where proposals are wrong or missing', async function () {
    this.timeout(180_000);
    const people = [minister, ...members, 'Ida Roe', 'Jo Day', 'Ken Ash'];
    const head = `---\nspeakers:\n${people.map((name) => `  - ${name}\n`).join('')}---\n\n`;
    const said = sitting(people.length);
    const lines = said.flatMap((turn) => turn.lines);
    assert.ok(lines.length >= 200, `${lines.length} lines`);
    const editor = await create('sitting.transcript', `${head}${lines.join('\n')}\n`);
    const { keys, amended } = await nameAll(editor, said);
    assert.ok(amended >= 10, `${amended} proposals were wrong or missing`);
    assert.ok(keys <= 1.4 * said.length, `${keys} keys for ${said.length} turns`);
    assert.deepEqual(givenIn(editor), expected(said, people));
  });

  for (const [title, { talk, shaped }] of Object.entries(talks)) {
    it(`attributes ${title} by the keys alone`, async function () {
      this.timeout(120_000);
      const people = members.slice(0, 3);
      const said = talk.map(([speaker, words]) => ({ speaker, lines: recognised(shaped(words)) }));
      const head = `---\nspeakers:\n${people.map((name) => `  - ${name}\n`).join('')}---\n\n`;
      const editor = await create(`${title}.transcript`, `${head}${said.flatMap(({ lines }) => lines).join('\n')}\n`);
      const { keys } = await nameAll(editor, said);
      assert.ok(keys <= 1.3 * said.length, `${keys} keys for ${said.length} turns`);
      assert.deepEqual(givenIn(editor), expected(said, people));
    });
  }

  it('works off keys in their order, however fast they come', async () => {
    const editor = await create('fast.transcript', `${roster}${exchange}`);
    await vscode.commands.executeCommand('colloquy.attributionMode');
    await Promise.all(['2', '1', '3', 'backspace', '4'].map((key) => press(key)));
    assert.deepEqual(speech(editor.document.getText()), [
      `Q Ann Hall: ${exchange.split('\n')[0]}`,
      `A ${minister}: ${exchange.split('\n')[1]}`,
      `  ${exchange.split('\n')[2]}`,
      `Q Cy Orr: ${exchange.split('\n')[3]}`,
    ]);
  });

  it('steps back, text and cursor', async () => {
    const editor = await create('back.transcript', `${roster}${exchange}`);
    const states: [string, number][] = [];
    const state = (): [string, number] => [editor.document.getText(), editor.selection.active.line];
    await vscode.commands.executeCommand('colloquy.attributionMode');
    for (const key of ['2', 'q', 'a', '0', '3']) {
      states.push(state());
      await press(key);
    }
    for (const before of states.reverse()) {
      await press('backspace');
      assert.deepEqual(state(), before);
    }
    await press('backspace');
    assert.equal(editor.document.getText(), `${roster}${exchange}`);
  });

  it('gives a new speaker the next digit, and puts the name on the roster', async () => {
    const editor = await create('new.transcript', exchange);
    await vscode.commands.executeCommand('colloquy.attributionMode');
    await press('n', 'Ann Hall');
    await press('n', minister);
    await press('1');
    assert.equal(
      editor.document.getText().replace(/^---\n[\s\S]*?---\n\n/, ''),
      speechOf(['Q Ann Hall', `A ${minister}`, '', 'Q Ann Hall']),
    );
    assert.match(editor.document.getText(), /^---\nspeakers:\n {2}- Ann Hall\n {2}- Alex Davies-Jones\n---\n/);
    await press('backspace');
    await press('backspace');
    await press('backspace');
    assert.equal(editor.document.getText(), exchange);
  });

  it('joins a line to the turn above', async () => {
    const editor = await create('join.transcript', `${roster}${exchange}`);
    await vscode.commands.executeCommand('colloquy.attributionMode');
    await press('2');
    await press('j');
    assert.match(
      editor.document.getText(),
      /\nQ Ann Hall: What.*\n {2}We will implement.*\n {2}It will.*\nMy constituent/,
    );
  });

  it('splits a turn that has swallowed another one, and goes on from there', async () => {
    const swallowed = 'Ann Hall: One.\n  Two.\n  Three.\n?: Four.\n';
    const editor = await create('split.transcript', `${roster}${swallowed}`);
    await vscode.commands.executeCommand('colloquy.attributionMode');
    putCursor(editor, editor.document.getText().indexOf('Two'));
    await press('3');
    assert.ok(editor.document.getText().endsWith('Ann Hall: One.\nBob Dee: Two.\n  Three.\n?: Four.\n'));
    assert.equal(editor.document.lineAt(editor.selection.active.line).text, '?: Four.');
    putCursor(editor, editor.document.getText().indexOf('Three'));
    await press('s');
    await press('2');
    assert.ok(editor.document.getText().endsWith('Bob Dee: Two.\nAnn Hall: Three.\n?: Four.\n'));
    for (const _ of ['2', 's', '3']) await press('backspace');
    assert.equal(editor.document.getText(), `${roster}${swallowed}`);
  });

  it('writes no key into the speech, and steps back after one that means nothing', async () => {
    const editor = await create('stray.transcript', `${roster}${exchange}`);
    await vscode.commands.executeCommand('colloquy.attributionMode');
    await press('2');
    const labelled = editor.document.getText();
    for (const text of ['x', ' ', 'É', '\n', '?']) await vscode.commands.executeCommand('type', { text });
    for (const key of ['tab', 'shift+tab', 'delete']) await press(key);
    assert.equal(editor.document.getText(), labelled);
    await press('backspace');
    assert.equal(editor.document.getText(), `${roster}${exchange}`);
    // The digits of a number pad are bound to nothing.
    await vscode.commands.executeCommand('type', { text: '2' });
    await press('j');
    assert.match(editor.document.getText(), /\nQ Ann Hall: What.*\n {2}We/);
    await press('escape');
    await vscode.commands.executeCommand('type', { text: 'x' });
    assert.match(editor.document.getText(), /^xMy constituent/m);
  });

  it('takes the same step back by undo as by Backspace', async () => {
    const editor = await create('undone.transcript', `${roster}${exchange}`);
    await vscode.commands.executeCommand('colloquy.attributionMode');
    const state = (): [string, number] => [editor.document.getText(), editor.selection.active.line];
    const states = [state()];
    for (const key of ['2', '1', '3']) {
      await press(key);
      states.push(state());
    }
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('type', { text: 'x' });
    await press('backspace');
    await press('backspace');
    assert.deepEqual(state(), states[0]);
    await vscode.commands.executeCommand('redo');
    await press('backspace');
    assert.deepEqual(state(), states[0]);
  });

  it('drops keys that were pressed for turns after the last one', async () => {
    const editor = await create('ahead.transcript', `${roster}${exchange}`);
    await vscode.commands.executeCommand('colloquy.attributionMode');
    await Promise.all(['2', '1', '3', '4', '5', 'q', 'j'].map((key) => press(key)));
    const done = editor.document.getText();
    assert.match(done, /\nQ Bob Dee: My constituent/);
    for (const key of ['4', '0', 'a']) await press(key);
    assert.equal(editor.document.getText(), done);
    await vscode.commands.executeCommand('cursorHome');
    await press('4');
    assert.equal(editor.document.getText(), done.replace('Q Bob Dee', 'Q Cy Orr'));
  });

  it('goes on to a turn above, but not with the keys that were pressed before', async () => {
    const text = '?: One.\n?: Two.\n?: Three.\n';
    const editor = await create('around.transcript', `${roster}${text}`);
    putCursor(editor, editor.document.getText().indexOf('Two'));
    await vscode.commands.executeCommand('colloquy.attributionMode');
    await Promise.all(['2', '3', '4'].map((key) => press(key)));
    assert.ok(editor.document.getText().endsWith('\n?: One.\nAnn Hall: Two.\nBob Dee: Three.\n'));
    await press('4');
    assert.ok(editor.document.getText().endsWith('\nCy Orr: One.\nAnn Hall: Two.\nBob Dee: Three.\n'));
  });

  it('has the tenth speaker and later ones with Shift', async () => {
    const more = roster.replace('---\n\n', '  - Ida Roe\n  - Jo Day\n---\n\n');
    const editor = await create('many.transcript', `${more}?: One.\n?: Two.\n`);
    await vscode.commands.executeCommand('colloquy.attributionMode');
    await press('shift+1');
    await press('shift+2');
    assert.ok(editor.document.getText().endsWith('\nIda Roe: One.\nJo Day: Two.\n'));
  });

  it('lists a new speaker with seat and party, and writes the name alone', async () => {
    const editor = await create('seat.transcript', '?: One.\n?: Two.\n');
    await vscode.commands.executeCommand('colloquy.attributionMode');
    await press('n', 'Marie Orr (Hove and Portslade) (Lab)');
    await press('1');
    assert.equal(
      editor.document.getText(),
      '---\nspeakers:\n  - Marie Orr (Hove and Portslade) (Lab)\n---\n\nMarie Orr: One.\nMarie Orr: Two.\n',
    );
  });

  it('changes nothing after Escape, nor for a digit that nobody has', async () => {
    const editor = await create('left.transcript', exchange);
    await vscode.commands.executeCommand('colloquy.attributionMode');
    await press('7');
    await press('escape');
    await press('0');
    assert.equal(editor.document.getText(), exchange);
  });

  it('ends when another file comes to the front', async () => {
    await create('front.transcript', exchange);
    await vscode.commands.executeCommand('colloquy.attributionMode');
    const other = await open('lords-debate-amendment-292n.transcript');
    const before = other.document.getText();
    await press('0');
    assert.equal(other.document.getText(), before);
  });
});

describe('Proposals', () => {
  afterEach(closeAll);

  it('are written when they are taken, and not before', async () => {
    const editor = await create('take.transcript', `│${exchange}`);
    await vscode.commands.executeCommand('colloquy.takeProposal');
    assert.equal(editor.document.getText(), `Q ?: ${exchange}`);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), exchange);
    await vscode.commands.executeCommand('colloquy.refuseProposal');
    await vscode.commands.executeCommand('colloquy.takeProposal');
    assert.equal(editor.document.getText(), exchange);
  });

  it('are taken all at once where they are sure', async () => {
    const raw = await textOf('oral-questions-justice.txt');
    const { document } = await create('sure.transcript', raw);
    await vscode.commands.executeCommand('colloquy.takeSureProposals');
    assert.ok((document.getText().match(/^[QA] \?: /gm) ?? []).length >= 15);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), raw);
  });
});

describe('Attribute All Like This', () => {
  afterEach(closeAll);

  it('gives two people the turns by turns, and one undo takes it back', async () => {
    const text = 'Q ?: One?\nA ?: Two.\nQ ?: Three?\nA ?: Four.\n';
    const { document } = await create('pair.transcript', `│${text}`);
    const chosen = { like: 'pair', speakers: ['Ann Hall', 'Bob Dee'] };
    await vscode.commands.executeCommand('colloquy.attributeAllLikeThis', chosen);
    assert.equal(document.getText(), text.replaceAll('Q ?', 'Q Ann Hall').replaceAll('A ?', 'A Bob Dee'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('asks what is meant, and by whom', async () => {
    const text = 'Ann Hall: One?\nQ ?: │Two?\nA Bob Dee: Three.\nQ ?: Four?\n';
    const { document } = await create('asked.transcript', text);
    await accept(vscode.commands.executeCommand('colloquy.attributeAllLikeThis'));
    assert.equal(document.getText(), text.replace('│', '').replaceAll('Q ?', 'Q Ann Hall'));
  });
});

describe('Clean Up Text and Verify Against', () => {
  afterEach(closeAll);

  it('clean in one undo, and show no difference but where a word has changed', async () => {
    const raw = await textOf('written-question-norfolk.txt');
    const editor = await create('page.transcript', raw);
    await vscode.commands.executeCommand('colloquy.cleanUp');
    const cleaned = editor.document.getText();
    assert.notEqual(cleaned, raw);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), raw);
    await vscode.commands.executeCommand('redo');
    assert.equal(editor.document.getText(), cleaned);
    await vscode.commands.executeCommand('colloquy.verifyAgainst', uriOf('written-question-norfolk.txt'));
    assert.equal(vscode.window.activeTextEditor?.document, editor.document);
    await editor.edit((edit) => edit.insert(editor.document.positionAt(cleaned.lastIndexOf(' ')), ' unspoken'));
    await vscode.commands.executeCommand('colloquy.verifyAgainst', uriOf('written-question-norfolk.txt'));
    const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
    assert.ok(tab?.input instanceof vscode.TabInputTextDiff);
    const shown = await vscode.workspace.openTextDocument(tab.input.modified);
    assert.match(shown.getText(), /unspoken/);
    // The transcript has to be in front again, to be closed without being saved.
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('put a line back from the report with one action, at its place, and one undo takes it away', async () => {
    const gone = ['Link to this speech', 'Hansard source', 'Vote analysis'];
    const said = ['Ann Hall: One.', '  Two.', 'Bob Dee: Three.'];
    const raw = [said[0], ...gone.map((line) => `  ${line}`), said[1], ...gone, said[2]].join('\n');
    const editor = await create('returned.transcript', `---\nspeakers: [Ann Hall, Bob Dee]\n---\n\n${raw}\n`);
    const { document } = editor;
    await vscode.commands.executeCommand('colloquy.cleanUp');
    const cleaned = document.getText();
    assert.ok(!cleaned.includes('Hansard source'));
    const report = await shownReport();
    assert.deepEqual(await lensTitles(report), Array(6).fill('Put back'));

    // The later one first: the earlier one then belongs above it.
    await putBack(report, 2);
    await putBack(report, 0);
    const inside = cleaned.replace('  Two.', '  Link to this speech\n  Vote analysis\n  Two.');
    assert.equal(document.getText(), inside);
    assert.deepEqual(await lensTitles(report), ['Is back', 'Put back', 'Is back', ...Array(3).fill('Put back')]);
    await putBack(report, 1);
    assert.equal(document.getText(), inside.replace('  Vote', '  Hansard source\n  Vote'));

    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), inside);
    assert.deepEqual(await lensTitles(report), ['Is back', 'Put back', 'Is back', ...Array(3).fill('Put back')]);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '\n\n'));
    await vscode.commands.executeCommand('undo');
    await putBack(report, 4);
    assert.equal(document.getText(), inside.replace('Bob Dee: ', 'Hansard source\nBob Dee: '));
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), cleaned);
    await vscode.commands.executeCommand('undo');
    assert.deepEqual(await lensTitles(report), []);
  });
});

/** Shows the report of the last cleaning. */
async function shownReport(): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('colloquy.showCleanReport');
  return vscode.window.activeTextEditor?.document as vscode.TextDocument;
}

async function lensesOf({ uri }: vscode.TextDocument): Promise<vscode.CodeLens[]> {
  return await vscode.commands.executeCommand('vscode.executeCodeLensProvider', uri);
}

async function lensTitles(report: vscode.TextDocument): Promise<(string | undefined)[]> {
  return (await lensesOf(report)).map(({ command }) => command?.title);
}

/** Clicks on one of the lenses of a report. */
async function putBack(report: vscode.TextDocument, at: number): Promise<void> {
  const { command } = (await lensesOf(report))[at] ?? {};
  assert.equal(command?.title, 'Put back');
  await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}

const exchange = [
  'What steps she is taking to help victims of crime.',
  'We will implement the Act, and this Government have set out a plan.',
  'It will be ready in the spring.',
  'My constituent was a victim of stalking. Will the Minister meet me?',
].join('\n');

function speechOf(cues: readonly string[]): string {
  return exchange
    .split('\n')
    .map((words, at) => (cues[at] === '' ? `  ${words}` : `${cues[at]}: ${words}`))
    .join('\n');
}

/** Runs what the extension binds to a key in attribution mode. */
async function press(key: string, speaker?: string): Promise<void> {
  const { keybindings } = vscode.extensions.getExtension('colloquy.colloquy')?.packageJSON.contributes ?? {};
  const bound = keybindings.find(
    (one: { key: string; when: string }) => one.key === key && /attributing/.test(one.when),
  );
  assert.ok(bound, `${key} is bound to nothing`);
  await vscode.commands.executeCommand(bound.command, { ...bound.args, speaker });
}

function withoutPunctuation(words: string): string {
  return words.toLowerCase().replace(/[^a-z0-9' ]/g, '');
}

/** Lines of 6 to 12 words, wherever sentences end, without one or two words alone on the last. */
function recognised(words: string): string[] {
  const all = words.split(' ');
  const lines: string[] = [];
  for (let at = 0; at < all.length; ) {
    const length = 6 + ((at * 5 + all.length) % 7);
    const end = all.length - at - length <= 2 ? all.length : at + length;
    lines.push(all.slice(at, end).join(' '));
    at = end;
  }
  return lines;
}

interface Said {
  /** From 0. */
  readonly speaker: number;
  readonly lines: readonly string[];
}

/** Names all turns as somebody does who knows who speaks: counts the keys and clicks, and those for what was proposed wrongly or not at all. */
async function nameAll(
  editor: vscode.TextEditor,
  said: readonly Said[],
): Promise<{ readonly keys: number; readonly amended: number }> {
  const { document } = editor;
  const begins = new Map(said.map((turn) => [turn.lines[0], turn]));
  const wordsOf = (line: number) => document.lineAt(line).text.replace(/^ {2}/, '').replace(cue, '');
  await vscode.commands.executeCommand('colloquy.attributionMode');
  let keys = 0;
  let amended = 0;
  let last = -1;
  while (keys < 3 * said.length) {
    const { line } = editor.selection.active;
    // After the last turn the cursor stays.
    const isThrough = named.test(document.lineAt(line).text);
    const end = isThrough ? document.lineCount : line;
    // What a digit has given to the turn above, and is the beginning of another one: a click there, and its digit.
    let taken = last < 0 ? end : last + 1;
    while (taken < end && !(begins.has(wordsOf(taken)) && /^ {2}/.test(document.lineAt(taken).text))) taken++;
    if (taken < end) {
      putCursor(editor, document.offsetAt(new vscode.Position(taken, 5)));
      // For the mode, a movement of the user.
      await vscode.commands.executeCommand('cursorHome');
      keys++;
      amended++;
    } else if (isThrough) break;
    const at = editor.selection.active.line;
    const turn = begins.get(wordsOf(at));
    if (turn === undefined) amended++;
    await press(turn === undefined ? 'j' : keyOf(turn.speaker));
    keys++;
    last = turn === undefined ? last : at;
  }
  return { keys, amended };
}

const cue = /^(?:[QA] )?(?:\?|[A-Z][\w-]+ [A-Z][\w-]+): /;
const named = /^(?:[QA] )?[A-Z][\w-]+ [A-Z][\w-]+: /;

/** What is said, by whom, in the text of an editor. */
function givenIn({ document }: vscode.TextEditor): string[] {
  return speech(document.getText()).map((line) => line.replace(/^[QA] /, ''));
}

function expected(said: readonly Said[], people: readonly string[]): string[] {
  return said.flatMap(({ speaker, lines }) =>
    lines.map((words, at) => (at === 0 ? `${people[speaker]}: ${words}` : `  ${words}`)),
  );
}

/** A sitting of which proposals get some turns wrong: comments that ask nothing, and questions within an answer. */
function sitting(people: number): Said[] {
  const things = ['harbour', 'ferry', 'lighthouse', 'market', 'railway', 'school', 'library'];
  const places = ['Hove', 'Oban', 'Deal', 'Ryde', 'Wick'];
  const turns: Said[] = [];
  for (let round = 0; round < 62; round++) {
    const [thing, place] = [things[round % things.length], places[round % places.length]];
    const asker = 1 + (round % (people - 1));
    turns.push({
      speaker: asker,
      lines: [`What steps is he taking to keep the ${thing} in ${place} open in year ${round}?`],
    });
    const answer = [
      `We will keep the ${thing} in ${place} open, as we promised in report ${round}.`,
      `My officials will publish plan ${round} before the spring.`,
    ];
    if (round % 9 === 4) answer.push(`What does the House expect of us in ${place}, and of plan ${round}?`);
    turns.push({ speaker: 0, lines: answer });
    if (round % 7 === 3) {
      turns.push({
        speaker: 1 + ((asker + 3) % (people - 1)),
        lines: [`I saw the same in ${place}, and page ${round} of the report says so.`],
      });
    }
  }
  return turns;
}

/** The key of a speaker, by the place in the roster (from 0). */
function keyOf(speaker: number): string {
  return speaker < 9 ? String(speaker + 1) : `shift+${speaker - 8}`;
}

async function textOf(name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(name)));
}

interface Named {
  /** On its first line. */
  readonly words: string;
  /** The key that names its speaker. */
  readonly digit: string;
  readonly lines: string[];
}

/** The turns of a marked up text, each by somebody: the answers by the first on the roster, the questions by all others in turn. */
function turnsIn(text: string): Named[] {
  const turns: Named[] = [];
  let questions = 0;
  for (const line of speech(text)) {
    const [, kind, words] = /^([QA]) \?: (.*)$/.exec(line) ?? [];
    if (words === undefined) {
      turns.at(-1)?.lines.push(line);
      continue;
    }
    const member = questions % members.length;
    if (kind === 'Q') questions++;
    const speaker = kind === 'A' ? minister : members[member];
    turns.push({ words, digit: kind === 'A' ? '1' : String(member + 2), lines: [`${kind} ${speaker}: ${words}`] });
  }
  return turns;
}

/** The lines of a text that are spoken: no header, no blank lines. */
function speech(text: string): string[] {
  return text
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
}
