import { addSpeakers, isSideEffect, tryFix } from '../../../core/index.ts';
import type { Applied, Given } from '../../../protocol.ts';
import type { ParsedDocument } from '../../workspace/parsedDocument.ts';
import type { CommandContext } from './commandContext.ts';
import { changedSince, isOutdated } from './given.ts';

/** Puts somebody who speaks on the roster of the document's header. */
export async function listSpeaker(
  document: ParsedDocument,
  given: Given<'listSpeaker'>,
  { apply }: CommandContext,
): Promise<Applied> {
  if (isOutdated(given, document)) return { applied: false, reason: changedSince };
  const { transcript, reread } = document;
  const title = `Add ${given.name} to the roster`;
  const edits = addSpeakers(transcript, [given.name]);
  const tried = tryFix(transcript, { title, edits, changes: 'roster' }, reread);
  if (edits.length === 0 || isSideEffect(tried)) {
    return {
      applied: false,
      reason: `${given.name} cannot be added to this roster. Write the name under \`speakers:\`.`,
    };
  }
  const reason = await apply(document, title, edits);
  return reason === undefined ? { applied: true } : { applied: false, reason };
}
