import type { BrokenCue } from '../../syntax/tree.ts';
import type { Rule } from './rule.ts';

export const malformedCue: Rule = {
  id: 'malformed-cue',
  severity: 'warning',
  summary: 'A line that was meant as a cue and is not one',
  why: `A semicolon for the colon, a missing space, emphasis that is never closed: the eye reads a speaker, and every program
gives the words to the one before, or to nobody. Where nothing else can be meant, the fix is made without asking.`,
  bad: [
    'WH: Hello.\nBo Sand: Hello.\n«WH;» Whatever.\nBo Sand: Well.\n',
    'YG: Shall we?\nWH: Yes?\n«YG:»yes\nWH: Good.\n',
    '**Ann Lee:** Hello.\n\n«**Bo Sand:» Hello.\n\n**Ann Lee:** Yes.\n\n**Bo Sand:** Yes.\n',
  ],
  good: [
    'Ann Lee: Hello.\nMr. Smith: Hello.\n  Ann Lee; who was late; said nothing.\n',
    'Ann Lee: See https://example.org/a:b at 10:30.\n  Note:this is text.\n',
  ],
  check(transcript, report) {
    for (const cue of transcript.unattributed.flatMap((run) => run.brokenCue ?? [])) {
      const fix = {
        title: `Write \`${cue.replacement}\``,
        edits: [{ span: cue.span, newText: cue.replacement }],
      };
      report({
        span: cue.span,
        message: `This was meant as the cue of \`${cue.name}\`, it seems, but ${faults[cue.reason]}: write \`${cue.replacement}\`.`,
        ...(open.has(cue.reason) ? { suggestions: [fix] } : { fix }),
      });
    }
  },
};

/** A name in bold, or initials before a full stop, may also begin a sentence: somebody has to look. */
const open = new Set<BrokenCue['reason']>(['no colon', 'full stop']);

const faults: Record<BrokenCue['reason'], string> = {
  semicolon: 'it ends in a semicolon',
  'full stop': 'it ends in a full stop',
  'no space': 'no space follows the colon',
  'unbalanced emphasis': 'its emphasis is not closed',
  'no colon': 'it has no colon',
};
