import type { Sight } from './features.ts';
import type { Role } from './states.ts';
import type { Table } from './table.ts';

/** Why a unit seems to open a turn: the one or two features with the most weight that a person understands, in plain words. */
export function reasonFor(sight: Sight, role: Role, features: Table): string {
  const reasons: { text: string; weight: number }[] = [];
  for (const { name, words, keys } of sight.explain()) {
    const text = words === undefined ? wordsFor(sight, name, role) : saying[name]?.(words);
    if (text === undefined) continue;
    const weight = keys.reduce((sum, key) => sum + advantage(features, key, role), 0);
    if (weight > 0 && !reasons.some((reason) => reason.text === text)) reasons.push({ text, weight });
  }
  reasons.sort((a, b) => b.weight - a.weight);
  if (reasons.length === 0) return fallback[role];
  return reasons
    .slice(0, 2)
    .map(({ text }) => text)
    .join(' ');
}

/** How much more a feature speaks for opening a turn in this role than for going on with one. */
function advantage(features: Table, key: number, role: Role): number {
  const row = features.find(key);
  if (row < 0) return 0;
  const [opens = 0, question = 0, answer = 0, asking = 0, answering = 0] = features.weights.subarray(
    row,
    row + features.width,
  );
  const own = role === 'question' ? question : role === 'answer' ? answer : 0;
  return opens + own - (asking + answering) / 3;
}

function wordsFor({ found }: Sight, feature: string, role: Role): string | undefined {
  const finding = found.get(feature);
  if (finding) return mute.has(finding.cue.id) ? undefined : `${finding.cue.says}: “${finding.words}”.`;
  if (feature === 'asks' && role !== 'question') return undefined;
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
  'above: short': 'The line before is short.',
  'words of the question': 'Takes up words of the question.',
  'words as below': 'Has words of the question below.',
  'new words': 'Speaks of something else than the line before.',
  asks: 'Asks.',
};

/** Features that are about the words themselves. */
const saying: Readonly<Record<string, (words: string) => string>> = {
  begins: (words) => `Begins with “${words}”.`,
  'above ends': (words) => `The line before ends with “${words}”.`,
};

const fallback: Readonly<Record<Role, string>> = {
  question: 'There is an answer above and a question below.',
  answer: 'There is a question above.',
  other: 'Its words fit the turn of another person better than the one above.',
};
