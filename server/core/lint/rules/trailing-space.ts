import { LineKind } from '../../syntax/tree.ts';
import { isSpace } from '../../text/characters.ts';
import type { Rule } from './rule.ts';

export const trailingSpace: Rule = {
  id: 'trailing-space',
  severity: 'off',
  summary: 'White space at the end of a line',
  why: `Nobody sees it, and it makes differences between versions where there are none. \`colloquy format\` takes it out, so this is
off until it is switched on. In Markdown two spaces at a line’s end mean a line break: there, leave it off.`,
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
        message: 'White space stands at the end of this line: take it out.',
        fix: { title: 'Take the white space out', edits: [{ span, newText: '' }] },
      });
    }
  },
};
