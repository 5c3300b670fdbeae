import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver';
import type { Fix, Problem } from '../../core/rules/rule.ts';
import type { Transcript } from '../../core/syntax/tree.ts';
import type { Span } from '../../core/text/span.ts';
import { editOf, rangeOf } from '../ranges.ts';

/** The fixes of the problems that touch a span: the safe one of each is preferred, then what somebody has to choose. */
export function codeActions(
  transcript: Transcript,
  uri: string,
  problems: readonly Problem[],
  span: Span,
  shown: readonly Diagnostic[],
): CodeAction[] {
  const actions: CodeAction[] = [];
  for (const problem of problems) {
    if (problem.span.start > span.end || problem.span.end < span.start) continue;
    const diagnostic = shown.find((one) => isOf(transcript, one, problem));
    const add = (fix: Fix, isPreferred: boolean) =>
      actions.push({
        title: fix.title,
        kind: CodeActionKind.QuickFix,
        isPreferred,
        ...(diagnostic !== undefined && { diagnostics: [diagnostic] }),
        edit: { changes: { [uri]: fix.edits.map((edit) => editOf(transcript.lines, edit)) } },
      });
    if (problem.fix !== undefined) add(problem.fix, true);
    for (const suggestion of problem.suggestions ?? []) add(suggestion, false);
  }
  return actions;
}

function isOf({ lines }: Transcript, diagnostic: Diagnostic, problem: Problem): boolean {
  const { start } = rangeOf(lines, problem.span);
  const shownAt = diagnostic.range.start;
  return diagnostic.code === problem.rule && shownAt.line === start.line && shownAt.character === start.character;
}
