import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addSpeakers, applyEdits, missingSpeakers, sortRoster } from '../../server/core/index.ts';
import { parse } from './reading.ts';

const added = (text: string, names?: readonly string[]) => {
  const transcript = parse(text);
  return applyEdits(text, addSpeakers(transcript, names ?? missingSpeakers(transcript).names));
};
const sorted = (text: string) => applyEdits(text, sortRoster(parse(text)));

const spoken = 'Cy Orr: One.\nAnn Lee: Two.\nCy Orr: Three.\n';

describe('adding missing speakers to the roster', () => {
  for (const [title, before, after] of [
    ['a header is made where there is none', '', '---\nspeakers:\n  - Cy Orr\n  - Ann Lee\n---\n\n'],
    ['a blank line at the beginning is enough', '\n', '---\nspeakers:\n  - Cy Orr\n  - Ann Lee\n---\n\n'],
    ['a byte order mark stays in front', '\ufeff', '\ufeff---\nspeakers:\n  - Cy Orr\n  - Ann Lee\n---\n\n'],
    [
      'a header gets the key',
      '---\ntitle: T # t\n---\n',
      '---\ntitle: T # t\nspeakers:\n  - Cy Orr\n  - Ann Lee\n---\n',
    ],
    [
      'an empty key gets a list',
      '---\nspeakers: # all\ntitle: T\n---\n',
      '---\nspeakers: # all\n  - Cy Orr\n  - Ann Lee\ntitle: T\n---\n',
    ],
    [
      'a list goes on as it is indented, with its comments',
      '---\nspeakers:\n-   name: Bo Sand # B\n    aliases: [BS] # short\n# the end\ntitle: T\n---\n',
      '---\nspeakers:\n-   name: Bo Sand # B\n    aliases: [BS] # short\n-   Cy Orr\n-   Ann Lee\n# the end\ntitle: T\n---\n',
    ],
    [
      'a list in brackets goes on in them',
      '---\nspeakers: [Bo Sand,\n  Ann Lee] # all\n---\n',
      '---\nspeakers: [Bo Sand,\n  Ann Lee, Cy Orr] # all\n---\n',
    ],
    ['an empty list in brackets is filled', '---\nspeakers: []\n---\n', '---\nspeakers: [Cy Orr, Ann Lee]\n---\n'],
    ['a single name becomes a list', '---\nspeakers: Ann Lee\n---\n', '---\nspeakers: [Ann Lee, Cy Orr]\n---\n'],
    [
      'a map of codes goes on with names',
      '---\nspeakers:\n  AL: Ann Lee\n---\n',
      '---\nspeakers:\n  AL: Ann Lee\n  Cy Orr:\n---\n',
    ],
    [
      'who is there already is not added',
      '---\nspeakers: [Cy Orr, Ann Lee]\n---\n',
      '---\nspeakers: [Cy Orr, Ann Lee]\n---\n',
    ],
    ['a header that cannot be read is left alone', '---\nspeakers: [Bo Sand\n---\n', '---\nspeakers: [Bo Sand\n---\n'],
    ['a header without end is left alone', '---\nspeakers: [Bo Sand]\n', '---\nspeakers: [Bo Sand]\n'],
  ] as const) {
    it(title, () => assert.equal(added(before + spoken), after + spoken));
  }

  it('keeps CRLF', () => {
    assert.equal(added('Cy Orr: One.\r\n'), '---\r\nspeakers:\r\n  - Cy Orr\r\n---\r\n\r\nCy Orr: One.\r\n');
  });

  for (const name of [
    'Yes',
    'null',
    '1970',
    'Ann: Lee',
    '@mo',
    '"Boz" Bo',
    'Ann # Lee',
    'Lee, Ann',
    'O’Brien',
    '- Ann',
    '*Ann',
    'Añn Łee',
    '~',
  ]) {
    it(`writes ${name} so that YAML reads it as a name`, () => {
      for (const header of [
        '',
        '---\nspeakers:\n---\n',
        '---\nspeakers: [Bo Sand]\n---\n',
        '---\nspeakers:\n  BS: Bo Sand\n---\n',
      ]) {
        const entries = parse(added(header, [name])).header?.speakers ?? [];
        assert.equal(entries.at(-1)?.name, name);
      }
    });
  }

  it('changes nothing but the header', () => {
    const names = fc.array(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 3 });
    const headers = fc.constantFrom(
      '',
      '---\ntitle: T\n---\n',
      '---\nspeakers: [Bo Sand]\n---\n',
      '---\nspeakers:\n  - Bo\n---\n',
    );
    fc.assert(
      fc.property(names, headers, (missing, header) => {
        const body = 'Bo: One.\n  Two.\n';
        const after = added(header + body, missing);
        assert.ok(after.endsWith(body));
        assert.equal(parse(after).faults.length, 0);
      }),
      { numRuns: 200 },
    );
  });
});

describe('sorting the roster', () => {
  for (const [title, before, after] of [
    [
      'sorts lines',
      'speakers:\n  - Cy Orr\n  - Ann Lee\n  - Bo Sand\n',
      'speakers:\n  - Ann Lee\n  - Bo Sand\n  - Cy Orr\n',
    ],
    [
      'moves whole entries, with the comments above and behind them',
      'speakers:\n  # the guest\n  - name: Cy Orr # C\n    aliases:\n      - CO\n  - Ann Lee # A\n# end\ntitle: T\n',
      'speakers:\n  - Ann Lee # A\n  # the guest\n  - name: Cy Orr # C\n    aliases:\n      - CO\n# end\ntitle: T\n',
    ],
    [
      'sorts within brackets',
      'speakers: [Cy Orr, {name: Bo Sand, aliases: [AA]},\n  "Ann Lee"] # all\n',
      'speakers: ["Ann Lee", {name: Bo Sand, aliases: [AA]},\n  Cy Orr] # all\n',
    ],
    [
      'sorts a map of codes by the names',
      'speakers:\n  A: Cy Orr\n  B: Ann Lee\n',
      'speakers:\n  B: Ann Lee\n  A: Cy Orr\n',
    ],
    ['sorts numbers by their size', 'speakers: [Voice 10, Voice 9]\n', 'speakers: [Voice 9, Voice 10]\n'],
    ['leaves what is sorted', 'speakers: [Ann Lee, Cy Orr]\n', 'speakers: [Ann Lee, Cy Orr]\n'],
    ['leaves what cannot be read', 'speakers: [Cy Orr, Ann Lee\n', 'speakers: [Cy Orr, Ann Lee\n'],
    [
      'leaves anchors above what points to them',
      'speakers:\n  - name: Cy Orr\n    aliases: &x [CO]\n  - name: Ann Lee\n    aliases: *x\n',
      'speakers:\n  - name: Cy Orr\n    aliases: &x [CO]\n  - name: Ann Lee\n    aliases: *x\n',
    ],
  ] as const) {
    it(title, () => assert.equal(sorted(`---\n${before}---\n${spoken}`), `---\n${after}---\n${spoken}`));
  }

  it('has nothing to do without a roster', () => assert.equal(sorted(spoken), spoken));
});
