import assert from 'node:assert/strict';
import { defaultReadingSettings, readRoster } from '../../server/core/index.ts';
import { clean, parse, type Said, verifyWords } from './reading.ts';

const roster = readRoster('- nikolas\n- mo\n- the usher\n', 'people.yml').entries;

describe('the settings of a folder, when its texts are cleaned and verified', () => {
  const asItIs: [title: string, text: string, said: Said][] = [
    [
      'a name that only the roster knows begins a turn',
      'nikolas: we shall have all of it done by the end of the\nmo: sure.\n',
      { roster },
    ],
    ['minutes have bullets before their cues', '- Ann Lee: One.\n- A. Penn: Two.\n- Three.\n', { kind: 'minutes' }],
    ['an office on the roster speaks', 'the usher: All rise.\n', { roster }],
    [
      'in `inherit`, a speaker goes on until a line that may name another',
      'Ann Lee: One.\n\nTwo.\n\n[Bo]: three.\n\nFour.\n',
      { attribution: 'inherit' },
    ],
  ];
  for (const [title, text, said] of asItIs) {
    it(title, () => {
      const cleaned = clean(text, said).text;
      assert.ok(cleaned.endsWith(text), cleaned);
      assert.deepEqual(speech(cleaned, said), speech(text, said));
      assert.equal(clean(cleaned, said).text, cleaned);
      assert.ok(verifyWords(text, cleaned, said).equal);
    });
  }

  it('tell labels from words where texts are compared', () => {
    assert.ok(verifyWords('the usher: All rise.\n', 'All rise.\n', { roster }).equal);
    assert.ok(!verifyWords('the usher: All rise.\n', 'All rise.\n').equal);
    assert.ok(verifyWords('- Ann Lee: One.\n', 'Ann Lee: One.\n', { kind: 'minutes' }).equal);
    const rostered = { text: 'the usher: All rise.\n', settings: { ...defaultReadingSettings, roster } };
    assert.equal(parse(rostered.text, rostered.settings).turns.length, 1);
  });
});

describe('cleaning', () => {
  it('keeps a label without words', () => {
    const page = '#### Ann Lee\nIs it so?\n#### Bo Sand\nIt is.\n#### Ann Lee\n#### Bo Sand\nNo.\n';
    const talk = 'Ann Lee: Is it so?\n\nBo Sand: It is.\nAnn Lee:\n\nBo Sand: No.\n';
    assert.ok(clean(page).text.endsWith(talk), clean(page).text);
  });

  const kept: [title: string, text: string][] = [
    ['whose name a plain cue would not have', '<Ann> One.\n<Ann> Two.\n<SPEAKER0> Three.\n'],
    ['when another label becomes a cue', 'Bo.— Yes.\nBo.— No.\nA De: It was.\n'],
    [
      'in a text by one speaker',
      '---\nspeaker: Ann Lee\n---\nBo: This is a long line which goes on and on\nto its end.\n',
    ],
    [
      'when the name of a role is that of a person',
      'Isobel Tait: Hm.\nThe Chair (Isobel Tait): Yes.\nThe Chair: No.\n',
    ],
  ];
  for (const [title, text] of kept) {
    it(`leaves words with their speaker ${title}`, () => {
      const cleaned = clean(text).text;
      assert.deepEqual(speech(cleaned), speech(text));
      assert.equal(clean(cleaned).text, cleaned);
    });
  }

  it('leaves words with all who say them, and with none who says others', () => {
    const bullets = '- Ann Lee, Bo Sand: We agree.\n- Ann Lee: Yes.\n- Bo Sand: Yes.\n- Ann Lee: No.\n';
    const said = ['Ann Lee and Bo Sand: We agree.', 'Ann Lee: Yes.', 'Bo Sand: Yes.', 'Ann Lee: No.'];
    assert.deepEqual(speech(clean(bullets).text), said);
    const solo = '---\nspeaker: Ann\n---\nBo: b\n12 Jan 2020 : Column 3\n- i\n';
    assert.deepEqual(speech(clean(solo).text), ['Bo: b', 'Ann: - i']);
  });

  const odd = ['\u00a0', '\f', '\v', '\u2028', '\u2029', '\u1680', '\u202f', '\u205f', '\u3000', '\ufeff', '\u2003'];
  for (const space of odd) {
    it(`changes nothing the second time, with the space U+${space.charCodeAt(0).toString(16).padStart(4, '0')}`, () => {
      const texts = [
        `${space}\n`,
        `Ann Lee:${space}One.${space}\n${space}${space}two${space}three\n\n${space}Four.\n`,
        `One of the longest lines that there are here${space}\nto its end${space}${space}.\n${space}\\Five\n`,
      ];
      for (const text of texts) {
        const cleaned = clean(text).text;
        assert.equal(clean(cleaned).text, cleaned);
        assert.ok(verifyWords(text, cleaned).equal);
      }
    });
  }

  it('changes nothing the second time where a new cue shows what else there is to clean', () => {
    for (const text of [
      'И: 2 Jan 2020 : Column 4\n',
      'Ann Lee - 12 Jan 2020 : Column 45 said.\nAnn Lee - Yes.\nBo Sand - No.\nBo Sand - Yes.\n',
      'What steps he is taking.\nAnd\n[L][2:03.5]\n',
    ]) {
      for (const attribution of ['strict', 'inherit'] as const) {
        const cleaned = clean(text, { attribution }).text;
        assert.equal(clean(cleaned, { attribution }).text, cleaned);
      }
    }
  });
});

/** Who says what, line breaks and labels aside. */
function speech(text: string, said: Said = {}): string[] {
  const transcript = parse(text, said);
  const words = (first: number, last: number) => transcript.text.slice(first, last).replace(/\s+/g, ' ');
  return [
    ...transcript.turns.map(({ speakers, cue, span }) => {
      const names = speakers.map(({ name }) => name).join(' and ');
      return `${names}: ${words(cue?.textStart ?? span.start, span.end).trim()}`;
    }),
    ...transcript.unattributed.map(({ span }) => words(span.start, span.end)),
  ];
}
