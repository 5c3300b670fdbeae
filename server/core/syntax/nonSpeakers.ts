import { looseNameKey } from '../text/names.ts';
import { isSameSet } from '../text/sets.ts';
import { titleKeys } from './nonSpeech.ts';

/** What the header and the folder say is no speech: labels, and titles of sections, as they are compared. */
export interface NonSpeakers {
  readonly notSpeakers: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  readonly notSpeech: readonly string[];
}

/** @param said what the header says, what the folder says */
export function nonSpeakersOf(
  ...said: readonly {
    readonly notSpeakers?: readonly string[];
    readonly events?: readonly string[];
    readonly notSpeech?: readonly string[];
  }[]
): NonSpeakers {
  const keys = (labels: readonly string[]) => new Set(labels.map(looseNameKey));
  return {
    notSpeakers: keys(said.flatMap(({ notSpeakers = [] }) => notSpeakers)),
    events: keys(said.flatMap(({ events = [] }) => events)),
    notSpeech: titleKeys(said.flatMap(({ notSpeech = [] }) => notSpeech)),
  };
}

/** What a line is by its label: the record's own, or an event; undefined where the label is not one of these. */
export function kindOfLabel({ notSpeakers, events }: NonSpeakers, label: string): 'own' | 'ownEvent' | undefined {
  const key = looseNameKey(label);
  return notSpeakers.has(key) ? 'own' : events.has(key) ? 'ownEvent' : undefined;
}

/** Whether two settings say the same of every label and title. */
export function isSameNonSpeakers(one: NonSpeakers, other: NonSpeakers): boolean {
  const isSameList = one.notSpeech.join('\n') === other.notSpeech.join('\n');
  return isSameList && isSameSet(one.notSpeakers, other.notSpeakers) && isSameSet(one.events, other.events);
}
