import { readAgain } from '../parse.ts';
import { allLabels, type SpeakerLabel } from '../speakers/labels.ts';
import { isSurnameOf } from '../speakers/surnames.ts';
import { findSideEffect, type Move } from '../spoken/tryEdits.ts';
import type { RosterEntry } from '../syntax/roster.ts';
import type { Transcript, Turn } from '../syntax/tree.ts';
import { nameKey } from '../text/names.ts';
import { formatNumber } from '../text/numbers.ts';
import type { TextEdit } from '../text/span.ts';
import { type Plan, planRename } from './plan.ts';
import { headerEdits, type RenamedRoster, sharedEdits } from './rosters.ts';

export { renameTarget } from './plan.ts';

/** A rename, in one transcript or in all that share a roster. */
export interface Renaming extends Plan {
  /** The shared roster, if the name is on it. */
  readonly shared: RenamedRoster | undefined;
}

/**
 * Plans to replace the target's name wherever it says who speaks. If another speaker already has the new name, the two become
 * one. `rosterText` returns the text of a shared roster. Returns a sentence if the rename is not possible.
 */
export function startRenaming(
  transcript: Transcript,
  target: SpeakerLabel,
  newName: string,
  rosterText: (file: string) => string | undefined = () => undefined,
): Renaming | string {
  const plan = planRename(transcript, target, newName);
  if (typeof plan === 'string') return plan;
  const file = plan.entry?.source?.file;
  if (plan.into !== undefined && plan.into.source?.file !== file) {
    return `${plan.oldName} and ${plan.newName} are on different rosters: make one entry of the two first.`;
  }
  const text = file === undefined ? undefined : rosterText(file);
  const shared = file === undefined || text === undefined ? undefined : sharedEdits(plan, file, text);
  if (file !== undefined && shared === undefined) return 'The shared roster cannot be read, so the name stays.';
  return typeof shared === 'string' ? shared : { ...plan, shared };
}

/**
 * The edits of one transcript: its own roster, and every label with this name that means the renamed speaker. Names within
 * spoken words stay, and so do markers, times and qualifiers. Returns a sentence if the new name would not be read as a name
 * somewhere.
 */
export function renameIn(transcript: Transcript, renaming: Renaming): TextEdit[] | string {
  const inHeader = headerEdits(transcript, renaming);
  if (typeof inHeader === 'string') return inHeader;
  const edits = [...inHeader, ...labelEdits(transcript, renaming)];
  if (edits.length === 0 && renaming.shared === undefined) return edits;
  const after = readAgain(transcript, edits, sharedEntries(transcript, renaming));
  return whyNot(transcript, after, edits, renaming) ?? edits;
}

/** Why a renamed transcript must not be used: it may only have another name for the same speaker. */
function whyNot(before: Transcript, after: Transcript, edits: readonly TextEdit[], renaming: Renaming) {
  const { to } = renaming;
  if (after.faults.length > before.faults.length) return `\`${to}\` cannot be written into the header.`;
  const isRenamed = (was: readonly string[], is: readonly string[]) =>
    was.length === is.length && was.every((key, at) => expectedKey(renaming, key) === is[at]);
  const mayMove = ({ from, to }: Move) => isRenamed(from, to);
  const effect = findSideEffect(before, after, edits, { mayMove });
  // A turn without words is renamed too.
  const changed = before.turns.find((turn, at) => {
    const other = after.turns[at];
    const isSame = turn.kind === other?.kind && turn.unknown === other.unknown;
    return !isSame || !isRenamed(keysOf(turn), keysOf(other));
  });
  if (!effect && !changed && after.turns.length === before.turns.length) return undefined;
  const line = effect?.line ?? changed?.firstLine ?? 0;
  return `\`${to}\` would not be read as this speaker's name on line ${formatNumber(line + 1)}. Choose another name, or list it under \`speakers:\` in the header first.`;
}

function keysOf({ speakers }: Turn): string[] {
  return speakers.map(({ name }) => nameKey(name));
}

function expectedKey({ from, to, oldName, newName, entry }: Plan, key: string): string {
  if (key === nameKey(oldName)) return nameKey(newName);
  // A speaker with only the new name is the renamed one.
  const isTaken = entry !== undefined && nameKey(from) !== nameKey(to) && key === nameKey(to);
  return isTaken ? nameKey(newName) : key;
}

function labelEdits(transcript: Transcript, { from, to, oldName }: Renaming): TextEdit[] {
  return allLabels(transcript)
    .filter(({ place, label, name, entries }) => {
      const isInRoster = place === 'name' || place === 'alias';
      if (isInRoster || entries.length > 1) return false;
      // A surname alone would not be read as the new name.
      const isSurname = isSurnameOf(label.text, from) && nameKey(name) === nameKey(from);
      if (!isSurname && nameKey(label.text) !== nameKey(from)) return false;
      // The name of an office is a label of its own, and is renamed separately.
      return nameKey(name) === nameKey(oldName) || nameKey(from) === nameKey(oldName);
    })
    .map(({ label: { span } }) => ({ span, newText: to }))
    .filter(({ span, newText }) => transcript.text.slice(span.start, span.end) !== newText);
}

function sharedEntries({ roster }: Transcript, { shared }: Renaming): RosterEntry[] {
  const entries = roster.entries.filter(({ source }) => source !== undefined);
  if (shared === undefined) return entries;
  const at = entries.findIndex(({ source }) => source?.file === shared.file);
  if (at < 0) return entries;
  const others = entries.filter(({ source }) => source?.file !== shared.file);
  return [...others.slice(0, at), ...shared.entries, ...others.slice(at)];
}
