import assert from 'node:assert/strict';
import { findLabels, speakerAt } from '../../server/core/index.ts';
import { parse } from './reading.ts';

/** Every label of the one speaker stands in guillemets; `│` is where somebody asks. */
const cases: [title: string, source: string][] = [
  [
    'cues by name and by alias, and the header',
    '---\nspeakers:\n  - name: «Ann Lee»\n    aliases: [«AL», "«the Chair»"]\n  - Bo\n---\n«A│L»: I am Ann Lee.\nBo: AL?\n«Ann Lee»: Yes.\n',
  ],
  [
    'a name of the header that is asked for',
    '---\nspeakers: [«A│nn Lee» (Hove) (Lab), Bo]\n---\n«Ann Lee» (Hove): One.\n',
  ],
  ['quoted names', "---\nspeakers: ['«Ann Lee»']\n---\n«│Ann Lee»: One.\n"],
  ['an alias of the header', '---\nspeakers: {«A│L»: «Ann Lee», BS: Bo}\n---\n«AL»: One.\nBS: Two.\n'],
  ['the one voice of a talk', '---\nspeaker: «Ann│ Lee»\n---\nOne, said Ann Lee.\n'],
  ['somebody on no roster', '«Ann│»: One.\nBo: Ann: two.\n«Ann»: Three.\n  Ann: not a cue.\n'],
  ['spellings that are one name', "«O’B│rien»: One.\nBo: Two.\n«O'Brien»: Three.\n"],
  ['one of several who speak together', '«WH», JN: One.\nJN: Two.\n«WH│»: Three.\n'],
  ['cues of every form', '**«Ann»:** One.\n\n[00:01] **«Ann»**: Two.\n\nQ1 «Ann│» (Hove): Three.\n'],
  ['bylines', 'BY «MR. HA│LL»:\nQ: One?\nA Bo: Two.\n'],
  ['who holds an office', '«The Secretary of State» («Shabana Mahmood»): One.\nBo: Two.\n«Shabana│ Mahmood»: Three.\n'],
  [
    'a label that may mean two people alone',
    '---\nspeakers:\n  - name: Ann Lee\n    aliases: [AL]\n  - name: Al Long\n    aliases: [AL]\n---\n«A│L»: One.\nAnn Lee: Two.\n«AL»: Three.\n',
  ],
  [
    'no label that may mean two people',
    '---\nspeakers:\n  - name: «Ann Lee»\n    aliases: [«AL»]\n  - name: Al Long\n    aliases: [AL]\n---\nAL: One.\n«│Ann Lee»: Two.\n',
  ],
];

describe('where a speaker is labelled', () => {
  for (const [title, source] of cases) {
    it(`finds ${title}`, () => {
      const { transcript, offset } = read(source);
      const named = speakerAt(transcript, offset);
      assert.ok(named);
      const marked = insert(
        transcript.text,
        findLabels(transcript, named.name).map(({ label }) => label.span),
      );
      assert.equal(marked, source.replace('│', ''));
    });
  }

  const nowhere = [
    'Ann: One, A│nn said.\n',
    'Q│: One?\n',
    '# An│n\n',
    '?│: One.\n',
    'A│nn\n',
    '---\ntitle: A│nn\nspeakers: [Ann]\n---\nAnn: One.\n',
    '│',
    'Ann: One.\nBY THE │WAY\n',
  ];
  for (const source of nowhere) {
    it(`finds nobody in ${JSON.stringify(source)}`, () => {
      const { transcript, offset } = read(source);
      assert.equal(speakerAt(transcript, offset), undefined);
    });
  }

  it('says where each stands and who is meant', () => {
    const { transcript } = read('---\nspeakers:\n  - name: Ann Lee\n    aliases: [AL]\n---\nAL: One.\nBY MR AL:\n');
    assert.deepEqual(
      findLabels(transcript, 'Ann Lee').map(({ place, name, entries }) => [place, name, entries.length]),
      [
        ['name', 'Ann Lee', 1],
        ['alias', 'Ann Lee', 1],
        ['cue', 'Ann Lee', 1],
      ],
    );
    assert.deepEqual(speakerAt(transcript, transcript.text.length - 3)?.entries, []);
  });
});

function read(source: string) {
  const plain = source.replace(/[«»]/g, '');
  return { transcript: parse(plain.replace('│', '')), offset: plain.indexOf('│') };
}

function insert(text: string, spans: readonly { start: number; end: number }[]): string {
  let marked = '';
  let from = 0;
  for (const { start, end } of spans) {
    marked += `${text.slice(from, start)}«${text.slice(start, end)}»`;
    from = end;
  }
  return marked + text.slice(from);
}
