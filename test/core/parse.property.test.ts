import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bodySpans, inlineMarks, LineKind, runSpans, type Transcript } from '../../server/core/index.ts';
import { describeTree } from './notation.ts';
import { parse } from './reading.ts';
import * as soup from './soup.ts';

const attributions = fc.constantFrom('strict' as const, 'inherit' as const);

describe('whatever the text, its tree', () => {
  it('has a kind for each line, and the lines with their endings are the text', () => {
    check((transcript) => {
      const { text, lines, kinds } = transcript;
      assert.equal(kinds.length, lines.count);
      const known = new Set<number>(Object.values(LineKind));
      for (const kind of kinds) assert.ok(known.has(kind), `line kind ${kind}`);
      let whole = text.startsWith('\ufeff') ? '\ufeff' : '';
      for (let line = 0; line < lines.count; line++) whole += text.slice(lines.start(line), lines.endWithBreak(line));
      assert.equal(whole, text);
    });
  });

  it('has every line of speech in one turn and every open line in one run, and no line in two things', () => {
    check(({ kinds, turns, unattributed }) => {
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
    });
  });

  it('has its turns and runs in order, each within its section, with the spans of its lines', () => {
    check(({ text, lines, sections, turns, unattributed }) => {
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
    });
  });

  it('has sections that follow one another without a gap, in lines and in turns', () => {
    check(({ lines, sections, turns }) => {
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
    });
  });

  it('has every question and answer in one exchange, and exchanges that do not overlap', () => {
    check(({ exchanges, turns }) => {
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
    });
  });

  it('has the parts of each cue, the words and the marks where it says', () => {
    check((transcript) => {
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
    });
  });
});

describe('a speaker', () => {
  it('is given, in strict attribution, only a cue, what is indented, and what is directly below a cue alone', () => {
    fc.assert(
      fc.property(soup.text, (text) => {
        const transcript = parse(text);
        const { lines, kinds, turns, header, attribution } = transcript;
        if (attribution !== 'strict') return;
        for (const turn of turns) {
          if (!turn.cue) {
            assert.ok(header?.speaker, 'only the one voice of a text needs no cue');
            continue;
          }
          for (let line = turn.firstLine + 1; line <= turn.lastLine; line++) {
            const isIndented = /^(?:\t|[^\S\r\n]{2})/.test(text.slice(lines.start(line), lines.end(line)));
            if (kinds[line] !== LineKind.speech || isIndented) continue;
            assert.ok(turn.cue.form.alone, 'the cue has no words of its own');
            assert.ok(!kinds.slice(turn.firstLine, line).includes(LineKind.blank), 'nothing blank between');
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('reading a text', () => {
  it('says the same whatever its lines end in', () => {
    fc.assert(
      fc.property(soup.textLines, attributions, (lines, attribution) => {
        const read = (lineBreak: string) => facts(parse(lines.join(lineBreak), { attribution }));
        assert.deepEqual(read('\r\n'), read('\n'));
        assert.deepEqual(read('\r'), read('\n'));
      }),
      // Here the YAML package found other faults behind CRLF than behind LF.
      { examples: [[['---', ':', '', '：', '\u0000', '---'], 'strict']] },
    );
  });

  it('says the same with blank lines at the end', () => {
    fc.assert(
      fc.property(soup.text, attributions, (text, attribution) => {
        const ended = facts(parse(`${text}\n`, { attribution }));
        assert.equal(facts(parse(`${text}\n \n\t\n`, { attribution })).tree, ended.tree);
      }),
    );
  });

  it('takes time in proportion to it, for texts that repeat what programs stumble over', () => {
    for (const token of hostile) {
      const one = fastest(token.repeat(2_000));
      const eight = fastest(token.repeat(16_000));
      // Eight times the text takes about eight times as long; sixty-four times if reading went back and forth.
      assert.ok(eight < 24 * one + 40, `${JSON.stringify(token)}: ${one} ms, then ${eight} ms`);
    }
  }).timeout(60_000);
});

const hostile = [
  ...[
    '[',
    '(',
    '(((((\n',
    '[00:',
    '**',
    '**a',
    '__\n',
    '*(',
    '# ',
    '#\n',
    '## a\n',
    'a: b\n',
    'Ab Cd: b]\n',
    'Ab: c?]\n',
  ],
  ...[
    'A',
    'A, ',
    'A. B\n',
    'Q1 A: b?\n',
    'Q. \n',
    'Ab (',
    'Ab ()',
    'Ab (c)\n',
    '\\',
    ' ',
    '\n',
    '\r',
    '\t\n',
    'BY A:\n',
    ':',
    'a;\n',
  ],
  ...['“', '?', '//', '\ud800', 'A 00:00\n', '[x', '[a] ', '   -\n'],
];

function fastest(text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 2; i++) {
    const start = performance.now();
    const transcript = parse(text);
    for (const turn of transcript.turns) for (const span of bodySpans(transcript, turn)) inlineMarks(text, span);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

function check(holds: (transcript: Transcript) => void): void {
  fc.assert(
    fc.property(soup.text, attributions, (text, attribution) => holds(parse(text, { attribution }))),
    { numRuns: 300 },
  );
}

/** All that a tree says, without the offsets that move with the line endings. */
function facts(transcript: Transcript) {
  const { kinds, turns, unattributed, exchanges, speakers, sections } = transcript;
  return {
    tree: describeTree(transcript, { header: true, words: true }),
    kinds: [...kinds],
    turns: turns.map((turn) => [turn.firstLine, turn.lastLine, turn.kind, turn.section, turn.exchange, turn.cue?.form]),
    runs: unattributed.map((run) => [run.firstLine, run.lastLine, run.section, run.brokenCue?.replacement]),
    sections: sections.map((section) => [section.title, section.level, section.firstLine, section.lastLine]),
    exchanges: exchanges.map(({ rounds }) => rounds),
    speakers: speakers.map(({ name, kind, voice }) => [name, kind, voice]),
  };
}
