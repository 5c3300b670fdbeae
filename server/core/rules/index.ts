import { ambiguousSpeaker } from './ambiguous-speaker.ts';
import { cueInParagraph } from './cue-in-paragraph.ts';
import { duplicateSpeaker } from './duplicate-speaker.ts';
import { emptyTurn } from './empty-turn.ts';
import { eventAsSpeaker } from './event-as-speaker.ts';
import { header } from './header.ts';
import { headingLevel } from './heading-level.ts';
import { inconsistentCues } from './inconsistent-cues.ts';
import { malformedCue } from './malformed-cue.ts';
import { placeholderSpeaker } from './placeholder-speaker.ts';
import { possibleLostCue } from './possible-lost-cue.ts';
import { repeatedSpeaker } from './repeated-speaker.ts';
import type { Rule } from './rule.ts';
import { similarSpeaker } from './similar-speaker.ts';
import { timeFormat } from './time-format.ts';
import { timeOrder } from './time-order.ts';
import { unattributed } from './unattributed.ts';
import { unclosedBracket } from './unclosed-bracket.ts';
import { unknownSpeaker } from './unknown-speaker.ts';
import { unknownSuppression } from './unknown-suppression.ts';
import { unlistedSpeaker } from './unlisted-speaker.ts';
import { unusedSpeaker } from './unused-speaker.ts';

const aboutTranscripts: readonly Rule[] = [
  unattributed,
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
  emptyTurn,
  eventAsSpeaker,
  inconsistentCues,
  headingLevel,
  header,
  unclosedBracket,
  timeOrder,
  timeFormat,
];

/** Every rule, in the order of the documentation: who speaks, then the shape of the text. */
export const rules: readonly Rule[] = [
  ...aboutTranscripts,
  unknownSuppression(aboutTranscripts.map((rule) => rule.id)),
];
