import assert from 'node:assert/strict';
import { applyEdits, format } from '../../../server/core/index.ts';
import type { Area } from '../area.ts';
import { parse, verify } from '../core.ts';
import { settingsOf } from '../generate/settings.ts';
import { checkEnvelope } from './envelope.ts';
import { movedWords } from './said.ts';
import { anyTextCase, type TextCase } from './textCase.ts';

/** Laying out changes no word and nobody's words, keeps what a file ends with, and is done at once. */
export const layout: Area<TextCase> = {
  name: 'format',
  make: anyTextCase,
  check: ({ text, settings }, checks) => {
    const own = settingsOf(settings);
    const transcript = parse(text, own);
    for (const cues of ['keep', 'canonical'] as const) {
      const laidOut = (before: string) => applyEdits(before, format(parse(before, own), { cues }));
      const what = cues === 'keep' ? 'formatting' : 'formatting with canonical cues';
      const after = checks.get(`${what} does not throw`, () => laidOut(text));
      if (after === text) continue; // there is nothing to compare
      checks.that(`${what} changes no spoken word`, () => assert.deepEqual(verify(text, after, own).differences, []));
      checks.that(`${what} changes nobody’s words`, () =>
        assert.deepEqual(movedWords(transcript, parse(after, own)), []),
      );
      checks.that(`${what} twice changes nothing more`, () => assert.equal(laidOut(after), after));
      checkEnvelope(checks, what, text, after);
      // A last line that is blank goes, and the line break before it is the last one then. A backslash alone makes a blank line.
      if (/(?:^|[\r\n])(?:[^\S\r\n]*\\)?[^\S\r\n]*$/.test(text) !== /[\r\n]$/.test(text) || !/\S/.test(after)) continue;
      checks.that(`${what} keeps the last line break, or that there is none`, () =>
        assert.equal(/[\r\n]$/.test(after), /[\r\n]$/.test(text)),
      );
    }
  },
};
