import {
  type Configuration,
  type ConfigurationProblem,
  type Label,
  type Pack,
  readPack,
  readRoster,
  rosterFiles,
  type Said,
} from '../core/index.ts';
import { type Files, folderOf } from './files.ts';
import { largestNamedFile, largestNamedFiles, mostNamedFiles } from './limits.ts';
import type { ConfigurationFile, FaultyFile, Root, Roster } from './project.ts';
import { isOutside } from './unreadable.ts';

/** The contents of the rosters and packs that configurations name. */
export interface NamedContents {
  readonly rosters: ReadonlyMap<string, Roster>;
  readonly packs: readonly Pack[];
  readonly faulty: readonly FaultyFile[];
}

/** Reads the files that configurations name: what they extend, rosters and packs. None is read outside the root. */
export class NamedFiles {
  readonly #files: Files;
  readonly #root: Root;
  readonly #onNamed: (place: string) => void;
  /** How many files were read or looked for. */
  #count = 0;
  #charactersLeft = largestNamedFiles;

  constructor(files: Files, root: Root, onNamed: (place: string) => void = () => {}) {
    this.#files = files;
    this.#root = root;
    this.#onNamed = onNamed;
  }

  /** Whether no more files are read: a hostile configuration could name a whole disk. */
  get isSpent(): boolean {
    return this.#count >= mostNamedFiles || this.#charactersLeft <= 0;
  }

  /** The place of a file as the file at `from` names it. */
  placeOf(from: string, name: string): string {
    return this.#files.resolve(folderOf(from), name);
  }

  /** The text of a file; else a sentence that says why it is not read. */
  async readText(place: string, kind: FaultyFile['kind'], name: string): Promise<{ readonly text: string } | string> {
    this.#count++;
    const isInside = place.startsWith(`${this.#root.folder}/`);
    if (isInside) this.#onNamed(place);
    const read = isInside
      ? await this.#files.read(place, { most: largestNamedFile, root: this.#root.folder })
      : isOutside;
    if ('text' in read) {
      this.#charactersLeft -= read.text.length;
      return read;
    }
    if (read.isMissing) return `There is no ${kind} \`${name}\`; write its path as seen from this file.`;
    if (!read.isOutside) return `The ${kind} \`${name}\` cannot be read: ${read.fault}.`;
    if (this.#root.isRepository) return `\`${name}\` lies outside this repository, so it is not read.`;
    const advice = name.startsWith('..') ? ' Put a `colloquy.yml` into the folder that holds both.' : '';
    return `\`${name}\` lies outside the folder of the uppermost configuration, so it is not read.${advice}`;
  }

  /** Reads all rosters and packs that some configurations name. */
  async read(files: readonly ConfigurationFile[], configuration: Configuration): Promise<NamedContents> {
    const rosters = new Map<string, Roster>();
    const packs = new Map<string, Pack | undefined>();
    const faulty: FaultyFile[] = [];
    for (const { place: from, text: configurationText, said, problems: before } of files) {
      const problems = [...before];
      const faultyHere: FaultyFile[] = [];
      for (const { kind, text: name, span } of namesIn(said)) {
        const place = this.placeOf(from, name);
        if (rosters.has(place) || packs.has(place)) continue;
        if (this.isSpent) {
          problems.push({ message: TOO_MANY, span });
          break;
        }
        const read = await this.readText(place, kind, name);
        if (typeof read === 'string') {
          problems.push({ message: read, span });
          continue;
        }
        const { text } = read;
        const faults = kind === 'roster' ? addRoster(rosters, place, text) : addPack(packs, place, text);
        if (faults.length > 0) faultyHere.push({ place, kind, text, problems: faults });
      }
      const own = { place: from, kind: 'configuration' as const, text: configurationText, problems };
      faulty.push(...(problems.length > 0 ? [own] : []), ...faultyHere);
    }
    const inForce = configuration.packs.flatMap(({ text: place }) => packs.get(place) ?? []);
    return { rosters, packs: inForce, faulty };
  }
}

const TOO_MANY = `Configurations may name at most ${mostNamedFiles} files, of ${largestNamedFiles / 1_000_000} MB together; this one and the rest are left out.`;

function namesIn(said: Said): (Label & { readonly kind: 'roster' | 'pack' })[] {
  return [
    ...rosterFiles(said).map((label) => ({ ...label, kind: 'roster' as const })),
    ...(said.packs ?? []).map((label) => ({ ...label, kind: 'pack' as const })),
  ];
}

function addRoster(rosters: Map<string, Roster>, place: string, text: string): readonly ConfigurationProblem[] {
  const { entries, faults } = readRoster(text, place);
  rosters.set(place, { text, entries });
  return faults;
}

function addPack(packs: Map<string, Pack | undefined>, place: string, text: string): readonly ConfigurationProblem[] {
  const { pack, faults } = readPack(text);
  packs.set(place, pack);
  return faults;
}
