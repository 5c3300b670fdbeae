import { nameKey } from '../../text/names.ts';
import type { DraftPart } from './draft.ts';

/** How names of several speakers stand in one name: `Ann Lee, Bo Sand`. */
export type Joint = ', ' | ' and ';

/**
 * Takes a name apart into those of several speakers where each of these speaks alone too, as formats with one name for each text need. `Lee, Ann` is
 * one name unless somebody is called `Lee` and somebody else `Ann`.
 * @param roster others who are known to be there
 */
export function splitJointSpeakers(
  parts: readonly DraftPart[],
  joint: Joint,
  roster: readonly { readonly name: string }[] = [],
): readonly DraftPart[] {
  const keys = new Set(roster.map(({ name }) => nameKey(name)));
  const mayBeJoint = new Set<string>();
  for (const part of parts) {
    const name = part.kind === 'turn' ? nameOf(part.speakers) : undefined;
    if (name === undefined) continue;
    keys.add(nameKey(name));
    if (name.includes(joint)) mayBeJoint.add(name);
  }
  const apart = new Map<string, readonly string[]>();
  for (const name of mayBeJoint) {
    const names = name.split(joint);
    if (names.every((one) => keys.has(nameKey(one)))) apart.set(name, names);
  }
  if (apart.size === 0) return parts;
  return parts.map((part) => {
    const names = part.kind === 'turn' ? apart.get(nameOf(part.speakers) ?? '') : undefined;
    return names ? { ...part, speakers: names } : part;
  });
}

function nameOf(speakers: readonly string[] | undefined): string | undefined {
  return speakers?.length === 1 ? speakers[0] : undefined;
}
