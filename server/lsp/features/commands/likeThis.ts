import { attributeAll, counted, type Likeness, likenesses } from '../../../core/index.ts';
import { editOf } from '../../convert/ranges.ts';
import type { ParsedDocument } from '../../workspace/parsedDocument.ts';
import type { CommandArguments } from './arguments.ts';
import { changedSince, unwritable } from './attribute.ts';
import type { CommandContext } from './commandContext.ts';

/** What “all like this” may mean at a place. */
export interface Choice {
  readonly like: Likeness['like'];
  readonly title: string;
  readonly count: number;
  /** How many speakers have to be chosen. */
  readonly speakers: 1 | 2;
}

export function likeThis(document: ParsedDocument, given: CommandArguments, context: CommandContext): Choice[] {
  return found(document, given, context).map((likeness) => ({
    like: likeness.like,
    title: titleOf(likeness),
    count: likeness.turns.length,
    speakers: likeness.like === 'pair' ? 2 : 1,
  }));
}

/** How many turns were given to the speakers; `reason` says in a sentence why none. */
export interface AttributedAll {
  readonly count: number;
  readonly reason?: string;
}

export async function attributeLikeThis(
  document: ParsedDocument,
  given: CommandArguments,
  context: CommandContext,
): Promise<AttributedAll> {
  const { transcript, version } = document;
  if (given.areOutdated(version)) return { count: 0, reason: changedSince };
  const { like, speakers } = given;
  const turns = found(document, given, context).find((likeness) => likeness.like === like)?.turns ?? [];
  if (turns.length === 0) return { count: 0, reason: 'No other turn here is like this one.' };
  const edits = attributeAll(transcript, turns, speakers);
  if (edits === 'unwritable') return { count: 0, reason: unwritable(speakers.join(', ')) };
  const reason = await context.apply(
    document,
    `Attribute ${counted(turns.length, 'turn')}`,
    edits.map((edit) => editOf(transcript.lines, edit)),
  );
  return reason === undefined ? { count: turns.length } : { count: 0, reason };
}

function found(
  { transcript, uri }: ParsedDocument,
  { line }: CommandArguments,
  { workspace }: CommandContext,
): Likeness[] {
  return likenesses(transcript, line, (proposal) => workspace.refusedProposals.has(uri, transcript, proposal));
}

function titleOf({ like, label, model }: Likeness): string {
  if (like === 'label') return `Every turn that is labelled “${label}”`;
  if (like === 'pair') return 'From here on in this section, two people by turns';
  const kind = model.kind === 'question' ? 'questions' : 'answers';
  return `All ${kind} in this section that nobody is named for`;
}
