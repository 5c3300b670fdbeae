import { outlineOnly, type Rule } from './rule.ts';

export const headingLevel: Rule = {
  id: 'heading-level',
  severity: 'info',
  summary: 'A heading that skips a level',
  why: `Sections lie inside one another by their levels, in the outline as in every export: from \`#\` to \`###\` the level between
is missing, and the section hangs where nobody meant it to.`,
  bad: ['# Justice\n\n«### Victims»\n\n?: Yes.\n', '## Opening\n\n«#### Victims»\n\n#### Courts\n\n## Closing\n'],
  good: ['# Justice\n\n## Victims\n\n### Code\n\n# Health\n', '### Opening\n\n### Closing\n\n# Annex\n'],
  heeds: outlineOnly,
  check({ sections, lines }, report) {
    let above = 0;
    for (const { level, firstLine, titleSpan } of sections) {
      if (above > 0 && level > above + 1) {
        const start = lines.start(firstLine);
        report({
          span: lines.span(firstLine),
          message: `This heading has level ${level}, and the one before it level ${above}: level ${above + 1} is skipped.`,
          ...(titleSpan
            ? {
                suggestions: [
                  {
                    title: `Make it level ${above + 1}`,
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
