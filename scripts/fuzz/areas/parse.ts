import assert from 'node:assert/strict';
import {
  bodySpans,
  inlineMarks,
  LineKind,
  runSpans,
  statistics,
  type Transcript,
  transcriptToJson,
} from '../../../server/core/index.ts';
import type { Area } from '../area.ts';
import { parse } from '../core.ts';
import { settingsOf } from '../generate/settings.ts';
import { anyTextCase, type TextCase } from './textCase.ts';

/** The tree of any text covers all of it. */
export const parsing: Area<TextCase> = {
  name: 'parse',
  make: anyTextCase,
  check: ({ text, settings }, checks) => {
    const own = settingsOf(settings);
    const transcript = checks.get('parsing does not throw', () => parse(text, own));
    for (const [name, holds] of treeRules) checks.that(name, () => holds(transcript));
    checks.that('statistics do not throw', () => statistics(transcript));
    checks.that('the tree can be written as JSON', () => JSON.stringify(transcriptToJson(transcript, 'a.transcript')));
    checks.that('the same text and settings give the same tree', () =>
      assert.equal(JSON.stringify(parse(text, own).turns), JSON.stringify(transcript.turns)),
    );
  },
};

/** What holds of the tree of every text. */
export const treeRules: readonly (readonly [string, (transcript: Transcript) => void])[] = [
  [
    'every line has a kind, and the lines with their endings are the text',
    ({ text, lines, kinds }) => {
      assert.equal(kinds.length, lines.count);
      let whole = text.startsWith('\ufeff') ? '\ufeff' : '';
      for (let line = 0; line < lines.count; line++) whole += text.slice(lines.start(line), lines.endWithBreak(line));
      assert.equal(whole, text);
      for (const kind of kinds) assert.ok(knownKinds.has(kind), `line kind ${kind}`);
    },
  ],
  [
    'every line of speech is in one turn and every open line in one run, and no line in two things',
    ({ kinds, turns, unattributed }) => {
      const owners = new Map<number, string>();
      const claim = (first: number, last: number, owner: string) => {
        assert.ok(first <= last, owner);
        for (let line = first; line <= last; line++) {
          assert.equal(owners.get(line), undefined, `line ${line} is in two`);
          owners.set(line, owner);
        }
      };
      for (const turn of turns) claim(turn.firstLine, turn.lastLine, 'turn');
      for (const run of unattributed) claim(run.firstLine, run.lastLine, 'run');
      for (const [line, kind] of kinds.entries()) {
        const owner = owners.get(line);
        if (kind === LineKind.cue || kind === LineKind.speech) assert.equal(owner, 'turn', `line ${line}`);
        if (kind === LineKind.unattributed) assert.equal(owner, 'run', `line ${line}`);
        if (kind === LineKind.heading || kind === LineKind.byline || kind === LineKind.header) {
          assert.equal(owner, undefined, `line ${line}`);
        }
      }
      for (const { firstLine, lastLine, cue } of turns) {
        assert.equal(kinds[firstLine], cue ? LineKind.cue : LineKind.speech);
        assert.ok(kinds[lastLine] === LineKind.speech || lastLine === firstLine);
      }
    },
  ],
  [
    'turns and runs are in order, each within its section, with the spans of its lines',
    ({ text, lines, sections, turns, unattributed }) => {
      for (const all of [turns, unattributed]) {
        let from = 0;
        for (const { span, firstLine, lastLine, section } of all) {
          assert.ok(span.start >= from && span.end >= span.start && span.end <= text.length);
          from = span.end;
          assert.equal(span.start, lines.start(firstLine));
          assert.equal(text.slice(span.end, lines.end(lastLine)).trim(), '');
          const { firstLine: top, lastLine: bottom } = sections[section] ?? { firstLine: 1, lastLine: 0 };
          assert.ok(top <= firstLine && lastLine <= bottom);
        }
      }
      assert.deepEqual(
        turns.map(({ index }) => index),
        [...turns.keys()],
      );
    },
  ],
  [
    'sections follow one another without a gap, in lines and in turns',
    ({ lines, sections, turns }) => {
      let line = 0;
      let turn = 0;
      for (const section of sections) {
        assert.equal(section.firstLine, line);
        assert.equal(section.firstTurn, turn);
        assert.ok(section.lastLineWithSubsections >= section.lastLine);
        for (let i = section.firstTurn; i < section.endTurn; i++) assert.equal(turns[i]?.section, section.index);
        line = section.lastLine + 1;
        turn = section.endTurn;
      }
      assert.equal(line, lines.count);
      assert.equal(turn, turns.length);
    },
  ],
  [
    'every question and answer is in one exchange, and exchanges do not overlap',
    ({ exchanges, turns }) => {
      const placed = new Map<number, number>();
      let from = 0;
      for (const { index, rounds, firstTurn, lastTurn, section } of exchanges) {
        assert.ok(firstTurn >= from && lastTurn >= firstTurn);
        from = lastTurn + 1;
        for (const turn of rounds.flatMap(({ questions, answers }) => [...questions, ...answers])) {
          assert.equal(placed.get(turn), undefined);
          placed.set(turn, index);
        }
        for (const turn of turns.slice(firstTurn, lastTurn + 1)) {
          assert.equal(turn.exchange, index);
          assert.equal(turn.section, section);
        }
      }
      for (const { index, kind, exchange } of turns) {
        assert.equal(placed.get(index), kind === 'speech' ? undefined : exchange);
      }
    },
  ],
  [
    'the parts of each cue, the words and the marks are where the tree says',
    (transcript) => {
      const { text, lines, turns, unattributed } = transcript;
      for (const turn of turns) {
        for (const { text: name, span } of [...(turn.cue?.names ?? []), ...(turn.cue?.qualifiers ?? [])]) {
          assert.equal(text.slice(span.start, span.end), name);
        }
        const { cue } = turn;
        if (cue) assert.ok(cue.span.end <= cue.textStart && cue.textStart <= lines.end(turn.firstLine));
      }
      const spans = [
        ...turns.flatMap((turn) => bodySpans(transcript, turn)),
        ...unattributed.flatMap((run) => runSpans(transcript, run)),
      ];
      for (const span of spans) {
        assert.equal(lines.lineAt(span.start), lines.lineAt(span.end), 'words of one line');
        let from = span.start;
        for (const mark of inlineMarks(text, span)) {
          assert.ok(mark.span.start >= from && mark.span.end > mark.span.start && mark.span.end <= span.end);
          from = mark.span.end;
        }
      }
    },
  ],
  [
    'in strict attribution a speaker is given only a cue, what is indented, and what is directly below a cue alone',
    ({ text, lines, kinds, turns, header, attribution }) => {
      if (attribution !== 'strict') return;
      for (const turn of turns) {
        if (!turn.cue) {
          assert.ok(header?.speaker, 'only the one voice of a text needs no cue');
          continue;
        }
        // Programs that write a label in another form on a line of its own may leave blank lines below it.
        const isInOtherForm = turn.cue.form.label !== undefined;
        let top = turn.firstLine;
        while (isInOtherForm && kinds[top + 1] === LineKind.blank) top++;
        for (let line = turn.firstLine + 1; line <= turn.lastLine; line++) {
          const isIndented = /^(?:\t|[^\S\r\n]{2})/.test(text.slice(lines.start(line), lines.end(line)));
          if (kinds[line] !== LineKind.speech || isIndented) continue;
          assert.ok(turn.cue.form.alone, 'the cue has no words of its own');
          assert.ok(!kinds.slice(top + 1, line).includes(LineKind.blank), 'nothing blank between');
        }
      }
    },
  ],
];

const knownKinds = new Set<number>(Object.values(LineKind));
