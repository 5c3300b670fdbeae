import { countsOf, labelOf } from '../../labels/evidence.ts';
import { readLabel } from '../../labels/readLabel.ts';
import { verdictOn } from '../../labels/verdict.ts';
import { labelCue } from '../cues/labelCue.ts';
import type { LineCue } from '../cues/writtenCue.ts';
import type { KnownText } from './knownText.ts';

/**
 * The cue in another form that a plain cue begins with: in `Ann Lee - A question: Who goes?` the colon belongs to what Ann Lee says, if
 * the file proves her form. Undefined where the label returns, or begins with no such form. Lines are counted from 0.
 */
export function labelInCue(known: KnownText, { written }: LineCue, line: number): LineCue | undefined {
  const [name, ...others] = written.names;
  if (!name || others.length > 0 || written.form.emphasis || !separator.test(name.text)) return undefined;
  if (known.names.isSpeaker(name.text)) return undefined;
  const { start, end } = known.lines.span(line);
  const label = readLabel(known.lines.text, start, end);
  if (!label?.label || label.textStart >= written.span.end) return undefined;
  const { convention, evidence } = known.knowledge;
  const verdict = verdictOn(label, convention, {
    isKnown: (text) => known.names.speaks(text),
    counts: countsOf(evidence, label.form.id, labelOf(label)),
  });
  return verdict === 'speaker' ? labelCue(label, start, end) : undefined;
}

/** What stands between a label and the words in other forms, and in no name but after a title. */
const separator = /[-–—]\s|\.\s|\s[|/·•=]\s/;
