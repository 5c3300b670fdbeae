import { attributeEach, isSideEffect } from '../../../core/index.ts';
import type { Applied, Given } from '../../../protocol.ts';
import type { ParsedDocument } from '../../workspace/parsedDocument.ts';
import type { CommandContext } from './commandContext.ts';
import { changedSince, isOutdated, linesAt } from './given.ts';

export async function attributeCommand(
  document: ParsedDocument,
  given: Given<'attribute'>,
  { apply }: CommandContext,
): Promise<Applied> {
  if (isOutdated(given, document)) return refused(changedSince);
  const speaker = given.speaker ?? undefined;
  const edits = attributeEach(document.transcript, [{ lines: linesAt(given), speaker }], document.reread);
  if (isSideEffect(edits)) return refused(edits.reason);
  if (edits.length === 0) return refused('There is no text here to attribute.');
  const reason = await apply(
    document,
    speaker === undefined ? 'Attribute to an unknown speaker' : `Attribute to ${speaker}`,
    edits,
  );
  return reason === undefined ? { applied: true } : refused(reason);
}

function refused(reason: string): Applied {
  return { applied: false, reason };
}
