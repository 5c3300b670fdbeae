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
    return { uri, position };
  });
  return Object.entries(rows).map(([name, { params }]) => ({
    name,
    prepare: async (text) => {
      const { uri, position } = await open(text);
      const asked = await params(uri, position, client);
      // A refusal is an answer too.
      return () => client.connection.sendRequest(name.split(' ')[0] as string, asked).catch(() => {});
    },
  }));
}
