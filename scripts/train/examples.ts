import {
  contextOf,
  type Expert,
  expertFor,
  glanceAt,
  knowsRoles,
  look,
  mannerOf,
  openings,
  type Role,
  type Shape,
  signOf,
  signs,
  statesOf,
  type Table,
  unitsOfOpenLines,
} from '../../server/core/index.ts';
import type { Document } from './corpus.ts';
import { shaped } from './shaped.ts';

/** A document in one shape, as numbers. */
export interface Example {
  readonly document: Pick<Document, 'name' | 'collection' | 'manner'>;
  /** Its manner and its shape, as one number. */
  readonly context: number;
  readonly shape: Shape;
  readonly expert: Expert;
  /** Whether its manner is clear. */
  readonly isClear: boolean;
  /** The line (from 0) of each unit. */
  readonly lines: Int32Array;
  readonly asks: Uint8Array;
  /** What each unit may be before it is known, and what it is: see statesOf. */
  readonly free: Uint8Array;
  readonly gold: Uint8Array;
  /** The features of unit i are `features` from `starts[i]` to `starts[i + 1]`: their keys first, their numbers later. */
  readonly starts: Int32Array;
  features: Int32Array;
  /** How many of the features of each unit are not about single words; they come first. */
  readonly plain: Uint8Array;
  /** The sign of each unit, as a number. */
  readonly signs: Uint8Array;
  /** Whether roles are learned from it: where it is known who asks and who answers. */
  readonly teachesRoles: boolean;
  /** How much it counts. */
  weight: number;
}

/** A document as it is read in a shape: how it is broken and how people speak is recognised, as in any text. */
export function exampleOf(document: Document, shape: Shape, mannerWords: Table): Example {
  const { text, openings: kinds } = shaped(document, shape);
  // The names were taken away, so no line has a cue, whatever it looks like.
  const lines = text.split('\n').map((words) => words.trim());
  const said = lines
    .map((words, line) => ({ line, text: words }))
    .filter(({ text }) => text !== '' && !heard.test(text));
  const { units, shape: found } = unitsOfOpenLines(said);
  const glances = units.map(glanceAt);
  const { manner, isClear } = mannerOf(glances, mannerWords);
  const expert = expertFor(manner);
  const { sights, keys: features, starts } = look(units, glances, found, manner);
  return {
    document: { name: document.name, collection: document.collection, manner: document.manner },
    context: contextOf(manner, found),
    shape,
    expert,
    isClear,
    lines: Int32Array.from(units, ({ line }) => line),
    asks: Uint8Array.from(sights, ({ asks }) => Number(asks)),
    free: Uint8Array.from(units, ({ startsSection }) => statesOf(undefined, startsSection || undefined)),
    gold: Uint8Array.from(units, ({ line }) => {
      const kind = kindAt(line);
      return kind === undefined ? statesOf(undefined, false) : statesOf(roleOf(kind), true);
    }),
    starts,
    features,
    plain: Uint8Array.from(sights, ({ plainCount }) => plainCount),
    signs: Uint8Array.from(sights, (sight) => signs.indexOf(signOf(sight))),
    teachesRoles: [...kinds.values()].some((kind) => kind === 'answer'),
    weight: 1,
  };

  /** The kind of a turn that begins on a line, or on lines right above it that nobody says, such as `[laughs]`. */
  function kindAt(line: number): string | undefined {
    const kind = kinds.get(line);
    return kind === undefined && heard.test(lines[line - 1] ?? '') ? kindAt(line - 1) : kind;
  }
}

/** A line that nobody says, such as `[laughs]`. */
const heard = /^[[(][^\])]*[\])]\.?$/;

/** An example as an expert sees it: without roles, if the expert does not tell them apart. */
export function seenBy(expert: Expert, example: Example): Example {
  if (knowsRoles(expert)) return example;
  const roleless = (states: number) =>
    ((states & openings) !== 0 ? statesOf('other', true) : 0) | (states > openings ? statesOf('other', false) : 0);
  const { free, gold } = example;
  return { ...example, free: free.map(roleless), gold: gold.map(roleless), teachesRoles: false };
}

function roleOf(kind: string): Role | undefined {
  if (kind === 'chair') return 'other';
  return kind === 'question' || kind === 'answer' ? kind : undefined;
}
