import { commands, type TextDocument, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri, workspace } from 'vscode';
import type { ListedQuestion, ListedSection, ListedTurn, QuestionsInFile } from '../../server/protocol.ts';
import type { Server } from '../server/server.ts';
import { ListView } from './listView.ts';

/** A row of the ledger. `uri` is the transcript that it is from. */
type Row =
  | { readonly kind: 'file'; readonly file: QuestionsInFile }
  | { readonly kind: 'section'; readonly section: ShownSection; readonly isClosed: boolean; readonly uri: Uri }
  | ({ readonly kind: 'question'; readonly uri: Uri } & ShownQuestion)
  | { readonly kind: 'answer'; readonly turn: ListedTurn; readonly uri: Uri };

/** A question, with the questions that follow from it unless the list is filtered. */
interface ShownQuestion {
  readonly question: ListedQuestion;
  readonly isFollowUp: boolean;
}

interface ShownSection {
  readonly title: string;
  readonly shown: readonly ShownQuestion[];
  readonly asked: number;
  readonly unanswered: number;
}

/** In a list of more questions, the sections are closed at first. */
const MOST_OPEN = 500;

/** The questions of the active transcript with their answers, by sections; or those of every transcript in the folder, by files. */
export class QuestionsView extends ListView<Row> {
  protected readonly emptyMessage = 'No question is asked here.';
  #onlyUnanswered = false;
  #asker: string | undefined;
  #isOfAllFiles = false;
  /** Everybody who asks. */
  #askers: readonly string[] = [];

  constructor(server: Server) {
    super('colloquy.questions', server);
  }

  /** Everybody who asks, in the order of the text. */
  get askers(): readonly string[] {
    return this.#askers;
  }

  /** Lists the questions of all transcripts in the folder, or of the active one. */
  showAllFiles(all: boolean): void {
    this.#isOfAllFiles = all;
    void commands.executeCommand('setContext', 'colloquy.questionsOfAllFiles', all);
    this.#describe();
    this.refresh();
  }

  /** Shows all questions, or those without an answer. */
  showOnlyUnanswered(only: boolean): void {
    this.#onlyUnanswered = only;
    void commands.executeCommand('setContext', 'colloquy.onlyUnanswered', only);
    this.#describe();
    this.refresh();
  }

  /** Shows the questions of one speaker; undefined for those of all. */
  showOnlyAskedBy(asker: string | undefined): void {
    this.#asker = asker;
    this.#describe();
    this.refresh();
  }

  protected itemOf(row: Row): TreeItem {
    switch (row.kind) {
      case 'file':
        return fileItem(row.file);
      case 'section':
        return sectionItem(row.section, row.isClosed);
      case 'question':
        return questionItem(row.question, row.isFollowUp, row.uri);
      case 'answer':
        return answerItem(row.turn, row.uri);
    }
  }

