import { outlineOnly, type Rule } from './rule.ts';

export const header: Rule = {
  id: 'header',
  severity: 'error',
  summary: 'A header that cannot be read as it stands',
  why: `The header says who may speak, and when it all was. If its YAML is broken, everything that it says is lost; if a key has
the wrong kind of value, or a date that no calendar has, that key is. Keys that Colloquy does not know are never complained of.`,
  bad: [
    '---\ndate: «2023-02-29»\nattribution: «loose»\n---\n\n?: Good morning.\n',
    '---\nspeakers:\n  - name: Hon. Members\n    kind: «crowd»\n---\n\nHon. Members: Hear, hear.\n',
    '«---»\ntitle: Courts\n\n?: Good morning.\n',
  ],
  good: [
    '---\ntitle: "Courts: a debate"\nmood: cheerful\ndate: 2024-02-29\n---\n\n?: Good morning.\n',
    '---\ndate: spring 1974\nspeakers:\n  - Ann Lee (Lab)\n---\n\nAnn Lee: Good morning.\n',
  ],
  heeds: outlineOnly,
  check({ faults }, report) {
    for (const fault of faults) report(fault);
  },
};
