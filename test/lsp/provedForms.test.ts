import assert from 'node:assert/strict';
import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  Diagnostic,
  Hover,
  SemanticTokens,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Client } from './client.ts';

/** Talks in which only the file proves that the labels name speakers, and how a new turn is written in each. */
const forms: readonly [form: string, talk: string, tokens: readonly string[], cue: string][] = [
  [
    'a name and a dash',
    'Mara Holt - Shall we?\nIvo Brandt - Yes, let us go.\nMara Holt - Then come along.\nIvo Brandt - I am coming.\n',
    ['Mara Holt variable', '- decorator'],
    'Mara Holt - ',
  ],
  [
    'a name and a time in brackets',
    '[Mara Holt] [00:03] Shall we?\n[Ivo Brandt] [00:05] Yes, let us go.\n[Mara Holt] [00:09] Then come.\n',
    ['[ decorator', 'Mara Holt variable', '] decorator', '[ decorator', '00:03 number', '] decorator'],
    '[Mara Holt]: ',
  ],
  [
    'a name in capitals and a full stop',
    'Mr. HOLT. I ask for a vote.\nMs. BRANDT. I second that.\nMr. HOLT. Then let us vote.\n',
    ['Mr. HOLT variable', '. decorator'],
    'Mr. HOLT. ',
  ],
  [
    'chevrons',
    '>> MARA: Shall we?\n>> IVO: Yes, let us go.\n>> MARA: Then come along.\n>> IVO: I am coming.\n',
    ['>> decorator', 'MARA variable', ': decorator'],
    '>> MARA: ',
  ],
  [
    'nicknames of a chat',
    '<mara> shall we?\n<ivo> yes, let us go\n<mara> then come along\n',
    ['< decorator', 'mara variable', '> decorator'],
    '<mara> ',
  ],
  [
    'words for a question and an answer',
    'Question: Where was it?\nAnswer: By the pier.\nQuestion: And then?\nAnswer: We went home.\n',
    ['Question keyword.question', ': decorator'],
    '',
  ],
];

describe('server: forms of labels that the file proves', () => {
  let client: Client;
  before(async () => {
    client = await Client.start({
      capabilities: { textDocument: { hover: { contentFormat: ['markdown'] } }, workspace: { applyEdit: true } },
    });
  });
  after(() => client.stop());

  for (const [form, talk, tokens, cue] of forms) {
    const firstLine = talk.slice(0, talk.indexOf('\n'));

    it(`colour ${form}`, async () => {
      const { uri, text } = await client.open(talk);
      const { data } = await client.request<SemanticTokens>('textDocument/semanticTokens/full', uri);
      assert.deepEqual(onFirstLine(client, text, data), tokens);
    });

    if (cue === '') continue;
    const name = cue
      .replace(/[[\]<>: -]+/g, ' ')
      .trim()
      .replace(/\.$/, '');

    it(`offer speakers as the file writes them: ${form}`, async () => {
      const { uri, text, cursor } = await client.open(`${talk}│`);
      const list = await client.request<CompletionList>('textDocument/completion', uri, { position: cursor });
      assert.equal(taken(text, list.items, name), `${talk}${cue}`);
    });

    it(`attribute as the file writes: ${form}`, async () => {
      const { uri } = await client.open(`${talk}\nAnd who says this?\n`);
      const position = { line: talk.split('\n').length, character: 0 };
      await client.execute('colloquy.server.labelOpenTurn', { uri, position, speaker: name });
      assert.equal(client.textOf(uri), `${talk}\n${cue}And who says this?\n`);
    });

    it(`rename in ${form}`, async () => {
      const { uri, text } = await client.open(talk);
      const position = { line: 0, character: firstLine.indexOf(name) + 1 };
      const to = name === name.toLowerCase() ? 'nora' : 'Mr. NORRIS';
      const edit = await client.request<WorkspaceEdit>('textDocument/rename', uri, { position, newName: to });
      assert.equal(applied(text, uri, edit), talk.replaceAll(name, to));
    });

    it(`say in the hover why a label is a speaker: ${form}`, async () => {
      const { uri } = await client.open(talk);
      const position = { line: 0, character: firstLine.indexOf(name) + 1 };
      const hover = await client.request<Hover>('textDocument/hover', uri, { position });
      const { value } = hover.contents as { value: string };
      assert.match(
        value,
        /Read as a speaker, in the form `.+`\. The evidence: returns 2 times; .*the file proves the form: \d lines, 2 labels/,
      );
      assert.equal(/times rise/.test(value), /\d\d:\d\d/.test(talk));
    });
  }

  it('complete a name after the sign that a form begins with', async () => {
    const [, talk] = forms[1] ?? [];
    for (const typed of ['[Ma│', '[Ma│]', '[│]']) {
      const { uri, text, cursor } = await client.open(`${talk}${typed}\n`);
      const list = await client.request<CompletionList>('textDocument/completion', uri, { position: cursor });
      assert.equal(taken(text, list.items, 'Mara Holt'), `${talk}[Mara Holt]: \n`);
      const item = list.items.find(({ label }) => label === 'Mara Holt');
      assert.equal(item?.filterText, '[Mara Holt');
    }
  });

  it('give a speaker to a bare word for a question, as the first page writes it', async () => {
    const [, talk = ''] = forms.at(-1) ?? [];
    const { uri } = await client.open(talk);
    const start = { line: 0, character: 0 };
    await client.execute('colloquy.server.attribute', { uri, range: { start, end: start }, speaker: 'Mara Holt' });
    assert.equal(client.textOf(uri), talk.replace('Question:', 'Q Mara Holt:'));
  });
});

