import assert from 'node:assert/strict';
import {
  applyEdits,
  type CleanReport,
  cleanPaste,
  nameKey,
  profileNames,
  type TextEdit,
  type Transcript,
  withoutLayout,
} from '../../../server/core/index.ts';
import type { Area } from '../area.ts';
import { clean, cleanPart, parse, verify } from '../core.ts';
import { settingsOf } from '../generate/settings.ts';
import { anyText } from '../generate/texts.ts';
import { checkEnvelope } from './envelope.ts';
import { movedWords, oneSpaced } from './said.ts';
import { anyTextCase, type TextCase } from './textCase.ts';

interface PageCase extends TextCase {
  /** Which of the profiles; 0 is `auto`. */
  readonly profile: number;
  /** Lines that are selected, as shares of all. */
  readonly from: number;
  readonly to: number;
  readonly pasted: string;
}

/** Cleaning keeps every spoken word and adds no speaker who is not in the text: for a page, some of its lines, and a paste. */
export const cleaning: Area<PageCase> = {
  name: 'clean',
  make: (random, corpus) => ({
    ...anyTextCase(random, corpus),
    profile: random.happens(0.7) ? 0 : random.between(1, profileNames.length),
    from: Math.round(random.next() * 100) / 100,
    to: Math.round(random.next() * 100) / 100,
    pasted: anyText(random, corpus),
  }),
  check: ({ text, settings, profile: number, from, to, pasted }, checks) => {
    const own = settingsOf(settings);
    const profile = ['auto', ...profileNames][number] ?? 'auto';
    const { text: cleaned, report } = checks.get('cleaning does not throw', () => clean(text, own, profile));
    const transcript = parse(text, own);
    if (cleaned !== text) {
      const read = parse(cleaned, own);
      checks.that('cleaning changes no spoken word', () =>
        assert.deepEqual(verify(text, cleaned, own, profile).differences, []),
      );
      checks.that('cleaning twice changes nothing more', () =>
        assert.equal(clean(cleaned, own, profile).text, cleaned),
      );
      checks.that('cleaning names nobody whom the page does not name', () => {
        const known = oneSpaced(text + settings.roster).toLowerCase();
        for (const { speakers } of read.turns) {
          for (const { name } of speakers) assert.ok(known.includes(oneSpaced(name).toLowerCase()), name);
        }
      });
      checkEnvelope(checks, 'cleaning', text, cleaned);
      // A page with a layout is read without it.
      const undone = withoutLayout(text)?.text ?? text;
      const raw = undone === text ? transcript : parse(undone, own);
      checks.that('cleaning takes no words from a speaker', () =>
        assert.deepEqual(takenFromSpeakers(movedWords(withoutLines(raw, report), read)), []),
      );
    }
    const [first = 0, last = 0] = [from, to]
      .map((share) => Math.floor(share * transcript.lines.count))
      .sort((a, b) => a - b);
    const part = checks.get('cleaning a selection is not refused', () =>
      cleanPart(transcript, { first, last }, profile),
    );
    const after = applyEdits(text, part.edits);
    if (after !== text) {
      checks.that('cleaning a selection takes no words from a speaker', () =>
        assert.deepEqual(takenFromSpeakers(movedWords(withoutLines(transcript, part.report), parse(after, own))), []),
      );
      checks.that('cleaning a selection changes no spoken word', () =>
        assert.deepEqual(verify(text, after, own, profile).differences, []),
      );
      checkEnvelope(checks, 'cleaning a selection', text, after);
    }
    const at = transcript.lines.start(Math.min(first, transcript.lines.count - 1));
    const place = { start: at, end: at };
    const paste = checks.get('cleaning what is pasted does not throw', () => cleanPaste(transcript, place, pasted));
    // CR at the end of one text and LF at the start of the next are one line break.
    if (paste === undefined || /\r/.test(text + pasted)) return;
    const below = pasted.endsWith('\n') ? first : first + 1;
    checks.that('cleaning what is pasted changes nothing of the other lines', () => {
      const others = (edits: readonly TextEdit[]) => {
        const now = parse(applyEdits(text, edits), own);
        // The other edits are of the header.
        const grown = edits
          .slice(0, -1)
          .reduce((sum, { span, newText }) => sum + newText.length - span.end + span.start, 0);
        return otherLines(now, transcript, { above: first, below, start: at + grown });
      };
      const then = others([...paste.edits, { span: place, newText: paste.text }]);
      const [before, raw] = [others([]), others([{ span: place, newText: pasted }])];
      assert.ok(then === before || then === raw, `${then}\n\nas it was:\n${before}\n\npasted as it is:\n${raw}`);
    });
  },
};

/** Who speaks on each line above and below what was pasted between two lines of a transcript. */
function otherLines(
  now: Transcript,
  before: Transcript,
  { above, below, start }: { readonly above: number; readonly below: number; readonly start: number },
): string {
  const speakers = new Array<string>(now.lines.count).fill('');
  for (const { firstLine, lastLine, speakers: who } of now.turns) {
    speakers.fill(who.map(({ name }) => nameKey(name)).join(', '), firstLine, lastLine + 1);
  }
  const all = speakers.map((who, at) => `${who}: ${now.text.slice(now.lines.start(at), now.lines.end(at))}`);
  const line = now.lines.lineAt(start);
  const head = (before.header?.lastLine ?? -1) + 1;
  return [...all.slice(line - (above - head), line), ...all.slice(below + now.lines.count - before.lines.count)].join(
    '\n',
  );
}

/** A transcript without the turns that a printed line opens, because that line is no speech. */
function withoutLines(transcript: Transcript, { dropped }: Pick<CleanReport, 'dropped'>): Transcript {
  const printed = dropped.filter(({ pack }) => pack !== 'page');
  const lines = new Set(printed.map(({ line }) => line - 1));
  return { ...transcript, turns: transcript.turns.filter(({ firstLine }) => !lines.has(firstLine)) };
}

/** Words without a speaker may get the one whom the page names, and words may lose theirs; none get another one. */
function takenFromSpeakers(moved: readonly string[]): string[] {
  return moved.filter((one) => !/^[-?] → | → [-?]: /.test(one));
}
