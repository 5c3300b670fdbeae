import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { InlayHint, Range } from 'vscode-languageserver/node';
import { clean, verifyWords } from '../core/reading.ts';
import { Client } from './client.ts';

const capabilities = {
  workspace: { applyEdit: true, workspaceEdit: { documentChanges: true }, inlayHint: { refreshSupport: true } },
};

interface Step {
  readonly applied: boolean;
  readonly reason?: string;
  readonly next: Range | null;
}

const exchange = [
  'What steps she is taking to help victims of crime.',
  'We will implement the Act, and this Government have set out a plan.',
  'It will be ready in the spring.',
  'My constituent was a victim of stalking. Will the Minister meet me?',
].join('\n');

describe('server: attribution', () => {
  let client: Client;
  before(async () => {
    client = await Client.start({ capabilities });
  });
  after(() => client.stop());

  const step = (name: string, uri: string, line: number, more: object = {}) =>
    client.execute<Step>(`colloquy.server.${name}`, { uri, position: { line, character: 3 }, ...more });
  const decide = (command: string, uri: string, line: number, more: object = {}) =>
    client.execute<{ count: number; reason?: string }>(command, {
      uri,
      position: { line, character: 3 },
      ...more,
    });
  const marks = async (uri: string, last = 10) => {
    const range = { start: { line: 0, character: 0 }, end: { line: last, character: 0 } };
    const hints = await client.request<InlayHint[]>('textDocument/inlayHint', uri, { range });
    return hints.map(({ label, position }) => `${position.line} ${label}`);
  };

  it('labels a turn as far as it is proposed, and says where the next one is open', async () => {
    const { uri } = await client.open(exchange);
    const { applied, next } = await step('labelOpenTurn', uri, 1, { version: 1, speaker: 'Ann Hall' });
    assert.deepEqual([applied, next?.start], [true, { line: 3, character: 0 }]);
    const [first, second, third, fourth] = exchange.split('\n');
    assert.equal(client.textOf(uri), [first, `A Ann Hall: ${second}`, `  ${third}`, fourth].join('\n'));
    assert.equal(client.editLabels.at(-1), 'Attribute to Ann Hall');
    const last = await step('labelOpenTurn', uri, 3, { version: 2, speaker: null });
    assert.equal(last.next?.start.line, 0);
  });

  it('breaks a line where the next turn is proposed inside it, in one edit, and goes on there', async () => {
    const lines = [
      'Did you see the letter before it was sent? No, I',
      "did not. Were you told about it? I don't recall being",
      'told about it by anybody. Can we look at page four',
      'of your statement? Yes, I have it here.',
    ];
    const { uri } = await client.open(lines.join('\n'));
    assert.deepEqual(await marks(uri), ['0 Q?', '0 A?', '1 Q?', '1 A?', '2 Q?', '3 A?']);
    const open = await client.execute<Range>('colloquy.server.openTurn', { uri, position: { line: 0, character: 0 } });
    assert.deepEqual(open.end, { line: 0, character: lines[0]?.indexOf('No, I') });
    const first = await step('labelOpenTurn', uri, 0, { version: 1, speaker: 'Ann Hall', isNew: true });
    const header = 6;
    assert.deepEqual(first.next?.start, { line: header, character: 0 });
    await step('labelOpenTurn', uri, header, { version: 2, speaker: null });
    await step('joinOpenTurn', uri, header + 2, { version: 3 });
    assert.equal(
      client
        .textOf(uri)
        ?.split('\n')
        .slice(header - 1, header + 4)
        .join('\n'),
      [
        'Q Ann Hall: Did you see the letter before it was sent?',
        'A ?: No, I',
        '  did not.',
        '  Were you told about it?',
        "I don't recall being",
      ].join('\n'),
    );
  });

  it('takes or refuses the proposal inside a line that is before the cursor', async () => {
    const text =
      "Were you told about it? I don't recall being told\nabout it by anybody. Can we look at page four\nof your statement?";
    const { uri } = await client.open(text);
    const at = (line: number, words: string) => ({ line, character: text.split('\n')[line]?.indexOf(words) });
    assert.deepEqual(await marks(uri), ['0 Q?', '0 A?', '1 Q?']);
    await client.execute('colloquy.server.refuseProposal', { uri, position: at(0, 'recall') });
    assert.deepEqual(await marks(uri), ['0 Q?', '1 Q?']);
    await client.execute('colloquy.server.takeProposal', { uri, position: at(1, 'page'), version: 1 });
    assert.equal(client.textOf(uri), text.replace(' Can we', '\nQ ?: Can we'));
  });

  it('puts a new speaker on the roster in the same step', async () => {
    const { uri } = await client.open('---\r\nspeakers:\r\n  - Bob Dee\r\n---\r\nOne.\r\nBob Dee: Two.\r\nThree.\r\n');
    const { next } = await step('labelOpenTurn', uri, 4, { speaker: 'Ann Hall', isNew: true });
    assert.equal(
      client.textOf(uri)?.replaceAll('\r\n', '\n').replace('Q ', ''),
      '---\nspeakers:\n  - Bob Dee\n  - Ann Hall\n---\nAnn Hall: One.\nBob Dee: Two.\nThree.\n',
    );
    assert.equal(next?.start.line, 7);
    assert.deepEqual(await client.execute('colloquy.server.voices', { uri }), [
      { name: 'Bob Dee', label: 'Bob Dee' },
      { name: 'Ann Hall', label: 'Ann Hall' },
    ]);
  });

  it('has the people whom the facts above a talk name, who go on the roster with their first turn', async () => {
    const facts = 'Interviewer: Ann Hall\nInterviewees: Bob Dee (mate) and Cy Orr\nLocation: New York\n';
    const { uri } = await client.open(`${facts}\nDo you recall it?\nI do.\n`);
    assert.deepEqual(await client.execute('colloquy.server.voices', { uri }), [
      { name: 'Ann Hall', label: 'Ann Hall', isNew: true },
      { name: 'Bob Dee', label: 'Bob Dee', isNew: true },
      { name: 'Cy Orr', label: 'Cy Orr', isNew: true },
    ]);
  });

  it('reads a name while it is typed, and says whom it looks like', async () => {
    const { uri, cursor: position } = await client.open('---\nspeakers: [Marie Rimmer]\n---\n\n│One.\n');
    const read = (typed: string) => client.execute<object>('colloquy.server.readName', { uri, position, typed });
    assert.deepEqual(await read(' Bob  Dee '), { name: 'Bob Dee' });
    assert.deepEqual(await read('Bob Dee (Hove) (Lab)'), { name: 'Bob Dee' });
    assert.deepEqual(await read('Marie Rimer'), { name: 'Marie Rimer', similar: 'Marie Rimmer' });
    assert.deepEqual(Object.keys(await read('a:b')), ['name', 'reason']);
  });

  it('says whether a text of any kind reads like a transcript', async () => {
    const ask = (text: string) => client.connection.sendRequest<boolean>('colloquy/looksLikeTranscript', { text });
    assert.equal(await ask(readFileSync('seeds/oral-questions-justice.txt', 'utf8')), true);
    assert.equal(await ask('# Notes\n\nBuy milk.\n'), false);
  });

  it('makes a header for a new speaker where there is none', async () => {
    const { uri } = await client.open('Bob Dee: One.\n\nTwo.\nThree.\n');
    await step('labelOpenTurn', uri, 2, { speaker: 'Ann Hall', isNew: true });
    assert.match(
      client.textOf(uri) ?? '',
      /^---\nspeakers:\n {2}- Ann Hall\n---\n\nBob Dee: One\.\n\n(Q )?Ann Hall: Two\./,
    );
  });

  it('marks a turn as question or answer, and opens it so where it is open text', async () => {
    const { uri } = await client.open(exchange);
    const { next } = await step('markOpenTurn', uri, 1, { kind: 'question' });
    assert.match(client.textOf(uri) ?? '', /\nQ \?: We will implement.*\n {2}It will be/);
    assert.equal(next?.start.line, 3);
    await step('markOpenTurn', uri, 1, { kind: 'answer' });
    assert.match(client.textOf(uri) ?? '', /\nA \?: We will implement/);
  });

  it('goes on without an edit where a speaker is said to be unknown already', async () => {
    const { uri } = await client.open('?: One.\nAnn Hall: Two.\n?: Three.\n');
    const edits = client.editLabels.length;
    const { applied, next } = await step('labelOpenTurn', uri, 0, { speaker: null });
    assert.deepEqual([applied, next?.start.line, client.editLabels.length], [true, 2, edits]);
  });

  it('joins a turn to the one above', async () => {
    const { uri } = await client.open('Ann Hall: One.\n?: Two.\n');
    const { applied, next } = await step('joinOpenTurn', uri, 1);
    assert.deepEqual([applied, next], [true, null]);
    assert.equal(client.textOf(uri), 'Ann Hall: One.\n  Two.\n');
  });

  describe('on a line that continues a turn', () => {
    const swallowed = 'Bob Dee: One.\n  Two.\n  Three.\nAnn Hall: Four.\n?: Five.\n';

    for (const [title, name, more, cue] of [
      ['a digit begins a turn there', 'labelOpenTurn', { speaker: 'Ann Hall' }, 'Ann Hall: '],
      ['so does an unknown speaker', 'labelOpenTurn', { speaker: null }, '?: '],
      ['so does a question', 'markOpenTurn', { kind: 'question' }, 'Q ?: '],
      ['so does an answer', 'markOpenTurn', { kind: 'answer' }, 'A ?: '],
      ['so does the command', 'beginTurn', {}, '?: '],
    ] as const) {
      it(title, async () => {
        const { uri } = await client.open(swallowed);
        const { applied } = await step(name, uri, 1, { ...more, ...(name === 'beginTurn' && { version: 1 }) });
        assert.ok(applied);
        assert.equal(client.textOf(uri), swallowed.replace('  Two', `${cue}Two`));
      });
    }

    it('goes to the next open turn after it', async () => {
      const { uri } = await client.open(swallowed);
      assert.equal((await step('labelOpenTurn', uri, 1, { speaker: 'Ann Hall' })).next?.start.line, 4);
    });

    it('puts a new speaker on the roster too', async () => {
      const { uri } = await client.open(swallowed);
      await step('labelOpenTurn', uri, 1, { speaker: 'Cy Orr (Hove) (Lab)', isNew: true });
      assert.match(
        client.textOf(uri) ?? '',
        /^---\nspeakers:\n {2}- Cy Orr \(Hove\) \(Lab\)\n---\n[\s\S]*\nCy Orr: Two\.\n {2}Three\./,
      );
    });

    it('marks the lines from there on where the speaker is not known', async () => {
      const { uri } = await client.open('?: One.\n  Two.\n  Three.\n');
      const range = await client.execute<Range>('colloquy.server.openTurn', {
        uri,
        position: { line: 1, character: 0 },
      });
      assert.deepEqual([range.start.line, range.end.line], [1, 2]);
    });
  });

  it('begins a turn in the middle of a line, and goes to it', async () => {
    const { uri } = await client.open('Bob Dee: One. Two.\n  Three.\n?: Four.\n');
    const position = { line: 0, character: 14 };
    const { next } = await client.execute<Step>('colloquy.server.beginTurn', { uri, position, version: 1 });
    assert.equal(client.textOf(uri), 'Bob Dee: One.\n?: Two.\n  Three.\n?: Four.\n');
    assert.equal(next?.start.line, 1);
  });

  it('takes a name with what stands in brackets after it', async () => {
    const { uri } = await client.open('One.\n');
    await step('labelOpenTurn', uri, 0, { speaker: 'Marie Orr (Hove and Portslade) (Lab)', isNew: true });
    assert.match(client.textOf(uri) ?? '', /- Marie Orr \(Hove and Portslade\) \(Lab\)\n---\n\nMarie Orr: One\.\n$/);
    const other = await client.open('One.\n');
    const { applied } = await client.execute<Step>('colloquy.server.attribute', {
      uri: other.uri,
      position: { line: 0, character: 0 },
      speaker: 'Marie Orr (Hove) (Lab)',
    });
    assert.ok(applied);
    assert.equal(client.textOf(other.uri), 'Marie Orr (Hove) (Lab): One.\n');
  });

  for (const [why, name, source, more, reason] of [
    ['the document has changed', 'labelOpenTurn', 'One.\n', { version: 7, speaker: 'Bob Dee' }, /has changed/],
    ['nobody speaks there', 'labelOpenTurn', '# One\n\nTwo.\n', { speaker: 'Bob Dee' }, /no text/],
    ['the name would not be read as one', 'labelOpenTurn', 'One.\n', { speaker: 'a:b' }, /`a:b`/],
    ['there is no turn above', 'joinOpenTurn', 'One.\n', {}, /no turn above/],
    ['a turn begins there already', 'beginTurn', 'Bob Dee: One.\n', {}, /begins here already/],
    ['there is nothing to mark', 'markOpenTurn', '# One\n', { kind: 'answer' }, /nothing here to mark as an answer/],
  ] as const) {
    it(`says so and changes nothing where ${why}`, async () => {
      const { uri, text } = await client.open(source);
      const answer = await step(name, uri, 0, more);
      assert.equal(answer.applied, false);
      assert.match(answer.reason ?? '', reason);
      assert.equal(client.textOf(uri), text);
    });
  }

  it('marks what is proposed, and says why', async () => {
    const { uri } = await client.open(exchange);
    assert.deepEqual(await marks(uri), ['0 Q?', '1 A?', '3 Q?']);
    const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 1 } };
    const [hint] = await client.request<InlayHint[]>('textDocument/inlayHint', uri, { range });
    assert.match(String(hint?.tooltip), /^Proposed: a question seems to begin here, .* \(\d+ %\)\. .*constituent/);
    assert.equal(client.textOf(uri), exchange);
  });

  it('writes a proposal that is taken, and leaves what follows open', async () => {
    const { uri } = await client.open(exchange);
    assert.deepEqual(await decide('colloquy.server.takeProposal', uri, 2), { count: 1 });
    assert.equal(client.textOf(uri), exchange.replace('We will', 'A ?: We will'));
    assert.deepEqual(await marks(uri), ['0 Q?', '3 Q?']);
  });

  it('shows no proposal that is refused, also when lines are added above', async () => {
    const { uri } = await client.open(exchange);
    assert.deepEqual(await decide('colloquy.server.refuseProposal', uri, 1), { count: 1 });
    assert.ok(client.asked.includes('workspace/inlayHint/refresh'));
    assert.deepEqual(await marks(uri), ['0 Q?', '3 Q?']);
    const start = { line: 0, character: 0 };
    await client.change(uri, [{ range: { start, end: start }, text: '// a note\n\n' }]);
    assert.deepEqual(await marks(uri), ['2 Q?', '5 Q?']);
    assert.match((await decide('colloquy.server.takeProposal', uri, 0)).reason ?? '', /Nothing is proposed/);
  });

  it('takes all sure proposals in one step, and less sure ones where that is wanted', async () => {
    const { uri } = await client.open(readFileSync('seeds/oral-questions-justice.txt', 'utf8'));
    const edits = client.editLabels.length;
    const sure = await decide('colloquy.server.takeSureProposals', uri, 0);
    assert.ok(sure.count >= 15 && sure.count < 27, `${sure.count} are sure`);
    assert.equal(client.editLabels.length, edits + 1);
    const rest = await decide('colloquy.server.takeSureProposals', uri, 0, { sureness: 0 });
    assert.ok(rest.count > 0);
    assert.deepEqual(await marks(uri, 70), []);
    assert.match((await decide('colloquy.server.takeSureProposals', uri, 0)).reason ?? '', /certain enough/);
  });

  it('offers what “all like this” may mean, and attributes it in one step', async () => {
    const { uri } = await client.open('# One\nQ ?: One?\nA ?: Two.\nQ ?: Three?\nA ?: Four.\n');
    const choices = await client.execute('colloquy.server.likeThis', { uri, position: { line: 1, character: 0 } });
    assert.deepEqual(choices, [
      { like: 'kind', title: 'All questions without a speaker in this section', count: 2, speakers: 1 },
      { like: 'pair', title: 'From here to the end of this section, two people in turn', count: 4, speakers: 2 },
    ]);
    const edits = client.editLabels.length;
    const given = { like: 'pair', speakers: ['Ann Hall', 'Bob Dee'] };
    assert.deepEqual(await decide('colloquy.server.attributeLikeThis', uri, 1, given), { count: 4 });
    assert.equal(
      client.textOf(uri),
      '# One\nQ Ann Hall: One?\nA Bob Dee: Two.\nQ Ann Hall: Three?\nA Bob Dee: Four.\n',
    );
    assert.equal(client.editLabels.length, edits + 1);
    assert.match((await decide('colloquy.server.attributeLikeThis', uri, 0, given)).reason ?? '', /No other turn/);
    await assert.rejects(
      decide('colloquy.server.attributeLikeThis', uri, 1, { like: 'pair' }),
      /`speakers` must be a list of names/,
    );
  });

  it('cleans a page in one step, and says what it did', async () => {
    const raw = readFileSync('seeds/written-question-reoffenders.txt', 'utf8');
    const { uri } = await client.open(raw);
    const edits = client.editLabels.length;
    const done = await client.execute<{ applied: boolean; summary: string; report: string }>('colloquy.server.clean', {
      uri,
      version: 1,
    });
    assert.equal(done.applied, true);
    assert.match(done.summary, /\d+ lines of the page removed/);
    assert.match(done.report, /## Removed\n\n- Line \d+: `/);
    assert.equal(client.editLabels.length, edits + 1);
    const cleaned = client.textOf(uri) ?? '';
    assert.equal(cleaned, clean(raw).text);
    const again = await client.execute<{ applied: boolean; summary: string }>('colloquy.server.clean', { uri });
    assert.deepEqual(again, { applied: false, summary: 'There is nothing to clean.' });
    const same = await client.execute<{ equal: boolean; summary: string }>('colloquy.server.verify', {
      uri,
      text: raw,
    });
    assert.equal(same.equal, true);
    assert.match(
      same.summary,
      /^No spoken word changed: [\d,]+ words and marks are the same\. [\d,]+ words had no speaker before\.$/,
    );
  });

  it('offers to clean what is about to be pasted, and edits nothing', async () => {
    const before = '---\nspeakers: [Ann Hall]\n---\nAnn Hall: One.\n';
    const { uri } = await client.open(before);
    const end = { line: 4, character: 0 };
    const raw = 'Photo of Bo Dee Bo Dee Labour, Bath\n\nTwo.\n\nLink to this speech\n';
    const given = { uri, range: { start: end, end }, text: raw };
    assert.deepEqual(await client.execute('colloquy.server.cleanPaste', given), {
      text: 'Bo Dee: Two.\n',
      edits: [
        {
          range: { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } },
          newText: 'speakers: [Ann Hall, Bo Dee (Bath) (Labour)]\n',
        },
      ],
      summary: '1 line of the page removed, 1 line turned into markup, 1 turn opened, 1 speaker added to the roster.',
    });
    assert.equal(await client.execute('colloquy.server.cleanPaste', { ...given, text: 'Ann Hall: Two.\n' }), null);
    assert.equal(client.textOf(uri), before);
  });

  it('puts a line back above another, in one step', async () => {
    const { uri } = await client.open('Ann Hall: One.\n  Share\n  Link to this speech\n  Two.\nBob Dee: Three.\n');
    const { dropped, report } = await client.execute<{
      report: string;
      dropped: { text: string; reportLine: number; line: number }[];
    }>('colloquy.server.clean', { uri });
    const [link] = dropped;
    assert.ok(link && dropped.length === 1);
    assert.match(report.split('\n')[link.reportLine] ?? '', /^- Line 3: `Link to this speech`/);
    const cleaned = client.textOf(uri) ?? '';
    const edits = client.editLabels.length;
    const given = { uri, text: link.text, position: { line: link.line, character: 0 } };
    const late = await client.execute('colloquy.server.putBack', { ...given, version: 1 });
    assert.deepEqual(late, { applied: false, reason: 'The document has changed. Try again.' });
    assert.deepEqual(await client.execute('colloquy.server.putBack', given), { applied: true });
    assert.equal(client.textOf(uri), cleaned.replace('  Two', '  Link to this speech\n  Two'));
    assert.equal(client.editLabels.length, edits + 1);
  });

  it('cleans some lines, and puts what they say of themselves and who speaks in them into the header', async () => {
    const before = '---\ntitle: Mine\nspeakers: [Bob Dee]\n---\nBob Dee: I ask  my hon.\nFriend  again.\n\n';
    const page = readFileSync('seeds/lords-debate-amendment-292n.txt', 'utf8');
    const { uri } = await client.open(before + page);
    const range = { start: { line: 7, character: 0 }, end: { line: 7 + page.split('\n').length, character: 0 } };
    const edits = client.editLabels.length;
    const { report } = await client.execute<{ report: string }>('colloquy.server.clean', { uri, range });
    assert.equal(client.editLabels.length, edits + 1);
    assert.match(report, /## Added to the header\n\n- Line \d+: date: `2021-11-24`\n/);
    assert.match(report, /## Not added to the header\n\n- Line \d+: title: `Amendment 292N`\n/);
    const cleaned = client.textOf(uri) ?? '';
    assert.match(
      cleaned,
      /^---\ntitle: Mine\nspeakers: \[Bob Dee, .*Baroness.*\]\ndate: 2021-11-24\n(?:.+\n){3}---\nBob Dee: I ask {2}my hon\.\nFriend {2}again\.\n\n/,
    );
    assert.equal(cleaned.match(/^---$/gm)?.length, 2);
    assert.equal(verifyWords(before + page, cleaned).equal, true);
  });

  it('shows the places side by side where a spoken word has changed', async () => {
    const { uri } = await client.open('Ann Hall: One two three.\nBob Dee: Four.\n');
    const verified = await client.execute('colloquy.server.verify', { uri, text: 'One too three.\nFour.\n' });
    assert.deepEqual(verified, {
      equal: false,
      summary: '1 difference; 5 words and marks are the same. 3 words had no speaker before.',
      before: 'Line 1 before, line 1 after\n… One\ntoo\n',
      after: 'Line 1 before, line 1 after\n… One\ntwo\n',
    });
  });

  it('shows the words that another speaker had before, and says who was renamed', async () => {
    const { uri } = await client.open('Ann Hall: One.\nBob Dee: Two. Three.\nCy Orr: Four.\n');
    const text = 'Ann Hall: One.\n  Two.\nBob Dee: Three.\nCO: Four.\n';
    assert.deepEqual(await client.execute('colloquy.server.verify', { uri, text }), {
      equal: false,
      summary:
        'No spoken word changed: 8 words and marks are the same. 1 word had another speaker before. Renamed: CO → Cy Orr.',
      before: 'Line 2 before, line 2 after\nAnn Hall: Two.\n',
      after: 'Line 2 before, line 2 after\nBob Dee: Two.\n',
    });
  });

  it('needs one key a turn in a page of oral questions', async () => {
    const raw = readFileSync('seeds/oral-questions-justice.txt', 'utf8');
    const { uri } = await client.open(raw);
    let keys = 0;
    for (let line: number | undefined = 0; line !== undefined; keys++) {
      const speaker = keys % 2 === 0 ? 'Ann Hall' : 'Bob Dee';
      const { applied, next }: Step = await step('labelOpenTurn', uri, line, { speaker });
      assert.equal(applied, true);
      line = next?.start.line;
    }
    assert.ok(keys <= 1.2 * 27, `${keys} keys`);
    assert.equal(verifyWords(raw, client.textOf(uri) ?? '').equal, true);
  });
});
