import type { Connection, ExecuteCommandParams } from 'vscode-languageserver';
import { candidates, nextOpen } from '../../core/index.ts';
import { rangeOf } from '../convert/ranges.ts';
import type { Abilities } from '../serve/clientCapabilities.ts';
import type { Reading } from '../workspace/parsedDocument.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { CommandArguments } from './commands/arguments.ts';
import { attributeCommand } from './commands/attribute.ts';
import { cleanUp, putBackLine } from './commands/clean.ts';
import { cleanPasted } from './commands/cleanPaste.ts';
import type { Hands } from './commands/commandContext.ts';
import { attributeLikeThis, likeThis } from './commands/likeThis.ts';
import { joinOpenTurn, labelOpenTurn, markOpenTurn, openTurnNear } from './commands/openTurn.ts';
import { refuseProposal, takeProposal, takeSureProposals } from './commands/proposals.ts';
import { figures } from './commands/statistics.ts';
import { verify } from './commands/verify.ts';
import { voices } from './commands/voices.ts';

type Command = (reading: Reading, given: CommandArguments, hands: Hands) => unknown;

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
  hands: Omit<Hands, 'workspace'>,
): Promise<unknown> {
  const run = Object.hasOwn(commands, command) ? commands[command] : undefined;
  if (run === undefined) return null;
  const checked = new CommandArguments(command, given);
  const reading = await workspace.read(checked.uri);
  return reading === undefined ? null : run(reading, checked, { ...hands, workspace });
}

/** Edits a document in the client, as one step that one undo takes back. Answers why not, where it could not. */
export function editsThrough(connection: Connection, abilities: Abilities): Hands['apply'] {
  return async ({ uri, version }, label, edits) => {
    if (!abilities.applyEdit) return 'This editor lets no language server edit a document.';
    const edit = abilities.versionedEdits
      ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
      : { changes: { [uri]: edits } };
    const { applied, failureReason } = await connection.workspace.applyEdit({ label, edit });
    return applied ? undefined : (failureReason ?? 'The editor did not make the edit.');
  };
}
