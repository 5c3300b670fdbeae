import {
  isAmong,
  knowsRoles,
  type Manner,
  manners,
  openings,
  PLACES,
  ROLES,
  type Shape,
  type Sign,
  STATES,
  shapes,
  signs,
} from '../../server/core/index.ts';
import type { Example } from './examples.ts';

/** What is proposed for a unit of a document that was not trained on, and what is right. */
export interface Judged {
  /** The document's folder and manner. */
  readonly collection: string;
  readonly document: string;
  /** As they are recognised. */
  readonly manner: Manner;
  readonly isClear: boolean;
  readonly shape: Shape;
  readonly sign: Sign;
  readonly probability: number;
  /** Whether a turn begins there. */
  readonly opens: boolean;
  /** Whether the kind is right; undefined where the kind is not known. */
  readonly isKindRight: boolean | undefined;
  /** Whether no document of its manner was trained on. */
  readonly isLeftOut: boolean;
}

/** Units that are never proposed, and open no turn, are left out. */
const LEAST = 0.02;

export function judge(example: Example, chances: Float64Array): Judged[] {
  const { gold, context, isClear, document, signs: signNumbers } = example;
  const judged: Judged[] = [];
  const manner = manners[Math.floor(context / shapes.length)] as Manner;
  const shape = shapes[context % shapes.length] as Shape;
  gold.forEach((bits, unit) => {
    let probability = 0;
    let role = 0;
    for (let other = 0; other < ROLES; other++) {
      const chance = chanceAt(unit, other);
      probability += chance;
      if (chance > chanceAt(unit, role)) role = other;
    }
    const opens = (bits & openings) !== 0;
    if (probability < LEAST && !opens) return;
    const isKnown = knowsRoles(example.expert) && opens && (bits & (bits - 1)) === 0;
    const isKindRight = isKnown ? isAmong(bits, role, true) : undefined;
    const sign = signs[signNumbers[unit] as number] as Sign;
    judged.push({
      collection: `${document.collection}, ${document.manner}`,
      document: document.name,
      manner,
      isClear,
      shape,
      sign,
      probability,
      opens,
      isKindRight,
      isLeftOut: false,
    });
  });
  return judged;

  function chanceAt(unit: number, role: number): number {
    return chances[unit * STATES + role * PLACES] as number;
  }
}
