import type { Label } from '../syntax/tree.ts';
import { type ConfigurationProblem, readSaid, type Said } from './read.ts';
import { type Configuration, defaultConfiguration } from './settings.ts';

/** One of the files that a configuration is made of. */
export interface ConfigurationPart {
  /** Its path or URI. */
  readonly path: string;
  readonly text: string;
  /** What this file says, with the files that it names as it names them. */
  readonly said: Said;
  readonly problems: readonly ConfigurationProblem[];
}

/** How other configurations are reached. */
export interface ConfigurationReader {
  /** A file's text, or undefined where there is none. What it throws comes through. */
  read(path: string): string | undefined | Promise<string | undefined>;
  /** The path or URI of a file as the file at `from` names it. */
  resolve(from: string, name: string): string;
}

/**
 * Reads a configuration with all those that it extends. In `configuration` each file that is named has its own path or
 * URI. `parts` has each file once, the extended ones before those that extend them.
 */
export async function resolveConfiguration(
  found: { readonly path: string; readonly text: string },
  knownRules: readonly string[],
  reader: ConfigurationReader,
): Promise<{ configuration: Configuration; parts: readonly ConfigurationPart[] }> {
  const chain = new Chain(knownRules, reader);
  await chain.add(found.path, found.text);
  const all = chain.parts.map(({ path, said }) => withPaths(said, (name) => reader.resolve(path, name)));
  return { configuration: all.reduce<Configuration>(extended, defaultConfiguration), parts: chain.parts };
}

class Chain {
  readonly parts: ConfigurationPart[] = [];
  readonly #knownRules: readonly string[];
  readonly #reader: ConfigurationReader;
  /** The files that are being read: to extend one of them would never end. */
  readonly #open = new Set<string>();
  readonly #closed = new Set<string>();

  constructor(knownRules: readonly string[], reader: ConfigurationReader) {
    this.#knownRules = knownRules;
    this.#reader = reader;
  }

  async add(path: string, text: string): Promise<void> {
    const { said, problems } = readSaid(text, this.#knownRules);
    this.#open.add(path);
    for (const named of said.extends ?? []) {
      const message = await this.#extend(path, named.text);
      if (message !== undefined) problems.push({ message, span: named.span });
    }
    this.#open.delete(path);
    this.#closed.add(path);
    this.parts.push({ path, text, said, problems });
  }

  /** Adds another configuration; else says why not. */
  async #extend(from: string, name: string): Promise<string | undefined> {
    if (/^[a-z][a-z\d+.-]+:\/\//i.test(name)) {
      return `\`extends\` names a file, and \`${name}\` is an address: nothing is fetched; keep a copy beside this configuration.`;
    }
    const path = this.#reader.resolve(from, name);
    if (this.#closed.has(path)) return undefined;
    if (this.#open.has(path)) {
      return `\`${name}\` is extended in a circle, and comes back to itself; take one \`extends\` out of the circle.`;
    }
    if (this.#open.size >= DEEPEST)
      return `More than ${DEEPEST} configurations extend each other; \`${name}\` is left out.`;
    const text = await this.#reader.read(path);
    if (text === undefined) {
      return `There is no configuration \`${name}\`, or it cannot be read: write its path as seen from this one.`;
    }
    await this.add(path, text);
    return undefined;
  }
}

const DEEPEST = 64;

/** The settings with one more configuration on top: levels of rules and overrides add up, all else is replaced. */
function extended(below: Configuration, said: Said): Configuration {
  return {
    ...below,
    ...said,
    rules: new Map([...below.rules, ...(said.rules ?? [])]),
    overrides: [...below.overrides, ...(said.overrides ?? [])],
  };
}

/** The same with the path of each file that is named: whoever extends this lies elsewhere. */
function withPaths(said: Said, resolve: (name: string) => string): Said {
  const resolved = (files: readonly Label[]) => files.map(({ text, span }) => ({ text: resolve(text), span }));
  return {
    ...said,
    ...(said.extends && { extends: resolved(said.extends) }),
    ...(said.packs && { packs: resolved(said.packs) }),
    ...(said.roster && { roster: resolved(said.roster) }),
    ...(said.overrides && {
      overrides: said.overrides.map((override) =>
        override.roster ? { ...override, roster: resolved(override.roster) } : override,
      ),
    }),
  };
}
