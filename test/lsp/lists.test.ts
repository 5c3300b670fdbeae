import assert from 'node:assert/strict';
import type {
  ListedQuestion,
  ListedSection,
  ListedSpeaker,
  QuestionsInFile,
  ReadingPage,
  ReadingUpdate,
  SpeakerInFiles,
  StatisticsReport,
  TranscriptComparison,
} from '../../server/protocol.ts';
import { Client } from './client.ts';

const text = `---
speakers:
  - Ann Lee
  - Bo Sand
  - Dee Ravn
---

# Bees

Q1 Ann Lee [00:10]: How many hives?
A Bo Sand [00:15]: Twelve of them.
Q Cy Moor [00:25]: And where?
A Bo Sand [00:30]: Over there.

# Honey

Q2 Cy Moor [00:40]: How much?
`;

describe('server: lists for views', () => {
  let client: Client;
  let uri: string;
  before(async () => {
    client = await Client.start();
    ({ uri } = await client.open(text));
  });
  after(() => client.stop());

  it('have everybody who speaks or is on the roster', async () => {
    const speakers = await client.execute<ListedSpeaker[]>('colloquy.server.listSpeakers', { uri });
    assert.deepEqual(
      speakers.map(({ name, isOnRoster, turns, summary }) => [name, isOnRoster, turns, summary]),
      [
        ['Bo Sand', true, 2, '42 %, 00:20, 2 turns, 5 words'],
        ['Cy Moor', false, 2, '33 %, 00:05, 2 turns, 4 words'],
        ['Ann Lee', true, 1, '25 %, 00:05, 1 turn, 3 words'],
        ['Dee Ravn', true, 0, 'does not speak'],
      ],
    );
  });

  it('lead from turn to turn of a speaker, and round', async () => {
    const next = (line: number, name = 'Bo Sand') =>
      client.execute('colloquy.server.nextTurnOf', { uri, name, position: { line, character: 0 } });
    assert.deepEqual([await next(0), await next(10), await next(12)], [10, 12, 10]);
    assert.equal(await client.execute('colloquy.server.nextTurnOf', { uri, name: 'Ann Lee' }), 9);
    assert.equal(await next(0, 'Nobody'), null);
  });

  it('have each question with its answers and what follows from them', async () => {
    const sections = await client.execute<ListedSection[]>('colloquy.server.listQuestions', { uri });
    const shown = ({ number, speaker, words, answers, followUps }: ListedQuestion): unknown => {
      return [number, speaker, words, answers.map(({ words, line }) => [words, line]), followUps.map(shown)];
    };
    assert.deepEqual(
      sections.map(({ title, questions }) => [title, questions.map(shown)]),
      [
        [
          'Bees',
          [
            [
              1,
              'Ann Lee',
              'How many hives?',
              [['Twelve of them.', 10]],
              [[null, 'Cy Moor', 'And where?', [['Over there.', 12]], []]],
            ],
          ],
        ],
        ['Honey', [[2, 'Cy Moor', 'How much?', [], []]]],
      ],
    );
  });

  it('have what the plots show', async () => {
    const report = await client.execute<StatisticsReport>('colloquy.server.report', { uri });
    assert.deepEqual([report.unit, report.turns, report.unanswered, report.drawn.length], ['seconds', 5, 1, 4]);
    const names = report.answerings.map(({ asker, answerer }) => [
      report.speakers[asker]?.name,
      report.speakers[answerer]?.name,
    ]);
    assert.deepEqual(names.sort(), [
      ['Ann Lee', 'Bo Sand'],
      ['Cy Moor', 'Bo Sand'],
    ]);
  });

  it('have a quotation of the words of a range, and none where nothing is spoken', async () => {
    const quote = (line: number) => {
      const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
      return client.execute<string | null>('colloquy.server.quote', { uri, range });
    };
    assert.match((await quote(10)) ?? '', /^> Twelve of them\.\n>\n> — Bo Sand, Bees, 00:15, \[/);
    assert.equal(await quote(7), null);
  });

  it('have the document as a page, and where its parts stand', async () => {
    const { head, parts, lines } = await client.execute<ReadingPage>('colloquy.server.reading', { uri });
    assert.deepEqual(lines, [7, 9, 10, 11, 12, 14, 16]);
    assert.match(head, /<h1>[\s\S]*Dee Ravn/);
    assert.equal(parts.length, 7);
    assert.match(parts[6] ?? '', /class="turn[\s\S]*How much\?/);
  });

  it('have what changed since an earlier text, turn by turn', async () => {
    const earlier = text.replace('Twelve', 'Ten').replace('Q2 Cy Moor', 'Q2 Ann Lee');
    const { same, changes } = await client.execute<TranscriptComparison>('colloquy.server.compare', {
      uri,
      text: earlier,
    });
    assert.equal(same, 3);
    assert.deepEqual(
      changes.map(({ kinds, after }) => [kinds, after.map(({ line }) => line)]),
      [
        [['changed'], [11]],
        [['attributed'], [17]],
      ],
    );
  });

  it('compare with the last earlier text again, as long as the document is open', async () => {
    const compare = (uri: string, text: string | null) =>
      client.execute<TranscriptComparison | { isForgotten: true }>('colloquy.server.compare', { uri, text });
    const document = await client.open('Ann Lee: One of the hives.\n\nBo Sand: Two.\n');
    assert.deepEqual(await compare(document.uri, null), { isForgotten: true });
    const first = (await compare(document.uri, 'Ann Lee: One of the hives.\n')) as TranscriptComparison;
    assert.deepEqual(
      first.changes.map(({ kinds }) => kinds),
      [['added']],
    );
    await client.change(document.uri, [
      { range: { start: { line: 0, character: 9 }, end: { line: 0, character: 12 } }, text: 'Three' },
    ]);
    const again = (await compare(document.uri, null)) as TranscriptComparison;
    assert.deepEqual(
      again.changes.map(({ kinds }) => kinds),
      [['changed'], ['added']],
    );
    await client.close(document.uri);
    const reopened = await client.open('Ann Lee: One.\n', document.uri);
    assert.deepEqual(await compare(reopened.uri, null), { isForgotten: true });
    await client.close(document.uri);
  });

  it('have what has changed in the page since the client got it', async () => {
    const document = await client.open('Ann Lee: One.\n\nBo Sand: Two.\n\nAnn Lee: Three.\n');
    const reading = (since?: number) =>
      client.execute<ReadingUpdate>('colloquy.server.reading', {
        uri: document.uri,
        ...(since !== undefined && { since }),
      });
    const page = await reading();
    await client.change(document.uri, [
      { range: { start: { line: 2, character: 9 }, end: { line: 2, character: 12 } }, text: 'Four' },
    ]);
    const { revision, ...update } = await reading(page.revision);
    assert.deepEqual([update.change?.first, update.change?.old, update.change?.parts.length], [1, 1, 1]);
    assert.match(update.change?.parts[0] ?? '', /Four\./);
    assert.deepEqual(Object.keys(update), ['change']);
    await client.change(document.uri, [
      { range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } }, text: 'Ann Lee: New.\n\n' },
    ]);
    const next = await reading(revision);
    assert.deepEqual([next.change?.old, next.change?.parts.length, next.lines], [0, 1, [0, 2, 4, 6]]);
    assert.equal((await reading(page.revision)).parts?.length, 4, 'a page that the server does not have any more');
    await client.close(document.uri);
  });

  it('have how many questions each file has, and those of a file that is named', async () => {
    const other = await client.open('Q Eve Hill: When?\n\nA Bo Sand: Now.\n\nQ1 Eve Hill: Who?\n');
    const none = await client.open('Bo Sand: One two.\n');
    const files = await client.execute<QuestionsInFile[]>('colloquy.server.listQuestionsInFiles', { uri });
    assert.deepEqual(files, [
      {
        uri,
        askers: [
          { name: 'Ann Lee', asked: 1, unanswered: 0 },
          { name: 'Cy Moor', asked: 2, unanswered: 1 },
        ],
      },
      { uri: other.uri, askers: [{ name: 'Eve Hill', asked: 2, unanswered: 1 }] },
    ]);
    const questionsOf = async (file: string) => {
      const sections = await client.execute<ListedSection[]>('colloquy.server.listQuestions', { uri, file });
      return sections.flatMap(({ questions }) => questions.map(({ words, isAnswered }) => [words, isAnswered]));
    };
    assert.deepEqual(await questionsOf(other.uri), [
      ['When?', true],
      ['Who?', false],
    ]);
    assert.deepEqual(await questionsOf('file:///etc/passwd'), [], 'no transcript of the workspace');
    await client.close(other.uri);
    await client.close(none.uri);
  });

  it('have everybody who speaks in any file', async () => {
    await client.open('Bo Sand: One two.\n\nEve Hill: Three.\n');
    const speakers = await client.execute<SpeakerInFiles[]>('colloquy.server.listSpeakersInFiles', { uri });
    assert.deepEqual(
      speakers.map(({ name, summary, files }) => [name, summary, files.map(({ line }) => line)]),
      [
        ['Bo Sand', '3 turns, 7 words', [10, 0]],
        ['Cy Moor', '2 turns, 4 words', [11]],
        ['Ann Lee', '1 turn, 3 words', [9]],
        ['Eve Hill', '1 turn, 1 word', [2]],
      ],
    );
  });
});
