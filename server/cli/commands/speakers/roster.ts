import { isCollective, isEvent, placeholderKind, type RosterEntry, yamlScalar } from '../../../core/index.ts';
import type { LabelUse } from './labels.ts';

/**
 * A first roster, as YAML: the entries of the rosters in use, and then every label that can be a name. Labels that look alike
 * get a comment, because only a person can decide whether they are one speaker.
 */
export function newRoster(labels: readonly LabelUse[]): string {
  const listed = new Map(labels.flatMap(({ entry }) => (entry ? [[entry.name, entry] as const] : [])));
  const others = labels.filter(({ label, entry }) => !entry && !isNoName(label));
  return [
    '# Speakers that several transcripts share. In colloquy.yml: roster: [the name of this file]',
    '# Write the names of one person as aliases of one entry, and take out what is no name.',
    ...[...listed.values()].flatMap(listedEntry),
    ...others.flatMap(newEntry),
    '',
  ].join('\n');
}

function listedEntry({ name, kind, role, aliases }: RosterEntry): string[] {
  return [
    `- name: ${yamlScalar(name)}`,
    ...(aliases.length > 0 ? [`  aliases: [${aliases.map((alias) => yamlScalar(alias.name)).join(', ')}]`] : []),
    ...(role ? [`  role: ${yamlScalar(role)}`] : []),
    ...(kind === 'person' ? [] : [`  kind: ${kind}`]),
  ];
}

function newEntry({ label, similar }: LabelUse): string[] {
  return [
    ...(similar.length > 0 ? [`# like ${similar.map(({ label }) => label).join(', ')}:`] : []),
    `- name: ${yamlScalar(label)}`,
    ...(isCollective(label) ? ['  kind: collective'] : []),
  ];
}

function isNoName(label: string): boolean {
  return placeholderKind(label) !== undefined || isEvent(label);
}
