import assert from 'node:assert/strict';
import type { CompletionItem, CompletionList, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Client } from './client.ts';

const header =
  '---\nspeakers:\n  - { name: Ann Lee, role: Chair, aliases: [AL] }\n  - Bo Sand (Hove)\n  - Cy Orr\n---\n';
const talk = `${header}Ann Lee: One.\nBo Sand (Lab): Two.\nEve Low: Three.\n`;

describe('server: completion', () => {
  let client: Client;
  before(async () => {
    client = await Client.start();
  });
  after(() => client.stop());

  const asked = async (source: string) => {
    const opened = await client.open(source);
    const { uri, cursor } = opened;
    const list = await client.request<CompletionList | null>('textDocument/completion', uri, { position: cursor });
    const items = [...(list?.items ?? [])].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
    return { ...opened, list, items, labels: items.map(({ label }) => label) };
  };

  /** The text once an item is taken, as the editor does it. */
  const taken = async (source: string, label: string) => {
    const { items, text, uri } = await asked(source);
    const found = items.find((one) => one.label === label);
    assert.ok(found, `${label} is not offered`);
    const document = TextDocument.create(uri, 'transcript', 1, text);
    return TextDocument.applyEdits(document, [found.textEdit as TextEdit]);
  };

  describe('of speakers', () => {
    it('has the next by turn-taking first, then the roster, then others, then markers', async () => {
      const { labels } = await asked(`${talk}Bo Sand: Four.\n\n│`);
      assert.deepEqual(labels, ['Ann Lee', 'Bo Sand', 'Cy Orr', 'Eve Low', '?', 'Q', 'A']);
    });

    it('says who is meant, and how much they have said', async () => {
      const { items } = await asked(`${header}AL: One.\n│`);
      assert.deepEqual(
        items.slice(0, 2).map(({ label, detail }) => [label, detail]),
        [
          ['AL', 'Ann Lee, Chair, 1 turn'],
          ['Bo Sand', 'Hove'],
        ],
      );
    });

    for (const [title, source, label, after] of [
      ['writes a cue', 'Ann Lee: One.\n│', 'Ann Lee', 'Ann Lee: One.\nAnn Lee: '],
      ['takes the place of what is written', 'Ann Lee: One.\nAnn│', 'Ann Lee', 'Ann Lee: One.\nAnn Lee: '],
      ['finds a name by its later words', 'Ann Lee: One.\nLe│\n', 'Ann Lee', 'Ann Lee: One.\nAnn Lee: \n'],
      ['writes as the file does', '**Ann Lee:** One.\n\nA│', 'Ann Lee', '**Ann Lee:** One.\n\n**Ann Lee:** '],
      ['goes on with bold', '**Ann Lee:** One.\n\n**A│', 'Ann Lee', '**Ann Lee:** One.\n\n**Ann Lee:** '],
      ['follows a marker', 'Q Ann Lee: One?\nA │', 'Ann Lee', 'Q Ann Lee: One?\nA Ann Lee: '],
      [
        'replaces a name that stands there',
        'Ann Lee: One.\nBo S│and: Two.\n',
        'Bo Sand',
        'Ann Lee: One.\nBo Sand: Two.\n',
      ],
      ['attributes open text', 'Ann Lee: One.\n\n│Two.\n', 'Ann Lee', 'Ann Lee: One.\n\nAnn Lee: Two.\n'],
      ['says that nobody is known', 'Ann Lee: One.\n│', '?', 'Ann Lee: One.\n?: '],
      ['asks', 'Ann Lee: One.\n│', 'Q', 'Ann Lee: One.\nQ '],
      ['counts questions', 'Q81 Ann Lee: One?\nA Bo: Two.\n│', 'Q', 'Q81 Ann Lee: One?\nA Bo: Two.\nQ82 '],
      [
        'keeps CRLF and counts as the protocol does',
        'Ann 😀: One.\r\nAnn Lee: Two.\r\n│\r\n',
        'Ann Lee',
        'Ann 😀: One.\r\nAnn Lee: Two.\r\nAnn Lee: \r\n',
      ],
    ] as const) {
      it(title, async () => assert.equal(await taken(source, label), after));
    }

    for (const [where, source] of [
      ['in spoken words', 'Ann Lee: One. A│\n'],
      ['in indented words', 'Ann Lee: One.\n  A│\n'],
      ['on an empty indented line', 'Ann Lee: One.\n  │\n'],
      ['where silence goes on', '---\nattribution: inherit\n---\nAnn Lee: One.\nA│\n'],
      ['in a talk by one voice', '---\nspeaker: Ann Lee\n---\nOne.\nA│\n'],
      ['in a heading', '# A│\n'],
      ['in an event', '[A│]\n'],
      ['behind a backslash', 'Ann Lee: One.\n\\A│\n'],
      ['within a word at the margin', 'Ann Lee: One.\nA│nd so.\n'],
      ['behind several words at the margin', 'Ann Lee: One.\n\nAnd then came A│'],
      ['for a small letter at the margin', 'Ann Lee: One.\n\na│'],
    ] as const) {
      it(`has nothing ${where}`, async () => assert.deepEqual((await asked(source)).labels, []));
    }

    it('begins a new paragraph where silence goes on', async () => {
      const { labels } = await asked('---\nattribution: inherit\n---\nAnn Lee: One.\n\nAn│\n');
      assert.deepEqual(labels, ['Ann Lee']);
    });

    it('asks again for more where there are very many', async () => {
      const names = Array.from({ length: 1000 }, (_, at) => `  - Ann Lee ${at}\n`).join('');
      const { list } = await asked(`---\nspeakers:\n${names}---\n│`);
      assert.deepEqual([list?.isIncomplete, list?.items.length], [true, 200]);
    });
  });

  describe('of what stands behind a name', () => {
    it('has what stood there before', async () => {
      assert.deepEqual((await asked(`${talk}Bo Sand (│`)).labels, ['Hove', 'Lab']);
      assert.deepEqual((await asked(`${talk}AL (│): Four.`)).labels, ['Chair']);
      assert.equal(await taken(`${talk}Bo Sand (L│`, 'Lab'), `${talk}Bo Sand (Lab)`);
      assert.equal(await taken(`${talk}Q1 Bo Sand (│)`, 'Hove'), `${talk}Q1 Bo Sand (Hove)`);
    });

    it('has nothing in a bracket among spoken words', async () => {
      for (const source of [`${talk}Bo Sand: One (│`, `${talk}  Bo Sand (│`, `${talk}Bo Sand said (│`]) {
        assert.deepEqual((await asked(source)).labels, []);
      }
    });
  });

  describe('of the header', () => {
    for (const [title, source, labels] of [
      [
        'has the keys that are not there',
        '---\ntitle: T\ndate: 2024-01-01\nsource: S\nmedia: M\nkind: letter\n│\n---\n',
        ['language', 'attribution', 'speaker', 'speakers', 'notSpeakers', 'events', 'notSpeech'],
      ],
      ['has the values of attribution', '---\nattribution: │\n---\n', ['strict', 'inherit']],
      ['has kinds of transcripts', '---\nkind: l│\n---\n', ['debate', 'hearing', 'interview', 'letter', 'minutes']],
      ['has the keys of a speaker', '---\nspeakers:\n  - name: Ann\n    │\n---\n', ['role', 'aliases', 'kind', 'name']],
      [
        'has kinds of speakers',
        '---\nspeakers:\n  - name: Ann\n    kind: │\n---\n',
        ['person', 'collective', 'unknown'],
      ],
      [
        'has who speaks and is not listed',
        '---\nspeakers:\n  - Bo\n  - │\n---\nAnn: One.\nBo: Two.\n',
        ['Ann', 'name'],
      ],
      ['has who may be the one voice', '---\nspeaker: │\n---\nAnn: One.\n', ['Ann']],
      ['has nothing for a title', '---\ntitle: │\n---\nAnn: One.\n', []],
      ['has nothing below other keys', '---\ntags:\n  - │\n---\nAnn: One.\n', []],
    ] as const) {
      it(title, async () => assert.deepEqual((await asked(source)).labels, labels));
    }

    it('writes keys ready to go on', async () => {
      assert.equal(await taken('---\nspe│\n---\n', 'speakers'), '---\nspeakers:\n  - \n---\n');
      assert.equal(await taken('---\nti│\n---\n', 'title'), '---\ntitle: \n---\n');
    });
  });

  describe('of comments to the checker', () => {
    it('has their words', async () => {
      assert.deepEqual((await asked('// col│\n')).labels, [
        'colloquy-disable-next-line',
        'colloquy-disable',
        'colloquy-enable',
      ]);
    });

    it('has the rules that are not named yet, with what each is about', async () => {
      const { items } = await asked('// colloquy-disable unattributed, un│\n');
      assert.ok(items.length > 10);
      assert.equal(
        items.some(({ label }) => label === 'unattributed'),
        false,
      );
      const found = items.find(({ label }) => label === 'unknown-speaker') as CompletionItem;
      assert.equal(found.detail, 'A turn whose speaker is not known yet');
      assert.equal(found.documentation, undefined);
      const resolved = await client.connection.sendRequest<CompletionItem>('completionItem/resolve', found);
      assert.match(String(resolved.documentation), /name is not known yet/);
      assert.equal(
        await taken('// colloquy-disable un│\n', 'unknown-speaker'),
        '// colloquy-disable unknown-speaker\n',
      );
    });

    it('has nothing in other comments, or in a reason', async () => {
      for (const source of ['// Ann said │\n', '// colloquy-disable header -- because │\n']) {
        assert.deepEqual((await asked(source)).labels, []);
      }
    });
  });

  it('has nothing out of range, or in a document that is not open', async () => {
    const position = { line: 70, character: 7 };
    const { uri } = await client.open('Ann Lee: One.');
    assert.equal(await client.request('textDocument/completion', uri, { position }), null);
    assert.equal(await client.request('textDocument/completion', 'untitled:none', { position }), null);
  });

  it('gives an item that it does not know back as it is', async () => {
    const item = { label: 'x', data: 7 };
    assert.deepEqual(await client.connection.sendRequest('completionItem/resolve', item), item);
  });
});
