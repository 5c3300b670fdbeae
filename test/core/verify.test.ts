import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { VerifyOptions } from '../../server/core/index.ts';
import { verifyWords } from './reading.ts';

describe('verify', () => {
  it('finds no difference where only markup, labels, notes and line breaks differ', () => {
    same('Good morning. Who is there?', 'Ann Lee: Good morning.\n  Who is there?\n');
    same('Ann Lee: Good\n\n  morning.\n', '**Ann Lee**: Good morning.\n');
    same('---\ntitle: One\n---\n# A\nAnn Lee: Yes.\n', 'Bo Sand: Yes.\n// checked\n');
    same('[Interruption.]\nYes.\n', '(Interruption.)\n[00:01:02]\n\\Yes.\n');
    same('Yes.\n\n\\## Notes on bees\n', '[00:00:01] Yes. [00:00:03] ## Notes on bees\n');
    same('BY MR. SMITH:\nQ: Did you go?\n', 'Q Mr. Smith: Did you go?\n');
    same('One , two   three\r\n', 'One, two three');
    same('', '\ufeff\n\n');
  });

  it('takes two ways to write one letter, and curly and straight quotation marks, for the same', () => {
    same('Caf\u00e9 a\u030a', 'Cafe\u0301 \u00e5');
    same('I don’t “know” ‘it’.', `I don't "know" 'it'.`);
    same('co\u00adoper\u200bate\ufeff', 'cooperate');
    // An invisible character keeps a letter and its accent apart.
    same('cafe\ufeff\u0301 n\u200b\u0303', 'caf\u00e9 \u00f1');
    same('One\u2028two\u202fthree\u205f\u1680\n\u2029', 'One two three');
  });

  it('finds a changed letter, digit, case or mark, with line and column in both texts', () => {
    differs('Ann Lee: One.\n  We met in May.\n', 'Ann Lee: One. We met in Mai.\n', ['changed 2:13 May | 1:25 Mai']);
    differs('It costs 1.5 million.', 'It costs 15 million.', ['changed 1:10 1.5 | 1:10 15']);
    differs('The Minister said.', 'the Minister said.', ['changed 1:1 The | 1:1 the']);
    differs('Yes, we will.', 'Yes we will.', ['missing 1:4 , | 1:5']);
    differs('Tribunals ServiceHMCTS wrote.', 'Tribunals Service HMCTS wrote.', [
      'changed 1:11 ServiceHMCTS | 1:11 Service HMCTS',
    ]);
    differs('Nobody is here. 語', 'Nobody is here. 誤', ['changed 1:17 語 | 1:17 誤']);
    differs('Laugh 😀 now', 'Laugh 😁 now', ['changed 1:7 😀 | 1:7 😁']);
  });

  it('finds words that are missing and words that were added, and comes together again behind them', () => {
    differs(
      'A: one two three four five six.\nB: seven eight nine ten.\n',
      'A: one two four five six.\nB: seven eight and nine ten.\n',
      ['missing 1:12 three | 1:12', 'added 2:16 | 2:16 and'],
    );
    differs('one two three', 'one two three four', ['added 1:14 | 1:15 four']);
    differs('one two three', '', ['missing 1:1 one two three | 1:1']);
  });

  it('says what stands directly before a difference', () => {
    const [difference] = verifyWords(
      'Ann Lee: I encourage my hon. Friend.',
      'Ann Lee: I encourage my hon. friend.',
    ).differences;
    assert.equal(difference?.context, 'I encourage my hon.');
  });

  it('can let case and punctuation be', () => {
    same('The Minister said.', 'the minister said.', { ignoreCase: true });
    same('Yes, we will — now.', 'Yes we will now', { ignorePunctuation: true });
    differs('It’s 1.5.', 'Its 15.', ['changed 1:1 It’s 1.5 | 1:1 Its 15'], { ignorePunctuation: true });
  });

  it('does not count headings, nor speech that was made into one', () => {
    same('# Crime\nA: Yes.\n', 'A: Yes.\n');
    same('Crime\n\nYes, we will.\n', '# Crime\n\nYes, we will.\n');
    differs('# Crime\nYes.\n', 'Crimes\nYes.\n', ['added 2:1 | 1:1 Crimes']);
  });

  it('does not count the marks of columns, names them, and lets them be put back', () => {
    const page = 'The people Toggle showing location of Column 321 of Bath.\n';
    const { notComparedBefore } = verifyWords(page, 'The people of Bath.\n');
    assert.deepEqual(
      notComparedBefore.map(({ line, text }) => `${line} ${text}`),
      ['1 Toggle showing location of Column 321'],
    );
    same(page, 'Ann Lee: The people of Bath.\n');
    same('The people of Bath.\n', page);
    differs(page, 'The people of Leeds.\n', ['changed 1:53 Bath | 1:15 Leeds']);
  });

  it('does not count labels that other programs write', () => {
    const bullets = '- Ann Lee: One.\n- Bo Sand: Two.\n- Ann Lee: So.\n- Bo Sand: No.\n';
    same(bullets, bullets.replaceAll('- ', ''));
    differs('- Ann Lee: One.\n', 'Ann Lee: One.\n', ['missing 1:1 - Ann Lee: | 1:10']);
  });

  it('does not count furniture, names it, and lets it be put back', () => {
    const page = 'Alert me about debates like this\n\nOne thing.\n\nLink to this speech\n';
    const { equal, notComparedBefore, notComparedAfter } = verifyWords(page, 'One thing.');
    assert.equal(equal, true);
    assert.deepEqual(
      notComparedBefore.map(({ line, text, pack }) => `${line} ${pack} ${text}`),
      ['1 theyworkforyou Alert me about debates like this', '5 theyworkforyou Link to this speech'],
    );
    assert.deepEqual(notComparedAfter, []);
    same(page, 'One thing.\n\nLink to this speech.'.replace('speech.', 'speech'));
    differs(
      page,
      'One thing.',
      ['missing 1:1 Alert me about debates like this | 1:1', 'missing 5:1 Link to this speech | 1:11'],
      {
        profile: 'none',
      },
    );
    differs(page, 'Another thing.', ['changed 3:1 One | 1:1 Another']);
  });

  it('stops at the number of differences that is asked for, and says that there are more', () => {
    const before = 'a b c d e f g h i j k l m n o p q r s t';
    const after = 'a B c d e f G h i j k L m n o p Q r s t';
    const two = verifyWords(before, after, { max: 2 });
    assert.deepEqual([two.differences.length, two.more], [2, true]);
    const all = verifyWords(before, after, { max: 4 });
    assert.deepEqual([all.differences.length, all.more], [4, false]);
  });

  it('says where two texts do not come together again', () => {
    const words = (letter: string) => Array.from({ length: 70_000 }, (_, i) => `${letter}${i}`).join(' ');
    const { differences, more } = verifyWords(words('a'), words('b'));
    assert.deepEqual([differences.length, differences[0]?.rest, more], [1, true, true]);
  });

  it('comes together again behind thousands of missing words', () => {
    const page = Array.from({ length: 30_000 }, (_, i) => `word${i}`);
    differs(page.join(' '), [...page.slice(0, 100), ...page.slice(25_100)].join(' '), [
      'missing 1:691 word100 word101 word102 word103 word104 word105 word106 word107 word108 word109 word110 word111 … | 1:691',
    ]);
  });

  it('finds a text equal to itself, and unequal to itself with one word taken out', () => {
    const word = fc.stringMatching(/^[a-zäß0-9]{1,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), fc.nat(), (words, n) => {
        const at = n % words.length;
        assert.equal(verifyWords(words.join('\n'), words.join(' ')).equal, true);
        const { differences } = verifyWords(words.join(' '), words.filter((_, i) => i !== at).join(' '));
        assert.equal(
          differences.reduce((sum, { before, after }) => sum + before.count - after.count, 0),
          1,
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe('half of a surrogate pair', () => {
  it('hides no other character', () => {
    assert.ok(!verifyWords('One \ud800two.', 'One \ud800wo.').equal);
    assert.ok(!verifyWords('One \ud800.', 'One \ud800').equal);
    assert.ok(verifyWords('One \ud83d\ude00 \udc00two.', 'One \ud83d\ude00 \udc00two.').equal);
  });
});

function same(before: string, after: string, options?: VerifyOptions): void {
  assert.deepEqual(verifyWords(before, after, options).differences, []);
  assert.deepEqual(verifyWords(after, before, options).differences, []);
}

function differs(before: string, after: string, expected: readonly string[], options?: VerifyOptions): void {
  const found = verifyWords(before, after, options).differences.map(
    ({ kind, before: one, after: other }) =>
      `${kind} ${`${one.line}:${one.column} ${one.words}`.trim()} | ${`${other.line}:${other.column} ${other.words}`.trim()}`,
  );
  assert.deepEqual(found, expected);
}
