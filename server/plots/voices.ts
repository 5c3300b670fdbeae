import { type SpeakerReport, voiceColours, voiceLetters } from '../core/index.ts';

/** How a speaker is marked: by letters and a colour. */
export interface Voice {
  readonly name: string;
  readonly letters: string;
  readonly colour: string;
}

/** The colour of what has no speaker, or many. */
export const noColour = '#808080';

/** The letters and colours of speakers, which are those of the reading view and of the editor. */
export function voicesOf(speakers: readonly SpeakerReport[]): Voice[] {
  return speakers.map(({ name, voice }) => ({
    name,
    letters: voiceLetters(voice),
    colour: voiceColours[voice % voiceColours.length]?.fill ?? noColour,
  }));
}
