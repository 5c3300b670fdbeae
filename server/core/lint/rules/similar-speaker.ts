import { isEvent } from '../../speakers/nonSpeakers.ts';
import { compareSpellings, isShorterName, type Similarity, Spelling } from '../../speakers/similarity.ts';
import { isSurnameOf } from '../../speakers/surnames.ts';
import { type NameUse, renameEdits } from '../../speakers/uses.ts';
import { nameKey } from '../../text/names.ts';
import { formatCount } from '../../text/numbers.ts';
import type { Finding, Rule } from './rule.ts';

export const similarSpeaker: Rule = {
  id: 'similar-speaker',
  severity: 'warning',
  scope: 'outline',
  summary: 'Two names that look like one speaker',
  why: `\`Chis Benson\` and \`Chris Benson\`, \`JDH\` and \`JHD\`, \`Beyang\` and \`Beyang Liu\` count as two people in every list and
statistic. The rule reports the rarer name, once. It ignores peers whose titles differ only in the place, initials that differ
in more than their order, and short first names that differ in one letter. Initials beside the full name are often used on
purpose, so they are only information. A surname alone is read as the one speaker with it, and not reported. If there is a roster, \`unlisted-speaker\` does this work, and does it better.`,
  bad: [
    'Chris Benson: Good morning.\nAnn Lee: Hello.\nChris Benson: Shall we?\n«Chis Benson»: Yes.\n',
    'JHD: One.\nABC: Two.\nJHD: Three.\nABC: Four.\nJHD: Five.\n«JDH»: Six.\nABC: Seven.\nJHD: Eight.\n',
    'Beyang Liu: Good morning.\nQuinn: Hello.\nBeyang Liu: Shall we?\n«Beyang»: Yes.\n',
    'Aaron van Wirdum: Hello.\nSjors: Hi.\nAaron van Wirdum: So.\nSjors: So.\n«Aaron Van Wirdum»: So?\n',
  ],
  good: [
    'Baroness Williams of Trafford: My Lords.\nBaroness Williams of Crosby: My Lords.\n',
    'Mr Smith: Yes.\nMrs Smith: No.\nJohn: Yes.\nJoan: No.\nSpeaker A: Yes.\n',
    'Ann Lee: Hello.\nAnn Marsh: Hello.\nAnn: Which of us is that?\n',
    'Ann Lee: Hello.\nBo Marsh: Good morning.\nLee: Shall we?\n',
    'ABC: One.\nABD: Two.\nABC: Three.\nEM: Four.\nME: Five.\n',
    '---\nspeakers:\n  - name: Beyang Liu\n    aliases: [Beyang]\n---\n\nBeyang Liu: Hello.\nBeyang: Shall we?\n',
  ],
  check(transcript, report, { nameUses }) {
    if (transcript.roster.entries.length > 0) return;
    const speakers = new Set(transcript.speakers.map(({ name }) => nameKey(name)));
    const uses = nameUses.filter((use) => !isEvent(use.name));
    const isOneSpeaker = (a: NameUse, b: NameUse) => isSurnameOf(a.name, b.name) && !speakers.has(nameKey(a.name));
    if (uses.length > MOST_VOICES) return;
    const spellings = uses.map(({ name }) => new Spelling(name));
    for (const [i, use] of uses.entries()) {
      const alike = uses.flatMap((other, j) => {
        const how = i === j ? undefined : compareSpellings(spellings[i] as Spelling, spellings[j] as Spelling);
        if (isOneSpeaker(use, other) || isOneSpeaker(other, use)) return [];
        return how && isTelling(how, use, other) ? [{ other, how }] : [];
      });
      // A name like two others could be either: `Ann` beside Ann Lee and Ann Marsh.
      const [one] = alike;
      if (one && alike.length === 1 && isRarer(use, one.other)) report(finding(use, one.other, one.how));
    }
  },
};

/** Each name is compared with every other. More names than this are hardly speakers. */
const MOST_VOICES = 300;

/** Two people can have the same initials in another order, or names one letter apart. A slip is much rarer than the right name. */
function isTelling(how: Similarity, a: NameUse, b: NameUse): boolean {
  const few = Math.min(a.labels.length, b.labels.length);
  const many = Math.max(a.labels.length, b.labels.length);
  if (how === 'initials') return many >= 4 * few;
  return how !== 'spelling' || many >= 2 * few;
}

function isRarer(a: NameUse, b: NameUse): boolean {
  const difference = a.labels.length - b.labels.length;
  return difference === 0 ? start(a) > start(b) : difference < 0;
}

function start({ labels }: NameUse): number {
  return labels[0]?.span.start ?? 0;
}

function finding(rare: NameUse, common: NameUse, how: Similarity): Finding {
  const isShort = (how === 'short' || how === 'abbreviated') && isShorterName(common.name, rare.name);
  const [from, to] = isShort ? [common, rare] : [rare, common];
  const span = rare.labels[0]?.span ?? { start: 0, end: 0 };
  return {
    span,
    message: `\`${rare.name}\` (${formatCount(rare.labels.length, 'cue')}) and \`${common.name}\` (${formatCount(common.labels.length, 'cue')}) look like one speaker. Use one name, or list both in the header's \`speakers\`.`,
    ...(how === 'abbreviated' ? { severity: 'info' } : {}),
    related: [{ message: `\`${common.name}\` first speaks here.`, span: common.labels[0]?.span ?? span }],
    suggestions: [
      {
        title: `Write \`${to.name}\` in ${formatCount(from.labels.length, 'cue')}`,
        edits: renameEdits(from, to.name),
        changes: 'cue',
      },
    ],
  };
}
