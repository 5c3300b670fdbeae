import type { ExecuteCommandParams } from 'vscode-languageserver';
import { type Answer, type CommandName, commandPrefix, type Given } from '../../protocol.ts';
import type { ParsedDocument } from '../workspace/parsedDocument.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { attributeCommand } from './commands/attribute.ts';
import { cleanUp, putBackLine } from './commands/clean.ts';
import { cleanPasted } from './commands/cleanPaste.ts';
import type { CommandContext } from './commands/commandContext.ts';
import { compare } from './commands/compare.ts';
import { attributeLikeThis, likeThis } from './commands/likeThis.ts';
import { listQuestionsInFiles } from './commands/listQuestionsInFiles.ts';
import { listSpeaker } from './commands/listSpeaker.ts';
import { listSpeakersInFiles } from './commands/listSpeakersInFiles.ts';
import { listQuestionsOf, listSpeakers, nextTurnOf, reading, report } from './commands/lists.ts';
import { nextOpenPlace, openText, turnsWithVoice } from './commands/nextOpen.ts';
import { beginTurnHere, joinOpenTurn, labelOpenTurn, markOpenTurn, openTurnNear } from './commands/openTurn.ts';
import { refuseProposal, takeProposal, takeSureProposals } from './commands/proposals.ts';
import { quoteRange } from './commands/quote.ts';
import { readName, speakers, voices } from './commands/speakers.ts';
import { figures } from './commands/statistics.ts';
import { verify } from './commands/verify.ts';

type Handler<N extends CommandName> = (
  document: ParsedDocument,
  given: Given<N>,
  context: CommandContext,
) => Answer<N> | Promise<Answer<N>>;

const handlers: { readonly [N in CommandName]: Handler<N> } = {
  attribute: attributeCommand,
  speakers,
  nextOpen: nextOpenPlace,
  statistics: figures,
  turnsWithVoice,
  openText,
  listSpeakers,
  listSpeakersInFiles,
  nextTurnOf,
  listQuestions: listQuestionsOf,
  listQuestionsInFiles,
  report,
  reading,
  quote: quoteRange,
  voices,
  readName,
  openTurn: openTurnNear,
  labelOpenTurn,
  beginTurn: beginTurnHere,
  markOpenTurn,
  joinOpenTurn,
  likeThis,
  attributeLikeThis,
  clean: cleanUp,
  cleanPaste: cleanPasted,
  putBack: putBackLine,
  verify,
  compare,
  listSpeaker,
  takeProposal,
  takeSureProposals,
  refuseProposal,
};

export const commandIds = Object.keys(handlers).map((name) => `${commandPrefix}${name}`);

/** The command with an id; undefined for any other id. */
export function commandNamed(id: string): CommandName | undefined {
  const name = id.startsWith(commandPrefix) ? id.slice(commandPrefix.length) : '';
  return Object.hasOwn(handlers, name) ? (name as CommandName) : undefined;
}

/** Runs a command, whose argument has been validated. Answers null if the document is not open or the command unknown. */
export async function executeCommand(
  workspace: Workspace,
  { command, arguments: [given] = [] }: ExecuteCommandParams,
  context: Omit<CommandContext, 'workspace'>,
): Promise<unknown> {
  const name = commandNamed(command);
  if (name === undefined) return null;
  const document = await workspace.parse(given.uri);
  if (document === undefined) return null;
  const handle: (document: ParsedDocument, given: never, context: CommandContext) => unknown = handlers[name];
  return handle(document, given as never, { ...context, workspace });
}
