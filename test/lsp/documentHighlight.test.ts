import assert from 'node:assert/strict';
import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver/node';
import { Client } from './client.ts';

const { Text, Read, Write } = DocumentHighlightKind;

const cases: [title: string, source: string, kinds: DocumentHighlightKind[]][] = [
  [
    'a speaker by all names',
    '---\nspeakers:\n  - name: «Ann Lee»\n    aliases: [«AL»]\n---\n«A│L»: Ann Lee.\nBo: AL.\n«Ann Lee»: One.\n',
    [Write, Write, Read, Read],
  ],
  [
    'questions and answers that belong together',
    '«Q1» Ann: One?\n«Q2» Bo: Two?\n«│A» Cy: Three.\nQ Bo: Four?\n',
    [Text, Text, Text],
  ],
  ['nothing in spoken words', 'Ann: An│n.\n', []],
];

describe('server: highlights', () => {
  for (const [title, source, kinds] of cases) {
    it(`show ${title}`, async () => {
      const client = await Client.start();
      const { uri, cursor: position, ranges } = await client.open(source);
      const found = await client.request<DocumentHighlight[]>('textDocument/documentHighlight', uri, {
        position,
      });
      assert.deepEqual(
        found,
        ranges.map((range, at) => ({ range, kind: kinds[at] })),
      );
      await client.stop();
    });
  }
});
