import type { Pack } from '../clean/furniture/pack.ts';
import type { Attribution, Label, RosterEntry } from '../syntax/tree.ts';
import type { GlobMatcher } from './globs.ts';
import type { Configuration, RuleLevel, RuleLevels } from './settings.ts';

/** What holds for one file: how it is parsed, and how it is linted. */
export interface FileSettings {
  readonly attribution: Attribution;
  /** `minutes`, or another word that means nothing to the parser; empty where nothing is said. */
  readonly kind: string;
  /** The files of speakers that the configuration names; their paths or URIs, once it is resolved. */
  readonly rosterFiles: readonly Label[];
  /** By rule id; rules that nobody has set are not in it. */
  readonly severities: RuleLevels;
}

/** What the command line or the editor's own settings say; it overrules the project's configuration. */
export interface LastWord {
  readonly attribution?: Attribution;
  readonly rules?: RuleLevels;
}

/** What holds for one file, with what it shares with others: all that parsing and linting need. */
export interface ReadingSettings extends FileSettings {
  readonly roster: readonly RosterEntry[];
  readonly packs: readonly Pack[];
}

/** What the files that a configuration names have in them. */
export interface NamedFiles {
  /** The speakers of each roster, by its path or URI. */
  readonly rosters: ReadonlyMap<string, readonly RosterEntry[]>;
  readonly packs: readonly Pack[];
}

/** Adds the speakers of the rosters that hold for a file, and the packs of furniture. */
export function withNamedFiles(settings: FileSettings, { rosters, packs }: NamedFiles): ReadingSettings {
  return { ...settings, roster: settings.rosterFiles.flatMap(({ text }) => rosters.get(text) ?? []), packs };
}

/** Every roster that a configuration names, for whatever files. */
export function rosterFiles({ roster = [], overrides = [] }: Partial<Configuration>): Label[] {
  return [...roster, ...overrides.flatMap((override) => override.roster ?? [])];
}

/** The settings of one file. Of two that disagree the later one holds: configuration, overrides in their order, last word. */
export function settingsFor(
  configuration: Configuration,
  path: string,
  matches: GlobMatcher,
  lastWord: LastWord = {},
): FileSettings {
  const overrides = configuration.overrides.filter(({ files }) => matches(path, files));
  const severities = new Map<string, RuleLevel>();
  const rosterFiles = overrides.findLast(({ roster }) => roster !== undefined)?.roster ?? configuration.roster;
  const kind = overrides.findLast((override) => override.kind !== undefined)?.kind ?? configuration.kind;
  let attribution: Attribution = configuration.attribution;
  for (const said of [configuration, ...overrides, lastWord]) {
    if (said.attribution !== undefined) attribution = said.attribution;
    for (const [rule, level] of said.rules ?? []) severities.set(rule, level);
  }
  return { attribution, kind, rosterFiles, severities };
}
