import { LSPErrorCodes, type Position } from 'vscode-languageserver/node';

/** A transcript that every request has something to say of. */
export const source = `---
speakers:
  - name: Ann Hall
    aliases: [AH]
  - Bob Dee
---
# Visits
Q1 AH [00:01]: How many visits?
A Bob Dee [00:09]: Twelve.
Q: And how long?
Nobody.
// See https://example.org/visits.
`;

/** On the alias of the first question. */
export const within: Position = { line: 7, character: 4 };
const all = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

/** Asks a server about a document that is open. */
export interface Asking {
  request<R>(method: string, uri: string, more?: object): Promise<R>;
}

/** A request that is served: how it is made, and what is right to answer. */
export interface Row {
  /** What is asked of the document with a URI, at a position. */
  readonly params: (uri: string, position: Position, client: Asking) => object | Promise<object>;
  /**
   * The right answer about the text above, as far as it has to be said: every key that is named here has this value, and
   * every list has these items and no other. `URI` stands for the document.
   */
  readonly right: unknown;
  /** What is answered about a document that is not open; absent where that has nothing to do with it. */
  readonly nothing?: unknown;
  /** What is asked is given back as it came, where the document is not open. */
  readonly isGivenBack?: true;
  /** The code of the error where it is answered with one instead. */
  readonly refusal?: number;
}

const about = (uri: string) => ({ textDocument: { uri } });
const at = (uri: string, position: Position) => ({ ...about(uri), position });
const run = (command: string, more: object = {}) => ({
  params: (uri: string, position: Position) => ({ command, arguments: [{ uri, position, ...more }] }),
  nothing: null,
});
/** From a position to the line that nobody is named for. */
const fromHere = (position: Position) => ({
  range: { start: position, end: { line: 10, character: 3 } },
  context: { diagnostics: [] },
});
/** A command about a range, from a position on. */
const ofRange = (command: string) => ({
  params: (uri: string, position: Position) => ({ command, arguments: [{ uri, range: fromHere(position).range }] }),
  nothing: null,
});
const layout = { tabSize: 2, insertSpaces: true };
/** The commands that edit name a version that the document does not have, so that all others find it unchanged. */
const hasChanged = 'The document has changed. Try again.';
const isRefused = { applied: false, reason: hasChanged };
const isUndecided = { count: 0, reason: hasChanged };
/** From one place of a line to another. */
const on = (line: number, from: number, to: number) => ({
  start: { line, character: from },
  end: { line, character: to },
});
const blankLines = [
  { range: on(6, 0, 0), newText: '\n' },
  { range: on(7, 0, 0), newText: '\n' },
];
const open = { range: on(10, 0, 7), severity: 2, code: 'unattributed', source: 'colloquy' };
/** The names of the roster, the alias and the markers, each with its kind. */
const colours = [
  2, 10, 8, 0, 1, 2, 4, 7, 0, 1, 3, 0, 2, 2, 2, 0, 3, 2, 0, 0, 1, 0, 1, 2, 4, 0, 2, 7, 0, 0, 1, 0, 1, 2, 2,
];

/** Whether an answer has everything that the right one says; `uri` is the document that was asked about. */
export function isRight(answer: unknown, right: unknown, uri: string): boolean {
  if (typeof right === 'string') return answer === right.replaceAll('URI', uri);
  if (typeof right !== 'object' || right === null) return answer === right;
  if (typeof answer !== 'object' || answer === null) return false;
  if (Array.isArray(right) && (!Array.isArray(answer) || answer.length !== right.length)) return false;
  return Object.entries(right).every(([key, own]) => isRight((answer as Record<string, unknown>)[key], own, uri));
}

