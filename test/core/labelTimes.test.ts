import assert from 'node:assert/strict';
import { clean, parse, verifyWords } from './reading.ts';

/** Six turns by two people; the label of each is written with its time. */
const talk = (label: (name: string, time: string) => string) => {
  const words = ['Is it on?', 'It is.', 'Then we begin.', 'With what?', 'With the bell.', 'Fine.'];
  const turns = words.map((said, i) => `${label(i % 2 ? 'Otto Lind' : 'Ida Voss', `00:${10 + i * 7}`)}${said}`);
  return `${turns.join('\n\n')}\n`;
};

const spoken = (text: string) => {
  const transcript = parse(text);
  return {
    speakers: transcript.speakers.map(({ name }) => name),
    times: transcript.turns.map(({ cue }) => cue?.time?.seconds),
    words: transcript.turns.map(({ cue, span }) => text.slice(cue?.textStart, span.end)),
  };
};

describe('a time beside a label', () => {
  const written: readonly ((name: string, time: string) => string)[] = [
    (name, time) => `${name} | ${time}\n`,
    (name, time) => `${name} | 00:${time}\n`,
    (name, time) => `${name} · ${time}\n`,
    (name, time) => `${name} / ${time}\n`,
    (name, time) => `${name} at ${time}\n`,
    (name, time) => `${name} @ 00:${time}\n`,
    (name, time) => `## ${name} - ${time}\n`,
    (name, time) => `${name}: ${time} `,
    (name, time) => `${name}: 00:${time} - `,
    (name, time) => `**${name}:** ${time} `,
    (name, time) => `${name} | ${time} `,
    (name, time) => `[${name}]: ${time} | `,
    (name, time) => `**${name}:** <sup>${time}</sup> `,
    (name, time) => `**${name}** <sup>${time}</sup>: `,
  ];
  for (const label of written) {
    const shown = JSON.stringify(label('Ida Voss', '00:10'));
    it(`is no part of the name, and none of the words: ${shown}`, () => {
      const text = talk(label);
      const read = spoken(text);
      assert.deepEqual(read.speakers, ['Ida Voss', 'Otto Lind']);
      assert.deepEqual(read.times, [10, 17, 24, 31, 38, 45]);
      const cleaned = clean(text).text;
      assert.deepEqual(spoken(cleaned).times, read.times);
      assert.deepEqual(spoken(cleaned).speakers, read.speakers);
      assert.ok(verifyWords(text, cleaned).equal);
    });
  }

  it('is what somebody says, where few lines have it', () => {
    const text = 'Ida: 10:30 is late.\nOtto: 11:15 is later.\nIda: 12:00 is noon.\n'.concat(
      'Otto: Yes.\nIda: So?\n'.repeat(3),
    );
    assert.deepEqual(
      spoken(text).times.filter((time) => time !== undefined),
      [],
    );
    assert.equal(spoken(text).words[0], '10:30 is late.');
  });
});
