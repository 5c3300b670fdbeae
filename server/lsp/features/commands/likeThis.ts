import { attributeAll, formatCount, isSideEffect, type Likeness, likenesses } from '../../../core/index.ts';
import type { Changed, Choice, Given } from '../../../protocol.ts';
import type { ParsedDocument } from '../../workspace/parsedDocument.ts';
import type { CommandContext } from './commandContext.ts';
import { changedSince, isOutdated } from './given.ts';

export function likeThis(
  document: ParsedDocument,
  given: Given<'likeThis'>,
  context: CommandContext,
): readonly Choice[] {
  return findLikenesses(document, given, context).map((likeness) => ({
    like: likeness.like,
    title: titleOf(likeness),
    count: likeness.turns.length,
    speakers: likeness.like === 'pair' ? 2 : 1,
  }));
}

export async function attributeLikeThis(
  document: ParsedDocument,
  given: Given<'attributeLikeThis'>,
  context: CommandContext,
): Promise<Changed> {
  if (isOutdated(given, document)) return { count: 0, reason: changedSince };
  const speakers = given.speakers.map((speaker) => speaker ?? undefined);
  const turns = findLikenesses(document, given, context).find(({ like }) => like === given.like)?.turns ?? [];
  if (turns.length === 0) return { count: 0, reason: 'No other turn here is like this one.' };
  const edits = attributeAll(document.transcript, turns, speakers, document.reread);
  if (isSideEffect(edits)) return { count: 0, reason: edits.reason };
  const reason = await context.apply(document, `Attribute ${formatCount(turns.length, 'turn')}`, edits);
  return reason === undefined ? { count: turns.length } : { count: 0, reason };
}

function findLikenesses(
  { transcript, uri }: ParsedDocument,
  { position }: Given<'likeThis'>,
  { workspace }: CommandContext,
): Likeness[] {
  return likenesses(transcript, position.line, workspace.refusedProposals.test(uri, transcript));
}

function titleOf({ like, label, model }: Likeness): string {
  if (like === 'label') return `Every turn with the label “${label}”`;
  if (like === 'pair') return 'From here to the end of this section, two people in turn';
  return `All ${model.kind === 'question' ? 'questions' : 'answers'} without a speaker in this section`;
}
