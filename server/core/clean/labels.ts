import { LineKind, type Transcript } from '../syntax/tree.ts';
import type { ForeignLabel } from './page/foreignLabels.ts';
import type { LabelForm } from './page/labelForms.ts';
import type { DroppedLine, OpenedTurn } from './report.ts';
import type { Row } from './rows.ts';

/** Writes labels in other programs' forms as cues. A name that stood on a line of its own goes before the words below. */
export function writeLabels(
  rows: readonly Row[],
  { text, lines }: Transcript,
  labels: ReadonlyMap<number, ForeignLabel>,
): { rows: Row[]; turns: OpenedTurn[]; dropped: DroppedLine[] } {
  const turns: OpenedTurn[] = [];
  const dropped: DroppedLine[] = [];
  /** The label whose words stand on the lines below. */
  let above: ForeignLabel | undefined;
  /** What goes on with the turn, if it comes directly below: any line, or an indented one. */
  let goesOn: 'any' | 'indented' | undefined;
  const written = rows.map((row): Row => {
    const label = row.kind === 'gone' ? undefined : labels.get(row.line);
    if (label?.textAt !== undefined) {
      goesOn = 'indented';
      const wordsStart = lines.start(row.line) + label.textAt;
      const written = text.slice(lines.start(row.line), wordsStart).trim();
      turns.push({ line: row.line + 1, cue: label.cue, label: written, why: why[label.form] });
      const words = text.slice(wordsStart, lines.end(row.line)).trimEnd();
      return { ...row, kind: LineKind.cue, prefix: `${label.cue} `, words };
    }
    if (label) {
      above = label;
      const written = text.slice(lines.start(row.line), lines.end(row.line)).trim();
      dropped.push({ line: row.line + 1, text: written, pack: 'page', entry: 'a name above the words', as: 'cue' });
      return { ...row, kind: 'gone', prefix: '', words: '', apart: true };
    }
    // A heading that names the voice has a blank line below it.
    if (above && row.kind === LineKind.blank) return row;
    if (row.kind !== LineKind.unattributed && !(above && row.kind === LineKind.speech)) {
      goesOn = undefined;
      above = undefined;
      return row;
    }
    if (above) {
      const { cue, form } = above;
      above = undefined;
      goesOn = 'any';
      turns.push({ line: row.line + 1, cue, why: why[form] });
      return { ...row, kind: LineKind.cue, prefix: `${cue} ` };
    }
    const isPart = goesOn === 'any' || (goesOn === 'indented' && isIndented(row));
    if (!isPart) goesOn = undefined;
    return isPart ? { ...row, kind: LineKind.speech, prefix: '  ' } : row;
  });
  return { rows: written, turns, dropped };
}

/** An item of a list below may be somebody else's. */
function isIndented({ prefix, words }: Row): boolean {
  return /^(?: {2}|\t)/.test(prefix) && !/^(?:[-*•–—]|\d+[.)]) /.test(words);
}

const why: Readonly<Record<LabelForm, string>> = {
  proved: 'the file proves that labels in this form name who speaks',
  bullet: 'the name behind the bullet speaks here more than once, or is on the roster',
  dash: 'the name before the dash speaks here more than once, or is on the roster',
  'angle brackets': 'a chat has the name of who writes in angle brackets',
  chevrons: 'captions have `>>` where somebody else speaks',
  star: 'CHAT has a star before who speaks',
  capitals: 'a name in capitals stands above what is said, as in a screenplay',
};
