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
  const heard = labelsHeard(transcript);
  for (let index = turnAfterLine(transcript, lines.lineAt(first) - 1); index < turns.length; index++) {
    const turn = turns[index];
    if (turn === undefined || turn.span.start > last) break;
    if (kinds.speaker) hints.push(...speakerHint(transcript, turn));
    if (kinds.fullName) hints.push(...fullNameHints(transcript, turn, heard(turn)));
  }
  if (kinds.elapsed) hints.push(...elapsedHints(transcript, times, { start: first, end: last }));
  return hints;
}

function speakerHint({ lines }: Transcript, { cue, speakers }: Turn): InlayHint[] {
  if (cue?.marker === undefined || cue.names.length > 0 || cue.unknown) return [];
  const names = speakers.filter(({ voice }) => !voice).map(({ name }) => name);
  return names.length === 0 ? [] : [hint(lines.positionAt(cue.marker.span.end), names.join(', '))];
}

/** Turns before the visible ones that are looked at, to find out which initials have been explained. */
const REACH = 100;

/**
 * Returns a function that says which labels were used before a turn, in its section and not too far above. Ask for turns in their
 * order.
 */
function labelsHeard({ turns }: Transcript): (turn: Turn) => ReadonlySet<string> {
  let section = -1;
  let next = 0;
  let labels = new Set<string>();
  return (turn) => {
    if (turn.section !== section) {
      section = turn.section;
      labels = new Set();
      next = Math.max(next, turn.index - REACH);
    }
    for (; next < turn.index; next++) {
      const before = turns[next];
      if (before?.section === section) for (const { text } of before.cue?.names ?? []) labels.add(text);
    }
    return labels;
  };
}

/** Full names of labels, once a section. */
function fullNameHints({ lines, roster }: Transcript, { cue }: Turn, heard: ReadonlySet<string>): InlayHint[] {
  if (cue === undefined) return [];
  return cue.names.flatMap((label) => {
    if (heard.has(label.text)) return [];
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
