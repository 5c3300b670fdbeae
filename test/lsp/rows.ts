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
  /** Whether an answer about the text above is right, in short. */
  readonly isRight: (answer: never) => boolean;
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
const layout = { tabSize: 2, insertSpaces: true };
/** The commands that edit are told of a version that the document does not have, so that all others find it unchanged. */
const isRefused = ({ applied, reason }: { applied: boolean; reason?: string }) => !applied && reason !== undefined;
const isUndecided = ({ count, reason }: { count: number; reason?: string }) => count === 0 && reason !== undefined;
type Many = readonly { readonly [key: string]: unknown }[];

/** Every request that is served; a command of the server each by itself. */
export const rows: Readonly<Record<string, Row>> = {
  'textDocument/documentSymbol': {
    params: about,
    isRight: ([symbol]: Many) => symbol?.name === 'Visits',
    nothing: null,
  },
  'textDocument/hover': {
    params: at,
    isRight: ({ contents }: { contents: { value: string } }) => contents.value.includes('Ann Hall'),
    nothing: null,
  },
  'textDocument/definition': { params: at, isRight: (links: Many) => links.length > 0, nothing: null },
  'textDocument/references': {
    params: (uri, position) => ({ ...at(uri, position), context: { includeDeclaration: true } }),
    isRight: (places: Many) => places.length >= 2,
    nothing: null,
  },
  'textDocument/documentHighlight': { params: at, isRight: (places: Many) => places.length >= 1, nothing: null },
  'textDocument/documentLink': { params: about, isRight: Array.isArray, nothing: null },
  'textDocument/selectionRange': {
    params: (uri, position) => ({ ...about(uri), positions: [position] }),
    isRight: ([range]: Many) => range?.parent !== undefined,
    nothing: null,
  },
  'textDocument/foldingRange': { params: about, isRight: (folds: Many) => folds.length > 0, nothing: null },
  'workspace/symbol': {
    params: () => ({ query: 'Visits' }),
    isRight: (symbols: Many) => symbols.some(({ name }) => name === 'Visits'),
  },
  'textDocument/semanticTokens/full': {
    params: about,
    isRight: ({ data }: { data: number[] }) => data.length > 0,
    nothing: { data: [] },
  },
  'textDocument/semanticTokens/full/delta': {
    params: (uri) => ({ ...about(uri), previousResultId: 'none' }),
    isRight: ({ data }: { data: number[] }) => data.length > 0,
    nothing: { data: [] },
  },
  'textDocument/semanticTokens/range': {
    params: (uri, position) => ({ ...about(uri), range: { start: all.start, end: position } }),
    isRight: ({ data }: { data: number[] }) => data.length > 0,
    nothing: { data: [] },
  },
  'textDocument/inlayHint': {
    params: (uri, position) => ({ ...about(uri), range: { start: all.start, end: position } }),
    isRight: ([hint]: Many) => hint?.label === 'Ann Hall',
    nothing: null,
  },
  'textDocument/codeLens': { params: about, isRight: (lenses: Many) => lenses.length === 4, nothing: null },
  'codeLens/resolve': {
    params: async (uri, _position, client) => {
      const [lens] = await client.request<object[]>('textDocument/codeLens', uri);
      return lens ?? {};
    },
    isRight: ({ command }: { command: { title: string } }) => command.title.includes('turn'),
    refusal: LSPErrorCodes.ContentModified,
  },
  'textDocument/diagnostic': {
    params: about,
    isRight: ({ items }: { items: Many }) => items.some(({ code }) => code === 'unattributed'),
    nothing: { kind: 'full', items: [] },
  },
  'workspace/diagnostic': {
    params: () => ({ previousResultIds: [] }),
    isRight: ({ items }: { items: Many }) => items.length > 0,
  },
  'textDocument/formatting': {
    params: (uri) => ({ ...about(uri), options: layout }),
    isRight: Array.isArray,
    nothing: null,
  },
  'textDocument/rangeFormatting': {
    params: (uri, position) => ({ ...about(uri), range: { start: all.start, end: position }, options: layout }),
    isRight: Array.isArray,
    nothing: null,
  },
  'textDocument/rangesFormatting': {
    params: (uri, position) => ({ ...about(uri), ranges: [{ start: all.start, end: position }], options: layout }),
    isRight: Array.isArray,
    nothing: null,
  },
  'textDocument/onTypeFormatting': {
    params: (uri, position) => ({ ...at(uri, position), ch: '\n', options: layout }),
    isRight: (edits: Many | null) => edits === null || Array.isArray(edits),
    nothing: null,
  },
  'textDocument/codeAction': {
    params: (uri, position) => ({ ...about(uri), ...fromHere(position) }),
    isRight: (actions: Many) => actions.length > 0,
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
    isRight: ({ edit }: { edit?: object }) => edit !== undefined,
    isGivenBack: true,
  },
  'textDocument/completion': {
    params: at,
    isRight: (answer: object) => JSON.stringify(answer).includes('Ann Hall, 2 turns'),
    nothing: null,
  },
  'completionItem/resolve': {
    params: () => ({ label: 'Ann Hall' }),
    isRight: ({ label }: { label: string }) => label === 'Ann Hall',
  },
  'textDocument/prepareRename': { params: at, isRight: (answer: object) => answer !== null, nothing: null },
  'textDocument/rename': {
    params: (uri, position) => ({ ...at(uri, position), newName: 'Eve Low' }),
    isRight: (edit: object) => JSON.stringify(edit).includes('Eve Low'),
    nothing: null,
  },
  'workspace/willRenameFiles': {
    params: (uri) => ({ files: [{ oldUri: uri, newUri: `${uri}.old` }] }),
    isRight: (edit: object | null) => edit === null,
  },
  'workspace/executeCommand colloquy.server.attribute': {
    ...run('colloquy.server.attribute', { speaker: 'Bob Dee', version: 99 }),
    isRight: isRefused,
  },
  'workspace/executeCommand colloquy.server.labelOpenTurn': {
    ...run('colloquy.server.labelOpenTurn', { speaker: 'Bob Dee', version: 99 }),
    isRight: isRefused,
  },
  'workspace/executeCommand colloquy.server.markOpenTurn': {
    ...run('colloquy.server.markOpenTurn', { kind: 'question', version: 99 }),
    isRight: isRefused,
  },
  'workspace/executeCommand colloquy.server.joinOpenTurn': {
    ...run('colloquy.server.joinOpenTurn', { version: 99 }),
    isRight: isRefused,
  },
  'workspace/executeCommand colloquy.server.takeProposal': {
    ...run('colloquy.server.takeProposal', { version: 99 }),
    isRight: isUndecided,
  },
  'workspace/executeCommand colloquy.server.takeSureProposals': {
    ...run('colloquy.server.takeSureProposals', { version: 99 }),
    isRight: isUndecided,
  },
  'workspace/executeCommand colloquy.server.refuseProposal': {
    ...run('colloquy.server.refuseProposal'),
    isRight: isUndecided,
  },
  'workspace/executeCommand colloquy.server.openTurn': {
    ...run('colloquy.server.openTurn'),
    isRight: (turn: unknown) => turn !== null,
  },
  'workspace/executeCommand colloquy.server.clean': {
    ...run('colloquy.server.clean', { version: 99 }),
    isRight: ({ applied, summary }: { applied: boolean; summary: string }) => !applied && summary !== '',
  },
  'workspace/executeCommand colloquy.server.cleanPaste': {
    ...run('colloquy.server.cleanPaste', { range: { start: within, end: within }, text: 'Good morning.' }),
    isRight: (offer: unknown) => offer === null,
  },
  'workspace/executeCommand colloquy.server.putBack': {
    ...run('colloquy.server.putBack', { version: 99, position: { line: 0, character: 0 }, text: 'Share' }),
    isRight: isRefused,
  },
  'workspace/executeCommand colloquy.server.verify': {
    ...run('colloquy.server.verify', { text: source }),
    isRight: ({ equal }: { equal: boolean }) => equal,
  },
  'workspace/executeCommand colloquy.server.voices': {
    ...run('colloquy.server.voices'),
    isRight: (voices: Many) => voices.length === 2,
  },
  'workspace/executeCommand colloquy.server.speakers': {
    ...run('colloquy.server.speakers'),
    isRight: (speakers: Many) => speakers.some(({ name }) => name === 'Ann Hall'),
  },
  'workspace/executeCommand colloquy.server.nextOpen': {
    ...run('colloquy.server.nextOpen'),
    isRight: ({ start }: { start: Position }) => start.line === 10,
  },
  'workspace/executeCommand colloquy.server.statistics': {
    ...run('colloquy.server.statistics'),
    isRight: ({ turns }: { turns: number }) => turns === 3,
  },
};
