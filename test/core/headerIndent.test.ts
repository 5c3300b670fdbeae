import assert from 'node:assert/strict';
import { parse } from './reading.ts';

const faultsOf = (header: string) =>
  parse(`---\n${header}\n---\n\nAnn Lee: One.\n`).faults.map(({ message }) =>
    message.replace(/ (?:deeper|as no|Indent) .*/, ''),
  );

describe('a header with a wrong indent', () => {
  for (const [title, header, found] of [
    ['below a line that has its value', 'title: X\n date: 2024-01-01', 'This line is indented by 1 space,'],
    ['below the name of a speaker', 'speakers:\n  - name: Ann\n      role: x', 'This line is indented by 6 spaces,'],
    ['between two levels', 'speakers:\n  - name: Ann\n   role: x', 'This line is indented by 3 spaces,'],
    ['of a list at the margin', 'title: X\nspeakers:\n- name: Ann\n   role: x', 'This line is indented by 3 spaces,'],
  ] as const) {
    it(`says so, ${title}`, () => {
      assert.deepEqual(faultsOf(header), [found]);
    });
  }

  it('is not suspected where the YAML is right', () => {
    for (const header of [
      'speakers:\n- name: Ann\n  aliases:\n  - A\n  - B\n- Bo',
      'title: |\n    One\n      Two\nspeakers:\n    - Ann',
      'speakers: [\n  Ann,\n    Bo\n]',
    ]) {
      assert.deepEqual(faultsOf(header), []);
    }
  });

  it('is not blamed for another fault', () => {
    assert.doesNotMatch(faultsOf('title: "X\nspeakers:\n  - Ann').join(), /indented/);
    assert.doesNotMatch(faultsOf('title: X: Y: Z\nspeakers:\n  - Ann').join(), /indented/);
  });
});