  protected async rootsOf(document: TextDocument): Promise<readonly Row[]> {
    if (this.#isOfAllFiles) {
      const files = await this.server.listQuestionsInFiles(document);
      this.#askers = namesOf(files.flatMap(({ askers }) => askers.map(({ name }) => name)));
      return files.filter((file) => this.#isShownFile(file)).map((file): Row => ({ kind: 'file', file }));
    }
    const sections = await this.server.listQuestions(document);
    const questions = sections.flatMap(({ questions }) => questions);
    this.#askers = namesOf(questions.flatMap(withFollowUps).map(({ speaker }) => speaker));
    return this.#rowsOfSections(sections, document.uri);
  }

  protected async childrenOf(row: Row): Promise<readonly Row[]> {
    switch (row.kind) {
      case 'file': {
        if (this.document === undefined) return [];
        const sections = await this.server.listQuestions(this.document, row.file.uri);
        return this.#rowsOfSections(sections, Uri.parse(row.file.uri));
      }
      case 'section':
        return rowsOf(row.section, row.uri);
      case 'question': {
        const { question, uri } = row;
        const answers = question.answers.map((turn): Row => ({ kind: 'answer', turn, uri }));
        const followUps = question.followUps.map((question): Row => {
          return { kind: 'question', question, isFollowUp: true, uri };
        });
        return [...answers, ...followUps];
      }
      case 'answer':
        return [];
    }
  }

  #rowsOfSections(sections: readonly ListedSection[], uri: Uri): readonly Row[] {
    const shown = sections.map((section) => this.#filtered(section)).filter(({ shown }) => shown.length > 0);
    const [only] = shown;
    if (shown.length === 1 && only?.title === '') return rowsOf(only, uri);
    // The editor would ask for very many rows.
    const isClosed = shown.reduce((sum, { shown }) => sum + shown.length, 0) > MOST_OPEN;
    return shown.map((section): Row => ({ kind: 'section', section, isClosed, uri }));
  }

  /** With a filter, the questions that follow from others stand for themselves: only some of them may be looked for. */
  #filtered({ title, questions }: ListedSection): ShownSection {
    const all = questions.flatMap(withFollowUps);
    const wanted = all.filter((question) => this.#isWanted(question));
    const main = new Set(questions);
    const isFiltered = this.#onlyUnanswered || this.#asker !== undefined;
    const shown = isFiltered
      ? wanted.map((question) => {
          return { question: { ...question, followUps: [] }, isFollowUp: !main.has(question) };
        })
      : questions.map((question) => ({ question, isFollowUp: false }));
    return { title, shown, asked: wanted.length, unanswered: wanted.filter(({ isAnswered }) => !isAnswered).length };
  }

  #isWanted({ isAnswered, speaker }: ListedQuestion): boolean {
    return !(this.#onlyUnanswered && isAnswered) && (this.#asker === undefined || speaker === this.#asker);
  }

  #isShownFile({ askers }: QuestionsInFile): boolean {
    return askers.some(
      ({ name, unanswered }) =>
        (this.#asker === undefined || name === this.#asker) && (!this.#onlyUnanswered || unanswered > 0),
    );
  }

  #describe(): void {
    const filters = [
      ...(this.#isOfAllFiles ? ['all files'] : []),
      ...(this.#onlyUnanswered ? ['unanswered'] : []),
      ...(this.#asker === undefined ? [] : [`by ${this.#asker}`]),
    ];
    this.view.description = filters.join(', ');
  }
}

function withFollowUps(question: ListedQuestion): readonly ListedQuestion[] {
  return [question, ...question.followUps];
}

function rowsOf({ shown }: ShownSection, uri: Uri): Row[] {
  return shown.map((each): Row => ({ kind: 'question', ...each, uri }));
}

function namesOf(speakers: readonly (string | null)[]): string[] {
  return [...new Set(speakers.filter((name) => name !== null))];
}

function fileItem({ uri, askers }: QuestionsInFile): TreeItem {
  const item = new TreeItem(workspace.asRelativePath(Uri.parse(uri)), TreeItemCollapsibleState.Collapsed);
  const sum = (count: (asker: QuestionsInFile['askers'][number]) => number) =>
    askers.reduce((all, asker) => all + count(asker), 0);
  item.description = countedQuestions(
    sum(({ asked }) => asked),
    sum(({ unanswered }) => unanswered),
  );
  item.iconPath = new ThemeIcon('file');
  return item;
}

function countedQuestions(asked: number, unanswered: number): string {
  const all = asked === 1 ? '1 question' : `${asked.toLocaleString('en-GB')} questions`;
  return unanswered === 0 ? all : `${all}, ${unanswered.toLocaleString('en-GB')} unanswered`;
}

function sectionItem({ title, asked, unanswered }: ShownSection, isClosed: boolean): TreeItem {
  const state = isClosed ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded;
  const item = new TreeItem(title || 'Before the first heading', state);
  item.description = countedQuestions(asked, unanswered);
  return item;
}

function questionItem(question: ListedQuestion, isFollowUp: boolean, uri: Uri): TreeItem {
  const hasRows = question.answers.length + question.followUps.length > 0;
  const collapse = hasRows ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None;
  // The words may be cut where the list is narrow, so the state stands before them.
  const openBelow = question.followUps.filter(({ isAnswered }) => !isAnswered).length;
  const below = openBelow > 0 ? ` (${openBelow} below unanswered)` : '';
  const item = turnItem('Q', question, uri, collapse, question.isAnswered ? below : ' (unanswered)');
  item.iconPath = new ThemeIcon(question.isAnswered ? 'pass' : 'circle-large-outline');
  const isAnsweredLater = question.isAnswered && question.answers.length === 0;
  item.description = [isFollowUp ? 'supplementary' : '', isAnsweredLater ? 'answered with the next question' : '']
    .filter((words) => words !== '')
    .join(', ');
  const state = question.isAnswered ? 'answered' : 'unanswered';
  item.accessibilityInformation = { label: `${item.label} ${item.description}, question, ${state}` };
  return item;
}

function answerItem(turn: ListedTurn, uri: Uri): TreeItem {
  const item = turnItem('A', turn, uri, TreeItemCollapsibleState.None);
  item.iconPath = new ThemeIcon('comment');
  item.accessibilityInformation = { label: `${item.label}, answer` };
  return item;
}

/** @param marker what stands before the number of the turn, if it has one */
function turnItem(
  marker: 'Q' | 'A',
  { speaker, words, number, line }: ListedTurn,
  uri: Uri,
  collapse: TreeItemCollapsibleState,
  state = '',
): TreeItem {
  const item = new TreeItem(
    `${number === null ? '' : `${marker}${number} `}${speaker ?? '?'}${state}: ${words}`,
    collapse,
  );
  item.tooltip = `Line ${line + 1}: ${words}`;
  item.command = { command: 'colloquy.goToLine', title: 'Go to the Turn', arguments: [line, uri] };
  return item;
}
