import {
  type Allowance,
  type Configuration,
  defaultConfiguration,
  type Label,
  readSaid,
  rules,
  type Said,
  wholeAllowance,
} from '../core/index.ts';
import { mostConfigurations } from './limits.ts';
import type { NamedFiles } from './namedFiles.ts';
import type { ConfigurationFile } from './project.ts';

/**
 * Reads a configuration with all those that it extends. In `configuration`, each file that is named has its own place.
 * `files` has each configuration once, the extended ones before those that extend them.
 */
export async function resolveConfiguration(
  own: Pick<ConfigurationFile, 'place' | 'text' | 'problems'>,
  named: NamedFiles,
): Promise<{ configuration: Configuration; files: readonly ConfigurationFile[] }> {
  const chain = new Chain(named);
  await chain.add(own);
  const all = chain.files.map(({ place, said }) => withPlaces(said, (name) => named.placeOf(place, name)));
  return { configuration: all.reduce<Configuration>(extended, defaultConfiguration), files: chain.files };
}

const ruleIds = rules.map(({ id }) => id);

class Chain {
  readonly files: ConfigurationFile[] = [];
  readonly #named: NamedFiles;
  /** The files that are being read: extending one of them would never end. */
  readonly #open = new Set<string>();
  /** The files that were read, and those that could not be. */
  readonly #closed = new Set<string>();
  #left: Allowance = wholeAllowance;

  constructor(named: NamedFiles) {
    this.#named = named;
  }

  async add({ place, text, problems: before }: Pick<ConfigurationFile, 'place' | 'text' | 'problems'>): Promise<void> {
    const { said, problems, left } = readSaid(text, ruleIds, this.#left);
    this.#left = left;
    this.#open.add(place);
    for (const { text: name, span } of said.extends ?? []) {
      const message = await this.#extend(place, name);
      if (message !== undefined) problems.push({ message, span });
    }
    this.#open.delete(place);
    this.#closed.add(place);
    this.files.push({ place, text, said, problems: [...before, ...problems] });
  }

  /** Adds another configuration; else says why not. */
  async #extend(from: string, name: string): Promise<string | undefined> {
    if (/^[a-z][a-z\d+.-]+:\/\//i.test(name)) {
      return `\`${name}\` is a web address, and nothing is read from the network; name a file.`;
    }
    const place = this.#named.placeOf(from, name);
    if (this.#closed.has(place)) return undefined;
    if (this.#open.has(place)) return `\`${name}\` is extended in a circle; take one of the \`extends\` out.`;
    if (this.#open.size + this.#closed.size >= mostConfigurations || this.#named.isSpent) {
      return `At most ${mostConfigurations} configurations may extend each other; \`${name}\` is left out.`;
    }
    const read = await this.#named.readText(place, 'configuration', name);
    if (typeof read !== 'string') await this.add({ place, text: read.text, problems: [] });
    this.#closed.add(place);
    return typeof read === 'string' ? read : undefined;
  }
}

/** The settings with one more configuration on top: levels of rules and overrides add up, all else is replaced. */
function extended(below: Configuration, said: Said): Configuration {
  return {
    ...below,
    ...said,
    rules: new Map([...below.rules, ...(said.rules ?? [])]),
    overrides: [...below.overrides, ...(said.overrides ?? [])],
  };
}

/** The same with the place of each file that is named: the configuration that extends this one lies elsewhere. */
function withPlaces(said: Said, placeOf: (name: string) => string): Said {
  const placed = (files: readonly Label[]) => files.map(({ text, span }) => ({ text: placeOf(text), span }));
  return {
    ...said,
    ...(said.extends && { extends: placed(said.extends) }),
    ...(said.packs && { packs: placed(said.packs) }),
    ...(said.roster && { roster: placed(said.roster) }),
    ...(said.overrides && {
      overrides: said.overrides.map((override) =>
        override.roster ? { ...override, roster: placed(override.roster) } : override,
      ),
    }),
  };
}
