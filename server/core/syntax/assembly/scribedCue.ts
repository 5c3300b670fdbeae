import { linesWith, SCRIBE, SCRIBED } from '../../labels/evidence.ts';
import { labelForms } from '../../labels/forms/index.ts';
import { isNameLike } from '../../labels/labels.ts';
import type { LineCue, WrittenCue } from '../cues/writtenCue.ts';
import { goesOnWithAnother, scribedLabel } from '../scribe.ts';
import type { Label } from '../tree.ts';
import { type KnownText, wordsAfter } from './knownText.ts';

/**
 * The cue of a line (from 0) of a chat. What a scribe writes down is said by the one whom the words name. Where they name no one, the
 * speaker is unknown.
 */
export function scribedCue(known: KnownText, cue: LineCue, line: number): LineCue {
  const { written, start, textStart } = cue;
  const { evidence } = known.knowledge;
  const [scribe] = written.names;
  if (!scribe || linesWith(evidence, SCRIBE, scribe.text) === 0) return cue;
  const words = wordsAfter(known, line, textStart);
  const unknown: WrittenCue = { ...written, names: [], unknown: true };
  if (goesOnWithAnother(words)) return { ...cue, written: unknown };
  const label = scribedLabel(words);
  if (!label) return cue;
  const isSomebody =
    linesWith(evidence, SCRIBED, label.text) > 1 || isInChat(known, label.text) || isNameLike(label.text);
  if (!isSomebody) return { ...cue, written: unknown };
  const at = textStart - start;
  const name: Label = { text: label.text, span: { start: at + label.start, end: at + label.end } };
  const end = at + label.textStart;
  return { written: { ...written, names: [name], span: { start: 0, end } }, start, textStart: start + end };
}

function isInChat({ knowledge: { evidence } }: KnownText, name: string): boolean {
  return labelForms.some(({ id, chat }) => chat && linesWith(evidence, id, name) > 0);
}
