import { nameKey } from '../speakers/names.ts';
import { nameUses } from '../speakers/uses.ts';
import type { BrokenCue, Transcript } from '../syntax/tree.ts';
import type { Rule } from './rule.ts';

export const malformedCue: Rule = {
  id: 'malformed-cue',
  severity: 'warning',
  summary: 'A line that was meant as a cue and is not one',
  why: `A semicolon for the colon, a missing space, emphasis that is never closed: the eye reads a speaker, and every program
gives the words to the one before, or to nobody. Where the name is one that this transcript knows, the fix is made without
asking; else it is offered.`,
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
    const broken = transcript.unattributed.flatMap((run) => run.brokenCue ?? []);
    if (broken.length === 0) return;
    const known = knownNames(transcript);
    for (const cue of broken) {
      const fix = {
        title: `Write \`${cue.replacement}\``,
        edits: [{ span: cue.span, newText: cue.replacement }],
      };
      const isSure = known.has(nameKey(cue.name));
      report({
        span: cue.span,
        message: `This was meant as the cue of \`${cue.name}\`, it seems, but ${faults[cue.reason]}: write \`${cue.replacement}\`.`,
        ...(isSure ? { fix } : { suggestions: [fix] }),
      });
    }
  },
};

const faults: Record<BrokenCue['reason'], string> = {
  semicolon: 'it ends in a semicolon',
  'full stop': 'it ends in a full stop',
  'no space': 'no space follows the colon',
  'unbalanced emphasis': 'its emphasis is not closed',
  'no colon': 'it has no colon',
};

/** Who speaks in this transcript or is on its roster. */
function knownNames(transcript: Transcript): Set<string> {
  const listed = transcript.roster.entries.flatMap((entry) => [entry.name, ...entry.aliases.map(({ name }) => name)]);
  return new Set([...listed, ...nameUses(transcript).map((use) => use.name)].map(nameKey));
}
