import assert from 'node:assert/strict';
import type { Hover } from 'vscode-languageserver/node';
import { Client, type Opened } from './client.ts';

const header = `---
speakers:
  - name: Alex Davies-Jones
    role: Under-Secretary
    aliases: [ADJ]
  - Marie Rimmer (St Helens) (Lab)
  - Nobody Here
---
# Victims
Q1 Marie Rimmer: What steps is she taking to help?
A Alex Davies-Jones: We will implement the Act.
Q ?: Will she meet me?
A ADJ: Yes.
Q Marie Rimmer: Is that all?
`;

describe('server: hover', () => {
  const cases: [title: string, at: string, expected: string][] = [
    [
      'shows who a name is',
      'A AD│J: Yes',
      '**Alex Davies-Jones**\n\nUnder-Secretary\n\n2 turns, 6 words, 30 % of all words\n\nFirst on [line 11](URI#L11), last on [line 13](URI#L13)',
    ],
    [
      'shows qualifiers from the roster',
      '│Marie Rimmer: What',
      '**Marie Rimmer**\n\nSt Helens, Lab\n\n2 turns, 10 words, 50 % of all words\n\nFirst on [line 10](URI#L10), last on [line 14](URI#L14)',
    ],
    [
      'shows that somebody of the roster does not speak',
      'Nobody │Here',
      '**Nobody Here**\n\nDoes not speak in this file.',
    ],
    [
      'shows an entry by its alias',
      'aliases: [A│DJ]',
      '**Alex Davies-Jones**\n\nUnder-Secretary\n\n2 turns, 6 words, 30 % of all words\n\nFirst on [line 11](URI#L11), last on [line 13](URI#L13)',
    ],
    [
      'shows who answers a question',
      'Q│1 Marie',
      '**Question by Marie Rimmer**\n\nAnswered by Alex Davies-Jones on [line 11](URI#L11)\n\n7 words',
    ],
    [
      'shows what an answer answers',
      'We will│ implement',
      '**Answer by Alex Davies-Jones**\n\nAnswers the question by Marie Rimmer on [line 10](URI#L10)\n\n5 words',
    ],
    [
      'shows that a question is not answered',
      'Is that │all?',
      '**Question by Marie Rimmer**\n\nNot answered.\n\n3 words',
    ],
    [
      'sums a section up',
      '# Vic│tims',
      '**Victims**\n\n5 turns by 2 speakers, 20 words\n\n3 questions, 1 not answered: [line 14](URI#L14)',
    ],
  ];

  let client: Client;
  before(async () => {
    const rules = { 'unused-speaker': 'off', 'unknown-speaker': 'off', 'unanswered-question': 'off' };
    client = await Client.start({
      capabilities: { textDocument: { hover: { contentFormat: ['markdown', 'plaintext'] } } },
      initializationOptions: { rules },
    });
  });
  after(() => client.stop());

  for (const [title, at, expected] of cases) {
    it(title, async () => {
      const place = at.replace('│', '');
      assert.equal(header.split(place).length, 2, `${place} stands once in the transcript`);
      const opened = await client.open(header.replace(place, at));
      assert.equal(await markdown(client, opened), expected);
    });
  }

  it('tells which questions are answered together', async () => {
    const opened = await client.open('Q│ Ann Hall: How many?\nQ Bob Dee: How many?\nA Eve Low: Two.\n');
    assert.match(
      await markdown(client, opened),
      /Answered by Eve Low on \[line 3\]\(URI#L3\), together with \[line 2\]\(URI#L2\)/,
    );
  });

  it('says that text without a speaker may be the answer', async () => {
    const opened = await client.open('Q Ann Hall: How │many?\n\nTwo.\n');
    assert.match(await markdown(client, opened), /\n\nNot answered yet: the text below has no speaker\.\n/);
  });

  it('says what is inferred', async () => {
    const opened = await client.open('Ann Hall: How │many are there?\nEve Low: Two.\n');
    assert.match(await markdown(client, opened), /\*\*Question by Ann Hall \(inferred from the words\)\*\*/);
  });

  it('explains the rule that a squiggle stands for', async () => {
    const opened = await client.open('Nobody is na│med for this.\n');
    const text = await markdown(client, opened);
    assert.match(text, /^\*\*unattributed: /);
    assert.match(text, /A transcript says who said what\./);
  });

  it('takes names literally', async () => {
    const opened = await client.open('---\nspeakers: ["M*A*S<b>H"]\n---\nM*A*S<b>H│: Hello.\n');
    assert.match(await markdown(client, opened), /^\*\*M\\\*A\\\*S\\<b\\>H\*\*/);
  });

  it('has nothing to say about white space', async () => {
    const opened = await client.open('Bob Dee: one\n│\nAnn Hall: two\n');
    assert.equal(await hover(client, opened), null);
  });

  it('is plain text for clients without Markdown', async () => {
    const plain = await Client.start();
    const opened = await plain.open('Bob│ Dee: one\nAnn Hall: two\n');
    assert.deepEqual((await hover(plain, opened))?.contents, {
      kind: 'plaintext',
      value:
        'Bob Dee\n1 turn, 1 word, 50 % of all words\nSpeaks on line 1\nRead as a speaker, in the form `Name:`. The evidence: occurs once; ends as a sentence does in 0 of 1 line.',
    });
    await plain.stop();
  });
});

function hover(client: Client, { uri, cursor }: Opened): Promise<Hover | null> {
  return client.request('textDocument/hover', uri, { position: cursor });
}

async function markdown(client: Client, opened: Opened): Promise<string> {
  const { contents } = (await hover(client, opened)) ?? {};
  assert.ok(typeof contents === 'object' && 'kind' in contents && contents.kind === 'markdown', 'there is a hover');
  return contents.value.replaceAll(opened.uri, 'URI');
}
