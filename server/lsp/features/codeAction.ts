import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  CodeActionTriggerKind,
  type Diagnostic,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { attribute, type Problem, type Span, type TextEdit, type Transcript } from '../../core/index.ts';
import { editOf, rangeOf } from '../convert/ranges.ts';
import type { ParsedDocument } from '../workspace/parsedDocument.ts';
import { attributionOffers } from './codeAction/attribution.ts';
import type { Attribution, Offer } from './codeAction/offer.ts';
import { fixOffers, rosterOffers, suppressionOffers } from './codeAction/problems.ts';
import { sourceKinds, sourceOffers } from './codeAction/source.ts';

export const codeActionKinds = [CodeActionKind.QuickFix, ...sourceKinds];

export interface CodeActionRequest {
  readonly span: Span;
  readonly context: CodeActionContext;
  /** The client asks for the edits of an action when somebody takes it. */
  readonly resolves: boolean;
}

/** An action whose edits are still to be found, as it comes back from the client. */
interface Postponed extends Attribution {
  readonly uri: string;
  readonly version: number;
}

/**
 * What can be done about the problems that touch a span: the safe fix of each is preferred, then what somebody has to
 * choose. What is done to the file as a whole comes only where somebody asks for it.
 */
export function codeActions(document: ParsedDocument, request: CodeActionRequest): CodeAction[] {
  const { only, triggerKind } = request.context;
  const wants = (kind: string) => only === undefined || only.some((one) => isWithin(kind, one));
  const isAsked = only !== undefined || triggerKind === CodeActionTriggerKind.Invoked;
  const offers = [
    ...(wants(CodeActionKind.QuickFix) ? quickFixes(document, request.span) : []),
    ...(isAsked ? sourceOffers(document, wants) : []),
  ];
  return offers.flatMap((offer) => codeAction(document, request, offer) ?? []);
}

/** The action with its edits; refused where the document has changed since it was offered. */
export function resolveCodeAction({ uri, version, transcript }: ParsedDocument, action: CodeAction): CodeAction {
  const { data, ...resolved } = action;
  const postponed: Postponed = data;
  const edits = postponed.version === version ? editsOf(transcript, postponed) : undefined;
  if (edits === undefined) throw new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed since.');
  return { ...resolved, edit: { changes: { [uri]: edits.map((edit) => editOf(transcript.lines, edit)) } } };
}

/** The document that an action is about, as it comes back from the client; undefined where it needs nothing more. */
export function documentOf({ data }: CodeAction): string | undefined {
  return typeof data === 'object' && data !== null && typeof data.uri === 'string' ? data.uri : undefined;
}

function quickFixes(document: ParsedDocument, span: Span): Offer[] {
  const { transcript } = document;
  const touched = document.problemsTouching(span);
  const fixes = touched.flatMap(fixOffers);
  // Of many problems at once, only what can be known at no cost.
  const [first] = touched;
  if (first === undefined) return fixes;
  const sameLine = touched.filter((one) => one === first || one.span.start === first.span.start);
  return [
    ...fixes,
    ...firstOffers(touched, (problem) => attributionOffers(transcript, problem)),
    ...firstOffers(touched, (problem) => rosterOffers(transcript, problem)),
    ...sameLine.flatMap((problem) => suppressionOffers(transcript, problem)),
  ];
}

/** What can be done about the first problem that anything can be done about. */
function firstOffers(problems: readonly Problem[], offersFor: (problem: Problem) => Offer[]): Offer[] {
  for (const problem of problems) {
    const offers = offersFor(problem);
    if (offers.length > 0) return offers;
  }
  return [];
}

/** `source.fixAll` asks for `source.fixAll.colloquy` as well; the empty kind asks for all. */
function isWithin(kind: string, wanted: string): boolean {
  return wanted === CodeActionKind.Empty || kind === wanted || kind.startsWith(`${wanted}.`);
}

function codeAction(document: ParsedDocument, request: CodeActionRequest, offer: Offer): CodeAction | undefined {
  const { transcript, uri, version } = document;
  const { title, kind, problem, isPreferred, change } = offer;
  const diagnostic = problem && request.context.diagnostics.find((one) => isOf(transcript, one, problem));
  const action: CodeAction = {
    title,
    kind,
    ...(isPreferred !== undefined && { isPreferred }),
    ...(diagnostic !== undefined && { diagnostics: [diagnostic] }),
  };
  if ('lines' in change && request.resolves)
    return { ...action, data: { uri, version, ...change } satisfies Postponed };
  const edits = 'lines' in change ? editsOf(transcript, change) : change;
  return edits && { ...action, edit: { changes: { [uri]: edits.map((edit) => editOf(transcript.lines, edit)) } } };
}

function editsOf(transcript: Transcript, { lines, speaker }: Attribution): readonly TextEdit[] | undefined {
  const edits = attribute(transcript, lines, speaker);
  return edits === 'unwritable' ? undefined : edits;
}

function isOf({ lines }: Transcript, diagnostic: Diagnostic, problem: Problem): boolean {
  const { start } = rangeOf(lines, problem.span);
  const shownAt = diagnostic.range.start;
  return diagnostic.code === problem.rule && shownAt.line === start.line && shownAt.character === start.character;
}
