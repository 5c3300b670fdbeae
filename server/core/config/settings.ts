import type { Severity } from '../lint/rules/rule.ts';
import type { Attribution } from '../syntax/readingSettings.ts';
import type { Label } from '../syntax/tree.ts';
import { type Glob, readGlob } from './globs.ts';

/** The names that a configuration may have. If a folder has several, the first in this list is used. */
export const configurationNames: readonly string[] = ['colloquy.yml', 'colloquy.yaml', 'colloquy.json'];

/** The severity of a rule in a configuration, or `off`. */
export type RuleLevel = Severity | 'off';
export const ruleLevels: readonly RuleLevel[] = ['off', 'info', 'warning', 'error'];
/** Levels by rule id. A rule that is not in the map keeps its own severity. */
export type RuleLevels = ReadonlyMap<string, RuleLevel>;

/** Other settings for some of the files. */
export interface Override {
  readonly files: readonly Glob[];
  readonly attribution?: Attribution;
  readonly kind?: string;
  readonly roster?: readonly Label[];
  readonly notSpeakers?: readonly string[];
  readonly events?: readonly string[];
  readonly notSpeech?: readonly string[];
  readonly rules?: RuleLevels;
}

/** The types of value in a configuration, and what each is after reading. */
export interface ValueOf {
  globs: readonly Glob[];
  /** Paths of files, as written, each with its place in the configuration. */
  files: readonly Label[];
  attribution: Attribution;
  word: string;
  /** Labels of lines, or titles of sections, as written. */
  labels: readonly string[];
  rules: RuleLevels;
  overrides: readonly Override[];
}
export type SettingType = keyof ValueOf;

export interface Setting<T extends SettingType = SettingType> {
  readonly type: T;
  readonly default: ValueOf[T];
  readonly description: string;
}

/** All settings. Their types, defaults and documentation come from this table. */
export const settings = {
  extends: setting(
    'files',
    [],
    'Other configurations to build on: a file or a list of files, relative to this one. A later one wins over an earlier one, and this configuration wins over all.',
  ),
  include: setting(
    'globs',
    [knownGlob('**/*.transcript')],
    'The files to look for in a folder: a glob or a list of globs.',
  ),
  ignores: setting(
    'globs',
    [],
    'Files and folders to leave out: a glob or a list of globs. A file that you name is checked in any case.',
  ),
  attribution: setting(
    'attribution',
    'strict',
    'Who speaks in text without a cue: no speaker (`strict`) or the last speaker (`inherit`). A transcript can set it in its header.',
  ),
  kind: setting(
    'word',
    '',
    'The kind of transcripts. With `minutes`, a cue may follow a bullet: `- Name: text`. Other words change nothing. A transcript can set it in its header.',
  ),
  roster: setting(
    'files',
    [],
    'Files with speakers that several transcripts share, relative to this configuration: YAML like `speakers` in a header, or CSV with the columns name, aliases, role and kind.',
  ),
  notSpeakers: setting(
    'labels',
    [],
    'Labels that name no speaker, such as `Poll`: a label or a list of labels. Their lines belong to the record and are no speech. A transcript can add more in its header.',
  ),
  events: setting(
    'labels',
    [],
    'Labels of events, such as `Jingle`: a label or a list of labels. Their lines are no speech, and the turn goes on after them. A transcript can add more in its header.',
  ),
  notSpeech: setting(
    'labels',
    [],
    'Titles of sections that are no speech, such as `Conclusion`: a title or a list of titles, in which `*` stands for any characters. Their lines belong to the record. A transcript can add more in its header.',
  ),
  packs: setting(
    'files',
    [],
    'Files that describe the page furniture of your own sites, relative to this configuration: see docs/cleaning.md.',
  ),
  rules: setting('rules', new Map(), 'The severity of each rule, by its id: off, info, warning or error.'),
  overrides: setting(
    'overrides',
    [],
    'Other settings for some files: a list of items with `files`, and with `attribution`, `kind`, `roster`, `notSpeakers`, `events`, `notSpeech` or `rules` for them.',
  ),
};

type Settings = typeof settings;

/** The settings of a project: configured values and defaults. */
export type Configuration = { readonly [Key in keyof Settings]: Settings[Key]['default'] };

/** The settings of a project without a configuration. */
export const defaultConfiguration: Configuration = {
  extends: settings.extends.default,
  include: settings.include.default,
  ignores: settings.ignores.default,
  attribution: settings.attribution.default,
  kind: settings.kind.default,
  roster: settings.roster.default,
  notSpeakers: settings.notSpeakers.default,
  events: settings.events.default,
  notSpeech: settings.notSpeech.default,
  packs: settings.packs.default,
  rules: settings.rules.default,
  overrides: settings.overrides.default,
};

function setting<T extends SettingType>(type: T, byDefault: ValueOf[T], description: string): Setting<T> {
  return { type, default: byDefault, description };
}

function knownGlob(text: string): Glob {
  const glob = readGlob(text);
  if (typeof glob === 'string') throw new Error(glob);
  return glob;
}
