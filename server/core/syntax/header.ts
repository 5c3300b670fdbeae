import type { Lines } from '../text/lines.ts';
import { readYaml, type YamlEntry, type YamlMap, type YamlNode } from '../text/yaml.ts';
import { trimEnd } from './characters.ts';
import { isCollective } from './collective.ts';
import { splitQualifiers } from './labels.ts';
import type { Alias, Attribution, Fault, Header, HeaderEntry, RosterEntry, VoiceKind } from './tree.ts';

type Draft = { -readonly [Key in keyof Header]: Header[Key] };

/** The keys that the format gives a meaning to; every other key is kept and left alone. */
export const headerKeys = [
  'title',
  'date',
  'source',
  'kind',
  'language',
  'media',
  'attribution',
  'speaker',
  'speakers',
] as const;

/**
 * Reads the YAML header of a text that begins with a line `---`, up to the next such line. A text
 * without one has no header; what is wrong with one is returned as faults, and the rest of it is used.
 */
export function readHeader(lines: Lines): { header: Header | undefined; faults: Fault[] } {
  if (!isFence(lines, 0)) return { header: undefined, faults: [] };
  const lastLine = closingFence(lines);
  if (lastLine === undefined) {
    const message = 'This header has no end; write `---` on a line of its own after it.';
    return { header: undefined, faults: [{ message, span: lines.span(0), severity: 'error' }] };
  }
  const content = { start: lines.start(1), end: lines.start(lastLine) };
  const { root, faults: yamlFaults } = readYaml(lines.text, content);
  const faults: Fault[] = yamlFaults.map((fault) => ({ ...fault, severity: 'error' }));
  const draft: Draft = { span: lines.span(0, lastLine), firstLine: 0, lastLine, entries: [], speakers: [] };
  if (root?.kind === 'map') new HeaderReader(draft, faults).read(root);
  else if (root && !(root.kind === 'scalar' && root.value === null)) {
    faults.push({ message: 'A header is a list of `key: value` lines.', span: root.span, severity: 'error' });
  }
  return { header: draft, faults };
}

function isFence(lines: Lines, line: number): boolean {
  const start = lines.start(line);
  return lines.text.startsWith('---', start) && trimEnd(lines.text, start, lines.end(line)) === start + 3;
}

function closingFence(lines: Lines): number | undefined {
  for (let line = 1; line < lines.count; line++) if (isFence(lines, line)) return line;
  return undefined;
}

class HeaderReader {
  readonly #header: Draft;
  readonly #faults: Fault[];

  constructor(header: Draft, faults: Fault[]) {
    this.#header = header;
    this.#faults = faults;
  }

  read(root: YamlMap): void {
    this.#header.entries = root.entries.map(headerEntry);
    for (const entry of root.entries) this.#readEntry(entry);
  }

  #readEntry({ key, value }: YamlEntry): void {
    const header = this.#header;
    switch (key) {
      case 'title':
      case 'source':
      case 'kind':
      case 'language':
      case 'media': {
        const text = this.#text(key, value);
        if (text) header[key] = text;
        return;
      }
      case 'date': {
        const text = this.#text(key, value);
        if (!text) return;
        header.date = text;
        if (!isPossibleDate(text))
          this.#warn(value, `There is no day ${text}; write the date as year-month-day, such as 2024-11-05.`);
        return;
      }
      case 'attribution': {
        const text = this.#text(key, value);
        if (text === 'strict' || text === 'inherit') header.attribution = text satisfies Attribution;
        else if (text) this.#warn(value, '`attribution` is either `strict` or `inherit`.');
        return;
      }
      case 'speaker': {
        const [speaker] = this.#speakers({ kind: 'list', items: [value], span: value.span });
        if (speaker) header.speaker = speaker;
        return;
      }
      case 'speakers':
        header.speakers = this.#speakers(value);
    }
  }

  #text(key: string, value: YamlNode): string | undefined {
    if (value.kind === 'scalar') return value.text.trim() || undefined;
    // Collections use lists for sources and media; they are kept, and mean nothing here.
    if (key === 'source' || key === 'media' || key === 'kind' || key === 'language') return undefined;
    this.#warn(value, `\`${key}\` is a single value, not a ${value.kind}.`);
    return undefined;
  }

  #speakers(value: YamlNode): RosterEntry[] {
    if (value.kind === 'list') return value.items.flatMap((item) => this.#speaker(item) ?? []);
    // `speakers: {ADJ: Alex Davies-Jones}` says who is behind a code.
    if (value.kind === 'map') return value.entries.flatMap((entry) => this.#codedSpeaker(entry) ?? []);
    return value.text.trim() === '' ? [] : [...(this.#speaker(value) ?? [])];
  }

  #speaker(item: YamlNode): RosterEntry[] | undefined {
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
    const [entry] = this.#named(name.value) ?? [];
    return entry && [this.#withDetails(entry, item)];
  }

  #codedSpeaker({ key, keySpan, value }: YamlEntry): RosterEntry[] | undefined {
    const isNamed = value.kind === 'map' ? nameEntry(value) : value.kind === 'list' || value.text.trim() !== '';
    if (!isNamed) {
      // `Ann Lee: {role: Chair}`: the key is the name.
      const entries = this.#named({ kind: 'scalar', text: key, value: key, span: keySpan }) ?? [];
      return value.kind === 'map' ? entries.map((entry) => this.#withDetails(entry, value)) : entries;
    }
    const [entry] = this.#speaker(value) ?? [];
    if (!entry) return [];
    return [{ ...entry, aliases: [{ name: key, span: keySpan }, ...entry.aliases] }];
  }

  #named(value: YamlNode): RosterEntry[] | undefined {
    const written = value.kind === 'scalar' ? value.text.trim() : '';
    const { name, qualifiers } = splitQualifiers(written);
    if (name === '') {
      this.#warn(value, 'This speaker has no name.');
      return undefined;
    }
    return [{ name, kind: isCollective(name) ? 'collective' : 'person', aliases: [], qualifiers, span: value.span }];
  }

  #withDetails(entry: RosterEntry, item: YamlMap): RosterEntry {
    let { kind, aliases }: { kind: VoiceKind; aliases: readonly Alias[] } = entry;
    let role: string | undefined;
    for (const { key, value } of item.entries) {
      if (key === 'role' && value.kind === 'scalar') role = value.text.trim();
      if (key === 'aliases' || key === 'alias') aliases = this.#aliases(value);
      if (key !== 'kind') continue;
      const written = value.kind === 'scalar' ? value.text : '';
      if (written === 'person' || written === 'collective' || written === 'unknown') kind = written;
      else this.#warn(value, 'The `kind` of a speaker is `person`, `collective` or `unknown`.');
    }
    return { ...entry, kind, aliases, ...(role ? { role } : {}) };
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

  #warn({ span }: YamlNode, message: string): void {
    this.#faults.push({ message, span, severity: 'warning' });
  }
}

function nameEntry(item: YamlMap): YamlEntry | undefined {
  return item.entries.find(({ key }) => key === 'name');
}

function headerEntry({ key, keySpan, value }: YamlEntry): HeaderEntry {
  return { key, keySpan, valueSpan: value.span };
}

const isoDate = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[T ].*)?$/;

/** False only for what is written as a date and is none, such as 2024-02-31. Other ways to write dates are let be. */
function isPossibleDate(written: string): boolean {
  const match = isoDate.exec(written);
  if (!match) return true;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 1)];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
