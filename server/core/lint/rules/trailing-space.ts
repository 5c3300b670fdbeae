import { LineKind } from '../../syntax/tree.ts';
import { isSpace } from '../../text/characters.ts';
import type { Rule } from './rule.ts';

export const trailingSpace: Rule = {
  id: 'trailing-space',
  severity: 'off',
  scope: 'turn',
  summary: 'White space at the end of a line',
  why: `These spaces are invisible, and they cause differences between versions of a file. \`colloquy format\` deletes them, so the
rule is off by default. In Markdown two spaces at the end of a line are a line break: leave the rule off there.`,
  bad: [
    'Ann Lee: Good morning.«  »\nBo Sand: Hello.\n',
    'Ann Lee: Good morning.\n«  »\n# Next«\t»\n\nBo Sand: Hello.\n',
  ],
  good: ['Ann Lee: Good morning.\n\nBo Sand: Hello.\n', '---\ntitle: A  \n---\n\nBo Sand: Hello.\n'],
  check({ kinds, lines, text }, report) {
    for (let line = 0; line < lines.count; line++) {
      if (kinds[line] === LineKind.header) continue;
      const end = lines.end(line);
      let start = end;
      while (start > lines.start(line) && isSpace(text.charCodeAt(start - 1))) start--;
      if (start === end) continue;
      const span = { start, end };
      report({
        span,
        message: 'This line ends in white space. Delete it.',
        fix: { title: 'Delete the white space', edits: [{ span, newText: '' }] },
      });
    }
  },
};
