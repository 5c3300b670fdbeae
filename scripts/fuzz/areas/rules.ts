import assert from 'node:assert/strict';
import { type Problem, rules, safeFixes, type Transcript } from '../../../server/core/index.ts';
import type { Area } from '../area.ts';
import { lint, parse, verify } from '../core.ts';
import { settingsOf } from '../generate/settings.ts';
import { movedByFix } from './fixes.ts';
import { movedWords } from './said.ts';
import { anyTextCase, type TextCase } from './textCase.ts';

/** Whatever the text, what is reported of it is in it, in order, in plain sentences, and a fix that is offered keeps every word. */
export const reporting: Area<TextCase> = {
  name: 'rules',
  make: anyTextCase,
  check: ({ text, settings }, checks) => {
    const own = settingsOf(settings);
    const transcript = parse(text, own);
    const problems = checks.get('checking does not throw', () => lint(transcript, own));
    checks.that('problems are in order', () => {
      for (const [at, problem] of problems.entries()) {
        const before = problems[at - 1];
        assert.ok(before === undefined || before.span.start <= problem.span.start, problem.rule);
      }
    });
    for (const problem of problems) {
      checks.that(`${problem.rule} reports a place in the text, in a sentence`, () =>
        isWellReported(transcript, problem),
      );
      const { fix } = problem;
      if (fix === undefined) continue;
      checks.that(`${problem.rule} has a fix whose edits lie in the text and do not overlap`, () => {
        let from = 0;
        for (const { span } of fix.edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
          assert.ok(span.start >= from && span.end >= span.start && span.end <= text.length);
          from = span.end;
        }
      });
      const { problems: safe, after } = safeFixes(transcript, [problem]);
      if (safe.length === 0) continue;
      const fixed = after.text;
      checks.that(`${problem.rule} has a fix that changes no spoken word`, () =>
        assert.deepEqual(verify(text, fixed, own).differences, []),
      );
      checks.that(`${problem.rule} has a fix that changes nobody's words`, () =>
        assert.deepEqual(movedByFix(movedWords(transcript, parse(fixed, own))), []),
      );
    }
  },
};

function isWellReported({ text }: Transcript, { rule, message, span, severity }: Problem): void {
  assert.ok(rules.some(({ id }) => id === rule));
  assert.ok(['error', 'warning', 'info'].includes(severity));
  assert.ok(span.start >= 0 && span.end >= span.start && span.end <= text.length, JSON.stringify(span));
  assert.ok(
    message.trim() === message && message !== '' && !/undefined|\[object|NaN/.test(message.replaceAll(text, '')),
    message,
  );
}
