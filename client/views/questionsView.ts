import { commands, type TextDocument, ThemeIcon, TreeItem, TreeItemCollapsibleState, type Uri } from 'vscode';
import type { ListedQuestion, ListedSection, ListedTurn } from '../../server/protocol.ts';
import type { Server } from '../server/server.ts';
import { ListView } from './listView.ts';

/** A row of the ledger. */
type Row =
  | { readonly kind: 'section'; readonly section: ListedSection }
  | { readonly kind: 'question'; readonly question: ListedQuestion; readonly isFollowUp: boolean }
  | { readonly kind: 'answer'; readonly turn: ListedTurn };

/** In a list of more questions, the sections are closed at first. */
const MOST_OPEN = 500;

/** The questions of the active transcript with their answers, by sections. */
export class QuestionsView extends ListView<Row> {
  protected readonly emptyMessage = 'No question is asked here.';
  #onlyUnanswered = false;
  #asker: string | undefined;
  #sections: readonly ListedSection[] = [];
  /** Whether sections are closed at first, because the editor would ask for very many rows. */
  #isLong = false;

  constructor(server: Server) {
    super('colloquy.questions', server);
  }

  /** Everybody who asks, in the order of the text. */
  get askers(): readonly string[] {
    const questions = this.#sections.flatMap(({ questions }) => questions);
    const all = questions.flatMap((question) => [question, ...question.followUps]);
    return [...new Set(all.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])))];
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
    if (row.kind === 'section') return sectionItem(row.section, this.#isLong);
    const uri = this.document?.uri;
    return row.kind === 'question' ? questionItem(row.question, row.isFollowUp, uri) : answerItem(row.turn, uri);
  }

  protected async rootsOf(document: TextDocument): Promise<readonly Row[]> {
    this.#sections = await this.server.listQuestions(document);
    this.#isLong = this.#sections.reduce((sum, { questions }) => sum + questions.length, 0) > MOST_OPEN;
    const shown = this.#sections
      .map(({ title, questions }) => ({ title, questions: questions.filter((question) => this.#isShown(question)) }))
      .filter(({ questions }) => questions.length > 0);
    const [only] = shown;
    if (shown.length === 1 && only?.title === '') return rowsOf(only);
    return shown.map((section): Row => ({ kind: 'section', section }));
  }

  protected childrenOf(row: Row): readonly Row[] {
    if (row.kind === 'section') return rowsOf(row.section);
    if (row.kind === 'answer') return [];
    const answers = row.question.answers.map((turn): Row => ({ kind: 'answer', turn }));
    const followUps = row.question.followUps.map((question): Row => ({ kind: 'question', question, isFollowUp: true }));
    return [...answers, ...followUps];
  }

  /** A question is shown with those that follow from it, if one of them is looked for. */
  #isShown(question: ListedQuestion): boolean {
    const isWanted =
      !(this.#onlyUnanswered && question.isAnswered) && (this.#asker === undefined || question.speaker === this.#asker);
    return isWanted || question.followUps.some((followUp) => this.#isShown(followUp));
  }

  #describe(): void {
    const filters = [
      ...(this.#onlyUnanswered ? ['unanswered'] : []),
      ...(this.#asker === undefined ? [] : [`by ${this.#asker}`]),
    ];
    this.view.description = filters.join(', ');
  }
}

function rowsOf({ questions }: ListedSection): Row[] {
  return questions.map((question): Row => ({ kind: 'question', question, isFollowUp: false }));
}

function sectionItem({ title, questions }: ListedSection, isClosed: boolean): TreeItem {
  const state = isClosed ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded;
  const item = new TreeItem(title || 'Before the first heading', state);
  const unanswered = questions.filter(({ isAnswered }) => !isAnswered).length;
  const asked = questions.length === 1 ? '1 question' : `${questions.length} questions`;
  item.description = unanswered === 0 ? asked : `${asked}, ${unanswered} unanswered`;
  return item;
}

function questionItem(question: ListedQuestion, isFollowUp: boolean, uri: Uri | undefined): TreeItem {
  const hasRows = question.answers.length + question.followUps.length > 0;
  const item = turnItem(question, uri, hasRows ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None);
  item.iconPath = new ThemeIcon(question.isAnswered ? 'pass' : 'circle-large-outline');
  const state = question.isAnswered ? 'answered' : 'unanswered';
  item.description = [question.isAnswered ? '' : 'unanswered', isFollowUp ? 'supplementary' : '']
    .filter((word) => word !== '')
    .join(', ');
  item.accessibilityInformation = { label: `Question, ${state}: ${item.label}` };
  return item;
}

function answerItem(turn: ListedTurn, uri: Uri | undefined): TreeItem {
  const item = turnItem(turn, uri, TreeItemCollapsibleState.None);
  item.iconPath = new ThemeIcon('comment');
  item.accessibilityInformation = { label: `Answer: ${item.label}` };
  return item;
}

function turnItem(
  { speaker, words, number, line }: ListedTurn,
  uri: Uri | undefined,
  state: TreeItemCollapsibleState,
): TreeItem {
  const item = new TreeItem(`${number === null ? '' : `${number} `}${speaker ?? '?'}: ${words}`, state);
  item.tooltip = `Line ${line + 1}`;
  item.command = { command: 'colloquy.goToLine', title: 'Go to the Turn', arguments: [line, uri] };
  return item;
}
