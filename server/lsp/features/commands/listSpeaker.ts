import { addSpeakers } from '../../../core/index.ts';
import type { Applied, Given } from '../../../protocol.ts';
import type { ParsedDocument } from '../../workspace/parsedDocument.ts';
import { safeEdits } from '../safeEdits.ts';
import type { CommandContext } from './commandContext.ts';
import { changedSince, isOutdated } from './given.ts';

/** Puts somebody who speaks on the roster of the document's header. */
export async function listSpeaker(
  document: ParsedDocument,
  given: Given<'listSpeaker'>,
  { apply }: CommandContext,
): Promise<Applied> {
  if (isOutdated(given, document)) return { applied: false, reason: changedSince };
  const title = `Add ${given.name} to the roster`;
  const edits = safeEdits(document, {
    title,
    edits: addSpeakers(document.transcript, [given.name]),
    changes: 'roster',
  });
  if (edits.length === 0) {
    return {
      applied: false,
      reason: `${given.name} cannot be added to this roster. Write the name under \`speakers:\`.`,
    };
  }
  const reason = await apply(document, title, edits);
  return reason === undefined ? { applied: true } : { applied: false, reason };
}
