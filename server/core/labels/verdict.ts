import { opensWithSmallLetter } from '../text/letters.ts';
import type { Convention } from './convention.ts';
import { FEWEST_LINES, isMostlyFinished, isSaid, type LabelCounts, returnsBeforeSentences } from './evidence.ts';
import type { LabelReading } from './form.ts';
import { isNameLike, isOneWord, isThing } from './labels.ts';
import { FEWEST_OF_NICKNAME, type IsKnown, isOfficeWithArticle, isPlausible } from './plausible.ts';
import { isOpener } from './sentenceOpeners.ts';

/**
 * What a line that is written like a label is: the beginning of a turn, a line to ask about, a heading that ends the turn above, or text
 * like any other.
 */
export type Verdict = 'speaker' | 'doubtful' | 'heading' | 'none';

/** What a line in a form that the file has to prove is. `counts` are those of its label in this form. */
export function verdictOn(
  { form, label, marker, time }: LabelReading,
  { inForce, shortNames }: Convention,
  { isKnown, counts }: { readonly isKnown: IsKnown; readonly counts: LabelCounts },
): Verdict {
  const { lines, sentences } = counts;
  const isInForce = inForce.has(form.id);
  if (form.nameless) return isInForce ? 'doubtful' : 'none';
  // `A boat` is the beginning of a sentence more often than an answer.
  if (!label) return isInForce ? 'speaker' : marker === 'question' || lines >= FEWEST_LINES ? 'doubtful' : 'none';
  const isSpeaker = isKnown(label.text);
  const mayName = () => isSpeaker || isPlausible(form, label.text, lines, shortNames.has(form.id));
  if (form.prose) {
    // A name and a colon are hardly anything else, whatever stands around them.
    const isNamed = form.labels === 'words' && (isSpeaker || (isNameLike(label.text) && isSaid(counts) && lines > 1));
    // In a text without full stops no sentence shows; but paragraphs seldom begin alike so often.
    const isHabit = opensWithSmallLetter(label.text) && lines >= FEWEST_OF_NICKNAME && counts.finished === lines;
    const mayReturn =
      returnsBeforeSentences(counts) || (form.labels === 'words' && isHabit && label.text.split(' ', 4).length < 4);
    return isNamed || (mayReturn && mayName()) ? 'doubtful' : 'none';
  }
  if (form.ambiguity === 'distinct') {
    if (isInForce || isSpeaker) return mayName() ? 'speaker' : 'doubtful';
    // One line of a chat is no chat, but `<Ann> Yes.` hardly anything else than what Ann says.
    return mayName() && !(form.chat && lines < 2 && !isNameLike(label.text)) ? 'doubtful' : 'none';
  }
  // A name that stands alone with a time is no heading of the text where it returns.
  const isHeading = form.alone && !time;
  // A heading that occurs once, or names no one, is a heading, also where voices have headings.
  if (isInForce && (!isHeading || lines > 1 || isSpeaker)) {
    // `00:05 Coffee` in a talk may be a part of it.
    if (form.alone && lines < 2 && !isSpeaker) return mayName() || isOneWord(label.text) ? 'doubtful' : 'none';
    if (mayName()) return 'speaker';
    if (isHeading) return 'none';
    return isHeadingOfList(label.text) ? 'heading' : 'doubtful';
  }
  // `[Sighs]` is an event.
  if (!isInForce && form.encloses === 'events')
    return label.text.includes(' ') && returnsBeforeSentences(counts) && mayName() ? 'doubtful' : 'none';
  if (isInForce && form.provedByTalk) return mayName() || isOneWord(label.text) ? 'doubtful' : 'none';
  if (form.unprovable || form.provedByTalk) {
    // A single word on a line of its own may be an answer, and what is below it another.
    const mayReturn = lines >= FEWEST_LINES && (!form.alone || label.text.includes(' ') || sentences * 2 > lines);
    return mayName() && ((isSpeaker && !form.alone) || mayReturn) ? 'doubtful' : 'none';
  }
  if ((isSpeaker && (!form.alone || lines > 1)) || (!form.alone && lines > (form.mentions ? 2 : 1) && mayName()))
    return 'doubtful';
  // `- Niko:` proves nothing, for lists have such words; but it may name somebody whom no other form names.
  if (isHeading || isThing(label.text)) return 'none';
  const mayReturn = isNameLike(label.text)
    ? lines >= FEWEST_LINES
    : lines >= (form.saysSentence && sentences === lines ? FEWEST_LINES : FEWEST_OF_NICKNAME) && isOneWord(label.text);
  return mayReturn ? 'doubtful' : 'none';
}

/** Whether a label heads a list, or begins a sentence: `Meeting date`, `A decision is reached when these are met`. */
function isHeadingOfList(label: string): boolean {
  const words = label.split(' ');
  // `Q` may ask, and `Ann and Bo` may speak together.
  if (label.length < 2 || words.includes('and')) return false;
  return isThing(label) || isoDate.test(label) || (isOpener(label) && words.length > 2 && !isOfficeWithArticle(label));
}

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/** All that a line may read of the counts of its label: where this is the same, so is the verdict. */
export function tellingOf(counts: LabelCounts): string {
  const { lines, sentences, finished } = counts;
  const shares = [
    sentences === lines,
    finished === lines,
    sentences * 2 > lines,
    isSaid(counts),
    returnsBeforeSentences(counts),
    isMostlyFinished(counts),
  ];
  return `${Math.min(lines, FEWEST_OF_NICKNAME)} ${shares.map(Number).join('')}`;
}
