import assert from 'node:assert/strict';
import { transcriptToJson } from '../../server/core/index.ts';
import { parse } from './reading.ts';

function converted(text: string) {
  return JSON.parse([...transcriptToJson(parse(text), 'a.transcript')].join(''));
}

const TEXT = `---
title: A talk
date: 2024-11-05
numbers: [1, true, ~, {deep: x}]
speakers:
  - name: Ann Lee
    role: Chair
    aliases: [AL]
  - Bob Ray (Leeds) (Lab)
---

Nobody said this,
nor this.

# First
## Second

Q12 AL [00:01:05]: Where were you?
  Tell me [laughs].
[Applause.]
A Bob Ray: Here.
AL, Bob Ray: Together.
?: Who knows?
A: It is not said.
`;

describe('a transcript as JSON', () => {
  const json = converted(TEXT);

  it('has its keys in order', () => {
    const keys = [
      'version',
      'path',
      'header',
      'sections',
      'turns',
      'exchanges',
      'events',
      'unattributed',
      'furniture',
      'roster',
      'times',
      'records',
      'comments',
    ];
    assert.deepEqual(Object.keys(json), keys);
    assert.deepEqual([json.version, json.path, json.furniture], [1, 'a.transcript', []]);
  });

  it('has the header with every key, and the speakers in full', () => {
    assert.deepEqual(json.header, {
      title: 'A talk',
      date: '2024-11-05',
      numbers: [1, true, null, { deep: 'x' }],
      speakers: [
        { name: 'Ann Lee', kind: 'person', role: 'Chair', aliases: ['AL'], qualifiers: [] },
        { name: 'Bob Ray', kind: 'person', role: null, aliases: [], qualifiers: ['Leeds', 'Lab'] },
      ],
    });
    assert.equal(converted('Ann Lee: Hello.').header, null);
  });

  it('has the sections, the part before any heading first', () => {
    assert.deepEqual(json.sections, [
      { title: '', level: 0, parent: null, start: { line: 1, column: 1 }, end: { line: 14, column: 1 } },
      { title: 'First', level: 1, parent: null, start: { line: 15, column: 1 }, end: { line: 15, column: 8 } },
      { title: 'Second', level: 2, parent: 1, start: { line: 16, column: 1 }, end: { line: 25, column: 1 } },
    ]);
  });

  it('has the turns, whoever speaks and whatever is not known', () => {
    const [question, answer, together, unknown, bare] = json.turns;
    assert.deepEqual(question, {
      speaker: 'Ann Lee',
      speakers: ['Ann Lee'],
      label: 'AL',
      qualifiers: [],
      kind: 'question',
      inferred: false,
      number: 12,
      section: 2,
      exchange: 0,
      start: { line: 18, column: 1 },
      end: { line: 19, column: 20 },
      time: 65,
      text: 'Where were you?\nTell me [laughs].',
      lines: [18, 19],
    });
    assert.deepEqual([answer.speaker, answer.kind, answer.exchange, answer.time], ['Bob Ray', 'answer', 0, null]);
    assert.deepEqual(
      [together.speaker, together.speakers, together.label],
      ['Ann Lee, Bob Ray', ['Ann Lee', 'Bob Ray'], 'AL, Bob Ray'],
    );
    assert.deepEqual([unknown.speaker, unknown.speakers, unknown.label], [null, [], '?']);
    assert.deepEqual([bare.kind, bare.label], ['answer', null]);
    assert.equal(json.turns.length, 5);
  });

  it('has the time of a cue, or the one with which the words begin', () => {
    const { turns } = converted('Ann Lee [00:03]: Yes.\nBo Sand: [00:05] No.\nAnn Lee: At [00:07] it rang.\n');
    assert.deepEqual(
      turns.map(({ time }: { time: number | null }) => time),
      [3, 5, null],
    );
  });

  it('has exchanges, events and the passages without a speaker', () => {
    assert.deepEqual(json.exchanges[0].rounds[0].questions, [0]);
    assert.equal(json.exchanges[0].rounds[0].answers[0], 1);
    assert.deepEqual(json.events, [
      { text: '[Applause.]', start: { line: 20, column: 1 }, end: { line: 20, column: 12 } },
    ]);
    assert.deepEqual(json.unattributed, [
      {
        start: { line: 12, column: 1 },
        end: { line: 13, column: 10 },
        text: 'Nobody said this,\nnor this.',
        lines: [12, 13],
      },
    ]);
  });

  it('has the words of a passage without a speaker, and not what stands between them', () => {
    const [passage] = converted('One two.\n// a note of mine\n[A door closes.]\n  More.\n\\Note: last.\n').unattributed;
    assert.equal(passage.text, 'One two.\nMore.\nNote: last.');
  });

  it('keeps names apart that have commas in them', () => {
    const roster = 'speakers: ["Minister for Fields, Woods and Rivers", Ann Lee]';
    const cue = 'Minister for Fields, Woods and Rivers';
    const { turns } = converted(`---\n${roster}\n---\n${cue}: Yes.\nAnn Lee, Bo Sand: We agree.\n`);
    assert.deepEqual(
      turns.map(({ speakers }: { speakers: string[] }) => speakers),
      [[cue], ['Ann Lee', 'Bo Sand']],
    );
  });

  it('is JSON for an empty text, and for a header that is broken or repeats itself without end', () => {
    assert.deepEqual(converted('').turns, []);
    assert.deepEqual(converted('---\n- a list\n---\n').header, {});
    const levels = Array.from(
      { length: 30 },
      (_, level) => `a${level}: &a${level} [${level ? `*a${level - 1}, *a${level - 1}` : 'x'}]\n`,
    );
    const text = JSON.stringify(converted(`---\n${levels.join('')}---\nAnn Lee: Hello.\n`).header);
    assert.ok(text.length < 2_000_000);
  });
});
