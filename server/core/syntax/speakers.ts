import { isCollective } from '../labels/collective.ts';
import { splitQualifiers } from '../labels/labels.ts';
import type { YamlEntry, YamlMap, YamlNode } from '../yaml/tree.ts';
import type { Alias, RosterEntry, VoiceKind } from './roster.ts';

/** The keys that have a meaning in the entry of a speaker. All other keys are kept as they are. */
export const speakerKeys = ['name', 'role', 'aliases', 'alias', 'kind'] as const;

/** Receives what is wrong with a value. */
export type Warn = (value: YamlNode, message: string) => void;

/**
 * Reads a list of speakers: names, entries with `name:`, role and aliases, or a map of codes. Entries that cannot be read are
 * reported and left out.
 */
export function readSpeakers(value: YamlNode, warn: Warn): RosterEntry[] {
  return new SpeakersReader(warn).read(value);
}

/** The kinds of voice that a roster may name. */
export function voiceKind(written: string): VoiceKind | undefined {
  return kinds.find((kind) => kind === written);
}

export const wrongVoiceKind = 'The `kind` of a speaker is `person`, `collective` or `unknown`.';

const kinds: readonly VoiceKind[] = ['person', 'collective', 'unknown'];

type Draft = { -readonly [Key in keyof RosterEntry]: RosterEntry[Key] };

class SpeakersReader {
  readonly #warn: Warn;

  constructor(warn: Warn) {
    this.#warn = warn;
  }

  read(value: YamlNode): RosterEntry[] {
    const entries: (RosterEntry | undefined)[] = [];
    if (value.kind === 'list') for (const item of value.items) entries.push(this.#speaker(item));
    // `speakers: {ADJ: Alex Davies-Jones}`: the key is a code for the name.
    else if (value.kind === 'map') for (const entry of value.entries) entries.push(this.#codedSpeaker(entry));
    else if (value.text.trim() !== '') entries.push(this.#speaker(value));
    return entries.filter((entry) => entry !== undefined);
  }

  #speaker(item: YamlNode): RosterEntry | undefined {
    if (item.kind === 'scalar') return this.#named(item);
    if (item.kind === 'list') {
      this.#warn(item, 'A speaker is a name, or a `name:` with a role and aliases.');
      return undefined;
    }
    const name = nameEntry(item);
    if (name?.value.kind !== 'scalar' || name.value.text.trim() === '') {
      this.#warn(item, 'This speaker has no name; add `name:`.');
      return undefined;
    }
    return this.#named(name.value, item);
  }

  #codedSpeaker({ key, keySpan, value }: YamlEntry): RosterEntry | undefined {
    const isNamed = value.kind === 'map' ? nameEntry(value) : value.kind === 'list' || value.text.trim() !== '';
    if (!isNamed) {
      // `Ann Lee: {role: Chair}`: the key is the name.
      const name: YamlNode = { kind: 'scalar', text: key, value: key, span: keySpan };
      return this.#named(name, value.kind === 'map' ? value : undefined);
    }
    const entry = this.#speaker(value);
    return entry && { ...entry, aliases: [{ name: key, span: keySpan }, ...entry.aliases] };
  }

  /** @param details the other keys of the entry */
  #named(value: YamlNode, details?: YamlMap): RosterEntry | undefined {
    const written = value.kind === 'scalar' ? value.text.trim() : '';
    const { name, qualifiers } = splitQualifiers(written);
    if (name === '') {
      this.#warn(value, 'This speaker has no name.');
      return undefined;
    }
    const entry: Draft = {
      name,
      kind: isCollective(name) ? 'collective' : 'person',
      aliases: [],
      qualifiers,
      span: value.span,
    };
    if (details) for (const { key, value } of details.entries) this.#readDetail(entry, key, value);
    return entry;
  }

  #readDetail(entry: Draft, key: string, value: YamlNode): void {
    if (key === 'role' && value.kind === 'scalar') {
      const role = value.text.trim();
      if (role) entry.role = role;
      else delete entry.role;
    }
    if (key === 'aliases' || key === 'alias') entry.aliases = this.#aliases(value);
    if (key !== 'kind') return;
    const known = voiceKind(value.kind === 'scalar' ? value.text : '');
    if (known) entry.kind = known;
    else this.#warn(value, wrongVoiceKind);
  }

  #aliases(value: YamlNode): Alias[] {
    const items = value.kind === 'list' ? value.items : [value];
    const aliases: Alias[] = [];
    for (const item of items) {
      if (item.kind === 'scalar' && item.text.trim() !== '') aliases.push({ name: item.text.trim(), span: item.span });
      else if (item.kind !== 'scalar') this.#warn(item, 'An alias is a single name.');
    }
    return aliases;
  }
}

function nameEntry(item: YamlMap): YamlEntry | undefined {
  return item.entries.find(({ key }) => key === 'name');
}
