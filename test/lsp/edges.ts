import assert from 'node:assert/strict';
import { Client } from './client.ts';

/** What every request about a document has to bear: places outside the text, and documents that are not open. */
export function itBearsTheEdges(
  method: string,
  paramsAt: (position: { line: number; character: number }) => object,
): void {
  it('answers about places outside the text', async () => {
    const client = await Client.start();
    const { uri } = await client.open('Ann: One?\nBo: Two.\n');
    for (const position of [
      { line: 99, character: 0 },
      { line: 0, character: 9999 },
      { line: 2_147_483_647, character: 2_147_483_647 },
    ]) {
      await client.request(method, uri, paramsAt(position));
    }
    await client.stop();
  });

  it('has no answer about a document that is not open, or no longer', async () => {
    const client = await Client.start();
    const params = paramsAt({ line: 0, character: 0 });
    assert.equal(await client.request(method, 'untitled:never-opened', params), null);
    const { uri } = await client.open('Ann: One?\n');
    await client.close(uri);
    assert.equal(await client.request(method, uri, params), null);
    await client.stop();
  });
}
