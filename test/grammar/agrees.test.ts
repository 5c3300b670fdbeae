import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { Turn } from '../../server/core/index.ts';
import { parse } from '../core/reading.ts';
import { type Piece, tokenize } from './tokenize.ts';

/** The lines of a grammar's test that say what is expected. */
const expectations = /^\/\/(?: SYNTAX TEST|[ \t]*\^| <[~-]).*\n/gm;

// The grammar colours before the server has spoken; what it colours must not change then without need.
describe('grammar and parser see the same cues', () => {
  for (const file of [
    ...files('seeds', '.transcript'),
    ...files('seeds', '.txt'),
    ...files('test/grammar', '.transcript'),
  ]) {
    it(`in ${file}`, async () => {
      const text = readFileSync(file, 'utf8').replace(expectations, '');
      const { turns, lines } = parse(text);
      const parsed = turns.flatMap((turn) =>
        turn.cue ? `${lines.lineAt(turn.cue.span.start) + 1} ${cueOf(turn)}` : [],
      );
      const coloured = (await tokenize(text)).flatMap((pieces, line) => {
        const cue = cueIn(pieces);
        return cue === '' ? [] : `${line + 1} ${cue}`;
      });
      assert.deepEqual(coloured, parsed);
    });
  }
});

describe('grammar and parser see the same names in the header', () => {
  for (const file of ['roster', 'roster-line'].map((name) => `test/grammar/${name}.transcript`)) {
    it(`in ${file}`, async () => {
      const text = readFileSync(file, 'utf8').replace(expectations, '');
      const { header } = parse(text);
      const parsed = header?.speakers.map(({ span }) => span && text.slice(span.start, span.end));
      const coloured = (await tokenize(text))
        .flat()
        .filter(({ scopes }) => scopes.includes('meta.roster.transcript') && scopes.includes(speaker));
      assert.deepEqual(
        coloured.map((piece) => piece.text),
        parsed,
      );
    });
  }
});

const speaker = 'entity.name.function.speaker.transcript';

function files(folder: string, extension: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(extension));
  assert.ok(names.length > 0, `${folder} holds *${extension}`);
  return names.map((name) => `${folder}/${name}`);
}

function cueOf({ cue }: Turn): string {
  const marker = cue?.marker ? (cue.marker.kind === 'question' ? 'Q' : 'A') : '';
  const names = cue?.names.map(({ text }) => `<${text}>`).join('') ?? '';
  return `${marker}${names}${cue?.unknown ? '?' : ''}`;
}

function cueIn(pieces: readonly Piece[]): string {
  return pieces.map(partOfCue).join('');
}

function partOfCue({ text, scopes }: Piece): string {
  if (!scopes.includes('meta.cue.transcript')) return '';
  if (scopes.includes(speaker)) return `<${text}>`;
  return scopes.some((scope) => marks.has(scope)) ? text : '';
}

const marks = new Set([
  'keyword.control.question.transcript',
  'storage.type.answer.transcript',
  'constant.language.unknown-speaker.transcript',
]);
