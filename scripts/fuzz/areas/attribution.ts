import assert from 'node:assert/strict';
import {
  type Attributed,
  applyEdits,
  attributeAll,
  attributeEach,
  attributeToNew,
  isSideEffect,
  joinAbove,
  likenesses,
  markTurn,
  nameKey,
  openTurnAt,
  propose,
  type RosterEntry,
  readRoster,
  type SideEffect,
  type Span,
  splitQualifiers,
  type TextEdit,
  type Transcript,
  takeProposals,
  turnAtLine,
  withoutLayout,
} from '../../../server/core/index.ts';
import type { Area } from '../area.ts';
import { parse, verify } from '../core.ts';
import { names } from '../generate/pieces.ts';
import { settingsOf } from '../generate/settings.ts';
import { movedWords } from './said.ts';
import { anyTextCase, type TextCase } from './textCase.ts';

interface KeysCase extends TextCase {
  readonly presses: readonly { readonly key: number; readonly line: number; readonly name: string }[];
}

type Edits = readonly TextEdit[] | Attributed | SideEffect | undefined;
type Key = readonly [name: string, press: (transcript: Transcript, line: number, name: string) => Edits];

/** What the keys of attribution mode do to the turn on a line. */
export const keys: readonly Key[] = [
  ['a digit', (transcript, line, name) => labelled(transcript, line, name)],
  ['the key for an unknown speaker', (transcript, line) => labelled(transcript, line, undefined)],
  [
    'the key for a new speaker',
    (transcript, line, speaker) => {
      const turn = openTurnAt(transcript, line, never);
      const named = turn && attributeToNew(transcript, { ...turn, speaker, kind: turn.marker });
      return named;
    },
  ],
  ['the key for a question', (transcript, line) => markTurn(transcript, line, 'question')],
  ['the key for an answer', (transcript, line) => markTurn(transcript, line, 'answer')],
  [
    'the key that joins a turn to the one above',
    (transcript, line) => {
      const turn = openTurnAt(transcript, line, never);
      return turn && joinAbove(transcript, turn);
    },
  ],
  [
    'Attribute All Like This',
    (transcript, line, name) => attributeAll(transcript, likenesses(transcript, line, never)[0]?.turns ?? [], [name]),
  ],
  ['Take All Proposals', (transcript) => takeProposals(transcript, propose(transcript), () => false)],
];

/** Attributing changes no word, and gives no speaker but the one who was chosen anything more to say. */
export const attribution: Area<KeysCase> = {
  name: 'attribution',
  make: (random, corpus) => {
    const one = anyTextCase(random, corpus);
    const lines = one.text.split('\n').length;
    const presses = Array.from({ length: random.between(1, 4) }, () => ({
      key: random.between(0, keys.length - 1),
      line: random.between(0, lines),
      name: random.pick(names),
    }));
    return { ...one, presses };
  },
  check: ({ text, settings, presses }, checks) => {
    const own = settingsOf(settings);
    let now = text;
    for (const { key: number, line, name: written } of presses) {
      const name = written === '' ? 'Bo' : written;
      const [key, press] = keys[number % keys.length] as Key;
      const before = parse(now, own);
      if (line >= before.lines.count) continue;
      const made = checks.get(`${key} does not throw`, () => press(before, line, name));
      if (made === undefined || isSideEffect(made)) continue;
      const edits = 'edits' in made ? made.edits : made;
      const after = applyEdits(now, edits);
      // A page with a layout is verified without its layout, and the edit may be what shows that there is none.
      if (!withoutLayout(now))
        checks.that(`${key} changes no spoken word`, () => {
          const { differences } = verify(now, after, own);
          // What stands before the words may be a label of the speaker once the speaker is known: then the cue takes its place.
          const known = { ...own, roster: [...own.roster, ...listed(name)] };
          const isBefore = (text: string) =>
            [own, known].some((settings) => verify(text, after, settings).differences.length === 0);
          if (differences.length > 0 && !isBefore(now) && !isBefore(withoutLabel(now, edits, name)))
            assert.deepEqual(differences, []);
        });
      const chosen = chosenBy(number % keys.length, before, line, name);
      const isBare = /^the key for an? (?:question|answer)$/.test(key) && isBareMarker(before, line);
      checks.that(`${key} gives no other speaker words`, () => {
        // A bare `Q` means who asks, and a bare `A` who answers: the words of a turn with one go to another when the letter changes.
        const read = (transcript: Transcript) => (isBare ? withoutTurn(transcript, line) : transcript);
        const moved = movedWords(read(before), read(parse(after, own)));
        assert.deepEqual(
          moved.filter((one) => !isBySurname(one) && !chosen.some((by) => one.includes(` → ${by}: `))),
          [],
        );
      });
      now = after;
    }
  },
};

/** Whether the turn on a line has a cue that is a marker without a name. */
function isBareMarker(transcript: Transcript, line: number): boolean {
  const cue = turnAtLine(transcript, line)?.cue;
  return cue?.names.length === 0 && !cue.unknown;
}

/** A text without what the edits replace that begins with a name: `Ann Lee said:`, as a label. */
function withoutLabel(text: string, edits: readonly TextEdit[], name: string): string {
  const key = nameKey(splitQualifiers(name).name);
  const isLabel = ({ start, end }: Span) =>
    nameKey(text.slice(start, end).replace(/^[^\p{L}\p{N}]+/u, '')).startsWith(key);
  return applyEdits(
    text,
    edits.filter(({ span }) => isLabel(span)).map(({ span }) => ({ span, newText: '' })),
  );
}

function listed(name: string): RosterEntry[] {
  return readRoster(JSON.stringify([name]), 'people.yml').entries;
}

/** `Lee → Ann Lee: …`, or the other way round: whose the surname is changes with the full names above it. */
function isBySurname(moved: string): boolean {
  const [from = '', to = ''] = moved.split(/ → |: /, 2);
  return from !== '' && to !== '' && (from.endsWith(` ${to}`) || to.endsWith(` ${from}`));
}

/** A transcript without the words of the turn on a line. */
function withoutTurn(transcript: Transcript, line: number): Transcript {
  const gone = turnAtLine(transcript, line);
  return { ...transcript, turns: transcript.turns.filter((turn) => turn !== gone) };
}

/** Who may have more to say after a key: the speaker who was named, the one above, an unknown one, or none. */
function chosenBy(key: number, { roster, turns }: Transcript, line: number, name: string): string[] {
  if (key === 3 || key === 4) return ['?', '-'];
  if (key === 5) {
    const above = turns.findLast(({ lastLine }) => lastLine < line)?.speakers ?? [];
    return ['?', '-', above.map((one) => nameKey(one.name)).join(', ')];
  }
  if (key === 1 || key === 7) return ['?', '-'];
  // What stands in brackets after a name is no part of it.
  const labels = [name, splitQualifiers(name).name];
  return ['?', '-', ...labels.flatMap((label) => [label, ...roster.find(label).map((one) => one.name)]).map(nameKey)];
}

function never(): boolean {
  return false;
}

function labelled(transcript: Transcript, line: number, speaker: string | undefined): Edits {
  const turn = openTurnAt(transcript, line, never);
  return turn && attributeEach(transcript, [{ ...turn, speaker, kind: turn.marker }]);
}
