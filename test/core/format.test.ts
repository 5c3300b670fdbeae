import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { settingsOf } from '../../scripts/fuzz/generate/settings.ts';
import { applyEdits, format, runSpans, slice, type Transcript, textOf } from '../../server/core/index.ts';
import { parse, type Said } from './reading.ts';
import { settings } from './soup.ts';

const kept: readonly (readonly [string, string, string])[] = [
  [
    'continuation lines are indented by two spaces',
    'Ann Lee: One.\n\tTwo.\n     Three.\n',
    'Ann Lee: One.\n  Two.\n  Three.\n',
  ],
  ['one space stands behind a cue', 'Ann Lee:\t One.\n**Bo Sand:**Two.\n', 'Ann Lee: One.\n**Bo Sand:** Two.\n'],
  ['no white space ends a line', 'Ann Lee: One.  \n  Two.\t\n[Laughter.] \n', 'Ann Lee: One.\n  Two.\n[Laughter.]\n'],
  ['several blank lines become one', 'Ann Lee: One.\n\n \n\nBo Sand: Two.\n\n\n', 'Ann Lee: One.\n\nBo Sand: Two.\n'],
  [
    'a blank line stands around a heading',
    'Ann Lee: One.\n#   Next\nBo Sand: Two.\n',
    'Ann Lee: One.\n\n# Next\n\nBo Sand: Two.\n',
  ],
  ['a blank line follows the header', '---\ntitle: T\n---\nAnn Lee: One.\n', '---\ntitle: T\n---\n\nAnn Lee: One.\n'],
  ['blank lines before the first word go', '\n\nAnn Lee: One.\n', 'Ann Lee: One.\n'],
  [
    'a comment stays with the line below it',
    'Ann Lee: One.\n// colloquy-disable-next-line\n# Next\n',
    'Ann Lee: One.\n// colloquy-disable-next-line\n# Next\n',
  ],
  [
    'the file keeps its line endings and its byte order mark',
    '\uFEFF\r\nAnn Lee:  One. \r\n# Next\r\nBo: Two.',
    '\uFEFFAnn Lee: One.\r\n\r\n# Next\r\n\r\nBo: Two.',
  ],
  ['unattributed text is left as it is', 'One. \n    Two.\n', 'One.\n    Two.\n'],
];

const canonical: readonly (readonly [string, string, string])[] = [
  ['bold goes', '**Ann Lee:** One.\n__Bo Sand__: Two.\n', 'Ann Lee: One.\nBo Sand: Two.\n'],
  ['a nickname that only its emphasis shows keeps it', '**roasbeef**: One.\n', '**roasbeef**: One.\n'],
  ['words below a cue come up to it', 'Ann Lee (00:06:16):\nOne.\nTwo.\n', 'Ann Lee [00:06:16]: One.\n  Two.\n'],
  [
    'a name alone in bold becomes a cue',
    '**Ann Lee**\nOne.\n\n**Ann Lee**\nTwo.\n',
    'Ann Lee: One.\n\nAnn Lee: Two.\n',
  ],
  ['markers lose their full stop', 'Q. One?\nA. Two.\n', 'Q: One?\nA: Two.\n'],
  [
    'events and times stand in square brackets',
    '(Laughter.)\n*(Applause.)*\n(00:01)\n',
    '[Laughter.]\n[Applause.]\n[00:01]\n',
  ],
  [
    'brackets stay on a page of testimony',
    '   Q   Who rang?\n   A   My sister, I\n\n        (A bell.)\n\n   think.\n   Q   When?\n',
    '   Q   Who rang?\n   A   My sister, I\n\n        (A bell.)\n\n   think.\n   Q   When?\n',
  ],
  ['brackets within an event stay', '(He points at [the map].)\n', '(He points at [the map].)\n'],
];

const minutes: readonly (readonly [string, string, string])[] = [
  ['a bullet stays', '- Ann Lee:\t One.\n* **Bo Sand**:  Two.\n', '- Ann Lee: One.\n* **Bo Sand**: Two.\n'],
  ['an initial is part of the name', '- A. Lee:   One.\nQ. Sand:   Two.\n', '- A. Lee: One.\nQ. Sand: Two.\n'],
];

describe('format', () => {
  for (const [title, before, after] of minutes) {
    it(`in minutes, ${title}`, () => {
      assert.equal(applyEdits(before, format(parse(before, { kind: 'minutes' }))), after);
    });
  }
  for (const [title, before, after] of kept) {
    it(title, () => assert.equal(formatted(before), after));
  }
  for (const [title, before, after] of canonical) {
    it(`canonical: ${title}`, () => assert.equal(formatted(before, 'canonical'), after));
  }

  const piece = fc.constantFrom(
    'Ann Lee: ',
    'Ann Lee:',
    '**Bo Sand:**',
    '**Bo Sand**',
    '__Bo__: ',
    'Q. ',
    'A: ',
    'Q1 Ann Lee (Lab): ',
    '?: ',
    '[00:01] ',
    ' (00:02:03):',
    '(Laughter.)',
    '[Applause.]',
    '*(x)*',
    '# ',
    '## Next',
    '//',
    '// note',
    '\\',
    '---',
    'speaker: Ann',
    'attribution: inherit',
    '  ',
    '\t',
    ' ',
    '   ',
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    'said',
    'What?',
    'Yes.',
    '😀',
    '[inaudible]',
    'BY MR. SMITH:',
    '：',
    '\u3000',
    'Ann Lee – 00:00:08:',
  );
  const soup = fc
    .tuple(fc.constantFrom('', '\uFEFF'), fc.array(piece, { maxLength: 40 }))
    .map(([mark, pieces]) => mark + pieces.join(''));

  for (const cues of ['keep', 'canonical'] as const) {
    it(`${cues}: every word stays with whoever said it`, () => {
      fc.assert(
        fc.property(soup, settings.map(settingsOf), (text, said) => {
          assert.deepEqual(spoken(parse(formatted(text, cues, said), said)), spoken(parse(text, said)));
        }),
        { numRuns: 2000 },
      );
    });
    it(`${cues}: twice is once`, () => {
      fc.assert(
        fc.property(soup, settings.map(settingsOf), (text, said) => {
          const once = formatted(text, cues, said);
          assert.equal(formatted(once, cues, said), once);
        }),
        { numRuns: 2000 },
      );
    });
  }
});

function formatted(text: string, cues: 'keep' | 'canonical' = 'keep', said: Said = {}): string {
  return applyEdits(text, format(parse(text, said), { cues }));
}

/** Who says what, and what nobody is named for. */
function spoken(transcript: Transcript): unknown {
  return {
    turns: transcript.turns.map((turn) => [turn.speakers.map(({ name }) => name), turn.kind, textOf(transcript, turn)]),
    open: transcript.unattributed.map((run) => runSpans(transcript, run).map((span) => slice(transcript.text, span))),
  };
}
