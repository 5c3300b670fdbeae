import { isCollective } from '../../labels/collective.ts';
import { PLAIN } from '../../labels/evidence.ts';
import { isInitials, isVoice } from '../../labels/labels.ts';
import { lazy } from '../../text/lazy.ts';
import type { LineCue } from '../cues/writtenCue.ts';
import { isTally } from '../procedure.ts';
import type { Doubt, DoubtReason } from '../tree.ts';
import { type KnownText, wordsAfter } from './knownText.ts';
import { isAboveFinished, isFinished } from './readLines.ts';
import { settleCue } from './settleCue.ts';

/** Why a plain label that occurs once may name no speaker. Undefined where nothing speaks against it. Lines are counted from 0. */
export function doubtPlainCue(known: KnownText, cue: LineCue, line: number): Doubt | undefined {
  const { written, start, textStart } = cue;
  const { names, form, qualifiers } = written;
  const [name] = names;
  if (!name || names.every(({ text }) => known.names.speaksAgain(text))) return undefined;
  const isExplained = qualifiers.length > 0 || written.time !== undefined || written.marker !== undefined;
  if (form.emphasis || form.alone || isExplained) return undefined;
  const label = known.lines.text.slice(start + name.span.start, start + (names.at(-1) ?? name).span.end);
  if (isCollective(label) || isOnRoster(known, settleCue(known, cue, line))) return undefined;
  const reason = reasonToDoubt(known, line, label, textStart);
  return reason && { form: PLAIN, shown: '`Name:`', label, span: { start, end: start + written.span.end }, reason };
}

/**
 * The doubt about a label that says only what a voice is, and occurs once: `Members: No!` A sentence or an event has to follow, and the
 * line above has to be finished.
 */
export function doubtVoice(known: KnownText, { written, start, textStart }: LineCue, line: number): Doubt | undefined {
  const { context, lines, readings } = known;
  const [name, ...others] = written.names;
  if (!name || others.length > 0 || !isVoice(name.text) || textStart >= lines.end(line)) return undefined;
  const isSaid = isFinished(lines, line) || event.test(wordsAfter(known, line, textStart));
  if (!isSaid || !isAboveFinished(lines, line, readings.shapes, context.firstLine)) return undefined;
  const span = { start, end: start + written.span.end };
  return { form: PLAIN, shown: '`Name:`', label: name.text, span, reason: 'kind of voice' };
}

const event = /^\[[^\]]{2,60}\]\s*$/;

function isOnRoster({ names: known }: KnownText, { written: { names } }: LineCue): boolean {
  return names.every(({ text }) => known.isListed(text));
}

function reasonToDoubt(known: KnownText, line: number, label: string, textStart: number): DoubtReason | undefined {
  const { context, lines, readings } = known;
  const { habits } = known.knowledge.convention;
  if (!isAboveFinished(lines, line, readings.shapes, context.firstLine)) {
    const isLong = lines.end(line - 1) - lines.start(line - 1) >= SHORTEST_TORN;
    const isTorn = isLong && smallLetter().test(lines.text.slice(textStart, textStart + 2));
    if (isTorn || habits.finished) return 'broken sentence';
  }
  if (habits.fullNames && singleWord.test(label) && !isInitials(label)) return 'single word';
  const words = wordsAfter(known, line, textStart);
  if (isTally(words)) return 'no sentence';
  const isRemark = /[.?!…]/.test(words) || !threeWords.test(words);
  return habits.sentences && !isRemark && !isFinished(lines, line) ? 'no sentence' : undefined;
}

/** Shorter lines are captions or remarks. Their ends say nothing of sentences. */
const SHORTEST_TORN = 40;
/** A name without a space, and without a number, as placeholders have it. */
const singleWord = /^[^\s\d]+$/;
/** `Yes` and `Hi Matt` are all that somebody says. */
const threeWords = /^\S+\s+\S+\s+\S/;
const smallLetter = lazy(() => /^["'“‘(]?\p{Ll}/u);
