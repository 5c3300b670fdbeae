import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  CodeActionTriggerKind,
  type Diagnostic,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import {
  attributeEach,
  type IsRefused,
  isSideEffect,
  type Problem,
  type Span,
  type TextEdit,
  type Transcript,
} from '../../core/index.ts';
import { saveFileCommand } from '../../protocol.ts';
import { rangeOf } from '../convert/ranges.ts';
import { type EditSupport, fileEdits, workspaceEdit } from '../convert/workspaceEdit.ts';
import type { ParsedDocument } from '../workspace/parsedDocument.ts';
import { attributionOffers } from './codeAction/attribution.ts';
import { beginKind, beginOffers } from './codeAction/beginTurn.ts';
import type { Attribution, Offer } from './codeAction/offer.ts';
import { cleaningOffers, fixOffers, rosterOffers, suppressionOffers } from './codeAction/problems.ts';
import type { RosterFiles } from './codeAction/rosterFiles.ts';
import { sourceKinds, sourceOffers } from './codeAction/source.ts';

export const codeActionKinds = [CodeActionKind.QuickFix, beginKind, ...sourceKinds];

/** What a client can take of code actions. */
export interface CodeActionSupport extends EditSupport {
  /** The client asks for the edits of an action when the user chooses it. */
  readonly resolvesCodeActions: boolean;
  /** The client has a command that asks who speaks at the cursor. */
  readonly asksWhoSpeaks: boolean;
  /** The client has a command that saves a file: a roster counts when it is saved. */
  readonly savesFiles: boolean;
  /** The client has a command that cleans the document. */
  readonly cleansUp: boolean;
}

export interface CodeActionRequest {
  readonly span: Span;
  readonly context: CodeActionContext;
  readonly client: CodeActionSupport;
  readonly isRefused: IsRefused;
  readonly rosters: RosterFiles;
}

/** What the server needs to compute the edits of an action later. The client sends it back. */
interface Postponed extends Attribution {
  readonly uri: string;
  readonly version: number;
}

/**
 * What can be done about the problems that touch a span: first the safe fix of each, which is preferred, then what the user
 * has to choose from. Actions for the whole file come only where the user asks for them.
 */
export function codeActions(document: ParsedDocument, request: CodeActionRequest): CodeAction[] {
  const { only, triggerKind } = request.context;
  const wants = (kind: string) => only === undefined || only.some((one) => isWithin(kind, one));
  const isAsked = only !== undefined || triggerKind === CodeActionTriggerKind.Invoked;
  const offers = [
    ...(wants(CodeActionKind.QuickFix) ? quickFixes(document, request, isAsked) : []),
    // Wanted seldom: it does not light the bulb wherever the cursor goes.
    ...(isAsked && isCursor(request.span) && wants(beginKind) ? beginOffers(document, request.span.start) : []),
    ...(isAsked ? sourceOffers(document, wants, request.rosters) : []),
  ];
  return offers.flatMap((offer) => codeAction(document, request, offer) ?? []);
}

/** The action with its edits. Throws if the document has changed since the action was offered. */
export function resolveCodeAction(document: ParsedDocument, action: CodeAction, client: EditSupport): CodeAction {
  const { data, ...resolved } = action;
  const postponed: Postponed = data;
  const edits = postponed.version === document.version ? editsOf(document, postponed) : undefined;
  if (edits === undefined) throw new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed.');
  return { ...resolved, edit: workspaceEdit([fileEdits(document, edits)], client) };
}

/** The document of an action that the client sent back; undefined if the action has its edits already. */
export function documentOf({ data }: CodeAction): string | undefined {
  return typeof data === 'object' && data !== null && typeof data.uri === 'string' ? data.uri : undefined;
}

function quickFixes(
  document: ParsedDocument,
  { span, client, isRefused, rosters }: CodeActionRequest,
  isAsked: boolean,
): Offer[] {
  const touched = document.problemsTouching(span);
  const fixes = fixOffers(document, touched);
  // For several problems at once, only what is cheap to compute.
  const [first] = touched;
  if (first === undefined) return fixes;
  const sameLine = touched.filter((one) => one === first || one.span.start === first.span.start);
  return [
    ...fixes,
    ...(client.cleansUp && isAsked ? firstOffers(touched, (problem) => cleaningOffers(document, problem)) : []),
    ...firstOffers(touched, (problem) =>
      attributionOffers(document, problem, { offset: span.start, isRefused, ...client }),
    ),
    ...firstOffers(touched, (problem) => rosterOffers(document, problem, rosters)),
    ...sameLine.flatMap((problem) => suppressionOffers(document, problem)),
  ];
}

function isCursor({ start, end }: Span): boolean {
  return start === end;
}

/** The offers for the first problem that has some. */
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
  if ('command' in change) return { ...action, command: { title, command: change.command } };
  if ('file' in change) {
    const save = { title, command: saveFileCommand, arguments: [change.file.uri] };
    const edit = workspaceEdit([change.file], request.client);
    return { ...action, edit, ...(request.client.savesFiles && { command: save }) };
  }
  if ('lines' in change && request.client.resolvesCodeActions)
    return { ...action, data: { uri, version, ...change } satisfies Postponed };
  const edits = 'lines' in change ? editsOf(document, change) : change;
  return edits && { ...action, edit: workspaceEdit([fileEdits(document, edits)], request.client) };
}

function editsOf(
  { transcript, reread }: ParsedDocument,
  { lines, to, speaker }: Attribution,
): readonly TextEdit[] | undefined {
  const edits = attributeEach(transcript, [{ lines, to, speaker: speaker ?? undefined }], reread);
  return isSideEffect(edits) ? undefined : edits;
}

function isOf({ lines }: Transcript, diagnostic: Diagnostic, problem: Problem): boolean {
  const { start } = rangeOf(lines, problem.span);
  const shownAt = diagnostic.range.start;
  return diagnostic.code === problem.rule && shownAt.line === start.line && shownAt.character === start.character;
}
