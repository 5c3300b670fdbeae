import type { ExecuteCommandParams } from 'vscode-languageserver';
import { candidates, nextOpen } from '../../core/index.ts';
import { rangeOf } from '../convert/ranges.ts';
import type { ParsedDocument } from '../workspace/parsedDocument.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { CommandArguments } from './commands/arguments.ts';
import { attributeCommand } from './commands/attribute.ts';
import { cleanUp, putBackLine } from './commands/clean.ts';
import { cleanPasted } from './commands/cleanPaste.ts';
import type { CommandContext } from './commands/commandContext.ts';
import { attributeLikeThis, likeThis } from './commands/likeThis.ts';
import { joinOpenTurn, labelOpenTurn, markOpenTurn, openTurnNear } from './commands/openTurn.ts';
import { refuseProposal, takeProposal, takeSureProposals } from './commands/proposals.ts';
import { figures } from './commands/statistics.ts';
import { verify } from './commands/verify.ts';
import { voices } from './commands/voices.ts';

type Command = (document: ParsedDocument, given: CommandArguments, context: CommandContext) => unknown;

/** Every command by its id. Each takes one object, with the document's `uri` in it. */
const commands: Readonly<Record<string, Command>> = {
  'colloquy.server.attribute': attributeCommand,
  'colloquy.server.speakers': ({ transcript }, given) => candidates(transcript, given.line),
  'colloquy.server.nextOpen': ({ transcript }, given) => {
    const place = nextOpen(transcript, given.line, given.direction);
    return place === undefined ? null : rangeOf(transcript.lines, place.span);
  },
  'colloquy.server.statistics': figures,
  'colloquy.server.voices': voices,
  'colloquy.server.openTurn': openTurnNear,
  'colloquy.server.labelOpenTurn': labelOpenTurn,
  'colloquy.server.markOpenTurn': markOpenTurn,
  'colloquy.server.joinOpenTurn': joinOpenTurn,
  'colloquy.server.likeThis': likeThis,
  'colloquy.server.attributeLikeThis': attributeLikeThis,
  'colloquy.server.clean': cleanUp,
  'colloquy.server.cleanPaste': cleanPasted,
  'colloquy.server.putBack': putBackLine,
  'colloquy.server.verify': verify,
  'colloquy.server.takeProposal': takeProposal,
  'colloquy.server.takeSureProposals': takeSureProposals,
  'colloquy.server.refuseProposal': refuseProposal,
};

export const commandIds = Object.keys(commands);

/** Runs a command; null where its document is not open, or there is no such command. */
export async function execute(
  workspace: Workspace,
  { command, arguments: given }: ExecuteCommandParams,
  context: Omit<CommandContext, 'workspace'>,
): Promise<unknown> {
  const run = Object.hasOwn(commands, command) ? commands[command] : undefined;
  if (run === undefined) return null;
  const checked = new CommandArguments(command, given);
  const document = await workspace.parse(checked.uri);
  return document === undefined ? null : run(document, checked, { ...context, workspace });
}
