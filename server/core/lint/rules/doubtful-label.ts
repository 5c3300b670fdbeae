import { addNotSpeakers, addSpeakers } from '../../speakers/headerEdits.ts';
import { doubtReasons } from '../../syntax/doubtReasons.ts';
import type { Doubt, Transcript } from '../../syntax/tree.ts';
import { groupBy } from '../../text/groupBy.ts';
import { formatCount } from '../../text/numbers.ts';
import type { Fix, Rule } from './rule.ts';

export const doubtfulLabel: Rule = {
  id: 'doubtful-label',
  severity: 'warning',
  scope: 'outline',
  summary: 'A line that may name a speaker',
  why: `Some lines look like labels, and the file does not prove that they name speakers: the form occurs too seldom, or a name occurs
once where all others return and look different. Such a line and the text after it belong to no speaker until you decide. The rule
reports each form once. If the names are speakers, put them on the roster or clean the text. If not, indent the line.`,
  bad: [
    'Maja: Shall we?\n\n«[Tom]:» Yes, let us.\n\nMaja: Good.\n',
    '---\nattribution: inherit\n---\n\nMaja: Shall we?\n\n«*Tom Hale:*» Yes, let us.\n\nMaja: Good.\n',
    'Ann Lee: Where is it?\n     «MR. REED»: Objection.\n',
  ],
  good: [
    'Maja: See.\n\nA Merkle tree is a tree.\n\nTom: Yes.\n\n[draft]: #draft\n\nTom Hale: So.\n\n## Tom Hale\n\nMaja: Yes.\n\n<x> y\n',
    'Maja: Shall we?\n\n[Tom]: Yes.\n\nMaja: So?\n\n[Tom]: Now.\n\n[Eli]: Yes.\n\nMaja: Go.\n',
    'Ann Lee: I see two ways: wait or walk.\n  Note: one is short.\n',
  ],
  check(transcript, report) {
    const doubts = transcript.unattributed.flatMap(({ doubt }) => doubt ?? []);
    for (const alike of groupBy(doubts, ({ form, reason }) => `${form} ${reason}`).values()) {
      const [first] = alike;
      if (!first) continue;
      report({
        span: first.span,
        message: messageFor([first, ...alike.slice(1)]),
        related: alike.slice(1, MOST_RELATED).map(({ span }) => ({ message: 'Another such line.', span })),
        suggestions: fixesFor(transcript, alike),
      });
    }
  },
};

const MOST_RELATED = 20;
const MOST_SHOWN = 3;
/** A roster that grows by more names is better written by hand. */
const MOST_NAMES = 4;

function messageFor(alike: readonly [Doubt, ...Doubt[]]): string {
  const [{ shown, label, reason }] = alike;
  const count = alike.length;
  const isOfForm = reason === 'form' || reason === 'indented';
  if (!isOfForm && count === 1) {
    return `\`${label}\` may be a speaker, but ${doubtReasons[reason]}. Put the name on the roster, or indent the line.`;
  }
  const lines = count === 1 ? 'This line begins' : `${formatCount(count, 'line')} begin`;
  const why = isOfForm ? ', which does not prove that a speaker is named' : `, but ${doubtReasons[reason]}`;
  return `${lines} like ${shown}${labelsOf(alike)}${why}. If these are speakers, put them on the roster; if not, list them in the header’s \`notSpeakers\`.`;
}

/** The commonest labels with how often they occur; empty for a single line, which shows its label. */
function labelsOf(alike: readonly Doubt[]): string {
  const groups = [...groupBy(alike, ({ label }) => label).values()].sort((a, b) => b.length - a.length);
  const named = groups.filter(([first]) => first?.label);
  if (alike.length === 1 || named.length === 0) return '';
  const shown = named.slice(0, MOST_SHOWN).map((group) => `\`${group[0]?.label}\` ${timesOf(group.length)}`);
  const rest = named.length - shown.length;
  return ` (${[...shown, ...(rest > 0 ? [formatCount(rest, 'other')] : [])].join(', ')})`;
}

function timesOf(count: number): string {
  return count === 1 ? 'once' : formatCount(count, 'time');
}

function fixesFor(transcript: Transcript, doubts: readonly Doubt[]): Fix[] {
  const names = [...new Set(doubts.flatMap(({ label }) => (label === '' ? [] : [label])))];
  if (names.length === 0 || names.length > MOST_NAMES) return [];
  const [isOne, [name]] = [names.length === 1, names];
  const fixes: Fix[] = [
    {
      title: isOne ? `Put \`${name}\` on the roster` : 'Put these names on the roster',
      edits: addSpeakers(transcript, names),
      changes: 'roster',
    },
    {
      title: isOne ? `Say that \`${name}\` is no speaker` : 'Say that these labels are no speakers',
      edits: addNotSpeakers(transcript, names),
      changes: 'record',
    },
  ];
  return fixes.filter(({ edits }) => edits.length > 0);
}