/** Every request that is served; a command of the server each by itself. */
export const rows: Readonly<Record<string, Row>> = {
  'textDocument/documentSymbol': {
    params: about,
    right: [
      {
        name: 'Visits',
        detail: '3 turns',
        children: [{ name: 'Ann Hall: How many visits?', detail: '2 questions, 1 answer' }],
      },
    ],
    nothing: null,
  },
  'textDocument/hover': {
    params: at,
    right: {
      contents: {
        kind: 'markdown',
        value:
          '**Ann Hall**\n\n2 turns, 6 words, 75 % of all words\n\nFirst on [line 8](URI#L8), last on [line 10](URI#L10)',
      },
      range: on(7, 3, 5),
    },
    nothing: null,
  },
  'textDocument/definition': {
    params: at,
    right: [{ originSelectionRange: on(7, 3, 5), targetUri: 'URI', targetSelectionRange: on(2, 10, 18) }],
    nothing: null,
  },
  'textDocument/references': {
    params: (uri, position) => ({ ...at(uri, position), context: { includeDeclaration: true } }),
    right: [on(2, 10, 18), on(3, 14, 16), on(7, 3, 5)].map((range) => ({ uri: 'URI', range })),
    nothing: null,
  },
  'textDocument/documentHighlight': {
    params: at,
    right: [
      { range: on(2, 10, 18), kind: 3 },
      { range: on(3, 14, 16), kind: 3 },
      { range: on(7, 3, 5), kind: 2 },
    ],
    nothing: null,
  },
  'textDocument/documentLink': {
    params: about,
    right: [{ range: on(11, 7, 33), target: 'https://example.org/visits' }],
    nothing: null,
  },
  'textDocument/selectionRange': {
    params: (uri, position) => ({ ...about(uri), positions: [position] }),
    right: [{ range: on(7, 3, 5), parent: { range: on(7, 0, 14), parent: { range: on(7, 0, 31) } } }],
    nothing: null,
  },
  'textDocument/foldingRange': {
    params: about,
    right: [
      { startLine: 0, endLine: 5, kind: 'region' },
      { startLine: 6, endLine: 11 },
      { startLine: 7, endLine: 9 },
    ],
    nothing: null,
  },
  'workspace/symbol': {
    params: () => ({ query: 'Visits' }),
    right: [
      { name: 'Visits', location: { uri: 'URI', range: on(6, 2, 8) } },
      { name: 'How many visits?', containerName: 'Visits' },
    ],
  },
  'textDocument/semanticTokens/full': {
    params: about,
    right: { data: colours },
    nothing: { data: [] },
  },
  'textDocument/semanticTokens/full/delta': {
    params: (uri) => ({ ...about(uri), previousResultId: 'none' }),
    right: { data: colours },
    nothing: { data: [] },
  },
  'textDocument/semanticTokens/range': {
    params: (uri, position) => ({ ...about(uri), range: { start: all.start, end: position } }),
    right: { data: colours.slice(0, 20) },
    nothing: { data: [] },
  },
  'textDocument/inlayHint': {
    params: (uri, position) => ({ ...about(uri), range: { start: all.start, end: position } }),
    right: [{ position: { line: 7, character: 5 }, label: 'Ann Hall' }],
    nothing: null,
  },
  'textDocument/codeLens': {
    params: about,
    // None above a question while the text below it has no speaker.
    right: [on(2, 10, 18), on(4, 4, 11)].map((range) => ({ range })),
    nothing: null,
  },
  'codeLens/resolve': {
    params: async (uri, _position, client) => {
      const [lens] = await client.request<object[]>('textDocument/codeLens', uri);
      return lens ?? {};
    },
    right: { range: on(2, 10, 18), command: { title: '2 turns, 6 words', command: 'colloquy.showPlaces' } },
    refusal: LSPErrorCodes.ContentModified,
  },
  'textDocument/diagnostic': {
    params: about,
    right: { kind: 'full', items: [open] },
    nothing: { kind: 'full', items: [] },
  },
  'workspace/diagnostic': {
    params: () => ({ previousResultIds: [] }),
    right: { items: [{ uri: 'URI', kind: 'full', items: [open] }] },
  },
  'textDocument/formatting': {
    params: (uri) => ({ ...about(uri), options: layout }),
    right: blankLines,
    nothing: null,
  },
  'textDocument/rangeFormatting': {
    params: (uri, position) => ({ ...about(uri), range: { start: all.start, end: position }, options: layout }),
    right: blankLines,
    nothing: null,
  },
  'textDocument/rangesFormatting': {
    params: (uri, position) => ({ ...about(uri), ranges: [{ start: all.start, end: position }], options: layout }),
    right: blankLines,
    nothing: null,
  },
  'textDocument/onTypeFormatting': {
    params: (uri, position) => ({ ...at(uri, position), ch: '\n', options: layout }),
    right: [],
    nothing: null,
  },
  'textDocument/codeAction': {
    params: (uri, position) => ({ ...about(uri), ...fromHere(position) }),
    right: [
      'Take the proposal: a new turn begins here',
      'Continue the turn above',
      'Attribute to Bob Dee',
      'Attribute to Ann Hall',
      'Mark the speaker as unknown: `?:`',
      'Ignore `unattributed` on this line',
    ].map((title) => ({ title, kind: 'quickfix' })),
    nothing: null,
  },
  'codeAction/resolve': {
    params: async (uri, position, client) => {
      const actions = await client.request<{ data?: object }[] | null>(
        'textDocument/codeAction',
        uri,
        fromHere(position),
      );
      return actions?.find(({ data }) => data !== undefined) ?? { title: 'Nothing', kind: 'quickfix' };
    },
    right: {
      title: 'Attribute to Bob Dee',
      edit: {
        documentChanges: [
          { textDocument: { uri: 'URI', version: 1 }, edits: [{ range: on(10, 0, 0), newText: 'Bob Dee: ' }] },
        ],
      },
    },
    isGivenBack: true,
  },
  'textDocument/completion': {
    params: at,
    right: {
      isIncomplete: false,
      items: [{ label: 'AH', detail: 'Ann Hall, 2 turns', textEdit: { range: on(7, 3, 5), newText: 'AH' } }],
    },
    nothing: null,
  },
  'completionItem/resolve': {
    params: () => ({ label: 'Ann Hall' }),
    right: { label: 'Ann Hall' },
  },
  'textDocument/prepareRename': { params: at, right: { range: on(7, 3, 5), placeholder: 'AH' }, nothing: null },
  'textDocument/rename': {
    params: (uri, position) => ({ ...at(uri, position), newName: 'Eve Low' }),
    right: {
      documentChanges: [
        {
          textDocument: { uri: 'URI', version: 1 },
          edits: [
            { range: on(3, 14, 16), newText: 'Eve Low' },
            { range: on(7, 3, 5), newText: 'Eve Low' },
          ],
        },
      ],
    },
    nothing: null,
  },
  'workspace/willRenameFiles': {
    params: (uri) => ({ files: [{ oldUri: uri, newUri: `${uri}.old` }] }),
    right: null,
  },
  'workspace/executeCommand colloquy.server.attribute': {
    ...run('colloquy.server.attribute', { speaker: 'Bob Dee', version: 99 }),
    right: isRefused,
  },
  'workspace/executeCommand colloquy.server.labelOpenTurn': {
    ...run('colloquy.server.labelOpenTurn', { speaker: 'Bob Dee', version: 99 }),
    right: isRefused,
  },
  'workspace/executeCommand colloquy.server.markOpenTurn': {
    ...run('colloquy.server.markOpenTurn', { kind: 'question', version: 99 }),
    right: isRefused,
  },
  'workspace/executeCommand colloquy.server.joinOpenTurn': {
    ...run('colloquy.server.joinOpenTurn', { version: 99 }),
    right: isRefused,
  },
  'workspace/executeCommand colloquy.server.takeProposal': {
    ...run('colloquy.server.takeProposal', { version: 99 }),
    right: isUndecided,
  },
  'workspace/executeCommand colloquy.server.takeSureProposals': {
    ...run('colloquy.server.takeSureProposals', { version: 99 }),
    right: isUndecided,
  },
  'workspace/executeCommand colloquy.server.refuseProposal': {
    ...run('colloquy.server.refuseProposal'),
    right: { count: 0, reason: 'Nothing is proposed here.' },
  },
  'workspace/executeCommand colloquy.server.openTurn': {
    ...run('colloquy.server.openTurn'),
    right: on(10, 0, 7),
  },
  'workspace/executeCommand colloquy.server.clean': {
    ...run('colloquy.server.clean', { version: 99 }),
    right: { applied: false, summary: hasChanged },
  },
  'workspace/executeCommand colloquy.server.cleanPaste': {
    ...run('colloquy.server.cleanPaste', { range: { start: within, end: within }, text: 'Good morning.' }),
    right: null,
  },
  'workspace/executeCommand colloquy.server.putBack': {
    ...run('colloquy.server.putBack', { version: 99, position: { line: 0, character: 0 }, text: 'Share' }),
    right: isRefused,
  },
  'workspace/executeCommand colloquy.server.verify': {
    ...run('colloquy.server.verify', { text: source }),
    right: { equal: true, summary: 'No spoken word changed: 12 words and marks are the same.' },
  },
  'workspace/executeCommand colloquy.server.voices': {
    ...run('colloquy.server.voices'),
    right: [
      { name: 'Ann Hall', label: 'AH' },
      { name: 'Bob Dee', label: 'Bob Dee' },
    ],
  },
  'workspace/executeCommand colloquy.server.speakers': {
    ...run('colloquy.server.speakers'),
    right: [
      { name: 'Ann Hall', label: 'AH', listed: true, turns: 2 },
      { name: 'Bob Dee', listed: true, turns: 1 },
    ],
  },
  'workspace/executeCommand colloquy.server.nextOpen': {
    ...run('colloquy.server.nextOpen'),
    right: on(10, 0, 7),
  },
  'workspace/executeCommand colloquy.server.turnsWithVoice': {
    ...ofRange('colloquy.server.turnsWithVoice'),
    right: [
      { range: on(7, 0, 31), voice: 0 },
      { range: on(8, 0, 26), voice: 1 },
      { range: on(9, 0, 16), voice: 0 },
    ],
  },
  'workspace/executeCommand colloquy.server.openText': {
    ...ofRange('colloquy.server.openText'),
    right: [on(10, 0, 7)],
  },
  'workspace/executeCommand colloquy.server.listSpeakers': {
    ...run('colloquy.server.listSpeakers'),
    right: [
      { name: 'Ann Hall', isOnRoster: true, turns: 2 },
      { name: 'Bob Dee', isOnRoster: true, turns: 1 },
    ],
  },
  'workspace/executeCommand colloquy.server.listSpeakersInFiles': {
    ...run('colloquy.server.listSpeakersInFiles'),
    right: [
      { name: 'Ann Hall', files: [{ uri: 'URI', line: 7 }] },
      { name: 'Bob Dee', files: [{ uri: 'URI', line: 8 }] },
    ],
  },
  'workspace/executeCommand colloquy.server.listQuestionsInFiles': {
    ...run('colloquy.server.listQuestionsInFiles'),
    right: [{ uri: 'URI', askers: [{ name: 'Ann Hall', asked: 2, unanswered: 1 }] }],
  },
  'workspace/executeCommand colloquy.server.compare': {
    ...run('colloquy.server.compare', { text: source.replace('How many', 'How few') }),
    right: { same: 3, changes: [{ kinds: ['changed'], after: [{ speakers: ['Ann Hall'], line: 8 }] }] },
  },
  'workspace/executeCommand colloquy.server.listSpeaker': {
    ...run('colloquy.server.listSpeaker', { name: 'Eve Low', version: 99 }),
    right: isRefused,
  },
  'workspace/executeCommand colloquy.server.nextTurnOf': {
    ...run('colloquy.server.nextTurnOf', { name: 'Bob Dee' }),
    right: 8,
  },
  'workspace/executeCommand colloquy.server.listQuestions': {
    ...run('colloquy.server.listQuestions'),
    right: [
      {
        title: 'Visits',
        questions: [
          {
            speaker: 'Ann Hall',
            words: 'How many visits?',
            answers: [{ speaker: 'Bob Dee', words: 'Twelve.' }],
            followUps: [{ words: 'And how long?', isAnswered: false }],
          },
        ],
      },
    ],
  },
  'workspace/executeCommand colloquy.server.reading': {
    ...run('colloquy.server.reading'),
    right: { lines: [6, 7, 8, 9, 10] },
  },
  'workspace/executeCommand colloquy.server.report': {
    ...run('colloquy.server.report'),
    right: { words: 8, attributedWords: 7, turns: 3, questions: 2, answers: 1, unanswered: 1 },
  },
  'workspace/executeCommand colloquy.server.quote': {
    ...ofRange('colloquy.server.quote'),
    right:
      '> **Ann Hall:** How many visits?\n>\n> **Bob Dee:** Twelve.\n>\n> **Ann Hall:** And how long?\n>\n> **speaker unknown:** Nobody\n>\n> — Ann Hall, Visits, 00:01, [URI:8](<URI#L8-97d2e189>)\n',
  },
  'workspace/executeCommand colloquy.server.readName': {
    ...run('colloquy.server.readName', { typed: 'ann hall' }),
    right: { name: 'ann hall', similar: 'Ann Hall' },
  },
  'workspace/executeCommand colloquy.server.beginTurn': {
    ...run('colloquy.server.beginTurn', { version: 99 }),
    right: isRefused,
  },
  'workspace/executeCommand colloquy.server.likeThis': {
    ...run('colloquy.server.likeThis'),
    right: [],
  },
  'workspace/executeCommand colloquy.server.attributeLikeThis': {
    ...run('colloquy.server.attributeLikeThis', { like: 'label', speakers: ['Bob Dee'], version: 99 }),
    right: isUndecided,
  },
  'workspace/executeCommand colloquy.server.statistics': {
    ...run('colloquy.server.statistics'),
    right: { turns: 3, words: 8, attributedWords: 7, open: 1 },
  },
};
