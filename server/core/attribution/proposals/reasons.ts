import type { Sight } from './features.ts';
import type { Weights } from './sequence.ts';
import { stateFacts } from './states.ts';

/** Why a unit seems to open a turn: the one or two features with the most weight, in plain words. */
export function reasonFor(sight: Sight, state: number, { features }: Weights): string {
  const reasons: { text: string; weight: number }[] = [];
  for (const feature of sight.features) {
    const row = features.get(feature);
    const text = wordsFor(sight, feature, state);
    if (row === undefined || text === undefined) continue;
    const weight = advantage(row, state);
    if (weight > 0 && !reasons.some((reason) => reason.text === text)) reasons.push({ text, weight });
  }
  reasons.sort((a, b) => b.weight - a.weight);
  if (reasons.length === 0) return fallback[stateFacts[state]?.kind ?? 'answer'];
  return reasons
    .slice(0, 2)
    .map(({ text }) => text)
    .join(' ');
}

/** How much more a feature speaks for this state than for the average state. */
function advantage(row: ArrayLike<number>, state: number): number {
  let others = 0;
  for (let other = 0; other < row.length; other++) if (other !== state) others += row[other] as number;
  return (row[state] as number) - others / (row.length - 1);
}

function wordsFor({ found }: Sight, feature: string, state: number): string | undefined {
  const finding = found.get(feature);
  if (finding && mute.has(finding.cue.id)) return undefined;
  if (finding) return `${finding.cue.says}: “${finding.words}”.`;
  if (feature === 'asks' && stateFacts[state]?.kind !== 'question') return undefined;
  return plain[feature];
}

/** Features of so many lines that they are not a reason. */
const mute = new Set(['I', 'we', 'points back', 'goes on']);

const plain: Readonly<Record<string, string>> = {
  tabled: 'Has the form of a printed question, and ends in a full stop.',
  'above: tabled': 'The line before is a printed question.',
  'above: asks': 'The line before ends a question.',
  'above: nothing': 'Nothing is said above it in this section.',
  'above: breaks off': 'The line before breaks off.',
  'words of the question': 'Takes up words of the question.',
  'words as below': 'Has words of the question below.',
  'new words': 'Speaks of something else than the line before.',
  asks: 'Asks.',
};

const fallback = {
  question: 'There is an answer above and a question below.',
  answer: 'There is a question above.',
  chair: 'Interrupts.',
} as const;
