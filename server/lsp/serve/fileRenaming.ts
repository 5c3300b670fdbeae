import { type ConfigurationFile, folderOf } from '../../project/index.ts';
import { fileName, sameUri } from '../convert/uris.ts';
import { type FileEdits, fileEdits, workspaceEdit } from '../convert/workspaceEdit.ts';
import { configurationPathEdits, headerPathEdits, Moves } from '../features/fileRename.ts';
import type { Work } from '../workspace/fileIndex.ts';
import { withProgress } from './navigation.ts';
import type { FeatureGroup, Session } from './session.ts';

/** When a file is renamed, edits what names it: configurations that name rosters, packs or what they extend, and headers. */
export const fileRenaming: FeatureGroup = {
  offers: ({ renamesFiles }) =>
    renamesFiles ? { workspace: { fileOperations: { willRename: { filters: [{ pattern: { glob: '**/*' } }] } } } } : {},

  serve(session) {
    const { connection, client } = session;
    if (!client.renamesFiles) return;
    connection.workspace.onWillRenameFiles(async ({ files }, token) => {
      const moves = new Moves(files);
      const edits = await withProgress(session, token, (work) => editsFor(session, moves, work));
      return edits.length === 0 ? null : workspaceEdit(edits, client);
    });
  },
};

async function editsFor({ workspace }: Session, moves: Moves, work: Work): Promise<FileEdits[]> {
  const { index, projects } = workspace;
  const found: FileEdits[] = [];
  const configurationFiles = new Map<string, ConfigurationFile>();
  for (const { uri, paths } of await index.summaries(work)) {
    work.check();
    const project = uri.includes('://') ? await projects.forFolder(folderOf(sameUri(uri))) : undefined;
    for (const file of project?.files ?? []) configurationFiles.set(file.place, file);
    const isNamed = paths.some((path) => moves.pathAfter(uri, path) !== undefined);
    const document = isNamed ? await workspace.parseAny(uri) : undefined;
    if (document === undefined) continue;
    const exists = async (path: string) => (await workspace.fileBeside(uri, path)) !== undefined;
    found.push(fileEdits(document, await headerPathEdits(document, moves, exists)));
  }
  for (const file of configurationFiles.values()) {
    const lines = projects.linesOf(file.text);
    const edits = configurationPathEdits(file, moves);
    if (edits.length === 0) continue;
    const configuration = workspace.editedFile(file.place, lines);
    if (configuration) found.push(fileEdits(configuration, edits));
    else workspace.warn(`${fileName(file.place)} has changes that are not saved, so the paths in it stay as they are.`);
  }
  return found.filter(({ edits }) => edits.length > 0);
}
