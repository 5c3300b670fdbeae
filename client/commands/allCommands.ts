import { commands, type Disposable, type LogOutputChannel, type TextDocument, Uri, workspace } from 'vscode';
import type { BaseLanguageClient, Location, Position } from 'vscode-languageclient';
import { attributeTurnCommand, cleanUpCommand, saveFileCommand, showPlacesCommand } from '../../server/protocol.ts';
import { activeTranscript } from '../activeTranscript.ts';
import type { Server } from '../server/server.ts';
import type { ChangesPanel } from '../views/changesPanel.ts';
import type { CleanReports } from '../views/cleanReports.ts';
import type { Originals } from '../views/originals.ts';
import type { QuestionsView } from '../views/questionsView.ts';
import type { ReadingPanel } from '../views/readingPanel.ts';
import type { ShownTexts } from '../views/shownTexts.ts';
import { type SpeakersView, speakerOf } from '../views/speakersView.ts';
import type { StatisticsPanel } from '../views/statisticsPanel.ts';
import { attributeAllLikeThis } from './attributeAllLikeThis.ts';
import { attributeTurn } from './attributeTurn.ts';
import type { AttributionMode } from './attributionMode.ts';
import { beginTurn } from './beginTurn.ts';
import { cleanUp, showCleanReport } from './cleanUp.ts';
import { compareWith } from './compareWith.ts';
import { copyQuote } from './copyQuote.ts';
import { exportTranscript } from './exportTranscript.ts';
import { filterQuestions } from './filterQuestions.ts';
import { goToLine, TurnWalk } from './goToLine.ts';
import { goToUnattributed } from './goToUnattributed.ts';
import { importTranscript } from './importTranscript.ts';
import { newTranscript } from './newTranscript.ts';
import { refuseProposal, takeProposal, takeSureProposals } from './proposals.ts';
import { putBack } from './putBack.ts';
import { renameSpeaker } from './renameSpeaker.ts';
import { restartServer } from './restartServer.ts';
import { saveFile } from './saveFile.ts';
import { showPlaces } from './showPlaces.ts';
import { addToRoster, attributeToSpeaker } from './speakerActions.ts';
import { verifyAgainst } from './verifyAgainst.ts';

/** What commands act on. */
export interface CommandParts {
  readonly client: BaseLanguageClient;
  readonly log: LogOutputChannel;
  readonly server: Server;
  readonly attribution: AttributionMode;
  readonly texts: ShownTexts;
  readonly originals: Originals;
  readonly reports: CleanReports;
  readonly speakers: SpeakersView;
  readonly questions: QuestionsView;
  readonly statistics: StatisticsPanel;
  readonly reading: ReadingPanel;
  readonly changes: ChangesPanel;
}

/** What a command does. Its arguments may come from a key binding or another extension, so they can be anything. */
type Act = (...given: unknown[]) => unknown;

/** Registers every command of the extension. */
export function registerCommands(parts: CommandParts): Disposable[] {
  const acts: Readonly<Record<string, Act>> = {
    ...attributionCommands(parts),
    ...textCommands(parts),
    ...navigationCommands(parts),
    ...viewCommands(parts),
  };
  return Object.entries(acts).map(([id, act]) => commands.registerCommand(id, act));
}

function attributionCommands({ server, attribution }: CommandParts): Record<string, Act> {
  return {
    [attributeTurnCommand]: (chosen) => attributeTurn(server, chosen),
    'colloquy.attributionMode': () => attribution.toggle(),
    'colloquy.attributionKey': (given) => attribution.press(given),
    'colloquy.beginTurn': () => beginTurn(server),
    'colloquy.takeProposal': () => takeProposal(server),
    'colloquy.refuseProposal': () => refuseProposal(server),
    'colloquy.takeSureProposals': () => takeSureProposals(server),
    'colloquy.attributeAllLikeThis': (chosen) => attributeAllLikeThis(server, chosen),
  };
}

/** Commands that make, compare and convert texts. */
function textCommands({ server, texts, reports, originals, changes }: CommandParts): Record<string, Act> {
  const cleaning = { server, reports, originals };
  return {
    [cleanUpCommand]: () => cleanUp(cleaning),
    [saveFileCommand]: (uri) => saveFile(uri),
    'colloquy.newTranscript': () => newTranscript(cleaning),
    'colloquy.showCleanReport': () => showCleanReport(cleaning),
    'colloquy.putBack': (report, line) => putBack(server, reports, report, line),
    'colloquy.verifyAgainst': (chosen) => verifyAgainst(server, texts, originals, changes, chosen),
    'colloquy.compareWith': (chosen) => compareWith(server, changes, originals, chosen),
    'colloquy.importTranscript': (file) => importTranscript(server, texts, originals, file),
    'colloquy.exportTranscript': (chosen) => exportTranscript(server, chosen),
    'colloquy.copyQuote': () => copyQuote(server),
  };
}

function navigationCommands({ client, log, server }: CommandParts): Record<string, Act> {
  const walk = new TurnWalk(server);
  return {
    'colloquy.nextUnattributed': () => goToUnattributed(server, 'forward'),
    'colloquy.previousUnattributed': () => goToUnattributed(server, 'backward'),
    'colloquy.goToTurnOf': (name, uri) => walk.go(documentAt(uri), name),
    'colloquy.goToLine': async (line, uri) =>
      goToLine(uri instanceof Uri ? await workspace.openTextDocument(uri) : documentAt(uri), line),
    // The server gives these arguments in a lens.
    [showPlacesCommand]: (uri, position, places) =>
      showPlaces(client, uri as string, position as Position, places as readonly Location[]),
    'colloquy.restartServer': () => restartServer(client, log),
  };
}

function viewCommands({ server, speakers, questions, statistics, reading }: CommandParts): Record<string, Act> {
  const forSpeaker =
    (act: typeof renameSpeaker): Act =>
    (row) => {
      const speaker = speakerOf(row);
      return speaker && act(server, speaker.document, speaker.name);
    };
  return {
    'colloquy.renameSpeaker': forSpeaker(renameSpeaker),
    'colloquy.attributeToSpeaker': forSpeaker(attributeToSpeaker),
    'colloquy.addToRoster': forSpeaker(addToRoster),
    'colloquy.showSpeakersOfAllFiles': () => speakers.showAllFiles(true),
    'colloquy.showSpeakersOfThisFile': () => speakers.showAllFiles(false),
    'colloquy.showQuestionsOfAllFiles': () => questions.showAllFiles(true),
    'colloquy.showQuestionsOfThisFile': () => questions.showAllFiles(false),
    'colloquy.showUnanswered': () => questions.showOnlyUnanswered(true),
    'colloquy.showAllQuestions': () => questions.showOnlyUnanswered(false),
    'colloquy.filterQuestions': () => filterQuestions(questions),
    'colloquy.showReading': () => reading.show(),
    'colloquy.showStatistics': () => statistics.show(),
  };
}

/** The open document that the row of a list is about; without one, the active transcript. */
function documentAt(uri: unknown): TextDocument | undefined {
  const found = workspace.textDocuments.find((document) => document.uri.toString() === String(uri));
  return found ?? activeTranscript()?.document;
}
