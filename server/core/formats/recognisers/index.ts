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
import { ibmWatson } from './ibmWatson.ts';
import { otter } from './otter.ts';
import { paperEdit } from './paperEdit.ts';
import { recall } from './recall.ts';
import { rev } from './rev.ts';
import { speechmatics } from './speechmatics.ts';
import { videoIndexer } from './videoIndexer.ts';
import { vosk } from './vosk.ts';
import { whisper } from './whisper.ts';
import { whisperCpp } from './whisperCpp.ts';
import { whisperX } from './whisperX.ts';
import { yandexSpeech } from './yandexSpeech.ts';

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
  // Its results have what those of Google have, and more.
  ibmWatson,
  googleSpeech,
  rev,
  azureSpeech,
  videoIndexer,
  speechmatics,
  elevenLabs,
  vosk,
  recall,
  paperEdit,
  otter,
  yandexSpeech,
  // The last one, since the others have lists of pieces too.
  anySegments,
];
