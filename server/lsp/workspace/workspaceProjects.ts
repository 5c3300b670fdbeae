import type { Diagnostic } from 'vscode-languageserver';
import type { Lines } from '../../core/index.ts';
import { type Files, type Project, Projects } from '../../project/index.ts';
import { configurationDiagnostics } from '../convert/configurationDiagnostics.ts';
import { type Encoding, linesFor } from '../convert/encoding.ts';

/** What the projects of a workspace need from the server. */
export interface WorkspaceProjectsHost {
  readonly files: Files;
  /** What the client counts characters in. */
  readonly encoding: Encoding;
  /** Asks for events when a file changes; asking again does no harm. */
  watch(uri: string): void;
  /** Shows the problems of a file that is no transcript. */
  showDiagnostics(uri: string, diagnostics: readonly Diagnostic[]): void;
}

/** The projects of a workspace. Problems in their files are shown in those files, and the rest of each file holds. */
export class WorkspaceProjects extends Projects {
  readonly #host: WorkspaceProjectsHost;
  /** Those that were read since something last changed. */
  #current = new Set<Project>();
  readonly #faulty = new Set<string>();

  constructor(host: WorkspaceProjectsHost) {
    super(host.files, { onNamed: (uri) => host.watch(uri) });
    this.#host = host;
  }

  override async forFolder(folder: string): Promise<Project | undefined> {
    const current = this.#current;
    const project = await super.forFolder(folder);
    // Something may have changed while it was read.
    if (project === undefined || current !== this.#current || current.has(project)) return project;
    current.add(project);
    for (const { place, kind, text, problems } of project.faulty) {
      const code = kind === 'roster' ? kind : 'configuration';
      this.#faulty.add(place);
      this.#host.showDiagnostics(place, configurationDiagnostics(this.linesOf(text), problems, code));
    }
    return project;
  }

  /** The lines of a roster that some configuration names; undefined for any other file. */
  rosterLines(uri: string): Lines | undefined {
    for (const { rosters } of this.#current) {
      const roster = rosters.get(uri);
      if (roster !== undefined) return this.linesOf(roster.text);
    }
    return undefined;
  }

  /** A text of a project by lines, with characters counted as the client counts them. */
  linesOf(text: string): Lines {
    return linesFor(text, this.#host.encoding);
  }

  override forget(): void {
    super.forget();
    this.#current = new Set();
    for (const uri of this.#faulty) this.#host.showDiagnostics(uri, []);
    this.#faulty.clear();
  }
}
