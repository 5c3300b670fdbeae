import assert from 'node:assert/strict';
import type { SelectionRange } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Client } from './client.ts';

const cases: [title: string, source: string, grown: string[]][] = [
  [
    'spoken words',
    '# One\nQ Ann: First. My right hon. Fr│iend\n  spoke.\n\n  Third.\nA Bo: Yes.\n# Two\n',
    [
      'Friend',
      'My right hon. Friend\n  spoke.',
      'First. My right hon. Friend\n  spoke.',
      'Q Ann: First. My right hon. Friend\n  spoke.\n\n  Third.',
      'Q Ann: First. My right hon. Friend\n  spoke.\n\n  Third.\nA Bo: Yes.',
      '# One\nQ Ann: First. My right hon. Friend\n  spoke.\n\n  Third.\nA Bo: Yes.',
      '# One\nQ Ann: First. My right hon. Friend\n  spoke.\n\n  Third.\nA Bo: Yes.\n# Two\n',
    ],
  ],
  [
    'a mark',
    'Ann: I [inau│dible 00:03] said.\n',
    [
      'inaudible',
      '[inaudible 00:03]',
      'I [inaudible 00:03] said.',
      'Ann: I [inaudible 00:03] said.',
      'Ann: I [inaudible 00:03] said.\n',
    ],
  ],
  [
    'a name',
    'Ann L│ee (Hove): One.\n',
    ['Lee', 'Ann Lee', 'Ann Lee (Hove):', 'Ann Lee (Hove): One.', 'Ann Lee (Hove): One.\n'],
  ],
  ['text that is nobody’s', 'One tw│o.\n', ['two', 'One two.', 'One two.\n']],
  ['a heading', '# The e│nd\n## So\n', ['end', 'The end', '# The end', '# The end\n## So\n']],
  [
    'the header',
    '---\ntitle: One t│wo\n---\n',
    ['two', 'title: One two', '---\ntitle: One two\n---', '---\ntitle: One two\n---\n'],
  ],
  ['an empty text', '│', ['']],
];

describe('server: growing selections', () => {
  for (const [title, source, grown] of cases) {
    it(`grow from ${title}`, async () => {
      const client = await Client.start();
      const { uri, text, cursor } = await client.open(source);
      const positions = [cursor, cursor];
      const answers = await client.request<SelectionRange[]>('textDocument/selectionRange', uri, { positions });
      const document = TextDocument.create(uri, 'transcript', 1, text);
      assert.deepEqual(
        answers.map((answer) => outwards(answer).map(({ range }) => document.getText(range))),
        [grown, grown],
      );
      await client.stop();
    });
  }
});

function outwards(inner: SelectionRange): SelectionRange[] {
  return [inner, ...(inner.parent ? outwards(inner.parent) : [])];
}
