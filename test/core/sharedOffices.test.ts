import assert from 'node:assert/strict';
import { clean } from './reading.ts';
import { inherit, speakersOf } from './talks.ts';

const lakes = 'The Assistant Minister, Office for Lakes';

describe('an office that several people hold', () => {
  it('is the person in brackets, with each of them, also after cleaning', () => {
    const text = [
      `${lakes} (Mr. Hart): I beg to reply.`,
      'Ms. Vale: Thank you.',
      `${lakes} (Dr. Lind): I beg to reply too.`,
      'Ms. Vale: So you do.',
    ].join('\n');
    const expected = ['Mr. Hart', 'Ms. Vale', 'Dr. Lind', 'Ms. Vale'];
    assert.deepEqual(speakersOf(`${text}\n`), expected);
    assert.deepEqual(speakersOf(clean(`${text}\n`, inherit).text), expected);
  });

  it('is the person in brackets who is named as a parliament names its members', () => {
    const text =
      '○国務大臣（海野君） はい。\n○海山委員長 どうぞ。\n○国務大臣（浜田君） いいえ。\n○海山委員長 以上です。\n';
    assert.deepEqual(speakersOf(text), ['海野君', '海山委員長', '浜田君', '海山委員長']);
  });

  for (const [one, other] of [
    ['Mr. Hart', 'Mr. Hart'],
    ['South Hull', 'North Hull'],
    ['Lab', 'Con'],
    ['acting', 'Mr. Hart'],
  ])
    it(`is itself with “${one}” and “${other}” in brackets`, () => {
      const text = `The Minister (${one}): Yes.\nMs. Vale: Why?\nThe Minister (${other}): No.\nMs. Vale: I see.\n`;
      assert.deepEqual(speakersOf(text), ['The Minister', 'Ms. Vale', 'The Minister', 'Ms. Vale']);
    });
});
