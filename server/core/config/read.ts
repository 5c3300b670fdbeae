import type { Attribution } from '../syntax/readingSettings.ts';
import type { Label } from '../syntax/tree.ts';
import { findNearest } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';
import { readYaml } from '../yaml/read.ts';
import type { YamlNode } from '../yaml/tree.ts';
import { type Glob, mostGlobCharacters, readGlob } from './globs.ts';
import {
  type Configuration,
  defaultConfiguration,
  type Override,
  type RuleLevel,
  type RuleLevels,
  ruleLevels,
  type SettingType,
  settings,
  type ValueOf,
} from './settings.ts';

/** What is wrong with a configuration, and where in its text. */
export interface ConfigurationProblem {
  readonly message: string;
  readonly span: Span;
}

/** The settings that a configuration says something about. */
export type Said = Partial<Configuration>;

/** How much the configurations that extend each other may hold, all together. */
export interface Allowance {
  readonly values: number;
  /** See {@link Glob.size}. */
  readonly globCharacters: number;
}

/** A short text can hold very many values, since YAML's aliases repeat each other. */
export const wholeAllowance: Allowance = { values: 100_000, globCharacters: mostGlobCharacters };

/** Reads a configuration by itself, with the defaults of what it does not say; see {@link readSaid}. */
export function readConfiguration(
  text: string,
  knownRules: readonly string[],
): { configuration: Configuration; problems: ConfigurationProblem[] } {
  const { said, problems } = readSaid(text, knownRules);
  return { configuration: { ...defaultConfiguration, ...said }, problems };
}

/**
 * Reads what a configuration says, YAML or JSON. Never throws: what is wrong is reported and left out, the rest is
 * read. `knownRules` are the ids that may be set; `left` is what the configurations that extend this one may still hold.
 */
export function readSaid(
  text: string,
  knownRules: readonly string[],
  allowance: Allowance = wholeAllowance,
): { said: Said; problems: ConfigurationProblem[]; left: Allowance } {
  const { root, faults } = readYaml(text);
  const reader = new Reader(knownRules, [...faults], allowance);
  const said = root ? reader.configuration(root) : {};
  return { said, problems: reader.problems.sort((a, b) => a.span.start - b.span.start), left: reader.left };
}

/** How text without a cue may be read. */
export const attributions: readonly Attribution[] = ['strict', 'inherit'];

const MOST_PROBLEMS = 20;

/** What the values of a map of settings are, by key. */
type Shape = Readonly<Record<string, SettingType | 'level'>>;
interface Values extends ValueOf {
  level: RuleLevel;
}
type ShapedLike<S extends Shape> = { -readonly [Key in keyof S]?: Values[S[Key]] };

const configurationShape = Object.fromEntries(Object.entries(settings).map(([key, { type }]) => [key, type])) as {
  readonly [Key in keyof Configuration]: (typeof settings)[Key]['type'];
};
/** What an item of `overrides` may hold. */
export const overrideShape = {
  files: 'globs',
  attribution: 'attribution',
  kind: 'word',
  roster: 'files',
  notSpeakers: 'labels',
  events: 'labels',
  notSpeech: 'labels',
  rules: 'rules',
} as const;
const ruleShape = { severity: 'level' } as const;

