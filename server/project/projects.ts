import {
  type ConfigurationProblem,
  configurationNames,
  defaultConfiguration,
  type FileSettings,
  type LastWord,
  settingsFor,
  withNamedFiles,
} from '../core/index.ts';
import { type Files, folderOf, foldersUpwards, type Read } from './files.ts';
import { type Complain, GitIgnore } from './gitIgnore.ts';
import { largestNamedFile } from './limits.ts';
import { NamedFiles } from './namedFiles.ts';
import type { Project, Root } from './project.ts';
import { resolveConfiguration } from './resolve.ts';

/** One configuration for all files, or none, instead of those that are found. */
export interface Everywhere {
  readonly configuration: string | undefined;
  /** The folder that its globs are relative to. */
  readonly folder: string;
}

export interface ProjectsOptions {
  readonly everywhere?: Everywhere | undefined;
  /** Called with each file that a configuration names, before it is looked for. */
  readonly onNamed?: (place: string) => void;
}

/** Which project a folder belongs to. Each file is read once, until something changes. */
export class Projects {
  readonly files: Files;
  readonly #options: ProjectsOptions;
  #known = nothingKnown();

  constructor(files: Files, options: ProjectsOptions = {}) {
    this.files = files;
    this.#options = options;
  }

  /** What the nearest configuration upwards from a folder says; undefined if there is none. */
  async forFolder(folder: string): Promise<Project | undefined> {
    const known = this.#known;
    if (this.#options.everywhere) {
      const { configuration: place, folder } = this.#options.everywhere;
      return place === undefined ? undefined : remember(known.projects, place, () => this.#load(place, folder));
    }
    const place = await this.#configurationAbove(folder, known);
    if (place === undefined) return undefined;
    return remember(known.projects, place, () => this.#load(place, folderOf(place)));
  }

  /** The settings of a file by what its project says, or without a project by default; `lastWord` overrules both. */
  settingsOf(place: string, project: Project | undefined, lastWord: LastWord = {}): FileSettings {
    if (project === undefined) return withNamedFiles(settingsFor(defaultConfiguration, '', lastWord), noFiles);
    const path = this.files.pathFrom(project.folder, place);
    return withNamedFiles(settingsFor(project.configuration, path, lastWord), project);
  }

  /** The root of the repository that a folder lies in; undefined if it lies in none. */
  async repositoryOf(folder: string): Promise<string | undefined> {
    const known = this.#known;
    for (const above of foldersUpwards(folder)) {
      const isRoot = remember(known.repositories, above, async () => {
        const kind = await this.files.kindOf(this.files.join(above, '.git'));
        return kind === 'file' || kind === 'folder';
      });
      if (await isRoot) return above;
    }
    return undefined;
  }

  /** The `.gitignore` files that apply in a folder, from the root of the repository that `top` lies in, else from `top`. */
  gitIgnoreAt(folder: string, top: string, complain: Complain): Promise<GitIgnore> {
    return remember(this.#known.gitIgnores, `${top}\n${folder}`, async () =>
      GitIgnore.at(folder, (await this.repositoryOf(top)) ?? top, this.files, complain),
    );
  }

  /** Where the files have to lie that a configuration in a folder names, and that links in it lead to. */
  async rootOf(folder: string): Promise<Root> {
    const repository = await this.repositoryOf(folder);
    if (repository !== undefined) return { folder: repository, isRepository: true };
    let uppermost = folder;
    for (const above of foldersUpwards(folder)) {
      if ((await this.#configurationIn(above, this.#known)) !== undefined) uppermost = above;
    }
    return { folder: uppermost, isRepository: false };
  }

  /** Reads everything again when it is next needed. */
  forget(): void {
    this.#known = nothingKnown();
  }

  async #configurationAbove(folder: string, known: Known): Promise<string | undefined> {
    for (const above of foldersUpwards(folder)) {
      const place = await this.#configurationIn(above, known);
      if (place !== undefined) return place;
    }
    return undefined;
  }

  #configurationIn(folder: string, known: Known): Promise<string | undefined> {
    return remember(known.folders, folder, async () => {
      for (const name of configurationNames) {
        const place = this.files.join(folder, name);
        const kind = await this.files.kindOf(place);
        if (kind !== 'missing' && kind !== 'folder') return place;
      }
      return undefined;
    });
  }

  async #load(place: string, folder: string): Promise<Project> {
    const root = await this.rootOf(folderOf(place));
    // The one that the command line names may lie, or lead, wherever its user wants.
    const bounds = this.#options.everywhere ? {} : { root: root.folder };
    const read = await this.files.read(place, { ...bounds, most: largestNamedFile });
    const named = new NamedFiles(this.files, root, this.#options.onNamed);
    const { configuration, files } = await resolveConfiguration({ place, ...textOrProblem(read) }, named);
    const contents = await named.read(files, configuration);
    return { place, folder, configuration, files, ...contents };
  }
}

const noFiles = { rosters: new Map(), packs: [] };

function textOrProblem(read: Read): { readonly text: string; readonly problems: ConfigurationProblem[] } {
  if ('text' in read) return { text: read.text, problems: [] };
  const message = `This configuration cannot be read: ${read.fault}.`;
  return { text: '', problems: [{ message, span: { start: 0, end: 0 } }] };
}

/** What has been read since something last changed. */
interface Known {
  /** The configuration in each folder. */
  readonly folders: Map<string, Promise<string | undefined>>;
  /** Whether a folder is the root of a repository. */
  readonly repositories: Map<string, Promise<boolean>>;
  readonly gitIgnores: Map<string, Promise<GitIgnore>>;
  /** By the place of the configuration. */
  readonly projects: Map<string, Promise<Project>>;
}

function nothingKnown(): Known {
  return { folders: new Map(), repositories: new Map(), gitIgnores: new Map(), projects: new Map() };
}

function remember<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  known.set(key, made);
  return made;
}
