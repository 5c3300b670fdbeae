import { isCollective } from '../../labels/collective.ts';
import type { NameUse } from '../../speakers/uses.ts';
import type { Transcript } from '../../syntax/tree.ts';
import type { Rule } from './rule.ts';

export const unusedSpeaker: Rule = {
  id: 'unused-speaker',
  severity: 'info',
  scope: 'outline',
  summary: 'A person on the roster who never speaks',
  why: `A name on the header’s roster that no cue uses is often spelt differently in the cues, or belongs to another transcript. As
long as some text has no speaker, or a speaker who is not on the roster, the rule reports nothing: that may be the missing
person.`,
  bad: [
    '---\nspeakers:\n  - Ann Lee\n  - «Bo Sand»\n---\n\nAnn Lee: Good morning.\n',
    '---\nspeakers: [«Cy Dorn», Ann Lee]\n---\n\nAnn Lee: Good morning.\n\n# Later\n\nAnn Lee: Goodbye.\n',
  ],
  good: [
    '---\nspeakers:\n  - Ann Lee\n  - name: Hon. Members\n    kind: collective\n---\n\nAnn Lee: Good morning.\n',
    '---\nspeakers: [Ann Lee, Bo Sand]\n---\n\nAnn Lee: Good morning.\nGood morning.\n',
    '---\nspeakers: [Ann Lee, Bo Sand]\n---\n\nAnn Lee: Good morning.\n?: Good morning.\n',
    '---\nspeakers: [Ann Lee, Bo Sand]\n---\n\nAnn Lee: Good morning.\nBS: Good morning.\n',
  ],
  check(transcript, report, { nameUses }) {
    const listed = transcript.header?.speakers ?? [];
    if (listed.length === 0) return;
    if (transcript.turns.length === 0 || isUnfinished(transcript, nameUses)) return;
    const heard = new Set(transcript.speakers.map((speaker) => speaker.entry));
    for (const entry of nameUses.flatMap((use) => use.entries)) heard.add(entry);
    for (const entry of listed) {
      if (!entry.span || entry.kind !== 'person' || heard.has(entry)) continue;
      report({
        span: entry.span,
        message: `\`${entry.name}\` is on the roster but never speaks. Remove the name, or look for cues that mean this person.`,
      });
    }
  },
};

function isUnfinished(transcript: Transcript, uses: readonly NameUse[]): boolean {
  if (transcript.unattributed.length > 0) return true;
  if (uses.some((use) => use.entries.length === 0 && !isCollective(use.name))) return true;
  return transcript.turns.some((turn) => turn.speakers.length === 0);
}
