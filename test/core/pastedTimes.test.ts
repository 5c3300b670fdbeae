import assert from 'node:assert/strict';
import { textOf } from '../../server/core/index.ts';
import { clean, parse, verifyWords } from './reading.ts';

const said = ['Is it on?', 'It is.', 'Since when?', 'Since noon.'];

const turnsOf = (text: string) => {
  const cleaned = clean(text).text;
  assert.ok(verifyWords(text, cleaned).equal);
  const transcript = parse(cleaned);
  return transcript.turns.map((turn) => [turn.cue?.time?.seconds, textOf(transcript, turn)]);
};

describe('captions pasted as text', () => {
  const layouts: Record<string, (at: number, words: string) => string> = {
    'an arrow and fractions': (at, words) => `00:00:0${at}.200 --> 00:00:0${at}.900\n${words}\n`,
    'an arrow and whole seconds': (at, words) => `00:0${at} --> 00:0${at}\n${words}\n`,
    'an arrow of one character': (at, words) => `0:0${at} → 0:0${at}\n${words}\n`,
    'a comma, as YouTube has it': (at, words) => `0:00:0${at}.200,0:00:0${at}.900\n${words}\n`,
    'a dash': (at, words) => `00:00:0${at},200 - 00:00:0${at},900\n${words}\n`,
    'times with frames': (at, words) => `00:00:0${at}:12  ${words}`,
    'times with frames, dropping': (at, words) => `00:00:0${at};00 ${words}`,
  };
  for (const [title, write] of Object.entries(layouts)) {
    it(`are read with ${title}`, () => {
      const text = `${said.map((words, i) => write(2 * i + 1, `${i % 2 ? 'Otto' : 'Ida'}: ${words}`)).join('\n')}\n`;
      const turns = turnsOf(text).map(([time, words]) => [Math.floor(time as number), words]);
      assert.deepEqual(
        turns,
        said.map((words, i) => [2 * i + 1, words]),
      );
    });
  }

  it('have no words in times of minutes and seconds that rise from nought', () => {
    const text =
      '0:00\nwe went to the quay\n0:04\nand the crane was gone\n59:58\nso we asked\n1:00:03\nand nobody knew\n';
    assert.equal(parse(clean(text).text).unattributed.length > 0, true);
    assert.match(clean(text).text, /^\[59:58\]$/m);
  });

  it('are not a programme of the day', () => {
    const text = '9:00\nWelcome\n9:30\nThe crane\n10:30\nTea\n11:00\nThe quay\n';
    assert.doesNotMatch(clean(text).text, /\[/);
  });
});

describe('a page with a blank line after each line', () => {
  const words =
    'The crane stood at the end of the quay, and as long as it stood there the boats of the whole coast came to it, ' +
    'because no other harbour had one. When it fell into the water, which was in the winter of the great storm, ' +
    'the boats went to the north, and the keeper sat alone in his house and counted the ships that passed him by, ' +
    'until the board had found the money for another crane.';
  const lines = (words.match(/.{1,48}(?:\s|$)/g) ?? []).map((line) => line.trim());

  it('has its sentences put together', () => {
    const text = `${lines.join('\n\n')}\n`;
    const cleaned = clean(text).text;
    assert.equal(cleaned.trim(), words);
    assert.ok(verifyWords(text, cleaned).equal);
  });

  it('is no verse, and no list of paragraphs', () => {
    const verse = Array.from({ length: 9 }, (_, i) => `Where once the crane of number ${i} had stood so tall,`).join(
      '\n\n',
    );
    assert.equal(clean(`${verse}\n`).report.joined.length, 0);
    assert.equal(clean(`${verse}\n`).text.trim(), verse);
  });
});

describe('times with full stops', () => {
  const page = (times: readonly string[]) =>
    ['Ida: The crane is red.', 'Otto: Since when?', 'Ida: Since noon.']
      .map((said, i) => `${times[i]} ${said}`)
      .join('\n');

  it('are times where they rise from nought', () => {
    const { turns } = parse(clean(page(['[00.00.05]', '[00.00.09]', '[00.01.14]'])).text);
    assert.deepEqual(
      turns.map(({ cue }) => cue?.time?.seconds),
      [5, 9, 74],
    );
  });

  it('may be days', () => {
    const text = page(['[04.05.21]', '[05.05.21]', '[06.05.21]']);
    assert.ok(clean(text).text.includes('[04.05.21]'));
  });
});
