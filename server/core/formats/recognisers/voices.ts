import { placeholderKind } from '../../speakers/placeholders.ts';
import type { Remark } from '../format.ts';
import type { Heard } from './heard.ts';

/** Names the voices of a file. */
export interface Voices {
  /** As a draft has speakers: none for somebody without a label of their own, undefined where the file says nothing of who speaks. */
  speakersOf(heard: Heard): readonly string[] | undefined;
  readonly remarks: readonly Remark[];
}

/**
 * Gives each voice one label: names stay as they are, and so do the labels of recognisers that the parser knows as placeholders (`spk_0`); a bare
 * number or letter becomes `Speaker 0`. Where speakers are counted in each channel again, so that `0` is a different person in each,
 * all voices are numbered in the order in which they first speak. `areNames`: a letter is a name like any other.
 */
export function nameVoices(all: Iterable<Heard>, areNames: boolean): Voices {
  const nameOf = areNames ? nameOfPerson : nameOfVoice;
  const channels = new Set<string>();
  const speakers = new Set<string>();
  const both = new Map<string, Heard>();
  let hearsChanges = false;
  for (const heard of all) {
    hearsChanges ||= heard.isTurn === true;
    if (heard.channel !== undefined) channels.add(heard.channel);
    if (heard.speaker === undefined || heard.speaker === SOMEBODY) continue;
    speakers.add(heard.speaker);
    const key = keyOf(heard);
    if (!both.has(key)) both.set(key, heard);
  }
  if (speakers.size === 0) return byChannel(channels, hearsChanges);
  const isCountedAgain = both.size > speakers.size;
  const names = [...speakers].map(nameOf);
  const isClear = !isCountedAgain && !names.includes(undefined) && new Set(names).size === names.length;
  // People keep their names in any case.
  const voices = isClear ? [] : [...both.values()].filter(({ speaker = '' }) => isCode(speaker));
  const numbers = new Map(voices.map((voice, at) => [keyOf(voice), `Speaker ${at + 1}`]));
  const told = voices.map((voice) => `${numbers.get(keyOf(voice))} is ${describe(voice, isCountedAgain)}`);
  const more = told.length > MOST_TOLD ? ' and so on' : '';
  return {
    remarks:
      told.length === 0
        ? []
        : [{ message: `The voices were numbered: ${told.slice(0, MOST_TOLD).join(', ')}${more}.` }],
    speakersOf: (heard) => {
      const { speaker } = heard;
      if (speaker === undefined) return undefined;
      return speaker === SOMEBODY ? [] : [numbers.get(keyOf(heard)) ?? nameOf(speaker) ?? speaker];
    },
  };
}

/** The label of a voice that the file cannot tell. */
const SOMEBODY = '?';
const MOST_TOLD = 20;

function byChannel(channels: ReadonlySet<string>, hearsChanges: boolean): Voices {
  const unnamed = ({ speaker }: Heard) => (hearsChanges || speaker === SOMEBODY ? [] : undefined);
  if (channels.size < 2) return { remarks: [], speakersOf: unnamed };
  return { remarks: [], speakersOf: ({ channel }) => (channel === undefined ? undefined : [channelName(channel)]) };
}

/** `ch_0` and `0` are `Channel 0`. */
function channelName(channel: string): string {
  const code = /^(?:ch(?:annel)?[ _-]*)?(\d{1,4})$/i.exec(channel)?.[1];
  return code === undefined ? channel : `Channel ${code}`;
}

/** A label as a transcript has it; undefined for a code that no reader would take for a voice, such as `1A`. */
function nameOfVoice(speaker: string): string | undefined {
  if (/^(?:\d{1,4}|\p{L})$/u.test(speaker)) return `Speaker ${speaker}`;
  return /^\d/.test(speaker) ? undefined : speaker;
}

/** A number alone is nobody's name. */
function nameOfPerson(speaker: string): string {
  return /^\d{1,4}$/.test(speaker) ? `Speaker ${speaker}` : speaker;
}

/** Whether a label is a recogniser's, and no name. */
function isCode(speaker: string): boolean {
  return /^(?:\p{L}|\d.*)$/u.test(speaker) || placeholderKind(speaker) === 'unnamed';
}

function keyOf({ channel, speaker }: Heard): string {
  return `${channel ?? ''}\n${speaker}`;
}

function describe({ channel, speaker }: Heard, withChannel: boolean): string {
  return withChannel && channel !== undefined ? `\`${speaker}\` of channel \`${channel}\`` : `\`${speaker}\``;
}
