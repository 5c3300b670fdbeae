import assert from 'node:assert/strict';
import { type Random, randomFrom } from '../../scripts/bench/generate/random.ts';
import { type ChangeKind, compareTranscripts } from '../../server/core/index.ts';
import { parse } from './reading.ts';

/** A turn, and which turns of the first version its words come from. */
interface Turn {
  readonly speaker: string;
  readonly words: readonly string[];
  /** Indexes of turns of the first version; empty for a new turn. */
  readonly from: readonly number[];
}

interface Expected {
  readonly kinds: readonly ChangeKind[];
  /** Lines from 1. */
  readonly before: readonly number[];
  readonly after: readonly number[];
}

const speakers = ['Ann Lee', 'Bo Sand', 'Cy Moor', 'Dee Ravn'];
const edits = ['attributed', 'changed', 'split', 'merged', 'moved', 'added', 'removed'] as const;
/** What else may happen to the same turn. */
const further = ['nothing', 'attributed', 'changed'] as const;
type Edit = (typeof edits)[number];

const PAIRS = 200;
const TURNS = 60;
/** Turns from one edit to the next, so that each edit is a change by itself. */
const APART = 8;

describe('pairs of transcripts with known edits', () => {
  it(`are told apart by just these edits, in ${PAIRS} pairs`, () => {
    const random = randomFrom(20_241_105);
    const counts = new Map<Edit, number>();
    for (let pair = 0; pair < PAIRS; pair++) {
      const before = Array.from({ length: TURNS }, (_, index) => newTurn(random, [index]));
      const { after, made } = edit(before, random);
      for (const { edit } of made) counts.set(edit, (counts.get(edit) ?? 0) + 1);
      const [one, other] = [written(before), written(after)];
      const { changes, renames } = compareTranscripts(parse(one), parse(other));
      const found = changes.map(({ kinds, before, after }): Expected => {
        return { kinds, before: before.map(({ line }) => line), after: after.map(({ line }) => line) };
      });
      assert.deepEqual(sorted(found), sorted(expectedOf(made, after)), `pair ${pair}\n${one}\n----\n${other}`);
      assert.deepEqual(renames, []);
    }
    assert.ok(edits.every((edit) => (counts.get(edit) ?? 0) >= PAIRS / 2));
  });
});

/** The order in which a change names its kinds. */
const order: readonly ChangeKind[] = ['moved', 'split', 'merged', 'attributed', 'changed', 'added', 'removed'];

interface Made {
  readonly edit: Edit;
  /** Indexes of the turns of the first version that it is about; none for a new turn. */
  readonly turns: readonly number[];
  readonly kinds: readonly ChangeKind[];
  /** The new turn. */
  readonly added?: Turn;
}

function edit(before: readonly Turn[], random: Random): { after: readonly Turn[]; made: readonly Made[] } {
  const after = [...before];
  const made: Made[] = [];
  // From the end, so that the places of the others stay.
  for (let at = TURNS - APART; at >= APART; at -= APART) {
    const kind = random.pick(edits);
    const turn = before[at] as Turn;
    const next = before[at + 1] as Turn;
    /** Where the turn is now, or the last part of it. */
    let place = at;
    if (kind === 'removed') after.splice(at, 1);
    else if (kind === 'added') after.splice(at, 0, newTurn(random, []));
    else if (kind === 'split') {
      const middle = random.between(4, turn.words.length - 4);
      const parts = [turn.words.slice(0, middle), turn.words.slice(middle)];
      after.splice(at, 1, ...parts.map((words) => ({ ...turn, words })));
      place = at + 1;
    } else if (kind === 'merged') {
      after.splice(at, 2, { ...turn, words: [...turn.words, ...next.words], from: [at, at + 1] });
    } else if (kind === 'moved') {
      after.splice(at, 1);
      place = at + 4;
      after.splice(place, 0, turn);
    }
    const kinds = new Set<ChangeKind>([kind]);
    if (kind !== 'removed' && kind !== 'added') {
      const both: readonly string[] = [kind, random.pick(further)];
      const now = after[place] as Turn;
      const others = speakers.filter((name) => name !== turn.speaker && name !== next.speaker);
      const speaker = both.includes('attributed') ? random.pick(others) : now.speaker;
      const words = both.includes('changed')
        ? withOtherWords(now.words, kind === 'changed' ? random.between(1, 3) : 1, random)
        : now.words;
      after[place] = { ...now, speaker, words };
      if (speaker !== turn.speaker || (kind === 'merged' && next.speaker !== speaker)) kinds.add('attributed');
      if (both.includes('changed')) kinds.add('changed');
    }
    made.push({
      edit: kind,
      turns: kind === 'added' ? [] : kind === 'merged' ? [at, at + 1] : [at],
      kinds: order.filter((one) => kinds.has(one)),
      ...(kind === 'added' && { added: after[at] as Turn }),
    });
  }
  return { after, made };
}

function expectedOf(made: readonly Made[], after: readonly Turn[]): Expected[] {
  return made.map(({ turns, kinds, added }) => {
    const now = [...after.entries()].filter(
      ([, turn]) => turn === added || turn.from.some((one) => turns.includes(one)),
    );
    return { kinds, before: turns.map(lineOf), after: now.map(([index]) => lineOf(index)) };
  });
}

/** Each turn is a line, with an empty line after it. */
function lineOf(index: number): number {
  return 2 * index + 1;
}

function sorted(changes: readonly Expected[]): string[] {
  return changes.map(({ kinds, before, after }) => `${kinds.join(', ')}: ${before} → ${after}`).sort();
}

function written(turns: readonly Turn[]): string {
  return turns.map(({ speaker, words }) => `${speaker}: ${words.join(' ')}\n`).join('\n');
}

function newTurn(random: Random, from: readonly number[]): Turn {
  const words = Array.from({ length: random.between(10, 40) }, () => random.pick(vocabulary));
  return { speaker: random.pick(speakers), words, from };
}

/** Some words replaced, or others put before them. */
function withOtherWords(words: readonly string[], count: number, random: Random): string[] {
  const changed = [...words];
  for (let left = count; left > 0; left--) {
    changed.splice(random.between(0, changed.length - 1), random.between(0, 1), `other${random.between(0, 99)}`);
  }
  return changed;
}

const vocabulary =
  'the of and to a in that it is was for on with as we they have not be this by from had but or which one all were there when would out up about so no if what can time into only new some could these two may then do first any my now such like our over man me even most made after also did many before must through years where much your way well down should because each just those people how too good very make world still own see men work long here get both between life being under never day same another know while last might us great old year off come since against go came right used take three'.split(
    ' ',
  );
