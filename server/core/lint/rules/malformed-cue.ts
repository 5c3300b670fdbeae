import type { BrokenCue } from '../../syntax/tree.ts';
import type { Fix, Rule } from './rule.ts';

export const malformedCue: Rule = {
  id: 'malformed-cue',
  severity: 'warning',
  scope: 'turn',
  summary: 'A line that is almost a cue',
  why: `The colon is a semicolon, the space after it is missing, or the bold is not closed: a reader sees a speaker, but the line
opens no turn. The fix is applied without asking where the line can mean only one thing.`,
  bad: [
    'Ann Lee: One.\n«[00.00.09] Bo Sand:» Two.\nBo Sand: Three.\n',
    'Ann Lee: One.\n«[00:00:09) **Bo Sand:**» Two.\nBo Sand: Three.\n',
    '[00:03] Ann Lee: One.\n[00:06] «Bo Sand;» Two.\n[00:09] Bo Sand: Three.\n',
    'WH: Hello.\nBo Sand: Hello.\n«WH;» Whatever.\nBo Sand: Well.\n',
    'YG: Shall we?\nWH: Yes?\n«YG:»yes\nWH: Good.\n',
    'Ann Lee: One.\nBo Sand: Two.\n«Ann Lee (Bath) (Lab):»Three.\nBo Sand: Four.\n',
    '**Ann Lee:** Hello.\n\n«**Bo Sand:» Hello.\n\n**Ann Lee:** Yes.\n\n**Bo Sand:** Yes.\n',
  ],
  good: [
    'Ann Lee: Hello.\nMr. Smith: Hello.\n  Ann Lee; who was late; said nothing.\n',
    'Ann Lee: See https://example.org/a:b at 10:30.\n  Note:this is text.\n',
  ],
  check(transcript, report) {
    for (const cue of transcript.unattributed.flatMap((run) => run.brokenCue ?? [])) {
      const fix: Fix = {
        title: `Write \`${cue.replacement}\``,
        edits: [{ span: cue.span, newText: cue.replacement }],
        changes: 'cue',
      };
      report({
        span: cue.span,
        message: `This looks like a cue for \`${cue.name}\`, but ${faults[cue.reason]}. Write \`${cue.replacement}\`.`,
        ...(uncertain.has(cue.reason) ? { suggestions: [fix] } : { fix }),
      });
    }
  },
};

/** A bold name, or initials with a full stop, may also begin a sentence. These fixes are only suggested. */
const uncertain = new Set<BrokenCue['reason']>(['no colon', 'full stop']);

const faults: Record<BrokenCue['reason'], string> = {
  time: 'there is a slip in its time',
  semicolon: 'it ends in a semicolon',
  'full stop': 'it ends in a full stop',
  'no space': 'no space follows the colon',
  'space before': 'it begins with a space',
  'unbalanced emphasis': 'its bold is not closed',
  'no colon': 'it has no colon',
};
