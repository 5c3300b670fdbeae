import assert from 'node:assert/strict';
import { bodySpans } from '../../../server/core/index.ts';
import type { Area } from '../area.ts';
import { parse, verify } from '../core.ts';
import { settingsOf } from '../generate/settings.ts';
import { anyTextCase, type TextCase } from './textCase.ts';

interface ComparedCase extends TextCase {
  /** Where words are taken out or put in: a share of all spans with words. */
  readonly place: number;
}

/** A text is equal to itself, and a spoken word that is taken out, put in or changed is noticed from both sides. */
export const verifying: Area<ComparedCase> = {
  name: 'verify',
  make: (random, corpus) => ({ ...anyTextCase(random, corpus), place: Math.round(random.next() * 1000) / 1000 }),
  check: ({ text, settings, place }, checks) => {
    const own = settingsOf(settings);
    const differs = (before: string, after: string) => !verify(before, after, own).equal;
    checks.that('a text is equal to itself', () => assert.ok(!differs(text, text)));
    checks.that('other line endings make no difference', () =>
      assert.ok(/\r/.test(text) || !differs(text, text.replaceAll('\n', '\r\n'))),
    );
    const transcript = parse(text, own);
    const spans = transcript.turns
      .filter(({ cue }) => cue !== undefined)
      .flatMap((turn) => bodySpans(transcript, turn));
    const span = spans[Math.min(spans.length - 1, Math.floor(place * spans.length))];
    if (span === undefined) return;
    const words = text.slice(span.start, span.end);
    // Between two letters, so that the word is there in both texts, whatever stands around it.
    const inside = /(?<=[a-z])(?=[a-z])/.exec(words)?.index;
    if (inside === undefined) return;
    const changed = `${text.slice(0, span.start + inside)}qqq${text.slice(span.start + inside)}`;
    if (!isSpokenIn(changed, own, 'qqq')) return;
    checks.that('a word that changed is noticed', () => assert.ok(differs(text, changed)));
    checks.that('a word that changed is noticed from the other side', () => assert.ok(differs(changed, text)));
  },
};

/** Whether letters are part of what somebody says, and in no bracket. */
function isSpokenIn(text: string, settings: Parameters<typeof parse>[1], letters: string): boolean {
  const transcript = parse(text, settings);
  return transcript.turns.some((turn) =>
    bodySpans(transcript, turn).some(({ start, end }) => {
      const words = text.slice(start, end);
      return words.includes(letters) && !/[[\](){}<>]/.test(words);
    }),
  );
}
