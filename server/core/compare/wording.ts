import { formatCount } from '../text/numbers.ts';
import type { Change, ChangeKind, TranscriptComparison } from './compareTranscripts.ts';
import type { Rename } from './renames.ts';

/** How often each kind of change occurs, in the order in which they are listed. */
export function countChanges({ changes }: TranscriptComparison): ReadonlyMap<ChangeKind, number> {
  const counts = new Map<ChangeKind, number>();
  for (const kind of Object.keys(titles) as ChangeKind[]) {
    const count = changes.filter(({ kinds }) => kinds.includes(kind)).length;
    if (count > 0) counts.set(kind, count);
  }
  return counts;
}

/** What changed, in one line. */
export function comparisonSummary(comparison: TranscriptComparison): string {
  const counts = [...countChanges(comparison)].map(([kind, count]) => `${formatCount(count, ...titles[kind])}`);
  const same = `${formatCount(comparison.same, 'turn is', 'turns are')} the same`;
  return comparison.changes.length === 0 ? `Nothing changed: ${same}.` : `${counts.join(', ')}; ${same}.`;
}

const titles: Readonly<Record<ChangeKind, readonly [one: string, many: string]>> = {
  attributed: ['turn by another speaker', 'turns by another speaker'],
  changed: ['turn with other words', 'turns with other words'],
  split: ['turn split', 'turns split'],
  merged: ['turn merged of several', 'turns merged of several'],
  redivided: ['place where turns are divided in another way', 'places where turns are divided in another way'],
  moved: ['turn moved', 'turns moved'],
  added: ['turn added', 'turns added'],
  removed: ['turn removed', 'turns removed'],
};

/** A sentence about a speaker who is called otherwise now. */
export function renameSentence({ isMerge, from, to, turns }: Rename): string {
  const all = `${formatCount(turns, 'turn')}`;
  return isMerge ? `All turns of ${from} (${all}) are by ${to} now.` : `${from} is called ${to} now (${all}).`;
}

/** The kinds of a change as a heading names them: `other speaker, other words`. */
export function changeTitle({ kinds }: Change): string {
  return kinds.map((kind) => headings[kind]).join(', ');
}

const headings: Readonly<Record<ChangeKind, string>> = {
  attributed: 'other speaker',
  changed: 'other words',
  split: 'split',
  merged: 'merged',
  redivided: 'divided in another way',
  moved: 'moved',
  added: 'added',
  removed: 'removed',
};

/** Who speaks before and after: one list where both are the same. */
export function changeSpeakers({ before, after }: Change): string {
  const [one, other] = [before, after].map((speeches) =>
    speeches.map(({ speakers }) => speakers.join(', ') || 'no speaker').join(' + '),
  );
  if (before.length === 0) return other ?? '';
  return one === other || after.length === 0 ? (one ?? '') : `${one} → ${other}`;
}
