import type { Pack } from '../../../syntax/pack.ts';
import { lines } from '../packLines.ts';

/**
 * What speech recognition writes where nobody speaks. People say these things too, so they are never
 * taken away, only reported where they stand at the beginning or the end of a text.
 */
export const speechToText: Pack = {
  name: 'speech-to-text',
  site: 'files from speech recognition',
  entries: [
    ...lines('doubtful', [
      'Thank you for watching',
      'Thank you for watching.',
      'Thank you for watching!',
      'Thanks for watching',
      'Thanks for watching.',
      'Thanks for watching!',
      'Please subscribe',
      'Please subscribe.',
      'Please subscribe!',
      'Please subscribe to our channel',
      'Please subscribe to our channel.',
      'Please subscribe to our channel!',
      'Subtitles by the Amara.org community',
    ]),
    { pattern: '© transcript *', as: 'doubtful', example: '© transcript Ann Lee' },
    { pattern: 'Transcribed by www*', as: 'doubtful', example: 'Transcribed by www.example.org' },
    { pattern: 'Transcribed by: www*', as: 'doubtful', example: 'Transcribed by: www.example.org' },
    { pattern: 'Transcribed by http*', as: 'doubtful', example: 'Transcribed by https://example.org' },
    { pattern: 'Transcribed by: http*', as: 'doubtful', example: 'Transcribed by: https://example.org' },
  ],
};
