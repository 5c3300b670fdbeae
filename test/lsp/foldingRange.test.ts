import assert from 'node:assert/strict';
import type { FoldingRange } from 'vscode-languageserver/node';
import { Client } from './client.ts';

const text = `---
title: One
---
// a note
// that goes on
# Section
## Part
Q Ann: One?
  And more?

A Bo: Two.
  And more.
Bo: Alone.
// one comment

# Next
Ann: In two
  lines.
`;

const folds = `
0-2 region
3-4 comment
5-13
6-13
7-11
10-11
15-17
16-17
`;

describe('server: folding', () => {
  it('is by header, section, exchange, turn and comments', async () => {
    const client = await Client.start();
    const { uri } = await client.open(text);
    const found = await client.request<FoldingRange[]>('textDocument/foldingRange', uri);
    assert.equal(`\n${found.map(draw).join('')}`, folds);
    await client.stop();
  });

  it('keeps the larger things where a client takes few', async () => {
    const client = await Client.start({ capabilities: { textDocument: { foldingRange: { rangeLimit: 4 } } } });
    const { uri } = await client.open(text);
    const found = await client.request<FoldingRange[]>('textDocument/foldingRange', uri);
    assert.equal(found.map(draw).join(''), '0-2 region\n5-13\n6-13\n15-17\n');
    await client.stop();
  });

  it('has nothing to fold in a text without any', async () => {
    const client = await Client.start();
    for (const source of ['', 'Ann: One.\n', '# One\n# Two\n']) {
      const { uri } = await client.open(source);
      assert.deepEqual(await client.request('textDocument/foldingRange', uri), []);
    }
    await client.stop();
  });
});

function draw({ startLine, endLine, kind }: FoldingRange): string {
  return `${startLine}-${endLine}${kind === undefined ? '' : ` ${kind}`}\n`;
}
