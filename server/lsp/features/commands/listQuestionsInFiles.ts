import type { QuestionsInFile } from '../../../protocol.ts';
import type { ParsedDocument } from '../../workspace/parsedDocument.ts';
import type { CommandContext } from './commandContext.ts';

/** How many questions each transcript of the workspace has; those without questions are left out. */
export async function listQuestionsInFiles(
  _document: ParsedDocument,
  _given: object,
  { workspace }: CommandContext,
): Promise<readonly QuestionsInFile[]> {
  const summaries = await workspace.index.summaries({ check() {}, report() {} });
  return summaries
    .filter(({ askers }) => askers.length > 0)
    .map(({ uri, askers }) => ({ uri, askers }))
    .sort((a, b) => a.uri.localeCompare(b.uri, 'en', { numeric: true }));
}
