import assert from 'node:assert/strict';
import type { ClientCapabilities, CodeAction, Diagnostic, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Client } from './client.ts';
import { Folder } from './folder.ts';

const literals = { codeActionKind: { valueSet: ['quickfix', 'source'] } };
const resolving: ClientCapabilities = {
  textDocument: {
    diagnostic: {},
    codeAction: { codeActionLiteralSupport: literals, dataSupport: true, resolveSupport: { properties: ['edit'] } },
  },
};
const plain: ClientCapabilities = { textDocument: { codeAction: { codeActionLiteralSupport: literals } } };

const listed = (speakers: string, rest: string) => `---\nspeakers:\n${speakers}---\n\n${rest}`;

describe('server: code actions', () => {
  let client: Client;
  before(async () => {
    client = await Client.start({ capabilities: resolving });
  });
  after(() => client.stop());

  const asked = async (source: string, context: object = {}, of = client) => {
    const opened = await of.open(source);
    const { uri, cursor, ranges } = opened;
    const range = ranges[0] ?? { start: cursor, end: cursor };
    const more = { range, context: { diagnostics: [], ...context } };
    const actions = await of.request<CodeAction[]>('textDocument/codeAction', uri, more);
    return { ...opened, actions, titles: actions.map(({ title }) => title) };
  };

  /** The text once an action is taken. */
  const taken = async (source: string, title: string, context: object = {}, of = client) => {
    const { uri, text, actions } = await asked(source, context, of);
    const found = actions.find((action) => action.title === title);
    assert.ok(found, `${title} is not among ${actions.map((one) => one.title).join('; ')}`);
    const action = found.edit ? found : await of.connection.sendRequest<CodeAction>('codeAction/resolve', found);
    const edits: TextEdit[] = action.edit?.changes?.[uri] ?? [];
    return TextDocument.applyEdits(TextDocument.create(uri, 'transcript', 1, text), edits);
  };

  for (const [title, source, action, after] of [
    [
      'gives open text to the likeliest speaker',
      'Ann: One.\nBo: Two.\n\nThr│ee.\nFour.\n\nBo: Five.\nAnn: Six.\n',
      'Attribute to Ann',
      'Ann: One.\nBo: Two.\n\nAnn: Three.\n  Four.\n\nBo: Five.\nAnn: Six.\n',
    ],
    [
      'writes the code that the file uses',
      listed('  - { name: Ann Lee, aliases: [AL] }\n', 'AL: One.\n\nTw│o.\n'),
      'Attribute to Ann Lee',
      listed('  - { name: Ann Lee, aliases: [AL] }\n', 'AL: One.\n\nAL: Two.\n'),
    ],
    [
      'goes on with the turn above',
      'Ann: One.\n\nTw│o.\n\\Three: four.\n',
      'Continue the turn above',
      'Ann: One.\n\n  Two.\n  Three: four.\n',
    ],
    [
      'marks the speaker as unknown',
      'Ann: One.\n\nTw│o.\n',
      'Mark the speaker as unknown: `?:`',
      'Ann: One.\n\n?: Two.\n',
    ],
    ['names who was not known', 'Q Ann: One?\nA ?│: Two.\n', 'Attribute to Ann', 'Q Ann: One?\nA Ann: Two.\n'],
    [
      'names who was not known, and no one below where turns go on by themselves',
      '---\nattribution: inherit\n---\n\nQ Ann: Were you told?\n?│: I was not told.\nCan we go on to page four?\nYes, I have it.\n',
      'Attribute to Ann',
      '---\nattribution: inherit\n---\n\nQ Ann: Were you told?\nAnn: I was not told.\n?: Can we go on to page four?\nYes, I have it.\n',
    ],
    [
      'puts a name on the roster',
      listed('  - Ann\n  - Cy\n', 'Ann: One.\nB│o: Two.\nCy: Three.\n'),
      'Add `Bo` to the roster',
      listed('  - Ann\n  - Cy\n  - Bo\n', 'Ann: One.\nBo: Two.\nCy: Three.\n'),
    ],
    [
      'takes a name off the roster',
      listed('  - Ann # A\n  - B│o # B\n', 'Ann: One.\n'),
      'Take `Bo` off the roster',
      listed('  - Ann # A\n', 'Ann: One.\n'),
    ],
    [
      'takes a double off the roster',
      listed('  - Ann\n  - { name: A│nn, role: Chair }\n', 'Ann: One.\n'),
      'Take `Ann` off the roster',
      listed('  - Ann\n', 'Ann: One.\n'),
    ],
    [
      'writes a question mark for a placeholder',
      'Speak│er 3: One.\nAnn: Two.\nSpeaker 3: Three.\n',
      'Write `?` in 2 cues',
      '?: One.\nAnn: Two.\n?: Three.\n',
    ],
    ['makes what cannot be wrong', 'Ann: One.\nAnn│; Two.\n', 'Write `Ann:`', 'Ann: One.\nAnn: Two.\n'],
    [
      'says that it is well so',
      'Ann: One.\r\n\r\nTw│o.\r\n',
      'Ignore `unattributed` on this line',
      'Ann: One.\r\n\r\n// colloquy-disable-next-line unattributed\r\nTwo.\r\n',
    ],
    [
      'says so in the comment that is there',
      '// colloquy-disable-next-line header -- so\nSpeaker 3│: One.\n',
      'Ignore `placeholder-speaker` on this line',
      '// colloquy-disable-next-line header, placeholder-speaker -- so\nSpeaker 3: One.\n',
    ],
  ] as const) {
    it(title, async () => assert.equal(await taken(source, action), after));
  }

  it('prefers only what cannot be wrong, and names its problem', async () => {
    const { uri, cursor } = await client.open('Ann: One.\nAnn│; Two.\n');
    const { items } = await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', uri);
    const more = { range: { start: cursor, end: cursor }, context: { diagnostics: items } };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', uri, more);
    assert.deepEqual(
      actions.filter(({ isPreferred }) => isPreferred).map(({ title }) => title),
      ['Write `Ann:`'],
    );
    for (const { kind, diagnostics } of actions) assert.deepEqual([kind, diagnostics], ['quickfix', items]);
  });

  it('has no comment for a problem of the header, and no turn to go on with after a heading', async () => {
    const inHeader = await asked('---\ndate: 2024-│02-31\n---\nAnn: One.\n');
    assert.deepEqual(inHeader.titles, []);
    const afterHeading = await asked('Ann: One.\n\n# Next\n\nTw│o.\n');
    assert.equal(afterHeading.titles.includes('Continue the turn above'), false);
  });

  it('finds the edits of a guess only when somebody takes it, where the client can wait', async () => {
    const { actions } = await asked('Ann: One.\n\nTw│o.\n');
    assert.equal(actions.find(({ title }) => title === 'Attribute to Ann')?.edit, undefined);
    const other = await Client.start({ capabilities: plain });
    assert.equal(await taken('Ann: One.\n\nTw│o.\n', 'Attribute to Ann', {}, other), 'Ann: One.\n\nAnn: Two.\n');
    await other.stop();
  });

  it('takes no guess in a document that has changed since, or is closed', async () => {
    const { uri, actions } = await asked('Ann: One.\n\nTw│o.\n');
    const found = actions.find(({ title }) => title === 'Attribute to Ann');
    await client.change(uri, [{ text: 'Ann: One.\n' }]);
    await assert.rejects(client.connection.sendRequest('codeAction/resolve', found), /has changed/);
    await client.close(uri);
    assert.deepEqual(await client.connection.sendRequest('codeAction/resolve', found), found);
  });

  describe('of the whole file', () => {
    const fixAll = { only: ['source.fixAll'] };
    const of = (kind: string) => ({ only: [kind] });

    for (const [title, source, context, action, after] of [
      [
        'fix all that can be fixed without asking',
        'Ann: One.\nAnn; Two.\nBo: Three.\n**Bo: Four.\n',
        fixAll,
        'Apply all safe fixes',
        'Ann: One.\nAnn: Two.\nBo: Three.\n**Bo:** Four.\n',
      ],
      [
        'sort the roster',
        listed('  - Cy\n  - Ann\n', 'Ann: One.\n'),
        of('source.colloquy.sortRoster'),
        'Sort the roster by name',
        listed('  - Ann\n  - Cy\n', 'Ann: One.\n'),
      ],
      [
        'add who is missing',
        'Ann: One.\nBo: Two.\n',
        of('source.colloquy'),
        'Add 2 missing speakers to the roster',
        '---\nspeakers:\n  - Ann\n  - Bo\n---\n\nAnn: One.\nBo: Two.\n',
      ],
    ] as const) {
      it(title, async () => assert.equal(await taken(source, action, context), after));
    }

    it('fix all by the settings of the folder', async () => {
      const folder = new Folder({ 'colloquy.yml': 'kind: minutes\n' });
      const { uri } = await client.open('- Ann Lee: One.\nAnn Lee; Two.\n', folder.uriOf('a.transcript'));
      const start = { line: 0, character: 0 };
      const more = { range: { start, end: start }, context: { diagnostics: [], ...fixAll } };
      const [action] = await client.request<CodeAction[]>('textDocument/codeAction', uri, more);
      assert.deepEqual(
        action?.edit?.changes?.[uri]?.map(({ newText }) => newText),
        ['Ann Lee:'],
      );
    });

    it('come where the kind is asked for, or somebody looks for all', async () => {
      const source = 'Ann: One.\nAnn│; Two.\nBo: Three.\n';
      const kinds = async (context: object) => (await asked(source, context)).actions.map(({ kind }) => kind);
      assert.deepEqual(await kinds({ only: ['source'] }), [
        'source.fixAll.colloquy',
        'source.colloquy.addMissingSpeakers',
      ]);
      assert.deepEqual(await kinds(fixAll), ['source.fixAll.colloquy']);
      assert.deepEqual(await kinds({ only: ['refactor'] }), []);
      assert.ok((await kinds({ triggerKind: 1 })).includes('source.fixAll.colloquy'));
      for (const quiet of [{ triggerKind: 2 }, {}]) {
        assert.deepEqual([...new Set(await kinds(quiet))], ['quickfix']);
      }
      assert.deepEqual([...new Set(await kinds({ only: ['quickfix'] }))], ['quickfix']);
    });

    it('leave a name that looks like another one off the roster, and say so', async () => {
      const source = listed(
        '  - name: Anna Leigh\n    aliases: [AL]\n',
        'AL: One.\nAnna Liegh: Two.\nBo Sand: Three.\nBo Sandd: Four.\nBo Sand: Five.\n',
      );
      const title =
        'Add 1 missing speaker to the roster, without Anna Liegh (did you mean Anna Leigh?), Bo Sandd (did you mean Bo Sand?)';
      const after = await taken(source, title, { only: ['source'] });
      assert.equal(after, source.replace('[AL]\n', '[AL]\n  - Bo Sand\n'));
    });

    it('are none where nothing is to be done', async () => {
      const { actions } = await asked(listed('  - Ann\n', 'Ann: One.\n'), { only: ['source'] });
      assert.deepEqual(actions, []);
    });
  });

  for (const [title, source, action, after] of [
    [
      'begins a turn on a line that another one has taken',
      'Ann: One.\nBo: Two.\n│  Three.\n  Four.\n',
      'Begin a new turn here',
      'Ann: One.\nBo: Two.\n?: Three.\n  Four.\n',
    ],
    [
      'begins a turn by somebody in the middle of a line',
      'Ann: One.\nBo: Two. │Three.\n',
      'Begin a new turn here by Ann',
      'Ann: One.\nBo: Two.\nAnn: Three.\n',
    ],
  ] as const) {
    it(title, async () => {
      assert.equal(await taken(source, action, { triggerKind: 1 }), after);
    });
  }

  it('take a proposal first, then give its turn to somebody, in a page of many voices', async () => {
    const asking: ClientCapabilities = { ...resolving, experimental: { colloquyCommands: ['colloquy.attributeTurn'] } };
    const other = await Client.start({ capabilities: asking });
    const page = [
      'What steps she is taking to help victims.',
      'We will implement the Act.',
      'Will the Minister meet me?',
    ];
    const source = `---\nspeakers: [Ann Hall]\n---\n\n${page[0]}\n│${page[1]}\n${page[2]}\n`;
    const { actions, titles, text } = await asked(source, {}, other);
    assert.deepEqual(titles.slice(0, 4), [
      'Take the proposal: a new turn begins here',
      'Attribute to Ann Hall',
      'Attribute to somebody else…',
      'Mark the speaker as unknown: `?:`',
    ]);
    assert.equal(actions[2]?.command?.command, 'colloquy.attributeTurn');
    const all = (action: string) => taken(source, action, {}, other);
    assert.equal(await all('Take the proposal: a new turn begins here'), text.replace('We will', 'A ?: We will'));
    assert.equal(
      await all('Attribute to Ann Hall'),
      text.replace('We will', 'A Ann Hall: We will').replace('A Ann', 'Ann'),
    );
    await other.stop();
    assert.ok(!(await asked(source)).titles.includes('Attribute to somebody else…'));
  });

  it('are told by their kinds', async () => {
    assert.deepEqual(client.initialized.capabilities.codeActionProvider, {
      codeActionKinds: [
        'quickfix',
        'refactor.rewrite.colloquy.beginTurn',
        'source.fixAll.colloquy',
        'source.colloquy.sortRoster',
        'source.colloquy.addMissingSpeakers',
      ],
      resolveProvider: true,
    });
    const old = await Client.start();
    assert.equal(old.initialized.capabilities.codeActionProvider, undefined);
    await old.stop();
  });

  it('are none out of range, or in a document that is not open', async () => {
    const at = { line: 70, character: 7 };
    const more = { range: { start: at, end: at }, context: { diagnostics: [] } };
    const { uri } = await client.open('One.\n\nAnn: Two.\n');
    assert.deepEqual(await client.request('textDocument/codeAction', uri, more), []);
    assert.equal(await client.request('textDocument/codeAction', 'untitled:none', more), null);
  });
});
