import assert from 'node:assert/strict';
import { applyEdits, DocumentVersion, type Lines, type TextEdit, type Transcript } from '../../../server/core/index.ts';
import type { Random } from '../../bench/generate/random.ts';
import type { Area } from '../area.ts';
import { lint, parse } from '../core.ts';
import { settingsOf } from '../generate/settings.ts';
import { anyPassage, type Corpus } from '../generate/texts.ts';
import { anyTextCase, type TextCase } from './textCase.ts';

/** Places are shares of the text, which fit whatever it is by then. */
interface Edit {
  readonly from: number;
  readonly length: number;
  readonly text: string;
}

interface EditedCase extends TextCase {
  readonly partSize: number;
  readonly edits: readonly Edit[];
}

/** Whatever is edited, a document has the same transcript and problems as its text has at once. */
export const incremental: Area<EditedCase> = {
  name: 'incremental',
  make: (random, corpus) => ({
    ...anyTextCase(random, corpus),
    partSize: random.pick([1, 8, 40, 200]),
    edits: Array.from({ length: random.between(1, 8) }, () => anyEdit(random, corpus)),
  }),
  check: ({ text, settings, partSize, edits }, checks) => {
    const own = settingsOf(settings);
    let now = text;
    const options = { partSize: Math.max(1, partSize) };
    let version = checks.get('it is read', () => DocumentVersion.read(text, own, options));
    checks.get('it is checked', () => version.problems);
    for (const edit of edits) {
      const change = editOf(now, edit);
      now = applyEdits(now, [change]);
      version = checks.get('it is edited', () => version.edited([change]));
      const problems = checks.get('it is checked again', () => version.problems);
      const whole = parse(now, own);
      checks.that('it reads as its text does at once', () => same(plain(version.transcript), plain(whole)));
      checks.that('its problems are those of its text', () => same(problems.all, lint(whole, own)));
    }
  },
};

function anyEdit(random: Random, corpus: Corpus): Edit {
  return {
    from: Math.round(random.next() * 1000) / 1000,
    length: random.pick([0, 0, 1, 3, 20, 80, 300]),
    text: anyPassage(random, corpus),
  };
}

function editOf(text: string, { from, length, text: newText }: Edit): TextEdit {
  const start = Math.min(text.length, Math.floor(Math.abs(from) * text.length));
  return { span: { start, end: Math.min(text.length, start + Math.max(0, length)) }, newText };
}

/** Compared as JSON, which is several times as fast; where they differ, assert says how. */
function same(actual: unknown, expected: unknown): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) assert.deepEqual(actual, expected);
}

/** All of a transcript as plain values, to be compared with another. */
function plain(transcript: Transcript): unknown {
  const { text, lines, kinds, header, attribution, kind, roster, sections, turns, bylines, unattributed } = transcript;
  const { exchanges, speakers, marked, faults } = transcript;
  return {
    ...{ text, header, attribution, kind, sections, bylines, unattributed, exchanges, speakers, marked, faults },
    starts: startsOf(lines),
    kinds: [...kinds],
    turns: turns.map(
      ({ index, cue, firstLine, lastLine, span, section, kind, inferred, speakers, unknown, exchange }) => ({
        ...{ index, cue, firstLine, lastLine, span, section, kind, inferred, speakers, unknown, exchange },
      }),
    ),
    roster: roster.entries,
  };
}

function startsOf(lines: Lines): number[] {
  return Array.from({ length: lines.count }, (_, line) => lines.start(line));
}
