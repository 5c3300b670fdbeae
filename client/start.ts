import {
  commands,
  type Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  type TextDocument,
  Uri,
  type WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import {
  type BaseLanguageClient,
  type LanguageClientOptions,
  type Location,
  type Position,
  RevealOutputChannelOn,
} from 'vscode-languageclient';
import { attributeTurnCommand, cleanUpCommand, saveFileCommand, showPlacesCommand } from '../server/protocol.ts';
import { activeTranscript, isTranscript } from './activeTranscript.ts';
import { attributeAllLikeThis } from './commands/attributeAllLikeThis.ts';
import { attributeTurn } from './commands/attributeTurn.ts';
import { AttributionMode } from './commands/attributionMode.ts';
import { beginTurn } from './commands/beginTurn.ts';
import { type Cleaning, cleanUp, showCleanReport } from './commands/cleanUp.ts';
import { compareWith } from './commands/compareWith.ts';
import { copyQuote } from './commands/copyQuote.ts';
import { exportTranscript } from './commands/exportTranscript.ts';
import { filterQuestions } from './commands/filterQuestions.ts';
import { goToLine, TurnWalk } from './commands/goToLine.ts';
import { goToUnattributed } from './commands/goToUnattributed.ts';
import { importTranscript } from './commands/importTranscript.ts';
import { newTranscript } from './commands/newTranscript.ts';
import { refuseProposal, takeProposal, takeSureProposals } from './commands/proposals.ts';
import { putBack } from './commands/putBack.ts';
import { renameSpeaker } from './commands/renameSpeaker.ts';
import { restartServer } from './commands/restartServer.ts';
import { saveFile } from './commands/saveFile.ts';
import { showPlaces } from './commands/showPlaces.ts';
import { addToRoster, attributeToSpeaker } from './commands/speakerActions.ts';
import { verifyAgainst } from './commands/verifyAgainst.ts';
import { offerConfigurationFixes } from './providers/configurationFixes.ts';
import { offerImport } from './providers/offerImport.ts';
import { offerCleanedPaste } from './providers/pasteCleaned.ts';
import { ClientCommands } from './server/clientCommands.ts';
import { FileRequests } from './server/fileRequests.ts';
import { RestartPolicy } from './server/restartPolicy.ts';
import { Server } from './server/server.ts';
import { ChangesPanel } from './views/changesPanel.ts';
import { CleanReports } from './views/cleanReports.ts';
import { NextStep } from './views/nextStep.ts';
import { OpenText } from './views/openText.ts';
import { Originals } from './views/originals.ts';
import { PageHint } from './views/pageHint.ts';
import { QuestionsView } from './views/questionsView.ts';
import { ReadingPanel } from './views/readingPanel.ts';
import { SHOWN_TEXTS, ShownTexts } from './views/shownTexts.ts';
import { SpeakerColours } from './views/speakerColours.ts';
import { SpeakersView, speakerOf } from './views/speakersView.ts';
import { StatisticsPanel } from './views/statisticsPanel.ts';
import { StatusBar } from './views/statusBar.ts';

/** Starts everything that desktop and browser share. `create` makes the client, which differs between the two. */
export async function start(
  context: ExtensionContext,
  create: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<void> {
  const log = window.createOutputChannel('Colloquy', { log: true });
  const client = create(optionsFor(log));
  client.registerFeature(new ClientCommands(showPlacesCommand, attributeTurnCommand, cleanUpCommand, saveFileCommand));
  client.registerFeature(new FileRequests(client));
  const server = new Server(client);
  const openText = new OpenText(server);
  const attribution = new AttributionMode(server, openText);
  const texts = new ShownTexts();
  const speakers = new SpeakersView(server);
  const walk = new TurnWalk(server);
  const questions = new QuestionsView(server);
  const statistics = new StatisticsPanel(server, context);
  const reading = new ReadingPanel(server, context);
  const changes = new ChangesPanel(server, context);
  const reports = new CleanReports(texts);
  const originals = new Originals();
  const cleaning: Cleaning = { server, reports, originals };
  context.subscriptions.push(
    log,
    client,
    new StatusBar(server),
    speakers,
    questions,
    statistics,
    reading,
    changes,
    openText,
    new SpeakerColours(server),
    offerConfigurationFixes(),
    attribution,
    texts,
    reports,
    originals,
    new NextStep(server, originals),
    new PageHint(server, context.globalState),
    offerCleanedPaste(server),
    offerImport(context.globalState),
    commands.registerCommand(attributeTurnCommand, (chosen: unknown) => attributeTurn(server, chosen)),
    commands.registerCommand('colloquy.attributionMode', () => attribution.toggle()),
    commands.registerCommand('colloquy.attributionKey', (given: unknown) => attribution.press(given)),
    commands.registerCommand('colloquy.beginTurn', () => beginTurn(server)),
    commands.registerCommand('colloquy.takeProposal', () => takeProposal(server)),
    commands.registerCommand('colloquy.refuseProposal', () => refuseProposal(server)),
    commands.registerCommand('colloquy.takeSureProposals', () => takeSureProposals(server)),
    commands.registerCommand('colloquy.attributeAllLikeThis', (chosen: unknown) =>
      attributeAllLikeThis(server, chosen),
    ),
    commands.registerCommand(cleanUpCommand, () => cleanUp(cleaning)),
    commands.registerCommand(saveFileCommand, (uri: unknown) => saveFile(uri)),
    commands.registerCommand('colloquy.newTranscript', () => newTranscript(cleaning)),
    commands.registerCommand('colloquy.showCleanReport', () => showCleanReport(cleaning)),
    commands.registerCommand('colloquy.putBack', (report: unknown, line: unknown) =>
      putBack(server, reports, report, line),
    ),
    commands.registerCommand('colloquy.verifyAgainst', (chosen: unknown) =>
      verifyAgainst(server, texts, originals, changes, chosen),
    ),
    commands.registerCommand('colloquy.compareWith', (chosen: unknown) =>
      compareWith(server, changes, originals, chosen),
    ),
    commands.registerCommand('colloquy.importTranscript', (file: unknown) => importTranscript(server, texts, file)),
    commands.registerCommand('colloquy.exportTranscript', (chosen: unknown) => exportTranscript(server, chosen)),
    commands.registerCommand('colloquy.nextUnattributed', () => goToUnattributed(server, 'forward')),
    commands.registerCommand('colloquy.previousUnattributed', () => goToUnattributed(server, 'backward')),
    commands.registerCommand(showPlacesCommand, (uri: string, position: Position, places: readonly Location[]) =>
      showPlaces(client, uri, position, places),
    ),
    commands.registerCommand('colloquy.copyQuote', () => copyQuote(server)),
    commands.registerCommand('colloquy.showReading', () => reading.show()),
    commands.registerCommand('colloquy.showStatistics', () => statistics.show()),
    commands.registerCommand('colloquy.goToTurnOf', (name: unknown, uri: unknown) => walk.go(documentAt(uri), name)),
    ...speakerCommands(server, speakers),
    commands.registerCommand('colloquy.goToLine', async (line: unknown, uri: unknown) =>
      goToLine(uri instanceof Uri ? await workspace.openTextDocument(uri) : documentAt(uri), line),
    ),
    commands.registerCommand('colloquy.showQuestionsOfAllFiles', () => questions.showAllFiles(true)),
    commands.registerCommand('colloquy.showQuestionsOfThisFile', () => questions.showAllFiles(false)),
    commands.registerCommand('colloquy.showUnanswered', () => questions.showOnlyUnanswered(true)),
    commands.registerCommand('colloquy.showAllQuestions', () => questions.showOnlyUnanswered(false)),
    commands.registerCommand('colloquy.filterQuestions', () => filterQuestions(questions)),
    commands.registerCommand('colloquy.restartServer', () => restartServer(client, log)),
  );
  const startServer = () =>
    server.start().catch((reason: unknown) => log.error(`The server could not be started: ${reason}`));
  if (workspace.textDocuments.some(isTranscript)) return startServer();
  // A window with other files needs no server.
  context.subscriptions.push(
    workspace.onDidOpenTextDocument((document) => {
      if (isTranscript(document)) startServer();
    }),
  );
}

/** The open document that the row of a list is about; without one, the active transcript. */
function documentAt(uri: unknown): TextDocument | undefined {
  const found = workspace.textDocuments.find((document) => document.uri.toString() === String(uri));
  return found ?? activeTranscript()?.document;
}

/** The commands of the menus of the list of speakers. */
function speakerCommands(server: Server, speakers: SpeakersView): Disposable[] {
  const register = (id: string, act: typeof renameSpeaker) =>
    commands.registerCommand(id, (row: unknown) => {
      const speaker = speakerOf(row);
      return speaker && act(server, speaker.document, speaker.name);
    });
  return [
    register('colloquy.renameSpeaker', renameSpeaker),
    register('colloquy.attributeToSpeaker', attributeToSpeaker),
    register('colloquy.addToRoster', addToRoster),
    commands.registerCommand('colloquy.showSpeakersOfAllFiles', () => speakers.showAllFiles(true)),
    commands.registerCommand('colloquy.showSpeakersOfThisFile', () => speakers.showAllFiles(false)),
  ];
}

function optionsFor(log: LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: [{ language: 'transcript' }],
    middleware: {
      didOpen: async (document, next) => {
        if (!isCopy(document)) await next(document);
      },
      provideRenameEdits: async (...[document, position, newName, token, next]) => {
        const edit = await next(document, position, newName, token);
        if (edit) refuseUnsaved(edit);
        return edit;
      },
    },
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler: new RestartPolicy(log),
    initializationFailedHandler: (error) => {
      log.error(`The server could not be initialised: ${error}`);
      return false;
    },
  };
}

/**
 * The server reads rosters from the disk and does not know that one is open here. Throws a sentence if the edits are for a file with
 * changes that are not saved: they would be made in the wrong places.
 */
function refuseUnsaved(edit: WorkspaceEdit): void {
  for (const [uri] of edit.entries()) {
    const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    if (open?.isDirty && !isTranscript(open))
      throw new Error(`${workspace.asRelativePath(uri)} has changes that are not saved. Save it, and rename again.`);
  }
}

/** Whether a document shows the text of another one, as previews and comparisons do. Its problems are those of the other one. */
function isCopy({ uri }: TextDocument): boolean {
  return copies.has(uri.scheme);
}

const copies: ReadonlySet<string> = new Set([
  SHOWN_TEXTS,
  'vscode-bulkeditpreview-editor',
  'git',
  'gitfs',
  'merge-conflict.conflict-diff',
]);