describe('server: doubtful labels', () => {
  const doubtful = 'Maja: Shall we?\n\n[Tom]: Yes, let us.\n\nMaja: Good.\n';
  let client: Client;
  before(async () => {
    client = await Client.start({
      capabilities: {
        textDocument: {
          hover: { contentFormat: ['markdown'] },
          codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
        },
        workspace: { applyEdit: true },
        experimental: { colloquyCommands: ['colloquy.cleanUp'] },
      },
    });
  });
  after(() => client.stop());

  const at = { line: 2, character: 2 };
  const asked = async (source: string) => {
    const { uri, text } = await client.open(source);
    const problems = (await client.pushed(uri)).filter(({ code }: Diagnostic) => code === 'doubtful-label');
    const [problem] = problems;
    assert.ok(problem, 'no label is doubtful');
    const range = { start: problem.range.start, end: problem.range.start };
    const context = { diagnostics: problems };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', uri, { range, context });
    return { uri, text, problem, actions, titles: actions.map(({ title }) => title) };
  };

  it('are reported with how often each occurs, and in what form', async () => {
    const { problem } = await asked(`${doubtful}\n- Niko: Five.\n- Niko: Six.\n- Niko: Seven.\n`);
    assert.match(String(problem.message), /begins? like `\[Name\]:`/);
  });

  it('have fixes that settle them', async () => {
    const { uri, text, actions, titles } = await asked(doubtful);
    assert.deepEqual(titles.slice(0, 2), ['Put `Tom` on the roster', 'Say that `Tom` is no speaker']);
    assert.equal(applied(text, uri, actions[0]?.edit), `---\nspeakers:\n  - Tom\n---\n\n${doubtful}`);
    assert.equal(applied(text, uri, actions[1]?.edit), `---\nnotSpeakers: [Tom]\n---\n\n${doubtful}`);
    for (const action of actions.slice(0, 2)) {
      const settled = await client.open(applied(text, uri, action.edit));
      const codes = (await client.pushed(settled.uri)).map(({ code }) => code);
      assert.ok(!codes.includes('doubtful-label'));
    }
  });

  it('are cleaned where that gives open text a speaker', async () => {
    const page = [
      ' 1             EXAMINATION',
      ' 2   BY MS. HALE:',
      ' 3        Q.   Please state your name.',
      ' 4        A.   Martha Greene.',
      ' 5             MR. PIKE:  Objection.',
      ' 6        Q.   Where were you on the evening of the',
      ' 7   storm?',
      ' 8        A.   At the harbour office.',
    ];
    const { uri } = await client.open(`${page.join('\n')}\n`);
    const range = { start: { line: 0, character: 4 }, end: { line: 0, character: 4 } };
    const context = { diagnostics: [], triggerKind: 1 };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', uri, { range, context });
    const found = actions.find(({ title }) => title.startsWith('Clean Up Text'));
    assert.equal(found?.command?.command, 'colloquy.cleanUp');
    const { titles } = await asked(doubtful);
    assert.ok(!titles.some((title) => title.startsWith('Clean Up Text')));
  });

  it('are added to the labels that the header says are no speakers', async () => {
    for (const [named, both] of [
      ['notSpeakers: [Vote]', 'notSpeakers: [Vote, Tom]'],
      ['notSpeakers:\n  - Vote', 'notSpeakers:\n  - Vote\n  - Tom'],
    ]) {
      const { uri, text, actions } = await asked(`---\n${named}\n---\n\n${doubtful}`);
      const action = actions.find(({ title }) => title === 'Say that `Tom` is no speaker');
      assert.equal(applied(text, uri, action?.edit), `---\n${both}\n---\n\n${doubtful}`);
    }
  });

  it('give way to a cue with the same name, are kept before another, and end the turn above', async () => {
    const text = `${doubtful}\nNobody says this.\n[Tom]: Nor this.\n`;
    for (const [line, speaker, after] of [
      [2, 'Tom', text.replace('[Tom]: Yes', 'Tom: Yes')],
      [2, 'Maja', text.replace('[Tom]: Yes', 'Maja: [Tom]: Yes')],
      [6, 'Maja', text.replace('Nobody says', 'Maja: Nobody says')],
    ] as const) {
      const { uri } = await client.open(text);
      await client.execute('colloquy.server.labelOpenTurn', { uri, position: { line, character: 0 }, speaker });
      assert.equal(client.textOf(uri), after);
    }
  });

  it('say in the hover why they are doubtful', async () => {
    const { uri } = await client.open(doubtful);
    const hover = await client.request<Hover>('textDocument/hover', uri, { position: at });
    const { value } = hover.contents as { value: string };
    assert.match(
      value,
      /^\*\*Tom\*\*\n\nMay be a speaker, in the form `\[Name\]:`\. The evidence: occurs once; .*does not prove the form/,
    );
  });
});

