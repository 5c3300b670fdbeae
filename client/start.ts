import { type ExtensionContext, window, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { attributeTurnCommand, cleanUpCommand, saveFileCommand, showPlacesCommand } from '../server/protocol.ts';
import { isTranscript } from './activeTranscript.ts';
import { registerCommands } from './commands/allCommands.ts';
import { AttributionMode } from './commands/attributionMode.ts';
import { offerConfigurationFixes } from './providers/configurationFixes.ts';
import { offerCleanedPaste } from './providers/pasteCleaned.ts';
import { ClientCommands } from './server/clientCommands.ts';
import { clientOptions } from './server/clientOptions.ts';
import { FileRequests } from './server/fileRequests.ts';
import { Server } from './server/server.ts';
import { ChangesPanel } from './views/changesPanel.ts';
import { CleanReports } from './views/cleanReports.ts';
import { NextStep } from './views/nextStep.ts';
import { OpenText } from './views/openText.ts';
import { Originals } from './views/originals.ts';
import { PageHint } from './views/pageHint.ts';
import { QuestionsView } from './views/questionsView.ts';
import { ReadingPanel } from './views/readingPanel.ts';
import { ShownTexts } from './views/shownTexts.ts';
import { SpeakerColours } from './views/speakerColours.ts';
import { SpeakersView } from './views/speakersView.ts';
import { StatisticsPanel } from './views/statisticsPanel.ts';
import { StatusBar } from './views/statusBar.ts';

/** Starts everything that desktop and browser share. `create` makes the client, which differs between the two. */
export async function start(
  context: ExtensionContext,
  create: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<void> {
  const log = window.createOutputChannel('Colloquy', { log: true });
  const client = create(clientOptions(log));
  client.registerFeature(new ClientCommands(showPlacesCommand, attributeTurnCommand, cleanUpCommand, saveFileCommand));
  client.registerFeature(new FileRequests(client));
  const server = new Server(client);
  const openText = new OpenText(server);
  const texts = new ShownTexts();
  const originals = new Originals();
  const parts = {
    attribution: new AttributionMode(server, openText),
    texts,
    originals,
    reports: new CleanReports(texts),
    speakers: new SpeakersView(server),
    questions: new QuestionsView(server),
    statistics: new StatisticsPanel(server, context),
    reading: new ReadingPanel(server, context),
    changes: new ChangesPanel(server, context),
  };
  context.subscriptions.push(
    log,
    client,
    openText,
    ...Object.values(parts),
    new StatusBar(server),
    new SpeakerColours(server),
    new NextStep(server, originals),
    new PageHint(server, context.globalState),
    offerConfigurationFixes(),
    offerCleanedPaste(server),
    ...registerCommands({ client, log, server, ...parts }),
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
