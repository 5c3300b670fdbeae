import type { Rule } from './rule.ts';

export const ambiguousSpeaker: Rule = {
  id: 'ambiguous-speaker',
  severity: 'warning',
  scope: 'turn',
  summary: 'A label that fits several people on the roster',
  why: `Two people on the roster share this short name, so the label does not say which of them speaks. Colloquy does not
guess. Write the full name, or remove the alias from all entries but one.`,
  bad: [
    '---\nspeakers:\n  - name: Baroness Williams of Trafford\n    aliases: [Williams]\n  - name: Baroness Williams of Crosby\n    aliases: [Williams]\n---\n\n«Williams»: My Lords.\n',
    '---\nspeakers:\n  - name: Ann Lee\n    aliases: [AL]\n  - name: Al Long\n    aliases: [AL]\n---\n\nAnn Lee: Hello.\n«AL»: Hello.\nAl Long: Hello.\n«AL»: Who?\n',
  ],
  good: [
    '---\nspeakers:\n  - name: Baroness Williams of Trafford\n    aliases: [Williams]\n  - Baroness Williams of Crosby\n---\n\nWilliams: My Lords.\n',
    '---\nspeakers:\n  - name: Ann Lee\n    aliases: [AL]\n  - name: Al Long\n    aliases: [AL]\n---\n\nAnn Lee: Hello.\nAl Long: Hello.\n',
  ],
  check(_transcript, report, { nameUses }) {
    for (const use of nameUses) {
      const { entries } = use;
      if (entries.length < 2) continue;
      const names = entries.map((entry) => `\`${entry.name}\``);
      for (const { text, span } of use.labels) {
        report({
          span,
          message: `\`${text}\` could be ${names.slice(0, -1).join(', ')} or ${names.at(-1)}. Write the full name.`,
          suggestions: entries.map(({ name }) => ({
            title: `Write \`${name}\``,
            edits: [{ span, newText: name }],
            changes: 'cue',
          })),
        });
      }
    }
  },
};
