import type { Rule } from './rule.ts';

export const headingLevel: Rule = {
  id: 'heading-level',
  severity: 'info',
  scope: 'outline',
  summary: 'A heading that skips a level',
  why: `Levels decide which section contains which, in the outline and in every export. If \`###\` follows \`#\`, a level is missing
between them, and the section can end up in the wrong place.`,
  bad: ['# Justice\n\n«### Victims»\n\n?: Yes.\n', '## Opening\n\n«#### Victims»\n\n#### Courts\n\n## Closing\n'],
  good: ['# Justice\n\n## Victims\n\n### Code\n\n# Health\n', '### Opening\n\n### Closing\n\n# Annex\n'],
  check({ sections, lines }, report) {
    let above = 0;
    for (const { level, firstLine, titleSpan } of sections) {
      if (above > 0 && level > above + 1) {
        const start = lines.start(firstLine);
        report({
          span: lines.span(firstLine),
          message: `This heading has level ${level}, but the one before it has level ${above}. Use level ${above + 1}.`,
          ...(titleSpan
            ? {
                suggestions: [
                  {
                    title: `Change to level ${above + 1}`,
                    edits: [{ span: { start, end: start + level - above - 1 }, newText: '' }],
                  },
                ],
              }
            : {}),
        });
      }
      above = level;
    }
  },
};
