import assert from 'node:assert/strict';
import fc from 'fast-check';
import { treeRules } from '../../scripts/fuzz/areas/parse.ts';
import { settingsOf } from '../../scripts/fuzz/generate/settings.ts';
import { parse, type Transcript } from '../../server/core/index.ts';
import { describeTree } from './notation.ts';
import * as soup from './soup.ts';

describe('in the tree of any text, read by any settings,', () => {
  for (const [name, holds] of treeRules) {
    it(name, () => {
      fc.assert(
        fc.property(soup.text, soup.settings, (text, settings) => holds(parse(text, settingsOf(settings)))),
        { numRuns: 500 },
      );
    });
  }
});

describe('a text is read alike', () => {
  it('whatever its lines end in', () => {
    fc.assert(
      fc.property(soup.textLines, soup.settings, (lines, settings) => {
        const read = (lineBreak: string) => facts(parse(lines.join(lineBreak), settingsOf(settings)));
        assert.deepEqual(read('\r\n'), read('\n'));
        assert.deepEqual(read('\r'), read('\n'));
      }),
      // Here the YAML package found other faults before CRLF than before LF.
      { examples: [[['---', ':', '', '：', '\u0000', '---'], soup.noSettings]] },
    );
  });

  it('with blank lines at its end and without', () => {
    fc.assert(
      fc.property(soup.text, soup.settings, (text, settings) => {
        const own = settingsOf(settings);
        const ended = facts(parse(`${text}\n`, own));
        assert.equal(facts(parse(`${text}\n \n\t\n`, own)).tree, ended.tree);
      }),
    );
  });
});

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
