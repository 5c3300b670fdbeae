import { window } from 'vscode';
import type { QuestionsView } from '../views/questionsView.ts';

/** Asks whose questions to show. */
export async function filterQuestions(questions: QuestionsView): Promise<void> {
  const everybody = { label: 'Everybody’s questions', asker: undefined };
  const askers = questions.askers.map((asker) => ({ label: asker, asker }));
  const chosen = await window.showQuickPick([everybody, ...askers], { placeHolder: 'Show the questions of …' });
  if (chosen !== undefined) questions.showOnlyAskedBy(chosen.asker);
}
