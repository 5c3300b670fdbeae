import type { Pack } from '../../../syntax/pack.ts';
import { committees } from './committees.ts';
import { generic } from './generic.ts';
import { hansard } from './hansard.ts';
import { parallelParliament } from './parallelparliament.ts';
import { republishers } from './republishers.ts';
import { speechToText } from './speechToText.ts';
import { theyWorkForYou } from './theyworkforyou.ts';
import { writtenQuestions } from './writtenQuestions.ts';

/** Every pack there is. */
export const packs: readonly Pack[] = [
  theyWorkForYou,
  parallelParliament,
  hansard,
  writtenQuestions,
  committees,
  republishers,
  generic,
  speechToText,
];
