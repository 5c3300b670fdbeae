import type { Configuration, ConfigurationProblem, Pack, RosterEntry, Said } from '../core/index.ts';

/** What holds for the files of a folder: a configuration with what it extends, its rosters and its packs. */
export interface Project {
  /** The place of the configuration that was found or named. */
  readonly place: string;
  /** The folder that its globs are relative to. */
  readonly folder: string;
  readonly configuration: Configuration;
  /** The configuration and those that it extends, the extended ones first. */
  readonly files: readonly ConfigurationFile[];
  /** The rosters that they name, by place. */
  readonly rosters: ReadonlyMap<string, Roster>;
  readonly packs: readonly Pack[];
  /** The files in which something is wrong, each once. */
  readonly faulty: readonly FaultyFile[];
}

/** The text of a roster, and who is listed in it. */
export interface Roster {
  readonly text: string;
  readonly entries: readonly RosterEntry[];
}

/** A file in which something is wrong, and what. */
export interface FaultyFile {
  readonly place: string;
  readonly kind: 'configuration' | 'roster' | 'pack';
  readonly text: string;
  readonly problems: readonly ConfigurationProblem[];
}

/** Where the files that a configuration names have to lie: nothing else is read. */
export interface Root {
  readonly folder: string;
  /** Whether it is that of a repository; else it is the folder of the uppermost configuration. */
  readonly isRepository: boolean;
}

/** One of the files that a configuration is made of. */
export interface ConfigurationFile {
  readonly place: string;
  readonly text: string;
  /** What this file says; it names other files as they are written in it. */
  readonly said: Said;
  readonly problems: readonly ConfigurationProblem[];
}
