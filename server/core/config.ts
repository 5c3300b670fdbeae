/** The configuration of a project: one way to find it, to read it and to apply it, for editor and command line. */
export { configurationNames, findConfiguration } from './config/find.ts';
export { type GlobMatcher, globMatcher } from './config/globs.ts';
export { type ConfigurationProblem, readConfiguration } from './config/read.ts';
export { type ConfigurationPart, resolveConfiguration } from './config/resolve.ts';
export {
  type Configuration,
  defaultConfiguration,
  type RuleLevel,
  type RuleLevels,
  ruleLevels,
  settings,
} from './config/settings.ts';
export {
  type LastWord,
  type ReadingSettings,
  rosterFiles,
  settingsFor,
  withNamedFiles,
} from './config/settingsFor.ts';
