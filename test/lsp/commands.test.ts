import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Range } from 'vscode-languageserver/node';
import type { NameReading } from '../../server/protocol.ts';
import { Client } from './client.ts';

const capabilities = { workspace: { applyEdit: true, workspaceEdit: { documentChanges: true } } };

interface Candidate {
  readonly name: string;
  readonly label: string;
  readonly role?: string;
  readonly listed: boolean;
  readonly turns: number;
}

describe('server: commands', () => {
  let client: Client;
  before(async () => {
    client = await Client.start({ capabilities });
  });
  after(() => client.stop());

  const attribute = (uri: string, more: object) =>
    client.execute<{ applied: boolean; reason?: string }>('colloquy.server.attribute', { uri, ...more });

  it('attribute a turn, and leave what follows open', async () => {
    const { uri, cursor } = await client.open('one\r\n│two 😀\r\nthree\r\n');
    const answer = await attribute(uri, { version: 1, position: cursor, speaker: 'Ann Hall' });
    assert.deepEqual(answer, { applied: true });
    assert.equal(client.textOf(uri), 'one\r\nAnn Hall: two 😀\r\nthree\r\n');
    assert.equal(client.editLabels.at(-1), 'Attribute to Ann Hall');
  });

  it('attribute a turn to somebody who is not known', async () => {
    const { uri, cursor } = await client.open('Q Bob│: one\n');
    await attribute(uri, { position: cursor, speaker: null });
    assert.equal(client.textOf(uri), 'Q ?: one\n');
  });

  it('put somebody who speaks on the roster, and say where that cannot be', async () => {
    const listSpeaker = (uri: string, name: string) =>
      client.execute<{ applied: boolean; reason?: string }>('colloquy.server.listSpeaker', { uri, name, version: 1 });
    const { uri } = await client.open('---\nspeakers:\n  - Ann Lee\n---\n\nBo Sand: One.\n');
    assert.deepEqual(await listSpeaker(uri, 'Bo Sand'), { applied: true });
    assert.equal(client.textOf(uri), '---\nspeakers:\n  - Ann Lee\n  - Bo Sand\n---\n\nBo Sand: One.\n');
    assert.equal(client.editLabels.at(-1), 'Add Bo Sand to the roster');
    const broken = await client.open('---\nspeakers: [Ann Lee\n---\n\nBo Sand: One.\n');
    assert.match((await listSpeaker(broken.uri, 'Bo Sand')).reason ?? '', /cannot be added/);
  });

  it('attribute selected lines, but not the one on which nothing is selected', async () => {
    const { uri, ranges } = await client.open('«one\ntwo\n»three\n');
    await attribute(uri, { range: ranges[0], speaker: 'Ann Hall' });
    assert.equal(client.textOf(uri), 'Ann Hall: one\n  two\nthree\n');
  });

  for (const [why, source, more, reason] of [
    ['the document has changed', '│one\n', { version: 7, speaker: 'Ann Hall' }, /has changed/],
    ['there is nothing to attribute', '│# One\n', { speaker: 'Ann Hall' }, /no text/],
    ['the name would not be read as one', '│one\n', { speaker: 'the witness' }, /`the witness`.*speakers:/],
  ] as const) {
    it(`say so and change nothing where ${why}`, async () => {
      const { uri, cursor, text } = await client.open(source);
      const answer = await attribute(uri, { position: cursor, ...more });
      assert.equal(answer.applied, false);
      assert.match(answer.reason ?? '', reason);
      assert.equal(client.textOf(uri), text);
    });
  }

  it('read what somebody types as the name of a speaker', async () => {
    const { uri, cursor } = await client.open('---\nspeakers: [Ann Hall]\n---\n\n│one\n');
    const read = (typed: string) =>
      client.execute<NameReading>('colloquy.server.readName', { uri, position: cursor, typed });
    assert.deepEqual(await read('Bo Sand (Bath) (Lab)'), { name: 'Bo Sand' });
    assert.deepEqual(await read('Anne Hall'), { name: 'Anne Hall', similar: 'Ann Hall' });
    const { name, reason } = await read('(nobody)');
    assert.deepEqual([name, typeof reason], [null, 'string']);
  });

  it('refuse arguments that make no sense, in a sentence', async () => {
    const { uri } = await client.open('one\n');
    await assert.rejects(attribute(uri, { position: 'here', speaker: 'Bob' }), /`position` must be a position\./);
    await assert.rejects(client.execute('colloquy.server.attribute', {}), /`uri` must be the URI of a document\./);
  });

  it('name who may speak: the roster by turn-taking, then who is heard besides', async () => {
    const { uri, cursor } = await client.open(
      [
        '---',
        'speakers: [{ name: Ann Hall, role: Chair, aliases: [AH] }, Bob Dee, Cy Orr, Di Poe]',
        '---',
        'Bob Dee: One.',
        'Eve Low: Two.',
        'AH: Three.',
        'Bob Dee: Four.',
        '│',
        'Cy Orr: Five.',
      ].join('\n'),
    );
    const candidates = await client.execute<Candidate[]>('colloquy.server.speakers', { uri, position: cursor });
    assert.deepEqual(
      candidates.map(({ name, label, role, listed, turns }) => [name, label, role, listed, turns]),
      [
        ['Ann Hall', 'AH', 'Chair', true, 1],
        ['Bob Dee', 'Bob Dee', undefined, true, 2],
        ['Cy Orr', 'Cy Orr', undefined, true, 1],
        ['Di Poe', 'Di Poe', undefined, true, 0],
        ['Eve Low', 'Eve Low', undefined, false, 1],
      ],
    );
  });

  it('find the open places, round and round', async () => {
    const { uri, ranges } = await client.open('«one»\nBob: two\n\n«three»\nfour\nQ «?»: five\nBob: six\n');
    const lines = (direction: 'forward' | 'backward', line: number) =>
      client
        .execute<Range>('colloquy.server.nextOpen', { uri, position: { line, character: 2 }, direction })
        .then((range) => range.start.line);
    assert.deepEqual(
      ranges.map(({ start }) => start.line),
      [0, 3, 5],
    );
    assert.deepEqual(await Promise.all([0, 1, 3, 5, 6].map((line) => lines('forward', line))), [3, 3, 5, 0, 0]);
    assert.deepEqual(await Promise.all([0, 1, 3, 5, 6].map((line) => lines('backward', line))), [5, 0, 0, 3, 5]);
  });

  it('find no open place where there is none', async () => {
    const { uri, cursor } = await client.open('Bob Dee: one\n');
    assert.equal(await client.execute('colloquy.server.nextOpen', { uri, position: cursor }), null);
  });

  it('list the runs of open text that touch some lines', async () => {
    const { uri } = await client.open('One.\nTwo.\nAnn: Three.\n\nFour.\nBob: Five.\nSix.\n');
    const range = { start: { line: 1, character: 0 }, end: { line: 5, character: 0 } };
    const runs = await client.execute<Range[]>('colloquy.server.openText', { uri, range });
    assert.deepEqual(
      runs.map(({ start, end }) => [start.line, end.line]),
      [
        [0, 1],
        [4, 4],
      ],
    );
  });

  it('say whose each turn is, by number', async () => {
    const { uri } = await client.open('Ann: One.\n  Two.\nBob: Three.\n?: Four.\nAnn, Bob: Five.\nAnn: Six.\n');
    const range = { start: { line: 1, character: 0 }, end: { line: 9, character: 0 } };
    const turns = await client.execute<{ range: Range; voice: number }[]>('colloquy.server.turnsWithVoice', {
      uri,
      range,
    });
    assert.deepEqual(
      turns.map(({ range, voice }) => [range.start.line, range.end.line, voice]),
      [
        [0, 1, 0],
        [2, 2, 1],
        [5, 5, 0],
      ],
    );
  });

  it('estimate how many turns open text has', async () => {
    const raw = readFileSync('seeds/oral-questions-justice.txt', 'utf8');
    const { uri } = await client.open(raw);
    const { unnamed } = await client.execute<{ unnamed: number }>('colloquy.server.statistics', { uri });
    assert.ok(unnamed > 20 && unnamed < 35, `${unnamed} turns, of 27`);
    const long = await client.open(raw.repeat(20));
    const more = await client.execute<{ unnamed: number }>('colloquy.server.statistics', { uri: long.uri });
    assert.ok(more.unnamed > 400 && more.unnamed < 700, `${more.unnamed} turns, of 540`);
  });

  it('count', async () => {
    const { uri } = await client.open('Bob Dee: One two.\nThree.\nQ ?: Four five six.\n');
    assert.deepEqual(await client.execute('colloquy.server.statistics', { uri }), {
      turns: 2,
      words: 6,
      attributedWords: 2,
      open: 2,
      named: 1,
      unnamed: 2,
      isEstimated: true,
    });
  });
});
