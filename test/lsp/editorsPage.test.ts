import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { Client } from './client.ts';
import { everything, methodsOf } from './methods.ts';

describe('server: docs/editors.md', () => {
  const listed = [...readFileSync('docs/editors.md', 'utf8').matchAll(/^\| `([$\w/]+)` \| [^|]*\| ([\w./]+) \|$/gm)];

  it('lists every method that is served, once, and no other', async () => {
    const client = await Client.start({ capabilities: everything });
    const { uri } = await client.open('Ann Hall: One.\n');
    // By then the server has registered for what it wants to be told of.
    await client.request('textDocument/documentSymbol', uri);
    const served = methodsOf(client.initialized.capabilities, client.registrations);
    assert.deepEqual(listed.map(([, method]) => method).sort(), served);
    await client.stop();
  });

  it('names a file for each', () => {
    for (const [, method, file = ''] of listed) assert.ok(existsSync(file), `${method}: there is no ${file}`);
  });
});
