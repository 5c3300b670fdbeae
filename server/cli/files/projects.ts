import { Lines } from '../../core/index.ts';
import { type FaultyFile, type Files, type Project, Projects } from '../../project/index.ts';
import { CannotRun, type Io } from '../io.ts';
import type { Options } from '../options.ts';
import { disk } from './disk.ts';
import type { OutputFiles } from './outputFiles.ts';
import { pathFrom, places } from './paths.ts';

/** The projects of the files that a command line is for. A configuration with a fault is a reason not to run at all. */
export class CommandLineProjects extends Projects {
  readonly #cwd: string;

  constructor(options: Options, { cwd }: Pick<Io, 'cwd'>, outputs: OutputFiles) {
    const named = options.value('config');
    const isNone = options.has('no-config');
    if (named !== undefined && isNone)
      throw new CannotRun('--config and --no-config exclude each other; leave one out.');
    const configuration = named === undefined ? undefined : places.resolve(cwd, named);
    const isFound = configuration === undefined && !isNone;
    const files: Files = {
      ...disk,
      read(place, bounds) {
        outputs.refuseInput(place);
        return disk.read(place, bounds);
      },
    };
    super(files, { everywhere: isFound ? undefined : { configuration, folder: places.resolve(cwd, '.') } });
    this.#cwd = cwd;
  }

  override async forFolder(folder: string): Promise<Project | undefined> {
    const project = await super.forFolder(folder);
    const [faulty] = project?.faulty ?? [];
    if (faulty) throw new CannotRun(...sentencesFor(faulty, pathFrom(this.#cwd, faulty.place)));
    return project;
  }
}

function sentencesFor({ text, problems }: FaultyFile, path: string): string[] {
  const lines = new Lines(text);
  return problems.map(({ message, span }) => {
    const { line, character } = lines.positionAt(span.start);
    return `${path}:${line + 1}:${character + 1}: ${message}`;
  });
}