class Reader {
  readonly problems: ConfigurationProblem[];
  readonly #knownRules: readonly string[];
  readonly #readers: { readonly [T in keyof Values]: (node: YamlNode, key: string) => Values[T] | undefined } = {
    globs: (node, key) => this.#globs(node, key),
    files: (node, key) => this.#files(node, key),
    attribution: (node, key) => this.#oneOf(node, key, attributions),
    word: (node, key) => this.#word(node, key),
    labels: (node, key) => this.#labels(node, key),
    level: (node, key) => this.#oneOf(node, key, ruleLevels),
    rules: (node) => this.#rules(node),
    overrides: (node) => this.#overrides(node),
  };
  #values: number;
  #globCharacters: number;

  constructor(knownRules: readonly string[], problems: ConfigurationProblem[], allowance: Allowance) {
    this.#knownRules = knownRules;
    this.problems = problems;
    this.#values = allowance.values;
    this.#globCharacters = allowance.globCharacters;
  }

  get left(): Allowance {
    return { values: this.#values, globCharacters: this.#globCharacters };
  }

  configuration(root: YamlNode): Said {
    if (root.kind === 'scalar' && root.value === null) return {};
    return this.#map(root, 'A configuration', configurationShape);
  }

  #overrides(node: YamlNode): readonly Override[] | undefined {
    if (node.kind !== 'list') {
      return this.#report(node, '`overrides` must be a list, each item with `files` and the settings for them.');
    }
    const overrides: Override[] = [];
    for (const item of node.items) {
      const before = this.problems.length;
      const { files, ...others } = this.#map(item, 'An item of `overrides`', overrideShape);
      if (files) overrides.push({ files, ...others });
      else if (this.problems.length === before) {
        this.#report(item, 'This item of `overrides` has no `files`; say which files it is for.');
      }
    }
    return overrides;
  }

  #globs(node: YamlNode, setting: string): readonly Glob[] | undefined {
    const wrong = `\`${setting}\` must be a glob such as \`talks/**/*.transcript\`, or a list of them.`;
    const globs: Glob[] = [];
    const items = node.kind === 'list' ? node.items : [node];
    for (const item of items) {
      if (!this.#within(item)) return undefined;
      if (item.kind !== 'scalar' || typeof item.value !== 'string' || item.value === '')
        return this.#report(item, wrong);
      const glob = readGlob(tidied(item.value));
      if (typeof glob === 'string') this.#report(item, glob);
      else if (this.#hasRoomFor(glob, item)) globs.push(glob);
    }
    return items.length > 0 && globs.length === 0 ? undefined : globs;
  }

  /** All globs are compared with all files that are found, so they are bounded together. */
  #hasRoomFor({ size }: Glob, item: YamlNode): boolean {
    const before = this.#globCharacters;
    this.#globCharacters = Math.max(0, before - size);
    if (size <= before) return true;
    if (before > 0) {
      this.#report(
        item,
        `All globs have at most ${mostGlobCharacters} characters together; name folders instead of files.`,
      );
    }
    return false;
  }

  #word(node: YamlNode, setting: string): string | undefined {
    if (node.kind === 'scalar' && typeof node.value === 'string') return node.value;
    return this.#report(node, `\`${setting}\` must be a word, such as \`minutes\`.`);
  }

  #labels(node: YamlNode, setting: string): readonly string[] | undefined {
    const labels: string[] = [];
    for (const item of node.kind === 'list' ? node.items : [node]) {
      if (!this.#within(item)) return undefined;
      if (item.kind !== 'scalar' || item.text.trim() === '')
        return this.#report(item, `\`${setting}\` must be a label such as \`Poll\`, or a list of them.`);
      labels.push(item.text.trim());
    }
    return labels;
  }

  #files(node: YamlNode, setting: string): readonly Label[] | undefined {
    const files: Label[] = [];
    for (const item of node.kind === 'list' ? node.items : [node]) {
      if (!this.#within(item)) return undefined;
      if (item.kind !== 'scalar' || typeof item.value !== 'string' || item.value === '')
        return this.#report(item, `\`${setting}\` must be a file such as \`people.yml\`, or a list of them.`);
      files.push({ text: item.value, span: item.span });
    }
    return files;
  }

  #rules(node: YamlNode): RuleLevels | undefined {
    if (node.kind !== 'map')
      return this.#report(
        node,
        '`rules` must hold a line for each rule: its id, a colon, and off, info, warning or error.',
      );
    const levels = new Map<string, RuleLevel>();
    for (const { key, keySpan, value } of node.entries) {
      if (!this.#within(node)) break;
      if (!this.#knownRules.includes(key)) {
        this.#report({ span: keySpan }, `There is no rule \`${key}\`.${didYouMean(key, this.#knownRules)}`);
        continue;
      }
      const level = this.#ruleLevel(value, key);
      if (level) levels.set(key, level);
    }
    return levels;
  }

  #ruleLevel(node: YamlNode, rule: string): RuleLevel | undefined {
    if (node.kind === 'map') return this.#map(node, `\`${rule}\``, ruleShape).severity;
    return this.#oneOf(node, rule, ruleLevels);
  }

  #oneOf<T extends string>(node: YamlNode, key: string, values: readonly T[]): T | undefined {
    const written = node.kind === 'scalar' ? node.text : '';
    const value = values.find((known) => known === written);
    if (value !== undefined) return value;
    const instead = written === '' ? '.' : `, not \`${written}\`.${didYouMean(written, values)}`;
    return this.#report(node, `\`${key}\` must be ${listed(values, 'disjunction')}${instead}`);
  }

  /** Reads each entry of a map by the type of its key, and reports the keys that there are not. */
  #map<S extends Shape>(node: YamlNode, name: string, shape: S): ShapedLike<S> {
    const keys = Object.keys(shape);
    const found: Record<string, unknown> = {};
    if (node.kind !== 'map') {
      this.#report(node, `${name} must hold settings, such as \`${keys[0]}: …\`.`);
      return {};
    }
    for (const { key, keySpan, value } of node.entries) {
      if (!this.#within(node)) break;
      const type = Object.hasOwn(shape, key) ? shape[key] : undefined;
      if (type === undefined) {
        const hint = didYouMean(key, keys) || ` There are ${listed(keys, 'conjunction')}.`;
        this.#report({ span: keySpan }, `There is no setting \`${key}\` here.${hint}`);
        continue;
      }
      const read = this.#readers[type](value, key);
      if (read !== undefined) found[key] = read;
    }
    return found as ShapedLike<S>;
  }

  #within(node: { readonly span: Span }): boolean {
    if (this.#values === 0) return false;
    this.#values--;
    if (this.#values === 0) this.#report(node, 'This configuration holds more values than can be read.');
    return this.#values > 0;
  }

  #report(place: { readonly span: Span }, message: string): undefined {
    if (this.problems.length < MOST_PROBLEMS) this.problems.push({ message, span: place.span });
    return undefined;
  }
}

/** People write `./drafts/` for `drafts`. */
function tidied(glob: string): string {
  return glob.replace(/^\.\//, '').replace(/\/$/, '');
}

function didYouMean(word: string, candidates: readonly string[]): string {
  const meant = findNearest(word, candidates);
  return meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
}

function listed(words: readonly string[], type: 'conjunction' | 'disjunction'): string {
  return new Intl.ListFormat('en-GB', { type }).format(words.map((word) => `\`${word}\``));
}
