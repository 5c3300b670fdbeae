import assert from 'node:assert/strict';
import type { DocumentLink } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Client } from './client.ts';
import { Folder } from './folder.ts';

const cases: [title: string, source: string, links: Record<string, string>][] = [
  [
    'addresses in the text',
    'Ann: See (https://example.org/a_(b)), or http://example.org.\n',
    {
      'https://example.org/a_(b)': 'https://example.org/a_(b)',
      'http://example.org': 'http://example.org',
    },
  ],
  [
    'a site without its scheme',
    '---\nsource: hansard.parliament.uk\n---\n',
    { 'hansard.parliament.uk': 'https://hansard.parliament.uk' },
  ],
  [
    'an address as source',
    '---\nsource: https://example.org/x\n---\n',
    { 'https://example.org/x': 'https://example.org/x' },
  ],
  [
    'files that are there',
    '---\nsource: ../notes/a b.txt\nmedia: talk.mp3\n---\nAnn [00:10]: One.\n',
    {
      '../notes/a b.txt': 'file:///F/notes/a%20b.txt',
      'talk.mp3': 'file:///F/talks/talk.mp3',
    },
  ],
  ['no files that are not', '---\nsource: gone.txt\nmedia: gone.example.mp3\n---\n', {}],
  ['no lists and no other keys', '---\nsource: [talk.mp3]\ntitle: talk.mp3\n---\n', {}],
  [
    'moments of a recording',
    '---\nmedia: https://example.org/a.mp3\n---\nAnn [1:00:10]: One.\n[00:20.5]\n  And [00:30].\n',
    {
      'https://example.org/a.mp3': 'https://example.org/a.mp3',
      '[1:00:10]': 'https://example.org/a.mp3#t=3610',
      '[00:20.5]': 'https://example.org/a.mp3#t=20',
    },
  ],
  [
    'moments of a film',
    '---\nmedia: https://www.youtube.com/watch?v=abc\n---\nAnn [00:10]: One.\n',
    {
      'https://www.youtube.com/watch?v=abc': 'https://www.youtube.com/watch?v=abc',
      '[00:10]': 'https://www.youtube.com/watch?v=abc&t=10s',
    },
  ],
];

describe('server: links', () => {
  for (const [title, source, expected] of cases) {
    it(`go to ${title}`, async () => {
      const folder = new Folder({ '.git/HEAD': '', 'talks/talk.mp3': '', 'notes/a b.txt': '' });
      const client = await Client.start();
      const { uri, text } = await client.open(source, folder.uriOf('talks/one.transcript'));
      const links = await client.request<DocumentLink[]>('textDocument/documentLink', uri);
      const document = TextDocument.create(uri, 'transcript', 1, text);
      const found = links.map(({ range, target }) => [
        document.getText(range),
        target?.replace(folder.uri, 'file:///F'),
      ]);
      assert.deepEqual(Object.fromEntries(found), expected);
      await client.stop();
    });
  }
});
