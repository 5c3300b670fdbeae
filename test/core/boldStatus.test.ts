import assert from 'node:assert/strict';
import { clean, parse } from './reading.ts';

const speakersOf = (text: string, attribution: 'strict' | 'inherit') =>
  parse(text, { attribution }).turns.map(({ speakers }) => speakers.map(({ name }) => name).join(' & '));

/** Notes in which each matter ends with a line of its own; the talk about the second goes on below it. */
const notes = (line: string, label = (name: string) => `**${name}:**`) =>
  `${label('Ida')} We can do this.

${line}

${label('Otto')} And that.

${line}

The board has agreed.

${label('Ida')} Not this one.
`;

describe('words in bold alone on a line', () => {
  for (const line of [
    '**Merged**',
    '**MERGED**',
    '__Merged__',
    '**Zurückgestellt**',
    '**Adopté**',
    '**[merged]**',
    '**Left for May**',
  ]) {
    for (const attribution of ['strict', 'inherit'] as const) {
      it(`name no one where names have colons: ${line}, ${attribution}`, () => {
        for (const text of [notes(line), notes(line, (name) => `${name}:`)]) {
          assert.deepEqual(speakersOf(text, attribution), ['Ida', 'Otto', 'Ida']);
          assert.deepEqual(speakersOf(clean(text, { attribution }).text, attribution), ['Ida', 'Otto', 'Ida']);
        }
      });
    }
  }

  it('name speakers where the names are so', () => {
    const text = '**Ida**\nOne.\n\n**Otto**\nTwo.\n\n**Ida**\nNote this: three.\n\n**Otto**\nFour.\n';
    assert.deepEqual(speakersOf(text, 'inherit'), ['Ida', 'Otto', 'Ida', 'Otto']);
  });

  it('name a speaker who has a colon elsewhere, and one on the roster', () => {
    const said = (header: string) =>
      `${header}**Ida:** One.\n\n**Otto**\n\nTwo.\n\n**Ida:** Three.\n\n**Otto**\n\nFour.\n`;
    assert.deepEqual(speakersOf(said('---\nspeakers: [Ida, Otto]\n---\n\n'), 'inherit'), [
      'Ida',
      'Otto',
      'Ida',
      'Otto',
    ]);
    assert.deepEqual(
      speakersOf(`${said('')}\n**Otto:** Five.\n\n**Otto:** Six.\n\n**Otto:** Seven.\n`, 'inherit').slice(0, 4),
      ['Ida', 'Otto', 'Ida', 'Otto'],
    );
  });
});
