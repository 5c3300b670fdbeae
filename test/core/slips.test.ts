import assert from 'node:assert/strict';
import { clean, parse, type Said, verifyWords } from './reading.ts';

const inherit: Said = { attribution: 'inherit' };

describe('a slip at the start of a turn, with inherit', () => {
  const times = ['[OO:00:11]', '[00:00: 11]', '[00:0011]', '[00:l0:11]', '[00;00:11)'];
  const slips = [
    ...times.map((time) => `${time} **Ida:** Since when?`),
    '*Ida:** Since when?',
    '\u200b**Ida:** Since when?',
    '\ufeffIda: Since when?',
  ];
  for (const slip of slips) {
    it(`gives the words to no one: ${JSON.stringify(slip)}`, () => {
      const text = `[00:00:01] **Ida:** It is shut.\n\n[00:00:06] **Otto:** I see.\n\n${slip}\n\n[00:00:16] **Otto:** Since noon.\n`;
      const { turns, unattributed } = parse(text, inherit);
      assert.deepEqual(
        turns.map(({ firstLine, lastLine }) => [firstLine, lastLine]),
        [
          [0, 0],
          [2, 2],
          [6, 6],
        ],
      );
      assert.deepEqual(
        unattributed.map(({ firstLine, brokenCue }) => [firstLine, brokenCue?.name]),
        [[4, 'Ida']],
      );
    });
  }
});

describe('times at the end of turns', () => {
  for (const end of [' T', ' (T)', ' <T>', ' {T}', ' @T']) {
    it(`are times after cleaning: ${end}`, () => {
      const said = ['Is it shut?', 'It is.', 'Since when?', 'Since noon.'];
      const text = said
        .map((words, i) => `${['Ida', 'Otto'][i % 2]}: ${words}${end.replace('T', `00:00:0${i + 1}`)}\n\n`)
        .join('');
      const cleaned = clean(text).text;
      assert.deepEqual(verifyWords(clean(text, { profile: 'none' }).text, cleaned).differences, []);
      for (const [i, words] of said.entries()) assert.ok(cleaned.includes(`${words} [00:00:0${i + 1}]`), cleaned);
    });
  }

  it('may have minutes and seconds in round brackets', () => {
    const text = 'Ida: Is it shut? (00:04)\n\nOtto: It is. (00:09)\n\nIda: Since when? (00:12)\n';
    const cleaned = clean(text).text;
    assert.deepEqual(cleaned.match(/\[[\d:]+\]/g), ['[00:04]', '[00:09]', '[00:12]']);
    assert.ok(!cleaned.includes('('), cleaned);
  });

  it('are words where they do not rise, or few lines have one', () => {
    for (const text of [
      'Ida: It left. 10:30:00\nOtto: When? 09:30:00\nIda: At noon. 08:10:00\n',
      'Ida: It left. 10:30:00\nOtto: When?\nIda: At noon.\nOtto: So late?\n',
    ])
      assert.ok(!clean(text).text.includes('['));
  });
});

describe('roles and voices', () => {
  const speakersOf = (text: string, said: Said = {}) =>
    parse(text, said).turns.map(({ speakers }) => speakers.map(({ name }) => name).join(' & '));

  it('has roles in capitals', () => {
    const text =
      'IDA HOLM, HILL ANCHOR: Good evening.\nOTTO LIND, HILL CORRESPONDENT: It is shut.\nIDA HOLM: Thank you.\n';
    assert.deepEqual(speakersOf(text), ['IDA HOLM', 'OTTO LIND', 'IDA HOLM']);
  });

  for (const voice of [
    'A Voice from the Gallery',
    'Una voce',
    'Voci dal centro',
    'Głosy z sali',
    'Varios señores diputados',
    'Enkele leden',
  ])
    it(`has a voice that no record names: ${voice}`, () => {
      const text = `Ida: Is it shut?\n\n${voice}: Yes!\n\nIda: Order.\n\n${voice}: No!\n`;
      assert.deepEqual(speakersOf(text, inherit), ['Ida', voice, 'Ida', voice]);
    });

  it('has no one in words that open a point', () => {
    for (const label of ['Moreover', 'Item', 'In conclusion', 'My question', 'Mein Fazit', 'Notre conclusion']) {
      const text = `Ida Holm: It is shut.\n${label}: It is wet.\nOtto Lind: Since when?\n${label}: It is cold.\nIda Holm: Yes.\n`;
      assert.ok(!speakersOf(text).includes(label), label);
    }
  });
});
