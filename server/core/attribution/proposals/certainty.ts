import type { Sight } from './features.ts';
import type { ProposedKind } from './states.ts';
import type { Manner } from './weights.ts';

interface Judged {
  readonly sight: Sight;
  readonly kind: ProposedKind;
  readonly manner: Manner;
  readonly probability: number;
  /** The probability that the unit above opens a turn. */
  readonly probabilityAbove: number;
}

/**
 * Whether a proposal may be written without asking. A high probability is not enough: the line must have one of a few shapes
 * that were never wrong in an annotated text.
 */
export function isSure({ sight, kind, manner, probability, probabilityAbove }: Judged): boolean {
  const has = (feature: string) => sight.features.includes(feature);
  if (kind === 'chair' || has('begins: goes on') || has('quotes')) return false;
  if (manner === 'evidence') {
    if (kind === 'answer') return has('above: asks') && !sight.asks && probability > 0.9;
    return sight.asks && !has('above: asks') && !has('above: nothing') && probability > 0.97;
  }
  if (has('tabled')) return probability > 0.9;
  if (kind === 'answer') {
    if (has('above: tabled')) return probability > 0.9;
    if (!has('above: asks') || has('begins: points back') || sight.asks) return false;
    return has('words of the question')
      ? probability > (has('begins: asks') ? 0.9 : 0.85)
      : probability > 0.75 && answers.some(has);
  }
  return probability > 0.75 && probabilityAbove < 0.3 && !sight.asks && asksFor.some(has);
}

const answers = ['yes or no', 'weighs', 'government', 'undertakes', 'takes up', 'thanks a member', 'member'].map(
  (id) => `begins: ${id}`,
);
const asksFor = ['begins: constituency', 'begins: own experience', 'begins: thanks for an answer'];
