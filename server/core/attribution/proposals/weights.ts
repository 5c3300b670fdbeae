import type { Sight } from './features.ts';
import * as learned from './learned.ts';
import type { Weights } from './sequence.ts';

/** Two manners: in the House everybody is spoken of in the third person; a witness is spoken to. */
export type Manner = 'house' | 'evidence';

/** The learned weights, by the manner of the text. */
export const weights: Readonly<Record<Manner, Weights>> = {
  house: weightsFrom(learned.house),
  evidence: weightsFrom(learned.evidence),
};

/** The manner of a text, from its forms of address. Each counts once a unit. */
export function mannerOf(sights: readonly Sight[]): Manner {
  let house = 0;
  let evidence = 0;
  for (const { features } of sights) {
    if (features.some((feature) => ofTheHouse.has(feature))) house++;
    if (features.some((feature) => ofEvidence.has(feature))) evidence++;
  }
  return house > evidence ? 'house' : 'evidence';
}

const ofTheHouse = new Set(
  ['friend', 'member', 'constituency', 'thanks for an answer'].flatMap((id) => [`begins: ${id}`, `says: ${id}`]),
).add('tabled');
const ofEvidence = new Set(['begins: you', 'says: you', 'begins: recalls', 'says: recalls', 'begins: short reply']);

function weightsFrom({ features, steps }: { features: Record<string, number[]>; steps: number[][] }): Weights {
  return { features: new Map(Object.entries(features)), steps };
}
