import type { Position } from 'vscode-languageserver';
import { exportRequest, formatsRequest, importRequest, looksLikeTranscriptRequest } from '../../server/protocol.ts';
import { MemoryClient } from '../lsp/memory.ts';
import { everything } from '../lsp/methods.ts';
import { rows } from '../lsp/rows.ts';
import { type Operation, onceFor } from './operation.ts';

/** Every request and command that the server answers, about the middle of a document. */
export async function serverOperations(): Promise<Operation[]> {
  const client = await MemoryClient.start(everything);
  let version = 0;
  const open = onceFor(async (text) => {
    const sent = text.replace(/\p{Surrogate}|\ufeff/gu, '\ufffd');
    const all = sent.split(/\r\n|\r|\n/);
    const line = all.length >> 1;
    const position = { line, character: (all[line] ?? '').length >> 1 };
    const uri = `untitled:${++version}.transcript`;
    await client.open(uri, sent);
    // Asked once before, so that reading the text is not counted with a request.
    await client.request('textDocument/diagnostic', uri);
    return { uri, position, text: sent };
  });
  const requests: [name: string, params: (opened: Opened) => object | Promise<object>][] = [
    ...Object.entries(rows).map(([name, { params }]): [string, (opened: Opened) => object | Promise<object>] => [
      name,
      ({ uri, position }) => params(uri, position, client),
    ]),
    ...ownRequests,
  ];
  return requests.map(([name, params]) => ({
    name,
    prepare: async (text) => {
      const asked = await params(await open(text));
      // A refusal is an answer too.
      return () => client.connection.sendRequest(name.split(' ')[0] as string, asked).catch(() => {});
    },
  }));
}

interface Opened {
  readonly uri: string;
  readonly position: Position;
  readonly text: string;
}

/** The requests that are ours and no part of the protocol. Reading each format is counted without the server. */
const ownRequests: readonly [string, (opened: Opened) => object][] = [
  [formatsRequest, () => ({})],
  [looksLikeTranscriptRequest, ({ text }) => ({ text })],
  [importRequest, ({ text }) => ({ uri: 'untitled:talk.txt', base64: Buffer.from(text).toString('base64') })],
  ...['json', 'html', 'docx'].map((format): [string, (opened: Opened) => object] => [
    `${exportRequest} ${format}`,
    ({ uri }) => ({ textDocument: { uri }, format }),
  ]),
];
