import type { Severity } from '../lint/rules/rule.ts';
import type { Attribution, Label } from '../syntax/tree.ts';

/** How a rule is set: switched off, or the weight of what it finds. */
export type RuleLevel = Severity | 'off';
export const ruleLevels: readonly RuleLevel[] = ['off', 'info', 'warning', 'error'];
/** By rule id. A rule that is not named keeps its own level. */
export type RuleLevels = ReadonlyMap<string, RuleLevel>;

/** Other settings for some of the files. */
export interface Override {
  readonly files: readonly string[];
  readonly attribution?: Attribution;
  readonly kind?: string;
  readonly roster?: readonly Label[];
  readonly rules?: RuleLevels;
}

/** What a value in the configuration may be, and what it is once it is read. */
export interface ValueOf {
  globs: readonly string[];
  /** Files, relative to the configuration's folder, and where the configuration names them. */
  files: readonly Label[];
  attribution: Attribution;
  word: string;
  rules: RuleLevels;
  overrides: readonly Override[];
}
export type SettingType = keyof ValueOf;

export interface Setting<T extends SettingType = SettingType> {
  readonly type: T;
  readonly default: ValueOf[T];
  readonly description: string;
}

/** Every setting there is. Types, defaults and documentation come from this table alone. */
export const settings = {
  extends: setting(
    'files',
    [],
    'Other configurations whose settings hold here too, from the folder of this one: a file or a list of files. What a later one says goes before, and what this one says before all.',
  ),
  include: setting('globs', ['**/*.transcript'], 'The files that a folder is searched for.'),
  ignores: setting(
    'globs',
    [],
    'Files and folders that no search looks at. A file that is named is checked all the same.',
  ),
  attribution: setting(
    'attribution',
    'strict',
    'Who speaks where no line says so: nobody (`strict`), or whoever spoke last (`inherit`). A file can say otherwise in its header.',
  ),
  kind: setting(
    'word',
    '',
    'What sort of transcripts these are. In `minutes`, a speaker may stand behind a bullet, `- Name: text`; other words are kept. A file can say otherwise in its header.',
  ),
  roster: setting(
    'files',
    [],
    'Files of speakers that several transcripts share, from the folder of the configuration: YAML like `speakers` in a header, or CSV with the columns name, aliases and role.',
  ),
  packs: setting(
    'files',
    [],
    'Files that say what is furniture on pages of your own, from the folder of the configuration: see docs/cleaning.md.',
  ),
  rules: setting('rules', new Map(), 'The level of each rule: off, info, warning or error.'),
  overrides: setting(
    'overrides',
    [],
    'Other settings for some files: a list of `files` with `attribution`, `kind`, `roster` and `rules`.',
  ),
};

type Settings = typeof settings;

/** A project's settings, each as configured or by default. */
export type Configuration = { readonly [Key in keyof Settings]: Settings[Key]['default'] };

/** What holds where nothing is configured. */
export const defaultConfiguration: Configuration = {
  extends: settings.extends.default,
  include: settings.include.default,
  ignores: settings.ignores.default,
  attribution: settings.attribution.default,
  kind: settings.kind.default,
  roster: settings.roster.default,
  packs: settings.packs.default,
  rules: settings.rules.default,
  overrides: settings.overrides.default,
};

function setting<T extends SettingType>(type: T, byDefault: ValueOf[T], description: string): Setting<T> {
  return { type, default: byDefault, description };
}
