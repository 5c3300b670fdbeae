import { readDirectives } from '../../syntax/directives.ts';
import { nearest } from '../../text/nearest.ts';
import type { Rule } from './rule.ts';

/** Made from the ids of all other rules, which this one has to know. */
export function unknownSuppression(otherIds: readonly string[]): Rule {
  const ids = new Set([...otherIds, 'unknown-suppression']);
  return {
    id: 'unknown-suppression',
    severity: 'warning',
    summary: 'A comment that switches off a rule that does not exist',
    why: `A misspelt rule is switched off by nobody, and a rule that a later version has renamed comes back. Behind \` -- \` a
comment may give its reasons.`,
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
        const meant = nearest(text, ids);
        report({
          span,
          message: `There is no rule \`${text}\`${meant ? `: did you mean \`${meant}\`?` : '; `docs/rules.md` lists all there are.'}`,
          ...(meant ? { suggestions: [{ title: `Write \`${meant}\``, edits: [{ span, newText: meant }] }] } : {}),
        });
      }
    },
  };
}
