import assert from 'node:assert/strict';
import {
  applyEdits,
  attributeToNew,
  findLabels,
  isSideEffect,
  lint,
  openTurnAt,
  renameIn,
  renameTarget,
  startRenaming,
} from '../../server/core/index.ts';
import { parse } from './reading.ts';

function speakersOf(text: string): string[] {
  return parse(text).turns.map(({ speakers }) => speakers.map(({ name }) => name).join(' + '));
}

const talk =
  'LENA ORTIZ, HOST: Good morning.\nISAK HOLM: Good morning.\nORTIZ (voice-over): It was cold.\nHOLM: It was.\n';

describe('a surname alone', () => {
  const cases: readonly [title: string, text: string, speakers: readonly string[]][] = [
    ['is the person whom a cue named in full before', talk, ['LENA ORTIZ', 'ISAK HOLM', 'LENA ORTIZ', 'ISAK HOLM']],
    ['is the same in other capitals', 'Lena Ortiz: Yes.\nORTIZ: No.\n', ['Lena Ortiz', 'Lena Ortiz']],
    ['is somebody else where it speaks first', 'ORTIZ: Yes.\nLENA ORTIZ: No.\n', ['ORTIZ', 'LENA ORTIZ']],
    [
      'is somebody else where two have it',
      'LENA ORTIZ: Yes.\nPIO ORTIZ: No.\nORTIZ: Perhaps.\n',
      ['LENA ORTIZ', 'PIO ORTIZ', 'ORTIZ'],
    ],
    [
      'is somebody else where the second one comes later',
      'LENA ORTIZ: Yes.\nORTIZ: Perhaps.\nPIO ORTIZ: No.\n',
      ['LENA ORTIZ', 'ORTIZ', 'PIO ORTIZ'],
    ],
    [
      'is somebody else beside a title with it',
      'LENA ORTIZ: Yes.\nMR ORTIZ: No.\nORTIZ: Perhaps.\n',
      ['LENA ORTIZ', 'MR ORTIZ', 'ORTIZ'],
    ],
    [
      'is somebody else where it is a first name too',
      'ANN LEE: Yes.\nLEE MARSH: No.\nLEE: Perhaps.\n',
      ['ANN LEE', 'LEE MARSH', 'LEE'],
    ],
    [
      'is somebody else where the roster has another one with it',
      '---\nspeakers: [Pio Ortiz]\n---\nLENA ORTIZ: Yes.\nORTIZ: No.\n',
      ['LENA ORTIZ', 'ORTIZ'],
    ],
    [
      'is the person on the roster',
      '---\nspeakers: [Lena Ortiz]\n---\nLena Ortiz: Yes.\nOrtiz: No.\n',
      ['Lena Ortiz', 'Lena Ortiz'],
    ],
    ['is no first name', 'LENA ORTIZ: Yes.\nLENA: No.\n', ['LENA ORTIZ', 'LENA']],
    [
      'is no nickname in small letters',
      'Lena Ortiz: Yes.\nortiz: No.\nortiz: Never.\n',
      ['Lena Ortiz', 'ortiz', 'ortiz'],
    ],
    ['is no part of an office', 'Deputy Speaker: Order.\nSpeaker: Order!\n', ['Deputy Speaker', 'Speaker']],
    ['is no part of a voice', 'Young Woman: Shame.\nWoman: No!\nWoman: Never!\n', ['Young Woman', 'Woman', 'Woman']],
  ];
  for (const [title, text, speakers] of cases) it(title, () => assert.deepEqual(speakersOf(text), speakers));

  it('is found with the full name', () => {
    assert.deepEqual(
      findLabels(parse(talk), 'LENA ORTIZ').map(({ label }) => label.text),
      ['LENA ORTIZ', 'ORTIZ'],
    );
  });

  it('is renamed with the full name, from either', () => {
    for (const at of [talk.indexOf('LENA'), talk.indexOf('ORTIZ (')]) {
      const transcript = parse(talk);
      const target = renameTarget(transcript, at);
      assert.ok(typeof target !== 'string');
      const renaming = startRenaming(transcript, target, 'Eva Stone');
      assert.ok(typeof renaming !== 'string');
      const edits = renameIn(transcript, renaming);
      assert.ok(typeof edits !== 'string', String(edits));
      assert.equal(
        applyEdits(talk, edits),
        talk.replace('LENA ORTIZ', 'Eva Stone').replace('ORTIZ (voice-over)', 'Eva Stone (voice-over)'),
      );
    }
  });

  it('is not reported as a name that looks like another', () => {
    const reported = lint(parse(talk), { severities: new Map() }).map(({ rule }) => rule);
    assert.deepEqual(
      reported.filter((rule) => /speaker/.test(rule)),
      [],
    );
  });

  it('may become the person to whom open text above is given', () => {
    const transcript = parse('Good morning.\nISAK HOLM: Good morning.\nORTIZ: It was cold.\n');
    const turn = openTurnAt(transcript, 0, () => false);
    assert.ok(turn);
    const named = attributeToNew(transcript, { lines: turn.lines, speaker: 'Lena Ortiz', kind: undefined });
    assert.ok(!isSideEffect(named), JSON.stringify(named));
  });
});
