import {
  contextOf,
  defaultReadingSettings,
  type Expert,
  expertFor,
  look,
  mannerOf,
  parse,
  type Role,
  type Shape,
  signOf,
  signs,
  statesOf,
  type Table,
  unitsOf,
} from '../../server/core/index.ts';
import type { Document } from './corpus.ts';
import { shaped } from './shaped.ts';

/** A document in one shape, as numbers. */
export interface Example {
  readonly document: Pick<Document, 'name' | 'collection' | 'manner'>;
  /** Its manner and its shape, as one number. */
  readonly context: number;
  readonly expert: Expert;
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
  const { text, openings } = shaped(document, shape);
  const transcript = parse(text, defaultReadingSettings);
  const { units, shape: found } = unitsOf(transcript, { first: 0, last: transcript.lines.count - 1 });
  const manner = mannerOf(units, mannerWords);
  const expert = expertFor(manner);
  const known = expert === 'voices' ? 'other' : undefined;
  const sights = look(units, found, manner);
  const starts = new Int32Array(units.length + 1);
  sights.forEach(({ keys }, i) => {
    starts[i + 1] = (starts[i] as number) + keys.length;
  });
  const features = new Int32Array(starts[units.length] as number);
  for (const [i, { keys }] of sights.entries()) features.set(keys, starts[i]);
  return {
    document: { name: document.name, collection: document.collection, manner: document.manner },
    context: contextOf(manner, found),
    expert,
    lines: Int32Array.from(units, ({ line }) => line),
    asks: Uint8Array.from(sights, ({ asks }) => Number(asks)),
    free: Uint8Array.from(units, ({ startsSection }) => statesOf(known, startsSection || undefined)),
    gold: Uint8Array.from(units, ({ line }) => {
      const kind = openings.get(line);
      return kind === undefined ? statesOf(known, false) : statesOf(known ?? roleOf(kind), true);
    }),
    starts,
    features,
    plain: Uint8Array.from(sights, ({ plainCount }) => plainCount),
    signs: Uint8Array.from(sights, (sight) => signs.indexOf(signOf(sight))),
    teachesRoles: [...openings.values()].some((kind) => kind === 'answer'),
    weight: 1,
  };
}

function roleOf(kind: string): Role | undefined {
  if (kind === 'chair') return 'other';
  return kind === 'question' || kind === 'answer' ? kind : undefined;
}
