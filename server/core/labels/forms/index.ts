import type { LabelForm } from '../form.ts';
import { bareMarker } from './bareMarker.ts';
import { bareSquareName } from './bareSquareName.ts';
import { bareTimeName } from './bareTimeName.ts';
import { blockQuote } from './blockQuote.ts';
import { boldTimeName } from './boldTimeName.ts';
import { boldWords } from './boldWords.ts';
import { bullet } from './bullet.ts';
import { capitalsStop } from './capitalsStop.ts';
import { centredName } from './centredName.ts';
import { chatExport } from './chatExport.ts';
import { chevrons } from './chevrons.ts';
import { circleName } from './circleName.ts';
import { colonDash } from './colonDash.ts';
import { dash } from './dash.ts';
import { dayTimeNick } from './dayTimeNick.ts';
import { enclosedBareName } from './enclosedBareName.ts';
import { enclosedName } from './enclosedName.ts';
import { enclosedNameAlone } from './enclosedNameAlone.ts';
import { escapedName } from './escapedName.ts';
import { eventName } from './eventName.ts';
import { heading } from './heading.ts';
import { headingTime } from './headingTime.ts';
import { htmlTag } from './htmlTag.ts';
import { initials } from './initials.ts';
import { italic } from './italic.ts';
import { italicDash } from './italicDash.ts';
import { linkedName } from './linkedName.ts';
import { looseBold } from './looseBold.ts';
import { mainTier } from './mainTier.ts';
import { markerName } from './markerName.ts';
import { mention } from './mention.ts';
import { mentionAlone } from './mentionAlone.ts';
import { nameAlone } from './nameAlone.ts';
import { nameAloneInSigns } from './nameAloneInSigns.ts';
import { nameBareTime } from './nameBareTime.ts';
import { nameComma } from './nameComma.ts';
import { nameDashAlone } from './nameDashAlone.ts';
import { nameInSigns } from './nameInSigns.ts';
import { namelessChevrons } from './namelessChevrons.ts';
import { nameQuote } from './nameQuote.ts';
import { nameRoleAlone } from './nameRoleAlone.ts';
import { nameSays } from './nameSays.ts';
import { nameSaysComma } from './nameSaysComma.ts';
import { nameSeconds } from './nameSeconds.ts';
import { nameSentence } from './nameSentence.ts';
import { nameStop } from './nameStop.ts';
import { nameThenTime } from './nameThenTime.ts';
import { nameTimeInBrackets } from './nameTimeInBrackets.ts';
import { nameTimeWords } from './nameTimeWords.ts';
import { nick } from './nick.ts';
import { nickArrow } from './nickArrow.ts';
import { nickColumns } from './nickColumns.ts';
import { nickInSigns } from './nickInSigns.ts';
import { numbered } from './numbered.ts';
import { numberedSpeech } from './numberedSpeech.ts';
import { otherColon } from './otherColon.ts';
import { otherDelimiter } from './otherDelimiter.ts';
import { otherLayout } from './otherLayout.ts';
import { period } from './period.ts';
import { plainQuote } from './plainQuote.ts';
import { questionLetter } from './questionLetter.ts';
import { questionWord } from './questionWord.ts';
import { roundName } from './roundName.ts';
import { saidAlone } from './saidAlone.ts';
import { squareName } from './squareName.ts';
import { squareNameAlone } from './squareNameAlone.ts';
import { squareNameTime } from './squareNameTime.ts';
import { squareQualifier } from './squareQualifier.ts';
import { stopDash } from './stopDash.ts';
import { timeNameAlone } from './timeNameAlone.ts';
import { timeNickAlone } from './timeNickAlone.ts';
import { timeThenName } from './timeThenName.ts';
import { titleBold } from './titleBold.ts';
import { voiceTag } from './voiceTag.ts';
import { wordAlone } from './wordAlone.ts';
import { wordsColon } from './wordsColon.ts';

/** Every form of label that is read where a file proves it, besides cues. Of two that fit a line the earlier one reads it. */
export const labelForms: readonly LabelForm[] = [
  questionWord,
  questionLetter,
  chatExport,
  colonDash,
  otherColon,
  saidAlone,
  nameSays,
  linkedName,
  nameSeconds,
  boldTimeName,
  titleBold,
  looseBold,
  italicDash,
  italic,
  htmlTag,
  voiceTag,
  blockQuote,
  plainQuote,
  chevrons,
  namelessChevrons,
  nick,
  nickArrow,
  timeThenName,
  nickColumns,
  dayTimeNick,
  timeNameAlone,
  bareTimeName,
  nameTimeInBrackets,
  squareNameAlone,
  squareNameTime,
  squareName,
  escapedName,
  bareSquareName,
  roundName,
  enclosedName,
  eventName,
  enclosedNameAlone,
  enclosedBareName,
  squareQualifier,
  mainTier,
  bullet,
  numberedSpeech,
  numbered,
  headingTime,
  heading,
  nameRoleAlone,
  nameThenTime,
  nameTimeWords,
  nameBareTime,
  boldWords,
  period,
  capitalsStop,
  stopDash,
  mention,
  mentionAlone,
  markerName,
  otherDelimiter,
  dash,
  bareMarker,
  circleName,
  nameQuote,
  initials,
  nameDashAlone,
  nameAlone,
  wordAlone,
  centredName,
  nameAloneInSigns,
  timeNickAlone,
  otherLayout,
  nameSaysComma,
  nameInSigns,
  nickInSigns,
  nameComma,
  nameStop,
  nameSentence,
  wordsColon,
];
