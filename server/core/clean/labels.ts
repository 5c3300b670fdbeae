import { LineKind, type Transcript } from '../syntax/tree.ts';
import type { ForeignLabel } from './page/foreignLabels.ts';
import type { CleanedForm } from './page/possibleLabel.ts';
import type { DroppedLine, OpenedTurn } from './report.ts';
import type { Row } from './rows.ts';

/** Writes labels in forms that are no cues as cues. A name on a line of its own goes before the words below it. */
export function writeLabels(
  rows: readonly Row[],
  { text, lines }: Transcript,
  labels: ReadonlyMap<number, ForeignLabel>,
): { rows: Row[]; turns: OpenedTurn[]; dropped: DroppedLine[] } {
  const turns: OpenedTurn[] = [];
  const dropped: DroppedLine[] = [];
  const written: Row[] = [];
  /** The label whose words stand on the lines below, and its place among the rows. */
  let above: { readonly label: ForeignLabel; readonly index: number } | undefined;
  /** What goes on with the turn, if it comes directly below: any line, or an indented one. */
  let goesOn: 'any' | 'indented' | undefined;
  const leaveEmpty = () => {
    const name = above && (written[above.index] as Row);
    // A cue without words stays one.
    if (above && name?.kind === LineKind.cue) written[above.index] = withLabel(name, above.label, [name]);
    above = undefined;
  };
  for (const row of rows) {
    const label = row.kind === 'gone' ? undefined : labels.get(row.line);
    const isBelowName = above !== undefined && row.kind === LineKind.speech;
    const isWords = (row.kind === LineKind.unattributed || isBelowName) && !row.isDoubtful;
    if (label?.textAt !== undefined) {
      leaveEmpty();
      goesOn = 'indented';
      const wordsStart = lines.start(row.line) + label.textAt;
      const shown = text.slice(lines.start(row.line), wordsStart).trim();
      turns.push({ line: row.line + 1, cue: label.cue, label: shown, why: why[label.form] });
      const words = text.slice(wordsStart, lines.end(row.line)).trimEnd();
      written.push(withLabel({ ...row, words }, label, [row]));
    } else if (label) {
      leaveEmpty();
      above = { label, index: written.length };
      goesOn = undefined;
      written.push(row);
    } else if (above && row.kind === LineKind.blank) {
      // A heading that names the speaker has a blank line below it.
      written.push(row);
    } else if (!isWords) {
      leaveEmpty();
      goesOn = undefined;
      written.push(row);
    } else if (above) {
      const { label, index } = above;
      const name = written[index] as Row;
      const shown = text.slice(lines.start(name.line), lines.end(name.line)).trim();
      dropped.push({ line: name.line + 1, text: shown, pack: 'page', entry: 'a name above the words', as: 'cue' });
      written[index] = { line: name.line, kind: 'gone', prefix: '', words: '', apart: true };
      turns.push({ line: row.line + 1, cue: label.cue, why: why[label.form] });
      written.push(withLabel(row, label, [name, row]));
      above = undefined;
      goesOn = 'any';
    } else {
      const isPart = goesOn === 'any' || (goesOn === 'indented' && isIndented(row));
      if (!isPart) goesOn = undefined;
      written.push(isPart ? { ...row, kind: LineKind.speech, prefix: '  ' } : row);
    }
  }
  leaveEmpty();
  return { rows: written, turns, dropped };
}

function withLabel(row: Row, { cue, names }: ForeignLabel, otherwise: readonly Row[]): Row {
  return { ...row, kind: LineKind.cue, prefix: `${cue} `, cue: { names, otherwise } };
}

/** An item of a list below may be somebody else's. */
function isIndented({ prefix, words }: Row): boolean {
  return /^(?: {2}|\t)/.test(prefix) && !/^(?:[-*•–—]|\d+[.)]) /.test(words);
}

const why: Readonly<Record<CleanedForm, string>> = {
  proved: 'the file proves that labels in this form name who speaks',
  bullet: 'the name behind the bullet speaks here more than once, or is on the roster',
  dash: 'the name before the dash speaks here more than once, or is on the roster',
  nick: 'a chat has the name of who writes in angle brackets',
  chevrons: 'captions have `>>` where somebody else speaks',
  'main-tier': 'CHAT has a star before who speaks',
  capitals: 'a name in capitals stands above what is said, as in a screenplay',
};
