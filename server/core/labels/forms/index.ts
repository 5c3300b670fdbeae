import type { LabelForm } from '../form.ts';
import { bareMarker } from './bareMarker.ts';
import { bareSquareName } from './bareSquareName.ts';
import { bareTimeName } from './bareTimeName.ts';
import { blockQuote } from './blockQuote.ts';
import { bullet } from './bullet.ts';
import { chevrons } from './chevrons.ts';
import { dash } from './dash.ts';
import { heading } from './heading.ts';
import { htmlTag } from './htmlTag.ts';
import { italic } from './italic.ts';
import { looseBold } from './looseBold.ts';
import { mainTier } from './mainTier.ts';
import { namelessChevrons } from './namelessChevrons.ts';
import { nameThenTime } from './nameThenTime.ts';
import { nameTimeWords } from './nameTimeWords.ts';
import { nick } from './nick.ts';
import { otherDelimiter } from './otherDelimiter.ts';
import { period } from './period.ts';
import { plainQuote } from './plainQuote.ts';
import { questionWord } from './questionWord.ts';
import { roundName } from './roundName.ts';
import { squareName } from './squareName.ts';
import { squareNameTime } from './squareNameTime.ts';
import { stopDash } from './stopDash.ts';
import { timeNameAlone } from './timeNameAlone.ts';
import { timeThenName } from './timeThenName.ts';

/** Every form of label that is read where a file proves it, besides cues. Of two that fit a line the earlier one reads it. */
export const labelForms: readonly LabelForm[] = [
  questionWord,
  looseBold,
  italic,
  htmlTag,
  blockQuote,
  plainQuote,
  chevrons,
  namelessChevrons,
  nick,
  timeThenName,
  timeNameAlone,
  bareTimeName,
  squareNameTime,
  squareName,
  bareSquareName,
  roundName,
  mainTier,
  bullet,
  heading,
  nameThenTime,
  nameTimeWords,
  period,
  stopDash,
  dash,
  otherDelimiter,
  bareMarker,
];
