import assert from 'node:assert/strict';
import type { TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Client, type Opened } from './client.ts';

const capabilities = { textDocument: { rangeFormatting: { rangesSupport: true } } };
const options = { tabSize: 4, insertSpaces: false };

function edited({ uri, text }: Opened, edits: TextEdit[] | null): string {
  return TextDocument.applyEdits(TextDocument.create(uri, 'transcript', 1, text), edits ?? []);
}

describe('server: formatting', () => {
  let client: Client;
  before(async () => {
    client = await Client.start({ capabilities });
  });
  after(() => client.stop());

  it('lays a document out, whatever the width of tabs', async () => {
    const opened = await client.open('Ann Lee:  One. \r\n\tTwo.\r\n\r\n\r\n# Next\r\nBo Sand: 😀 Three. ');
    const edits = await client.request<TextEdit[]>('textDocument/formatting', opened.uri, { options });
    assert.equal(edited(opened, edits), 'Ann Lee: One.\r\n  Two.\r\n\r\n# Next\r\n\r\nBo Sand: 😀 Three.');
  });

  it('has nothing to do in a document that is laid out', async () => {
    const { uri } = await client.open('Ann Lee: One.\n  Two.\n');
    assert.deepEqual(await client.request('textDocument/formatting', uri, { options }), []);
  });

  for (const [title, source, after] of [
    ['some lines', 'Ann Lee:  One.\n«\tTwo.\n\tThree.»\n\tFour.\n', 'Ann Lee:  One.\n  Two.\n  Three.\n\tFour.\n'],
    [
      'no line on which nothing is selected',
      'Ann Lee: One.\n«\tTwo.\n»\tThree.\n',
      'Ann Lee: One.\n  Two.\n\tThree.\n',
    ],
    ['a heading with the blank line before it', 'Ann Lee: One.\n«#  Next»\n', 'Ann Lee: One.\n\n# Next\n'],
    [
      'no blank lines that go on outside',
      'Ann Lee: One.\n«\n»\n\nBo Sand: Two.\n',
      'Ann Lee: One.\n\n\n\nBo Sand: Two.\n',
    ],
  ] as const) {
    it(`lays out ${title}`, async () => {
      const opened = await client.open(source);
      const [range] = opened.ranges;
      const edits = await client.request<TextEdit[]>('textDocument/rangeFormatting', opened.uri, { range, options });
      assert.equal(edited(opened, edits), after);
    });
  }

  it('lays out several ranges at once', async () => {
    const opened = await client.open('Ann Lee: One.\n«\tTwo.»\n\tThree.\n«\tFour.»\n');
    const { uri, ranges } = opened;
    const edits = await client.request<TextEdit[]>('textDocument/rangesFormatting', uri, { ranges, options });
    assert.equal(edited(opened, edits), 'Ann Lee: One.\n  Two.\n\tThree.\n  Four.\n');
  });

  it('does nothing out of range, or to a document that is not open', async () => {
    const range = { start: { line: 70, character: 3 }, end: { line: 90, character: 0 } };
    const { uri } = await client.open('Ann Lee:  One. \n');
    assert.deepEqual(await client.request('textDocument/rangeFormatting', uri, { range, options }), []);
    for (const method of ['formatting', 'rangeFormatting', 'onTypeFormatting']) {
      const more = { range, position: range.start, ch: '\n', options };
      assert.equal(await client.request(`textDocument/${method}`, 'untitled:none', more), null);
    }
  });

  it('offers several ranges only to clients that can ask so', async () => {
    const provider = ({ initialized }: Client) => initialized.capabilities.documentRangeFormattingProvider;
    const plain = await Client.start();
    assert.deepEqual([provider(client), provider(plain)], [{ rangesSupport: true }, true]);
    await plain.stop();
  });

  describe('on Enter', () => {
    for (const [title, source, after] of [
      ['indents behind a cue', 'Ann Lee: One.\n│', 'Ann Lee: One.\n  '],
      ['goes on indenting', 'Ann Lee: One.\n  Two.\n│\n', 'Ann Lee: One.\n  Two.\n  \n'],
      [
        'indents behind a code of the roster',
        '---\nspeakers: [mo]\n---\nmo: One.\n│',
        '---\nspeakers: [mo]\n---\nmo: One.\n  ',
      ],
      ['indents the rest of a line', 'Ann Lee: One.\n│Two.\n', 'Ann Lee: One.\n  Two.\n'],
      ['writes two spaces for a tab', 'Ann Lee: One.\n\t│', 'Ann Lee: One.\n  '],
      [
        'leaves a new cue where it is',
        'Bo Sand: No.\nAnn Lee: One.\n│Bo Sand: Two.\n',
        'Bo Sand: No.\nAnn Lee: One.\nBo Sand: Two.\n',
      ],
      ['leaves an event where it is', 'Ann Lee: One.\n│[Laughter.]\n', 'Ann Lee: One.\n[Laughter.]\n'],
      ['ends the turn on an empty indented line', 'Ann Lee: One.\r\n  \r\n  │', 'Ann Lee: One.\r\n\r\n'],
      ['ends the turn where the editor took the new indent away', 'Ann Lee: One.\n  \n│', 'Ann Lee: One.\n\n'],
      ['ends the turn where the editor took the old indent away', 'Ann Lee: One.\n\n  │', 'Ann Lee: One.\n\n'],
      ['indents nothing where nobody speaks', 'One.\n│', 'One.\n'],
      ['indents nothing behind a heading', '# One\n│', '# One\n'],
      [
        'indents nothing where silence goes on',
        '---\nattribution: inherit\n---\nAnn Lee: One.\n│',
        '---\nattribution: inherit\n---\nAnn Lee: One.\n',
      ],
      [
        'indents nothing in a talk by one voice',
        '---\nspeaker: Ann Lee\n---\nOne.\n│',
        '---\nspeaker: Ann Lee\n---\nOne.\n',
      ],
      ['does nothing on the first line', '│Ann Lee: One.\n', 'Ann Lee: One.\n'],
    ] as const) {
      it(title, async () => {
        const opened = await client.open(source);
        const { uri, cursor } = opened;
        const more = { position: cursor, ch: '\n', options };
        assert.equal(edited(opened, await client.request('textDocument/onTypeFormatting', uri, more)), after);
      });
    }

    it('does nothing out of range', async () => {
      const { uri } = await client.open('Ann Lee: One.\n');
      const more = { position: { line: 9, character: 9 }, ch: '\n', options };
      assert.deepEqual(await client.request('textDocument/onTypeFormatting', uri, more), []);
    });
  });
});
