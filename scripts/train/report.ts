import { shapes, type Threshold, type Thresholds, thresholdFor } from '../../server/core/index.ts';
import type { Judged } from './judging.ts';

/** A table of how good proposals are on documents that were not trained on, by collection and shape. */
export function reportOf(judged: readonly Judged[], thresholds: Thresholds): string {
  const groups = [...new Set(judged.map(nameOf))].sort();
  const rows = groups.map((group) => {
    const own = judged.filter((one) => nameOf(one) === group);
    return [
      group,
      ...shapes.map((shape) =>
        cellOf(
          own.filter((one) => one.shape === shape),
          thresholds,
        ),
      ),
    ];
  });
  return [
    '| collection | sentences | paragraphs | segments | bare |',
    '|---|---|---|---|---|',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
  ].join('\n');
}

function nameOf({ collection, isLeftOut }: Judged): string {
  return isLeftOut ? `${collection}, none in training` : collection;
}

/** Precision and recall of what is proposed; of what is sure; the share of kinds that are right; the number of turns. */
function cellOf(judged: readonly Judged[], thresholds: Thresholds): string {
  const turns = judged.filter(({ opens }) => opens).length;
  if (turns === 0) return '–';
  const thresholdOf = (one: Judged): Threshold => thresholdFor(thresholds, one, one.shape);
  const offered = judged.filter((one) => one.probability >= thresholdOf(one).offered);
  const sure = judged.filter((one) => one.probability >= thresholdOf(one).sure[one.sign]);
  const known = offered.filter(({ isKindRight }) => isKindRight !== undefined);
  const kinds =
    known.length === 0 ? '' : `; kinds ${share(known.filter(({ isKindRight }) => isKindRight).length, known.length)}`;
  return `${pair(offered, turns)}; sure ${sure.length === 0 ? 'none' : pair(sure, turns)}${kinds} (${turns})`;
}

function pair(judged: readonly Judged[], turns: number): string {
  const right = judged.filter(({ opens }) => opens).length;
  return `${share(right, judged.length)}/${share(right, turns)}`;
}

function share(part: number, whole: number): string {
  return (part / whole).toFixed(3).replace(/^0/, '');
}
