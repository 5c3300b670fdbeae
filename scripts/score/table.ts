import type { Hits, Miss, Score } from './scoring.ts';

/** Formats a score as lines of text. */
export function tableOf(rows: readonly { readonly path: string; readonly score: Score }[]): string {
  const cells = rows.map(({ path, score }) => [
    shortened(path),
    String(score.openings.gold),
    ...hitsOf(score.openings.sure, score.openings.gold),
    ...hitsOf(score.openings.proposed, score.openings.gold),
    `${score.kinds.correct}/${score.kinds.of}`,
    String(score.falseAttributions),
  ]);
  const table = [head, ...cells];
  const widths = head.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table
    .map((row) =>
      row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
    )
    .join('\n');
}

/** Formats each wrong or missed line, with the reason of its proposal. */
export function missesOf(path: string, misses: readonly Miss[]): string {
  return misses
    .map(({ line, what, text, proposal }) => {
      const why = proposal
        ? `\n    ${proposal.sure ? 'sure, ' : ''}${proposal.kind}, ${proposal.probability.toFixed(2)}: ${proposal.reason}`
        : '';
      return `${path}:${line + 1}: ${what}: ${text.slice(0, 120)}${why}`;
    })
    .join('\n');
}

const head = ['', 'openings', 'sure', 'precision', 'recall', 'offered', 'precision', 'recall', 'kinds', 'false names'];

function hitsOf({ predicted, correct }: Hits, gold: number): string[] {
  return [`${correct}/${predicted}`, share(correct, predicted), share(correct, gold)];
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(3);
}

function shortened(path: string): string {
  return path.split(/[\\/]/).slice(-2).join('/');
}
