import type { Rule } from './rule.ts';

export const header: Rule = {
  id: 'header',
  severity: 'error',
  scope: 'outline',
  summary: 'A header with a mistake in it',
  why: `The header names the speakers, the date and more. If its YAML is broken, some or all of that is lost. If a key has the wrong
type of value, Colloquy ignores the key. Dates that no calendar has are reported too. Other keys than those that Colloquy
knows are allowed; one that is nearly a known one is information.`,
  bad: [
    '---\ndate: «2023-02-29»\nattribution: «loose»\n---\n\n?: Good morning.\n',
    '---\nspeakers:\n  - name: Hon. Members\n    kind: «crowd»\n---\n\nHon. Members: Hear, hear.\n',
    '«---»\ntitle: Courts\n\n?: Good morning.\n',
    '---\n«titel»: Courts\nspeakers:\n  - name: Ann Lee\n    «rle»: Chair\n---\n\nAnn Lee: Good morning.\n',
  ],
  good: [
    '---\ntitle: "Courts: a debate"\nmood: cheerful\ndate: 2024-02-29\n---\n\n?: Good morning.\n',
    '---\ndate: spring 1974\nspeakers:\n  - Ann Lee (Lab)\n---\n\nAnn Lee: Good morning.\n',
  ],
  check({ faults }, report) {
    for (const { meant, ...fault } of faults) {
      const edits = meant === undefined ? [] : [{ span: fault.span, newText: meant }];
      report({ ...fault, ...(meant !== undefined && { suggestions: [{ title: `Write \`${meant}\``, edits }] }) });
    }
  },
};
