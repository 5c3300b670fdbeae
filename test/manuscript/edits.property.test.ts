import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import {
  applyEdits,
  type LineChange,
  Lines,
  type LintSettings,
  lint,
  Manuscript,
  Review,
  rules,
  shownIn,
  type TextEdit,
  type Transcript,
} from '../../server/core/index.ts';
import { parse, reading } from '../core/reading.ts';
import * as soup from '../core/soup.ts';

/**
 * With six edits each on average, a hundred thousand edits. For millions of them, let documents live longer, and compare
 * less often: `RUNS=30000 EDITS=120 ASKED=0.05 npm test -- manuscript`. FastCheck tells the seed of what fails.
 */
const RUNS = Number(process.env.RUNS ?? 17_000);
const EDITS = Number(process.env.EDITS ?? 12);
const ASKED = Number(process.env.ASKED ?? 0.75);

/** Something in the place of something: places as shares of a text, so that they fit whatever it is by then. */
const replacement = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(80), fc.nat(300)),
  text: fc.oneof(
    fc.constantFrom('', '\n', '\r', '\r\n', ' ', ':', 'x', '---\n', '```', '# ', '  '),
    soup.line,
    soup.passage,
  ),
});

/** Replacements that are made at once: one, as a rule. */
const edit = fc.record({
  replacements: fc.oneof(
    { weight: 9, arbitrary: fc.tuple(replacement) },
    { weight: 1, arbitrary: fc.array(replacement, { minLength: 2, maxLength: 4 }) },
  ),
  /** Whether anybody asks what is wrong before the next edit; after the last one somebody always does. */
  isAsked: fc.double({ min: 0, max: 1, noNaN: true }).map((one) => one < ASKED),
  /** Whether the manuscript is told of the edit itself, or of the lines that it changes. */
  isEdit: fc.boolean(),
});

/** Every rule, also those that are off by themselves. */
const settings: LintSettings = {
  severities: new Map(rules.map(({ id, severity }) => [id, severity === 'off' ? 'info' : severity])),
};

describe('a manuscript', () => {
  it('reads the same after any edits as its text does at once', async function () {
    this.timeout(0);
    await fc.assert(
      fc.asyncProperty(
        soup.text,
        fc.array(edit, { maxLength: EDITS, size: 'max' }),
        fc.constantFrom(1, 8, 40),
        async (text, edits, partSize) => {
          // What a WeakRef was asked for lives until the event loop turns: without this, every version ever made would.
          await setImmediate();
          let lines = linesOf(text);
          let manuscript = Manuscript.read(text, { ...reading(), partSize });
          let review = new Review(manuscript, settings);
          let shown = review.shown(Number.POSITIVE_INFINITY);
          assert.deepEqual(review.problems, lint(parse(text), settings));
          same(plain(manuscript.transcript), plain(parse(text)));
          for (const [index, one] of edits.entries()) {
            const before = lines.join('');
            const replaced = editsOf(before, one.replacements);
            const after = applyEdits(before, replaced);
            const next = linesOf(after);
            manuscript = one.isEdit
              ? manuscript.edited(replaced)
              : manuscript.revised(next, changeBetween(lines, next));
            lines = next;
            if (!one.isAsked && index < edits.length - 1) continue;
            const whole = parse(after);
            review = new Review(manuscript, settings, review);
            const problems = lint(whole, settings);
            // In this order: what is put together for one must not be what the other is right by.
            const now = review.shown(Number.POSITIVE_INFINITY);
            same(now, {
              first: problems.map((problem) => shownIn(whole.lines, problem)),
              total: problems.length,
            });
            if (review.isAsBefore) assert.deepEqual(now, shown);
            shown = now;
            same(plain(manuscript.transcript), plain(whole));
            same(review.problems, problems);
          }
        },
      ),
      { numRuns: RUNS },
    );
  });
});

/** The edits that replacements make of a text, but for those that would overlap another or touch it. */
function editsOf(text: string, replacements: readonly { from: number; length: number; text: string }[]): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const { from, length, text: newText } of replacements) {
    const start = Math.floor(from * text.length);
    const end = Math.min(text.length, start + length);
    if (edits.some(({ span }) => span.start <= end && start <= span.end)) continue;
    edits.push({ span: { start, end }, newText });
  }
  return edits;
}

/** Compared as JSON, which is several times as fast; where they differ, assert says how. */
function same(actual: unknown, expected: unknown): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) assert.deepEqual(actual, expected);
}

/** The lines of a text, each with its line break. */
function linesOf(text: string): string[] {
  const lines = new Lines(text);
  return Array.from({ length: lines.count }, (_, line) =>
    text.slice(line === 0 ? 0 : lines.start(line), lines.endWithBreak(line)),
  );
}

function changeBetween(before: readonly string[], after: readonly string[]): LineChange {
  const most = Math.min(before.length, after.length) - 1;
  let first = 0;
  while (first < most && before[first] === after[first]) first++;
  let same = 0;
  while (same < most - first && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return { first, removed: before.length - first - same, added: after.length - first - same };
}

/** All of a transcript as plain values, to be compared with another. */
function plain(transcript: Transcript): unknown {
  const { text, lines, kinds, header, attribution, kind, roster, sections, turns, bylines, unattributed } = transcript;
  const { exchanges, speakers, marked, faults } = transcript;
  return {
    ...{ text, header, attribution, kind, sections, bylines, unattributed, exchanges, speakers, marked, faults },
    starts: [...lines.starts],
    kinds: [...kinds],
    turns: turns.map(
      ({ index, cue, firstLine, lastLine, span, section, kind, inferred, speakers, unknown, exchange }) => ({
        ...{ index, cue, firstLine, lastLine, span, section, kind, inferred, speakers, unknown, exchange },
      }),
    ),
    roster: roster.entries,
  };
}
