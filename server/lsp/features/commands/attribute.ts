import { attribute } from '../../../core/index.ts';
import { editOf } from '../../convert/ranges.ts';
import type { ParsedDocument } from '../../workspace/parsedDocument.ts';
import type { CommandArguments } from './arguments.ts';
import type { CommandContext } from './commandContext.ts';

/** What came of it; `reason` says in a sentence why nothing was done. */
export interface Attributed {
  readonly applied: boolean;
  readonly reason?: string;
}

/** Gives the text at a place to a speaker. */
export async function attributeCommand(
  document: ParsedDocument,
  given: CommandArguments,
  { apply }: CommandContext,
): Promise<Attributed> {
  if (given.areOutdated(document.version)) {
    return refused(changedSince);
  }
  const { speaker } = given;
  const edits = attribute(document.transcript, given.lines, speaker);
  if (edits === 'unwritable') return refused(unwritable(speaker));
  if (edits.length === 0) return refused('There is no text to attribute here.');
  const label = speaker === undefined ? 'Attribute to nobody known' : `Attribute to ${speaker}`;
  const reason = await apply(
    document,
    label,
    edits.map((edit) => editOf(document.transcript.lines, edit)),
  );
  return reason === undefined ? { applied: true } : refused(reason);
}

export const changedSince = 'The document has changed since. Try again.';

/** Why a name was not written. */
export function unwritable(speaker: string | undefined): string {
  return `\`${speaker ?? '?'}\` would not be read as a speaker's name here. Write a name, or list it under \`speakers:\` in the header.`;
}

function refused(reason: string): Attributed {
  return { applied: false, reason };
}
