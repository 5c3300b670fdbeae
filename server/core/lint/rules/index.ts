import { ambiguousSpeaker } from './ambiguous-speaker.ts';
import { brokenSentence } from './broken-sentence.ts';
import { cueInParagraph } from './cue-in-paragraph.ts';
import { cueInSentence } from './cue-in-sentence.ts';
import { doubledWord } from './doubled-word.ts';
import { doubtfulLabel } from './doubtful-label.ts';
import { duplicateSpeaker } from './duplicate-speaker.ts';
import { emptyTurn } from './empty-turn.ts';
import { eventAsSpeaker } from './event-as-speaker.ts';
import { furniture } from './furniture.ts';
import { gluedWord } from './glued-word.ts';
import { header } from './header.ts';
import { headingLevel } from './heading-level.ts';
import { inconsistentCues } from './inconsistent-cues.ts';
import { invisibleCharacter } from './invisible-character.ts';
import { malformedCue } from './malformed-cue.ts';
import { mojibake } from './mojibake.ts';
import { orphanAnswer } from './orphan-answer.ts';
import { placeholderSpeaker } from './placeholder-speaker.ts';
import { possibleLostCue } from './possible-lost-cue.ts';
import { questionNumber } from './question-number.ts';
import { removedText } from './removed-text.ts';
import { repeatedSpeaker } from './repeated-speaker.ts';
import type { Rule } from './rule.ts';
import { similarSpeaker } from './similar-speaker.ts';
import { timeFormat } from './time-format.ts';
import { timeOrder } from './time-order.ts';
import { trailingSpace } from './trailing-space.ts';
import { unansweredQuestion } from './unanswered-question.ts';
import { unattributed } from './unattributed.ts';
import { unclosedBracket } from './unclosed-bracket.ts';
import { unknownSpeaker } from './unknown-speaker.ts';
import { unknownSuppression } from './unknown-suppression.ts';
import { unlistedSpeaker } from './unlisted-speaker.ts';
import { unresolvedMarker } from './unresolved-marker.ts';
import { unusedSpeaker } from './unused-speaker.ts';

const aboutTranscripts: readonly Rule[] = [
  unattributed,
  doubtfulLabel,
  unknownSpeaker,
  unlistedSpeaker,
  similarSpeaker,
  placeholderSpeaker,
  ambiguousSpeaker,
  duplicateSpeaker,
  unusedSpeaker,
  repeatedSpeaker,
  possibleLostCue,
  malformedCue,
  cueInParagraph,
  cueInSentence,
  emptyTurn,
  eventAsSpeaker,
  inconsistentCues,
  headingLevel,
  header,
  unclosedBracket,
  timeOrder,
  timeFormat,
  unansweredQuestion,
  orphanAnswer,
  questionNumber,
  unresolvedMarker,
  furniture,
  brokenSentence,
  removedText,
  gluedWord,
  doubledWord,
  invisibleCharacter,
  mojibake,
  trailingSpace,
];

/** Every rule, in the order of the documentation: speakers, layout, questions, words. */
export const rules: readonly Rule[] = [
  ...aboutTranscripts,
  unknownSuppression(aboutTranscripts.map((rule) => rule.id)),
];
