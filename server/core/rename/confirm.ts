import { textOf } from '../syntax/body.ts';
import type { Transcript, Turn } from '../syntax/tree.ts';
import { nameKey } from '../text/names.ts';
import type { Plan } from './plan.ts';

/**
 * Checks a transcript after a rename. Returns a sentence if anything else changed: the kind of a line, the words of a turn, or the
 * turns of another speaker. Undefined if all is well.
 */
export function whyChanged(before: Transcript, after: Transcript, plan: Plan): string | undefined {
  const skipped = bodyLine(after) - bodyLine(before);
  for (let line = bodyLine(before); line < before.lines.count; line++) {
    if (before.kinds[line] !== after.kinds[line + skipped]) return unreadable(plan, line);
  }
  if (after.faults.length > before.faults.length) return `\`${plan.to}\` cannot be written into the header.`;
  if (after.turns.length !== before.turns.length) return unreadable(plan, bodyLine(before));
  const changed = before.turns.find((turn, at) => !isSame(before, turn, after, after.turns[at], plan));
  return changed && unreadable(plan, changed.firstLine);
}

function bodyLine({ header }: Transcript): number {
  return header === undefined ? 0 : header.lastLine + 1;
}

function isSame(before: Transcript, turn: Turn, after: Transcript, other: Turn | undefined, plan: Plan): boolean {
  if (other === undefined || other.unknown !== turn.unknown || other.kind !== turn.kind) return false;
  if (other.speakers.length !== turn.speakers.length) return false;
  const speaks = turn.speakers.every(
    ({ name }, at) => expectedKey(plan, name) === nameKey(other.speakers[at]?.name ?? ''),
  );
  return speaks && textOf(before, turn) === textOf(after, other);
}

function expectedKey({ from, to, oldName, newName, entry }: Plan, name: string): string {
  const key = nameKey(name);
  if (key === nameKey(oldName)) return nameKey(newName);
  // A speaker with only the new name is the renamed one.
  const isTaken = entry !== undefined && nameKey(from) !== nameKey(to) && key === nameKey(to);
  return isTaken ? nameKey(newName) : key;
}

function unreadable({ to }: Plan, line: number): string {
  return `\`${to}\` would not be read as this speaker's name on line ${line + 1}. Choose another name, or list it under \`speakers:\` in the header first.`;
}
