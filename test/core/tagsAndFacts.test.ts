import assert from 'node:assert/strict';
import { clean, parse } from './reading.ts';

const speakersOf = (text: string) => parse(text).turns.map(({ speakers }) => speakers.map(({ name }) => name).join());

describe('tags before a speaker', () => {
  for (const tag of ['<Speaker>: ', '<New Speaker> ', '<Next speaker>: '])
    it(`are nobody: ${tag}`, () => {
      const text = `${tag}IDA VOSS: It is on.\n${tag}OTTO LIND: It is.\n${tag}IDA VOSS: Good.\n`;
      const above = text.replaceAll(/(?<=[A-Z]): /g, '\n');
      for (const one of [text, above]) {
        assert.ok(!speakersOf(one).some((name) => /speaker/i.test(name)), speakersOf(one).join());
        assert.ok(!speakersOf(clean(one).text).some((name) => /speaker/i.test(name)));
      }
    });

  it('do not keep a voice from speaking', () => {
    assert.deepEqual(speakersOf('<Speaker> it is on\n<ann> it is\n<Speaker> good\n<ann> yes\n'), [
      'Speaker',
      'ann',
      'Speaker',
      'ann',
    ]);
  });
});

describe('facts above a talk', () => {
  const talk = 'Voss: Is it on?\nLind: It is.\nVoss: Since when?\nLind: Since noon.\n';
  const blocks = [
    'Case No.: 12-345\nCaption: Voss v. Lind\nJudge: Hon. R. Penn\nVolume: II\nPages: 12-40',
    'Show: The Quay\nEpisode: 12\nGuests: Otto Lind',
  ];
  for (const block of blocks)
    it(`are no speech: ${block.split('\n')[0]}`, () => {
      assert.deepEqual(speakersOf(`${block}\n\n${talk}`), ['Voss', 'Lind', 'Voss', 'Lind']);
    });

  it('say what voice a letter stands for', () => {
    const text = 'File: 12\nSpeakers: 2\nI: interviewer (male)\nR: respondent (64)\nLanguage: English\n\n';
    const said = 'I: Is it on?\nR: It is.\nI: Since when?\nR: Since noon.\n';
    assert.deepEqual(speakersOf(text + said), ['I', 'R', 'I', 'R']);
  });

  it('end before what somebody says', () => {
    assert.deepEqual(speakersOf('Mayor Penn: I move it.\nMoved by: Ida Voss\nSeconded by: Otto Lind\nDate: 3 May\n'), [
      'Mayor Penn',
    ]);
  });
});
