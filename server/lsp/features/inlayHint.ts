import { type InlayHint, InlayHintKind } from 'vscode-languageserver';
import {
  type Cue,
  type Label,
  looseNameKey,
  type Span,
  type Time,
  type Transcript,
  type Turn,
  turnAfterLine,
} from '../../core/index.ts';
import type { HintKinds } from '../workspace/displaySettings.ts';
import { duration } from './wording.ts';

/** Hints for the lines that a span touches. */
export function inlayHints(
  transcript: Transcript,
  times: readonly (readonly Time[])[],
  within: Span,
  kinds: HintKinds,
): InlayHint[] {
  const { lines, turns } = transcript;
  const first = lines.start(lines.lineAt(within.start));
  const last = lines.end(lines.lineAt(within.end));
  const hints: InlayHint[] = [];
  for (let index = turnAfterLine(transcript, lines.lineAt(first) - 1); index < turns.length; index++) {
    const turn = turns[index];
    if (turn === undefined || turn.span.start > last) break;
    if (kinds.speaker) hints.push(...speakerHint(transcript, turn));
    if (kinds.fullName) hints.push(...fullNameHints(transcript, turn));
  }
  if (kinds.elapsed) hints.push(...elapsedHints(transcript, times, { start: first, end: last }));
  return hints;
}

function speakerHint({ lines }: Transcript, { cue, speakers }: Turn): InlayHint[] {
  if (cue?.marker === undefined || cue.names.length > 0 || cue.unknown) return [];
  const names = speakers.filter(({ voice }) => !voice).map(({ name }) => name);
  return names.length === 0 ? [] : [hint(lines.positionAt(cue.marker.span.end), names.join(', '))];
}

function fullNameHints({ lines, roster }: Transcript, { cue }: Turn): InlayHint[] {
  if (cue === undefined) return [];
  return cue.names.flatMap((label) => {
    const [entry, ...others] = roster.find(label.text);
    if (entry === undefined || others.length > 0 || isShown(entry.name, label, cue)) return [];
    return [hint(lines.positionAt(label.span.end), entry.name)];
  });
}

function isShown(name: string, label: Label, cue: Cue): boolean {
  const key = looseNameKey(name);
  return [label, ...cue.qualifiers].some((shown) => looseNameKey(shown.text).includes(key));
}

function elapsedHints({ lines }: Transcript, times: readonly (readonly Time[])[], { start, end }: Span): InlayHint[] {
  const hints: InlayHint[] = [];
  for (const section of times) {
    for (const [at, { seconds, span }] of section.entries()) {
      const elapsed = Math.round(seconds - (section[at - 1]?.seconds ?? seconds));
      if (elapsed > 0 && span.start >= start && span.end <= end) {
        hints.push(hint(lines.positionAt(span.end), `+${duration(elapsed)}`));
      }
    }
  }
  return hints;
}

function hint(position: InlayHint['position'], label: string): InlayHint {
  return { position, label, kind: InlayHintKind.Type, paddingLeft: true };
}
