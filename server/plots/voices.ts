import type { SpeakerReport } from '../core/index.ts';

/** How a speaker is told from others: by a letter and a colour. */
export interface Voice {
  readonly name: string;
  readonly letter: string;
  readonly colour: string;
}

/**
 * Colours that colour-blind people can tell apart: Okabe and Ito, "Color Universal Design", 2008. Yellow and black are left out, since
 * they are hard to see on light and on dark pages.
 */
const colours = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#56b4e9', '#e69f00'];
const otherColour = '#808080';

/** The speakers with the most words have colours of their own, the others share a grey. */
export function voicesOf(speakers: readonly SpeakerReport[]): Voice[] {
  return speakers.map(({ name }, index) => ({
    name,
    letter: letterAt(index),
    colour: colours[index] ?? otherColour,
  }));
}

/** A to Z, then A1 to Z1 and so on. */
function letterAt(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${letter}${Math.floor(index / 26)}`;
}
