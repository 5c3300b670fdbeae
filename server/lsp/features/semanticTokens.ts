import { type SemanticTokens, SemanticTokensBuilder, type SemanticTokensLegend } from 'vscode-languageserver';
import type { Transcript, Turn } from '../../core/syntax/tree.ts';
import type { Span } from '../../core/text/span.ts';

const types = ['class', 'variable', 'keyword', 'operator'] as const;
const modifiers = ['declaration', 'question', 'answer'] as const;

export const legend: SemanticTokensLegend = { tokenTypes: [...types], tokenModifiers: [...modifiers] };

/**
 * What a grammar cannot know: which label is a name at all, which names are on the roster (`class`)
 * and which are not (`variable`), what is a question and what an answer (`keyword`), and that nobody
 * is named (`operator`).
 */
export function semanticTokens(transcript: Transcript): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  const push = (span: Span, type: (typeof types)[number], modifier?: (typeof modifiers)[number]) => {
    const { line, character } = transcript.lines.positionAt(span.start);
    const bits = modifier === undefined ? 0 : 1 << modifiers.indexOf(modifier);
    builder.push(line, character, span.end - span.start, types.indexOf(type), bits);
  };
  for (const entry of transcript.header?.speakers ?? []) {
    if (entry.span !== undefined) push(entry.span, 'class', 'declaration');
  }
  for (const turn of transcript.turns) pushCue(transcript, turn, push);
  return builder.build();
}

function pushCue(
  { text, roster }: Transcript,
  { cue }: Turn,
  push: (span: Span, type: (typeof types)[number], modifier?: (typeof modifiers)[number]) => void,
): void {
  if (cue === undefined) return;
  if (cue.marker !== undefined) push(cue.marker.span, 'keyword', cue.marker.kind);
  for (const name of cue.names) push(name.span, roster.find(name.text).length > 0 ? 'class' : 'variable');
  if (!cue.unknown) return;
  const mark = text.indexOf('?', cue.marker?.span.end ?? cue.span.start);
  push({ start: mark, end: mark + 1 }, 'operator');
}
