import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import {
  applyEdits,
  type DocumentSettings,
  DocumentVersion,
  type LineChange,
  Lines,
  lint,
  rules,
  shownIn,
  type TextEdit,
  type TokenEdit,
  type Transcript,
} from '../../server/core/index.ts';
import { parse, reading } from '../core/reading.ts';
import * as soup from '../core/soup.ts';

/**
 * A run has six edits on average. For more of them, let documents live longer, and compare less often:
 * `RUNS=30000 EDITS=120 ASKED=0.05 npm test -- incremental`. FastCheck prints the seed of a failure.
 */
const RUNS = Number(process.env.RUNS ?? 10_000);
const EDITS = Number(process.env.EDITS ?? 12);
const ASKED = Number(process.env.ASKED ?? 0.75);

/** Places are shares of a text, so that they fit the text of any version. */
const replacement = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(80), fc.nat(300)),
  text: fc.oneof(
    fc.constantFrom('', '\n', '\r', '\r\n', ' ', ':', 'x', '---\n', '```', '# ', '  '),
    soup.line,
    soup.passage,
  ),
});

/** Replacements that are made at once; mostly one. */
const edit = fc.record({
  replacements: fc.oneof(
    { weight: 9, arbitrary: fc.tuple(replacement) },
    { weight: 1, arbitrary: fc.array(replacement, { minLength: 2, maxLength: 4 }) },
  ),
  /** Whether the results are read before the next edit; after the last one they always are. */
  isAsked: fc.double({ min: 0, max: 1, noNaN: true }).map((one) => one < ASKED),
  /** Whether the document gets the edit itself, or the lines that it changes. */
  isEdit: fc.boolean(),
});

/** With every rule, also those that are off by default. */
const severities = new Map(rules.map(({ id, severity }) => [id, severity === 'off' ? 'info' : severity]));

const settings = fc.record({
  attribution: fc.constantFrom('strict' as const, 'inherit' as const),
  kind: fc.constantFrom('', 'minutes'),
  roster: fc.constantFrom(
    [],
    [{ name: 'Ann Lee', kind: 'person' as const, aliases: [{ name: 'WH' }], qualifiers: [] }],
  ),
  notSpeakers: fc.constantFrom([], ['Ann Lee', 'Note']),
  events: fc.constantFrom([], ['Break', 'Bo Sand']),
  notSpeech: fc.constantFrom([], [], ['*s', 'x'], ['Wasps']),
  packs: fc.constant([]),
  severities: fc.constant(severities),
});

describe('a document under edit', () => {
  it('has the same results after any edits as its text has at once', async function () {
    this.timeout(0);
    await fc.assert(
      fc.asyncProperty(
        soup.text,
        fc.array(edit, { maxLength: EDITS, size: 'max' }),
        fc.constantFrom(1, 8, 40),
        settings,
        async (text, edits, partSize, settings) => {
          // A WeakRef that was read holds its object until the event loop turns: without this, all versions would be held.
          await setImmediate();
          let lines = linesOf(text);
          let version = DocumentVersion.read(text, settings, { partSize });
          let last = { revision: version.problems.revision, shown: version.problems.shown(Number.POSITIVE_INFINITY) };
          let { tokens } = version;
          let sent = tokens.all;
          sameAsAtOnce(version, text, settings);
          for (const [index, one] of edits.entries()) {
            const before = lines.join('');
            const replaced = editsOf(before, one.replacements);
            const after = applyEdits(before, replaced);
            const next = linesOf(after);
            version = one.isEdit ? version.edited(replaced) : version.revised(next, changeBetween(lines, next));
            lines = next;
            if (!one.isAsked && index < edits.length - 1) continue;
            sameAsAtOnce(version, after, settings);
            const { problems } = version;
            const shown = problems.shown(Number.POSITIVE_INFINITY);
            if (problems.revision === last.revision) assert.deepEqual(shown, last.shown);
            last = { revision: problems.revision, shown };
            sent = spliced(sent, version.tokens.since(tokens));
            tokens = version.tokens;
            same(sent, tokens.all);
          }
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('has the same results in a long text, whatever blocks are replaced', () => {
    const block = 'Q Bo Sand: Some words, and more of them, will she?\nA Ann Lee: No.\n';
    const replacements = fc.array(
      fc.record({
        from: fc.double({ min: 0, max: 0.999, noNaN: true }),
        gone: fc.oneof(fc.constant(0), fc.constant(1), fc.integer({ min: 1, max: 400 })),
        come: fc.oneof(fc.constant(1), fc.integer({ min: 0, max: 400 })),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), replacements, (count, replacements) => {
        let blocks = Array.from({ length: count }, (_, i) => `${i % 90 === 0 ? `# Part ${i}\n` : ''}${block}`);
        let version = DocumentVersion.read(blocks.join(''), { ...reading(), severities }, { partSize: 1 });
        for (const { from, gone, come } of replacements) {
          const at = Math.floor(from * blocks.length);
          const start = blocks.slice(0, at).join('').length;
          const end = start + blocks.slice(at, at + gone).join('').length;
          const others = Array.from({ length: come }, (_, i) => block.replace('words', `words (${i})`));
          version = version.edited([{ span: { start, end }, newText: others.join('') }]);
          blocks = blocks.toSpliced(at, gone, ...others);
        }
        sameAsAtOnce(version, blocks.join(''), { ...reading(), severities });
      }),
      { numRuns: 8 },
    );
  }).timeout(0);
});

/** Compares each result with that of the text read at once. */
function sameAsAtOnce(version: DocumentVersion, text: string, settings: DocumentSettings): void {
  const whole = parse(text, settings);
  const atOnce = DocumentVersion.read(text, settings);
  const problems = lint(whole, settings);
  // First what the parts know; `all` computes everything again.
  const shown = { first: problems.map((problem) => shownIn(whole.lines, problem)), total: problems.length };
  same(version.problems.shown(Number.POSITIVE_INFINITY), shown);
  same(version.outline, atOnce.outline);
  same(version.tokens.all, atOnce.tokens.within({ start: 0, end: text.length }));
  same(version.webAddresses, atOnce.webAddresses);
  same(version.times, atOnce.times);
  const middle = { start: text.length >> 1, end: (text.length >> 1) + 20 };
  const touching = problems.filter(({ span }) => span.start <= middle.end && span.end >= middle.start);
  same(version.problems.touching(middle), touching);
  same(plain(version.transcript), plain(whole));
  same(version.problems.all, problems);
}

function spliced(tokens: readonly number[], edits: readonly TokenEdit[]): number[] {
  return edits.reduce((all, { start, deleteCount, data }) => all.toSpliced(start, deleteCount, ...data), [...tokens]);
}

/** The edits of some replacements, without those that overlap or touch another. */
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

/** Compared as JSON, which is faster; if they differ, assert shows how. */
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

/** A transcript as plain values. */
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