/** The tokens on the first line, each as its text, its type and its modifiers. */
function onFirstLine(client: Client, text: string, data: readonly number[]): string[] {
  const legend = client.initialized.capabilities.semanticTokensProvider?.legend;
  assert.ok(legend);
  const tokens: string[] = [];
  let character = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [lineDelta = 0, characterDelta = 0, length = 0, type = 0, modifiers = 0] = data.slice(i, i + 5);
    if (lineDelta > 0) break;
    character += characterDelta;
    const names = legend.tokenModifiers.filter((_, bit) => (modifiers & (1 << bit)) !== 0);
    tokens.push(`${text.slice(character, character + length)} ${[legend.tokenTypes[type], ...names].join('.')}`);
  }
  return tokens;
}

/** The text once an item is taken. */
function taken(text: string, items: readonly CompletionItem[], label: string): string {
  const found = items.find((one) => one.label === label);
  assert.ok(found, `${label} is not offered: ${items.map((one) => one.label).join()}`);
  return TextDocument.applyEdits(TextDocument.create('a:b', 'transcript', 1, text), [found.textEdit as TextEdit]);
}

function applied(text: string, uri: string, edit: WorkspaceEdit | null | undefined): string {
  const edits = edit?.changes?.[uri] ?? [];
  return TextDocument.applyEdits(TextDocument.create(uri, 'transcript', 1, text), [...edits]);
}
