import { looseNameKey } from '../text/names.ts';

/** The labels that the header and the folder say are no speakers, as they are compared. */
export interface NonSpeakers {
  readonly notSpeakers: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
}

/** @param said what the header says, what the folder says */
export function nonSpeakersOf(
  ...said: readonly { readonly notSpeakers?: readonly string[]; readonly events?: readonly string[] }[]
): NonSpeakers {
  const keys = (labels: readonly string[]) => new Set(labels.map(looseNameKey));
  return {
    notSpeakers: keys(said.flatMap(({ notSpeakers = [] }) => notSpeakers)),
    events: keys(said.flatMap(({ events = [] }) => events)),
  };
}

/** What a line is by its label: the record's own, or an event; undefined where the label is not one of these. */
export function kindOfLabel({ notSpeakers, events }: NonSpeakers, label: string): 'own' | 'ownEvent' | undefined {
  const key = looseNameKey(label);
  return notSpeakers.has(key) ? 'own' : events.has(key) ? 'ownEvent' : undefined;
}

/** Whether two settings say the same of every label. */
export function isSameNonSpeakers(one: NonSpeakers, other: NonSpeakers): boolean {
  const isSame = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
    a.size === b.size && [...a].every((key) => b.has(key));
  return isSame(one.notSpeakers, other.notSpeakers) && isSame(one.events, other.events);
}
