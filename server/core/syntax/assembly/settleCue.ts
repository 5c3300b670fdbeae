import { isVoiceNoun } from '../../labels/labels.ts';
import { CueReader } from '../cues/cueReader.ts';
import { withRole } from '../cues/labelCue.ts';
import { mayBeInitial } from '../cues/marker.ts';
import type { LineCue, WrittenCue } from '../cues/writtenCue.ts';
import type { KnownText } from './knownText.ts';

/**
 * The cue of a line (from 0) as the rest of the file explains it: whether its `A` is a marker, a letter for a speaker, an initial or an
 * article, and whether what follows a comma is another speaker or a role.
 */
export function settleCue(known: KnownText, cue: LineCue, line: number): LineCue {
  if (known.knowledge.hasLetters && isBareAnswer(cue.written)) return withLetter(cue);
  return withRole(withInitial(known, cue, line), known.lines.text, known.names);
}

/**
 * A marker with a full stop and a name is one only where the file has its counterpart. `A Deputy` is a marker and a name only where
 * Deputy speaks without it.
 */
function withInitial(known: KnownText, cue: LineCue, line: number): LineCue {
  const { context, knowledge, lines } = known;
  const isInitial = mayBeInitial(cue.written) && !(knowledge.hasQuestions && knowledge.hasAnswers);
  if (!isInitial && !hasArticle(known, cue)) return cue;
  const reader = new CueReader(lines.text, context.labels, context.isMinutes);
  return reader.readWithInitial(lines.start(line), lines.end(line)) ?? cue;
}

function hasArticle({ knowledge, names: known }: KnownText, { written: { marker, names, span } }: LineCue): boolean {
  const [name] = names;
  if (marker?.kind !== 'answer' || marker.span.end - marker.span.start > 1 || names.length !== 1 || !name) return false;
  if (known.speaksAlone(name.text) || span.start > marker.span.start) return false;
  return isVoiceNoun(name.text) || knowledge.hasArticles;
}

/** `A:` with nothing else before the words. */
function isBareAnswer({ marker, names, unknown }: WrittenCue): boolean {
  return marker?.kind === 'answer' && marker.number === undefined && names.length === 0 && !unknown;
}

/** A cue whose marker is the letter that stands for a speaker. */
function withLetter(cue: LineCue): LineCue {
  const { marker } = cue.written;
  if (!marker) return cue;
  const span = { start: marker.span.start, end: marker.span.start + 1 };
  return { ...cue, written: { ...cue.written, marker: undefined, names: [{ text: 'A', span }] } };
}
