import { isCollective } from '../../labels/collective.ts';
import { isInitials } from '../../labels/labels.ts';
import { findLikely, type KnownPerson, knownPeople } from '../../speakers/likely.ts';
import { isEvent } from '../../speakers/nonSpeakers.ts';
import { placeholderKind } from '../../speakers/placeholders.ts';
import { renameEdits } from '../../speakers/uses.ts';
import type { Transcript } from '../../syntax/tree.ts';
import { lazy } from '../../text/lazy.ts';
import { formatCount } from '../../text/numbers.ts';
import type { Rule } from './rule.ts';

export const unlistedSpeaker: Rule = {
  id: 'unlisted-speaker',
  severity: 'warning',
  scope: 'outline',
  summary: 'A speaker who is not on the roster',
  why: `If a transcript has a roster, a name or code that is not on it is usually a mistake. In minutes with three-letter codes, wrong
codes are the most common correction. Each name is reported once, at its first cue. If the roster has fewer than half of the
speakers, it is probably unfinished: then a name is only information, unless it is very like one on the roster. The same holds for a
name that is no code, where the roster is the text's own list of those present.`,
  bad: [
    '---\nspeakers:\n  - name: Jan Hendrik Dorn\n    aliases: [JHD]\n---\n\n«JDH»: Shall we begin?\nJHD: Yes.\n',
    '---\nspeakers:\n  - name: Jan Hendrik Dorn\n    aliases: [JHD]\n---\n\nJHD: Shall we begin?\n«Jan Hendrik Dron»: Yes.\n',
    '---\nspeakers: [Ann Lee, Bo Sand]\n---\n\nAnn Lee: Good morning.\n«Cy Dorn»: Good morning.\nBo Sand: Hello.\nCy Dorn: Yes.\n',
  ],
  good: [
    '---\nspeakers:\n  - name: Alex Davies-Jones\n    aliases: [ADJ]\n---\n\nADJ: We will.\nAlex Davies-Jones: And soon.\n',
    'Ann Lee: Without a roster everybody may speak.\nBo Sand: Indeed.\n',
    '---\nspeakers: [Ann Lee]\n---\n\nAnn Lee: Order.\nHon. Members: Hear, hear.\n',
  ],
  check(transcript, report, { nameUses }) {
    const { entries } = transcript.roster;
    if (entries.length === 0) return;
    const unlisted = nameUses.filter((use) => use.entries.length === 0);
    const isUnfinished = unlisted.length * 2 > nameUses.length;
    // A list of who was there says nothing of headings and things; but letters that are not on it are a slip.
    const isOfAttendees = entries.every(({ span, source }) => span === undefined && source === undefined);
    const known = lazy(() => peopleToCompare(transcript, unlisted.length));
    for (const use of unlisted) {
      // Other rules report these.
      if (isEvent(use.name) || isCollective(use.name) || placeholderKind(use.name)) continue;
      const [first] = use.labels;
      if (!first) continue;
      const meant = findLikely(use.name, known());
      const cues = formatCount(use.labels.length, 'cue');
      report({
        span: first.span,
        message: `\`${use.name}\` is not on the roster (${cues}). ${meant ? `Did you mean \`${meant}\`?` : 'Add the name to the roster, or correct it here.'}`,
        ...(!meant && (isUnfinished || (isOfAttendees && !isInitials(use.name))) ? { severity: 'info' } : {}),
        ...(meant
          ? {
              suggestions: [{ title: `Write \`${meant}\` in ${cues}`, edits: renameEdits(use, meant), changes: 'cue' }],
            }
          : {}),
      });
    }
  },
};

/** Each unlisted name is compared with every listed person. Above this many comparisons, no name is suggested. */
const MOST_COMPARED = 200_000;

function peopleToCompare({ roster }: Transcript, unlisted: number): readonly KnownPerson[] {
  const names = roster.entries.reduce((sum, { aliases }) => sum + 1 + aliases.length, 0);
  return names * unlisted > MOST_COMPARED ? [] : knownPeople(roster);
}
