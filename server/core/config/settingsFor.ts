import type { Pack } from '../syntax/pack.ts';
import type { Attribution, ReadingSettings } from '../syntax/readingSettings.ts';
import type { RosterEntry } from '../syntax/roster.ts';
import type { Label } from '../syntax/tree.ts';
import { matchesAny } from './globs.ts';
import type { Configuration, Override, RuleLevel, RuleLevels } from './settings.ts';

/** What a configuration says for one file. Its rosters and packs are still names of files: see {@link withNamedFiles}. */
export interface ConfiguredSettings extends Omit<ReadingSettings, 'roster' | 'packs'> {
  /** The files of speakers that the configuration names; their paths or URIs, once it is resolved. */
  readonly rosterFiles: readonly Label[];
  /** By rule id, for the rules that are configured. */
  readonly severities: RuleLevels;
}

/** What the command line or the editor's own settings say; it overrules the project's configuration. */
export interface LastWord {
  readonly attribution?: Attribution;
  readonly rules?: RuleLevels;
}

/** The settings of one file: how it is read, and how it is linted. */
export interface FileSettings extends ReadingSettings, Pick<ConfiguredSettings, 'severities'> {
  /** The paths or URIs of the rosters, the first one first. */
  readonly rosterFiles: readonly string[];
}

/** The contents of the files that a configuration names. */
export interface NamedFiles {
  /** The speakers of each roster, by its path or URI. */
  readonly rosters: ReadonlyMap<string, { readonly entries: readonly RosterEntry[] }>;
  readonly packs: readonly Pack[];
}

/** Puts the speakers of the rosters and the packs of furniture in the place of the names of their files. */
export function withNamedFiles(
  { rosterFiles, ...settings }: ConfiguredSettings,
  { rosters, packs }: NamedFiles,
): FileSettings {
  const files = rosterFiles.map(({ text }) => text);
  return { ...settings, rosterFiles: files, roster: files.flatMap((file) => rosters.get(file)?.entries ?? []), packs };
}

/** Every roster that a configuration names, for whatever files. */
export function rosterFiles({ roster = [], overrides = [] }: Partial<Configuration>): Label[] {
  return [...roster, ...overrides.flatMap((override) => override.roster ?? [])];
}

/**
 * The settings of one file; `path` is relative to the configuration's folder. Of two that disagree the later one holds:
 * configuration, overrides in their order, last word.
 */
export function settingsFor(configuration: Configuration, path: string, lastWord: LastWord = {}): ConfiguredSettings {
  const { extends: _, include, ignores, packs, overrides, ...ofFiles } = configuration;
  const inOrder = [ofFiles, ...overrides.filter(({ files }) => matchesAny(files, path)).map(withoutFiles), lastWord];
  const said: typeof ofFiles = Object.assign({}, ...inOrder);
  const { roster, rules: _rules, ...reading } = said;
  const severities = new Map<string, RuleLevel>(inOrder.flatMap((said) => [...(said.rules ?? [])]));
  return { ...reading, rosterFiles: roster, severities };
}

function withoutFiles({ files: _, ...said }: Override): Omit<Override, 'files'> {
  return said;
}
