import assert from 'node:assert/strict';
import { applyEdits, format, statistics } from '../../server/core/index.ts';
import { clean, parse, verifyWords } from './reading.ts';

/** A talk with a section, whose last line is in a section of the same level. */
const talk = (heading: string, ...lines: readonly string[]) =>
  `${['Ann Lee: One two.', '', heading, '', ...lines, '', '## What next', '', 'Bo Sand: Three.'].join('\n')}\n`;

describe('sections that are no speech', () => {
  const named: readonly (readonly [heading: string, title: string])[] = [
    ['## Conclusion', 'Conclusion'],
    ['## Conclusion', 'conclusion'],
    ['##   CONCLUSION  ##', 'Conclusion'],
    ['## Conclusion:', 'Conclusion'],
    ['## **Conclusion**', 'Conclusion'],
    ['## *Conclusion:*', 'Conclusion'],
    ['## Summary of key points', 'Summary*'],
    ['## Summary', 'Summary*'],
    ["## Bo's summary of points", '*summary*'],
    ['## Zusammenfassung (Ann)', '*fassung*ann*'],
    ['## 結論', '結論'],
  ];
  for (const [heading, title] of named) {
    it(`are named by their heading: \`${heading}\` by \`${title}\``, () => {
      const text = talk(heading, 'Ann Lee: Four five six.', 'Seven.', '  Eight.', '', '### More', 'Bo Sand: Nine.');
      for (const transcript of [
        parse(text, { notSpeech: [title] }),
        parse(`---\nnotSpeech: ["${title}"]\n---\n${text}`),
        parse(`---\nattribution: inherit\n---\n${text}`, { notSpeech: [title] }),
      ]) {
        assert.deepEqual(
          transcript.turns.map(({ speakers: [speaker] }) => speaker?.name),
          ['Ann Lee', 'Bo Sand'],
        );
        assert.deepEqual(transcript.unattributed, []);
        assert.equal(statistics(transcript).words, 3);
      }
    });
  }

  const others: readonly (readonly [heading: string, title: string])[] = [
    ['## Conclusions', 'Conclusion'],
    ['## A summary', 'Summary*'],
    ['## Sum', 'Sum*mary'],
    ['## aba', 'ab*ba'],
    ['Conclusion', 'Conclusion'],
    ['## Conclusion', ''],
    ['## *', ' '],
  ];
  for (const [heading, title] of others) {
    it(`are no others: \`${heading}\` by \`${title}\``, () => {
      const { turns } = parse(talk(heading, 'Ann Lee: Four.'), { notSpeech: [title] });
      assert.equal(turns.length, 3);
    });
  }

  it('prove nothing about the labels of the talk', () => {
    const list = ['[Roof]: shut.', '[Door]: shut.', '[Roof]: open.', '[Door]: open.'];
    const text = talk('## Conclusion', ...list).replace('Three.', 'Three.\n\n[Roof]: leaks.');
    assert.equal(parse(text, {}).speakers.length, 4);
    assert.equal(parse(text, { notSpeech: ['Conclusion'] }).speakers.length, 2);
  });

  it('stay as they are when a text is cleaned or formatted', () => {
    const text = talk('## Conclusion', 'Ann  Lee:Four  five', '>> six', '**Bo Sand**: Seven');
    const said = { notSpeech: ['Conclusion'] };
    const cleaned = clean(text, said);
    assert.equal(cleaned.text.slice(cleaned.text.indexOf('##')), text.slice(text.indexOf('##')));
    assert.ok(verifyWords(text, cleaned.text, said).equal);
    assert.equal(applyEdits(text, format(parse(text, said))), text);
  });
});
