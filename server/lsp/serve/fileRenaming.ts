import { type ConfigurationFile, folderOf } from '../../project/index.ts';
import { sameUri } from '../convert/uris.ts';
import { type FileEdits, workspaceEdit } from '../convert/workspaceEdit.ts';
import { configurationPathEdits, headerPathEdits, Moves } from '../features/fileRename.ts';
import type { Work } from '../workspace/fileIndex.ts';
import { withProgress } from './navigation.ts';
import type { FeatureGroup, Session } from './session.ts';

/** A file that gets another name is called so wherever it is named: rosters in configurations, what those extend, recordings in headers. */
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

async function editsFor({ workspace, documents }: Session, moves: Moves, work: Work): Promise<FileEdits[]> {
  const { index, projects } = workspace;
  const found: FileEdits[] = [];
  const add = (uri: string, edits: FileEdits['edits']) => {
    if (edits.length > 0) found.push({ uri, version: documents.get(uri)?.version ?? null, edits });
  };
  const configurationFiles = new Map<string, ConfigurationFile>();
  for (const { uri, paths } of await index.summaries(work)) {
    work.check();
    const project = uri.includes('://') ? await projects.forFolder(folderOf(sameUri(uri))) : undefined;
    for (const file of project?.files ?? []) configurationFiles.set(file.place, file);
    const isNamed = paths.some((path) => moves.pathAfter(uri, path) !== undefined);
    const transcript = isNamed ? await workspace.transcript(uri) : undefined;
    if (transcript === undefined) continue;
    const exists = async (path: string) => (await workspace.fileBeside(uri, path)) !== undefined;
    add(uri, await headerPathEdits(transcript, uri, moves, exists));
  }
  for (const file of configurationFiles.values()) {
    add(file.place, configurationPathEdits(file, projects.linesOf(file.text), moves));
  }
  return found;
}
