import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { bodySpans, LineKind, lineSpans, lint, slice } from '../../server/core/index.ts';
import { parse } from './reading.ts';

/** A turn as somebody read it in the raw text; lines from 1. */
interface ReadTurn {
  lines: [first: number, last: number];
  kind: string;
  speaker: string | null;
  exchange: number | null;
}

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const byHand: Record<string, ReadTurn[]> = JSON.parse(read('test/fixtures/seeds/turns.json'));
const names = Object.keys(byHand);

/** All that can be seen of a text: only white space may be repaired when a raw text is marked up. */
const inked = (text: string) => text.replace(/\s+/g, '');

for (const name of names) {
  describe(`the seed ${name}`, () => {
    const raw = read(`seeds/${name}.txt`).split('\n');
    const transcript = parse(read(`seeds/${name}.transcript`));
    const expected = byHand[name] ?? [];

    it('has the turns that are in the raw text, with their kinds and speakers', () => {
      const found = transcript.turns.map(({ kind, speakers, exchange }) => {
        return { kind, speaker: speakers[0]?.name ?? null, exchange: exchange === undefined ? null : exchange + 1 };
      });
      assert.deepEqual(
        found,
        expected.map(({ kind, speaker, exchange }) => ({ kind, speaker, exchange })),
      );
      assert.ok(transcript.turns.every(({ speakers, inferred }) => speakers.length <= 1 && !inferred));
    });

    it('has in every turn what the raw text has on its lines, not a letter more or less', () => {
      for (const [index, turn] of transcript.turns.entries()) {
        const [first, last] = expected[index]?.lines ?? [0, 0];
        const said = bodySpans(transcript, turn).map((span) => slice(transcript.text, span));
        assert.equal(inked(said.join(' ')), inked(raw.slice(first - 1, last).join(' ')));
        for (const words of said) assert.doesNotMatch(words, / {2}| ,/);
      }
    });

    it('leaves nothing over, and has no problem but the speakers that nobody knows', () => {
      assert.equal(transcript.unattributed.length, 0);
      assert.deepEqual(transcript.faults, []);
      const open = expected.flatMap(({ speaker }, index) =>
        speaker === null ? transcript.turns[index]?.firstLine : [],
      );
      const problems = lint(transcript, { severities: new Map() });
      assert.deepEqual(
        problems.map(({ rule, span }) => [rule, transcript.lines.lineAt(span.start)]),
        open.map((line) => ['unknown-speaker', line]),
      );
    });

    it('is written with a line feed at the end of each line, and no space before it', () => {
      assert.match(transcript.text, /[^\n]\n$/);
      assert.doesNotMatch(transcript.text, /\r|[ \t]\n|^\ufeff/);
    });
  });
}

describe('the seeds', () => {
  const transcripts = new Map(names.map((name) => [name, parse(read(`seeds/${name}.transcript`))]));

  it('have the questions of one sitting in five exchanges, two of them put together and all answered', () => {
    const { turns, exchanges } = transcripts.get('oral-questions-justice') ?? parse('');
    const kinds = turns.map(({ kind }) => kind);
    assert.equal(turns.length, 27);
    assert.equal(kinds.filter((kind) => kind === 'question').length, 14);
    assert.equal(kinds.filter((kind) => kind === 'answer').length, 13);
    assert.equal(exchanges.length, 5);
    assert.deepEqual(exchanges[2]?.rounds[0], { questions: [8, 9], answers: [10] });
    assert.ok(
      exchanges.every(({ rounds }) => rounds.every(({ questions, answers }) => questions.length && answers.length)),
    );
  });

  it('join the sentences that the page had broken', () => {
    const { text } = transcripts.get('oral-questions-justice') ?? parse('');
    assert.equal(text.match(/my hon\. Friend /g)?.length, 3);
    assert.ok(text.includes('Birmingham Yardley (Jess Phillips), but I will happily meet her.'));
  });

  it('have in their headers only what the page says', () => {
    const headerOf = (name: string) => transcripts.get(name)?.header;
    assert.equal(headerOf('oral-questions-justice'), undefined);
    assert.equal(headerOf('lords-debate-amendment-292n')?.date, '2021-11-24');
    assert.equal(headerOf('written-question-reoffenders')?.date, '2023-01-24');
    const roles = names.flatMap((name) => headerOf(name)?.speakers.map(({ name, role }) => [name, role]) ?? []);
    assert.deepEqual(
      new Map(roles as [string, string][]),
      new Map<string, string | undefined>([
        ['Damian Hinds', undefined],
        ['Baroness Williams of Trafford', 'The Minister of State, Home Department'],
        ['Sarah Dines MP', 'Minister for Safeguarding'],
      ]),
    );
  });

  it('keep the introduction of the letter as an event, nobody’s words', () => {
    const transcript = transcripts.get('letter-safeguarding-minister') ?? parse('');
    const events = [...lineSpans(transcript, LineKind.event)].map(({ span }) => slice(transcript.text, span));
    assert.deepEqual(events, [`[${read('seeds/letter-safeguarding-minister.txt').split('\n')[0]}]`]);
  });
});
