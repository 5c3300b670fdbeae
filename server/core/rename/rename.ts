import { readAgain } from '../parse.ts';
import { allLabels, type SpeakerLabel } from '../speakers/labels.ts';
import type { RosterEntry, Transcript } from '../syntax/tree.ts';
import { nameKey } from '../text/names.ts';
import type { TextEdit } from '../text/span.ts';
import { whyChanged } from './confirm.ts';
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
  return whyChanged(transcript, after, renaming) ?? edits;
}

function labelEdits(transcript: Transcript, { from, to, oldName }: Renaming): TextEdit[] {
  return allLabels(transcript)
    .filter(({ place, label, name, entries }) => {
      const isInRoster = place === 'name' || place === 'alias';
      if (isInRoster || entries.length > 1 || nameKey(label.text) !== nameKey(from)) return false;
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
