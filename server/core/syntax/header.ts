import { Character, trimEnd } from '../text/characters.ts';
import type { Lines } from '../text/lines.ts';
import { editDistance, findNearest } from '../text/nearest.ts';
import { readYaml } from '../yaml/read.ts';
import type { YamlEntry, YamlMap, YamlNode } from '../yaml/tree.ts';
import type { Attribution } from './readingSettings.ts';
import { readSpeakers, speakerKeys } from './speakers.ts';
import type { Fault, Header, HeaderEntry } from './tree.ts';

type Draft = { -readonly [Key in keyof Header]: Header[Key] };

/** The keys that have a meaning in the format. All other keys are kept as they are. */
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
  'notSpeakers',
  'events',
  'notSpeech',
] as const;

/**
 * Reads the YAML header of a text, from a first line `---` to the next such line. Mistakes are returned as faults, and the
 * rest of the header is used.
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
  // What is read of broken YAML says little about what was meant.
  if (root?.kind === 'map') new HeaderReader(draft, faults.length > 0 ? [] : faults).read(root);
  else if (root && !(root.kind === 'scalar' && root.value === null)) {
    faults.push({ message: 'A header is a list of `key: value` lines.', span: root.span, severity: 'error' });
  }
  return { header: draft, faults };
}

function isFence(lines: Lines, line: number): boolean {
  const start = lines.start(line);
  if (lines.text.charCodeAt(start) !== Character.hyphen) return false;
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
    for (const entry of root.entries) {
      this.#readEntry(entry);
      this.#doubtKey(entry, headerKeys);
    }
    for (const entry of root.entries) if (entry.key === 'speakers') this.#doubtDetails(entry.value);
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
        const [speaker] = readSpeakers({ kind: 'list', items: [value], span: value.span }, this.#warn);
        if (speaker) header.speaker = speaker;
        return;
      }
      case 'notSpeakers':
      case 'events':
      case 'notSpeech':
        header[key] = this.#labels(key, value);
        return;
      case 'speakers':
        header.speakers = readSpeakers(value, this.#warn);
    }
  }

  /** The keys of each speaker. */
  #doubtDetails(speakers: YamlNode): void {
    if (speakers.kind !== 'list') return;
    for (const item of speakers.items) {
      if (item.kind === 'map') for (const entry of item.entries) this.#doubtKey(entry, speakerKeys);
    }
  }

  /** Tells of a key that is nearly a known one. Any other key is the user's own. */
  #doubtKey({ key, keySpan }: YamlEntry, known: readonly string[]): void {
    if (known.includes(key) || known.includes(key.replace(/s$/, '')) || key.length < SHORTEST_KEY) return;
    const meant = findNearest(key, known);
    if (meant === undefined || editDistance(key.toLowerCase(), meant, 1) > 1) return;
    const message = `There is no key \`${key}\`. Did you mean \`${meant}\`?`;
    this.#faults.push({ message, span: keySpan, severity: 'info', meant });
  }

  #text(key: string, value: YamlNode): string | undefined {
    if (value.kind === 'scalar') return value.text.trim() || undefined;
    // Some collections have lists of sources and media. They are kept, but not used.
    if (key === 'source' || key === 'media' || key === 'kind' || key === 'language') return undefined;
    this.#warn(value, `\`${key}\` is a single value, not a ${value.kind}.`);
    return undefined;
  }

  #labels(key: string, value: YamlNode): readonly string[] {
    const items = value.kind === 'list' ? value.items : [value];
    return items.flatMap((item) => {
      if (item.kind === 'scalar') return item.text.trim() || [];
      this.#warn(item, `\`${key}\` is a list, such as \`[Note, Poll]\`.`);
      return [];
    });
  }

  #warn = ({ span }: YamlNode, message: string): void => {
    this.#faults.push({ message, span, severity: 'warning' });
  };
}

function headerEntry({ key, keySpan, value }: YamlEntry): HeaderEntry {
  return { key, keySpan, valueSpan: value.span };
}

/** Shorter words are like many others. */
const SHORTEST_KEY = 3;

const isoDate = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[T ].*)?$/;

/** False only for text in the form of a date that does not exist, such as 2024-02-31. Other ways to write dates are accepted. */
function isPossibleDate(written: string): boolean {
  const match = isoDate.exec(written);
  if (!match) return true;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 1)];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
