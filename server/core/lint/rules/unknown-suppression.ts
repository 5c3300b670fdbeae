import { readDirectives } from '../../syntax/directives.ts';
import { findNearest } from '../../text/nearest.ts';
import type { Rule } from './rule.ts';

/** The rule needs the ids of all other rules. */
export function unknownSuppression(otherIds: readonly string[]): Rule {
  const ids = new Set([...otherIds, 'unknown-suppression']);
  return {
    id: 'unknown-suppression',
    severity: 'warning',
    scope: 'turn',
    summary: 'A comment that switches off a rule that does not exist',
    why: `A comment with a misspelt rule switches nothing off. The same happens when a later version renames the rule. You can give a
reason after \` -- \`.`,
    bad: [
      '// colloquy-disable-next-line «unatributed»\nGood morning.\n',
      '// colloquy-disable header, «unclosed»\n// colloquy-enable «everything»\n',
    ],
    good: [
      '// colloquy-disable-next-line unattributed, unclosed-bracket -- the clerk’s own note\nGood morning.\n',
      '// colloquy-disable\nGood morning.\n// colloquy-enable\n',
      '// colloquy-disables nothing: this is a note\n?: Good morning.\n',
    ],
    check(transcript, report) {
      for (const { text, span } of readDirectives(transcript).flatMap((directive) => directive.rules)) {
        if (ids.has(text)) continue;
        const meant = findNearest(text, ids);
        report({
          span,
          message: `There is no rule \`${text}\`. ${meant ? `Did you mean \`${meant}\`?` : 'Correct the name, or delete it.'}`,
          ...(meant ? { suggestions: [{ title: `Write \`${meant}\``, edits: [{ span, newText: meant }] }] } : {}),
        });
      }
    },
  };
}
