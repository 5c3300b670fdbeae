import { formatCount } from '../text/numbers.ts';
import type { Change, ChangeKind, MarkerChange, TranscriptComparison } from './compareTranscripts.ts';
import type { Rename } from './renames.ts';
import type { Speech } from './spokenWords.ts';
import type { WordRun } from './wordRuns.ts';

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
  if (comparison.changes.length > 0) return `${counts.join(', ')}; ${same}.`;
  return comparison.renames.length + comparison.markers.length > 0
    ? `${capitalised(same)}.`
    : `Nothing changed: ${same}.`;
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

/** Sentences about speakers who have other names now, and about turns that are marked in another way. */
export function overviewSentences({ renames, markers }: TranscriptComparison): string[] {
  return [...renames.map(renameSentence), ...(markers.length > 0 ? [markerSentence(markers)] : [])];
}

/** More markers are counted only. */
const MOST_MARKERS = 5;

function markerSentence(markers: readonly MarkerChange[]): string {
  const shown = markers.slice(0, MOST_MARKERS).map(({ from, to, line }) => `${from} is ${to} (line ${line})`);
  const more = markers.length > MOST_MARKERS ? ', …' : '';
  return `${formatCount(markers.length, 'turn is', 'turns are')} marked in another way: ${shown.join(', ')}${more}.`;
}

/** A sentence about a speaker who is called otherwise now. */
function renameSentence({ isMerge, from, to, turns }: Rename): string {
  const all = `${formatCount(turns, 'turn')}`;
  return isMerge ? `All turns of ${from} (${all}) are by ${to} now.` : `${from} is called ${to} now (${all}).`;
}

/** The kinds of a change as a heading names them: `other speaker, other words`. */
export function changeTitle({ kinds, words }: Change): string {
  return kinds
    .map((kind) => (kind === 'changed' && isReordered(words) ? 'words in another order' : headings[kind]))
    .join(', ');
}

/** Whether both versions have the same words, in another order. */
function isReordered(runs: readonly WordRun[]): boolean {
  const [removed, added] = (['removed', 'added'] as const).map((which) =>
    runs
      .filter(({ kind, isLabel }) => kind === which && !isLabel)
      .flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
      .sort()
      .join(' '),
  );
  return removed !== '' && removed === added;
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

/** Who speaks before and after: one list where both are the same, but for new names. */
export function changeSpeakers({ kinds, before, after }: Change): string {
  const [one, other] = [before.map(namesOf), after.map(namesOf)];
  if (after.length === 0) return one.join(' + ');
  if (!kinds.includes('attributed')) return [...new Set(other)].join(' + ');
  return `${one.join(' + ')} → ${other.join(' + ')}`;
}

function namesOf({ speakers }: Speech): string {
  return speakers.join(', ') || 'no speaker';
}

function capitalised(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
