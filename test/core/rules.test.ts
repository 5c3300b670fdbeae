import assert from 'node:assert/strict';
import {
  applyEdits,
  bodySpans,
  columnMarks,
  documentFacts,
  type Finding,
  type Fix,
  type Rule,
  readAgain,
  recognise,
  rules,
  runSpans,
  type Span,
} from '../../server/core/index.ts';
import { parse } from './reading.ts';

describe('every rule', () => {
  it('has an id of its own, in kebab-case', () => {
    const ids = rules.map((rule) => rule.id);
    assert.deepEqual(ids, [...new Set(ids)]);
    for (const id of ids) assert.match(id, /^[a-z]+(-[a-z]+)*$/);
  });

  for (const rule of rules) {
    describe(rule.id, () => {
      it('says what it finds and why that matters, and shows it', () => {
        assert.match(rule.summary, /^[A-Z].*[^.]$/);
        assert.match(rule.why, /^[A-Z`][\s\S]*\.$/);
        assert.ok(rule.bad.length >= 2, 'two bad examples');
        assert.ok(rule.good.length >= 2, 'two good examples');
      });
      for (const example of rule.bad) {
        it(`finds ${JSON.stringify(example)}`, () => checkBad(rule, example));
      }
      for (const example of rule.good) {
        it(`lets be ${JSON.stringify(example)}`, () => {
          assert.deepEqual(found(rule, example), []);
        });
      }
    });
  }
});

function checkBad(rule: Rule, example: string): void {
  const { text, spans } = unmarked(example);
  assert.ok(spans.length > 0, 'a place is marked');
  const findings = found(rule, text);
  assert.equal(marked(text, findings), example);
  for (const { message, fix, suggestions = [], related = [] } of findings) {
    for (const sentence of [message, ...related.map((other) => other.message)])
      assert.match(sentence, /^[A-Z`0-9].*[.?]$/);
    for (const { title, edits } of [...(fix ? [fix] : []), ...suggestions]) {
      assert.match(title, /^[A-Z].*[^.]$/);
      assert.ok(edits.length > 0);
    }
    for (const suggestion of suggestions) assertWordsKept(text, apply(text, [suggestion]));
  }
  const fixes = findings.flatMap((finding) => finding.fix ?? []);
  const fixed = apply(text, fixes);
  const left = found(rule, fixed);
  assert.equal(left.length, findings.length - fixes.length, `what is fixed is gone: ${JSON.stringify(fixed)}`);
  assert.equal(
    apply(
      fixed,
      left.flatMap((finding) => finding.fix ?? []),
    ),
    fixed,
  );
  assertWordsKept(text, fixed);
}

function found(rule: Rule, text: string): Finding[] {
  const findings: Finding[] = [];
  const transcript = parse(text);
  const facts = documentFacts(transcript, (edits) => readAgain(transcript, edits));
  rule.check(transcript, (finding) => findings.push(finding), facts);
  return findings.sort((a, b) => a.span.start - b.span.start);
}

function unmarked(example: string): { text: string; spans: Span[] } {
  const spans: Span[] = [];
  let text = '';
  let start = 0;
  for (const piece of example.split(/([«»])/)) {
    if (piece === '«') start = text.length;
    else if (piece === '»') spans.push({ start, end: text.length });
    else text += piece;
  }
  return { text, spans };
}

function marked(text: string, findings: readonly Finding[]): string {
  let result = '';
  let from = 0;
  for (const { span } of findings) {
    result += `${text.slice(from, span.start)}«${text.slice(span.start, span.end)}»`;
    from = span.end;
  }
  return result + text.slice(from);
}

function apply(text: string, fixes: readonly Fix[]): string {
  const edits = fixes.flatMap((fix) => fix.edits).sort((a, b) => b.span.start - a.span.start);
  return edits.reduce(
    (result, { span, newText }) => result.slice(0, span.start) + newText + result.slice(span.end),
    text,
  );
}

/** Whatever is said before a fix still stands in the text after it, and nothing is said that did not stand there. */
function assertWordsKept(before: string, after: string): void {
  assertWithin(spokenWords(before), words(after), `lost from ${JSON.stringify(before)} in ${JSON.stringify(after)}`);
  assertWithin(spokenWords(after), words(before), `new in ${JSON.stringify(after)}`);
}

function assertWithin(part: readonly string[], whole: readonly string[], message: string): void {
  let at = 0;
  for (const word of whole) if (word === part[at]) at++;
  assert.equal(part[at], undefined, message);
}

/** What a page prints around speech is none. */
function spokenWords(text: string): string[] {
  const transcript = parse(text);
  const spans = [
    ...transcript.turns.flatMap((turn) => bodySpans(transcript, turn)),
    // The label of a cue with a slip in it is not said once it is mended.
    ...transcript.unattributed.flatMap((run) =>
      runSpans(transcript, run).map(({ start, end }) => ({
        start: Math.max(start, run.brokenCue?.span.end ?? 0),
        end,
      })),
    ),
  ];
  const { taken } = recognise(transcript, 'auto');
  const spoken = spans.filter(({ start }) => !taken.has(transcript.lines.lineAt(start)));
  return spoken.sort((a, b) => a.start - b.start).flatMap(({ start, end }) => words(text.slice(start, end)));
}

/** Marks in square brackets are not said, and nothing is said by what nobody sees. */
function words(text: string): string[] {
  const marks = columnMarks(text).map((span) => ({ span, newText: '' }));
  const seen = applyEdits(text, marks).replace(/[\u00ad\u200b\u2060\ufeff]/g, '');
  return seen.replace(/\[[^\]\n]*\]/g, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
}
