import type { FileFormat } from '../format.ts';
import { anySegments } from './anySegments.ts';
import { assemblyAi } from './assemblyAi.ts';
import { awsCallAnalytics } from './awsCallAnalytics.ts';
import { awsTranscribe } from './awsTranscribe.ts';
import { azureSpeech } from './azureSpeech.ts';
import { deepgram } from './deepgram.ts';
import { elevenLabs } from './elevenLabs.ts';
import { googleSpeech } from './googleSpeech.ts';
import { huggingFace } from './huggingFace.ts';
import { rev } from './rev.ts';
import { speechmatics } from './speechmatics.ts';
import { vosk } from './vosk.ts';
import { whisper } from './whisper.ts';
import { whisperCpp } from './whisperCpp.ts';
import { whisperX } from './whisperX.ts';
import { youTube } from './youTube.ts';

/** The JSON of speech recognisers, which is read only. */
export const recognisers: readonly FileFormat[] = [
  whisper,
  whisperX,
  whisperCpp,
  huggingFace,
  awsTranscribe,
  awsCallAnalytics,
  deepgram,
  assemblyAi,
  googleSpeech,
  rev,
  azureSpeech,
  speechmatics,
  elevenLabs,
  vosk,
  youTube,
  // The last one, since the others have lists of pieces too.
  anySegments,
];
