import assert from 'node:assert/strict';
import { clean, parse, verifyWords } from './reading.ts';

describe('cleaning: captions saved as text', () => {
  it('take the name before the words of a caption', () => {
    const page = captions([
      'Mara: Who has the key?',
      'Ole: You had it.',
      'Mara: I gave it\nback on Monday.',
      'Ole: Not to me.',
    ]);
    assert.deepEqual(spoken(page), [
      'Mara: Who has the key?',
      'Ole: You had it.',
      'Mara: I gave it back on Monday.',
      'Ole: Not to me.',
    ]);
  });

  it('take the line above the words for the name, where each caption has one', () => {
    for (const arrow of ['-->', '->']) {
      const page = captions(
        ['Mara Voss\nWho has the key?', 'Ole Brandt\nYou had it.', 'Mara Voss\nNo.', 'Ole Brandt\nYes.'],
        { isNumbered: false, gap: '\n', arrow },
      );
      assert.deepEqual(spoken(page), [
        'Mara Voss: Who has the key?',
        'Ole Brandt: You had it.',
        'Mara Voss: No.',
        'Ole Brandt: Yes.',
      ]);
    }
  });

  it('keep the time of each cue', () => {
    const page = captions(['Mara: One.', 'Ole: Two.', 'Mara: Three.', 'Ole: Four.']);
    const { turns } = parse(cleaned(page).text);
    assert.deepEqual(
      turns.map(({ cue }) => cue?.time?.seconds),
      [0.5, 10.5, 20.5, 30.5],
    );
  });

  it('without names are nobody’s, and a sentence goes on from one to the next', () => {
    const page = captions(['We went to the mill', 'in the morning.', 'It was shut.', 'Then we went home.']);
    const { text } = cleaned(page);
    assert.deepEqual(text.trim().split(/\n+/), [
      'We went to the mill in the morning.',
      'It was shut.',
      'Then we went home.',
    ]);
  });

  it('give a label that occurs once no time, and words without a name to no one', () => {
    const page = captions(['Mara: One.', 'Ole: Two.', 'Mara: Three.', 'Four is mine.', 'Ole: Five.']);
    assert.deepEqual(spoken(page), ['Mara: One.', 'Ole: Two.', 'Mara: Three.', 'Ole: Five.']);
  });

  it('are left alone in WebVTT, which convert reads, and where a text only shows a few', () => {
    for (const page of [
      `WEBVTT\n\n${captions(['Mara: One.', 'Ole: Two.', 'Mara: Three.'])}`,
      'See this:\n\n00:00:01,200 --> 00:00:03,900\nMara: One.\n',
    ])
      assert.ok(cleaned(page).text.includes(' --> '), page);
  });
});

describe('cleaning: lines that end in a space', () => {
  it('are joined as those without', () => {
    const words =
      'We came to Leeds on a Monday with everything that we had been asked to bring, and the Prime Minister (who had come before us) told us of the 12 reports that Ann Lee had written for Mr Sand, and he said that in the end it was the rain that made us go home. We left.';
    const lines = words.match(/.{1,56}(?:\s|$)/g) ?? [];
    const joined = lines.map((line) => line.trim()).join('\n');
    const spaced = lines.map((line) => `${line.trim()} `).join('\n');
    assert.equal(cleaned(`${joined}\n`).text, `${words}\n`);
    assert.equal(cleaned(`${spaced}\n`).text, `${words}\n`);
  });
});

/** Captions of ten seconds each. */
function captions(texts: readonly string[], { isNumbered = true, gap = '\n\n', arrow = '-->' } = {}): string {
  const clock = (seconds: number) => `00:00:${String(seconds).padStart(2, '0')},500`;
  const blocks = texts.map((text, i) => {
    const number = isNumbered ? `${i + 1}\n` : '';
    return `${number}${clock(i * 10)} ${arrow} ${clock(i * 10 + 8)}\n${text}`;
  });
  return `${blocks.join(gap)}\n`;
}

function cleaned(page: string): ReturnType<typeof clean> {
  const made = clean(page);
  assert.deepEqual(verifyWords(page, made.text).differences, []);
  assert.equal(clean(made.text).text, made.text);
  return made;
}

/** The turns of a page that was cleaned. */
function spoken(page: string): string[] {
  const { turns, text } = parse(cleaned(page).text);
  return turns.map(({ cue, span, speakers }) => {
    const names = speakers.map(({ name }) => name).join(', ');
    return `${names}: ${text.slice(cue?.textStart ?? span.start, span.end)}`;
  });
}
