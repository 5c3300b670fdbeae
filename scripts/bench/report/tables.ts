import { shown } from './numbers.ts';
import { type Part, type Row, rowOf } from './parts.ts';
import { isMet, type Target } from './targets.ts';

/** The aims and the results, as a Markdown table. */
export function targetTable(targets: readonly Target[]): string {
  const rows = targets.map((target) => {
    const { says, unit, wanted, value } = target;
    const bound = 'least' in wanted ? `≥ ${wanted.least}` : `≤ ${wanted.most}`;
    const reached = { true: 'yes', false: '**no**', undefined: '' }[String(isMet(target))] ?? '';
    return `| ${says} | ${bound} ${unit} | ${value === undefined ? 'not measured' : `${shown(value)} ${unit}`} | ${reached} |`;
  });
  return ['| | wanted | measured | reached |', '| --- | ---: | ---: | --- |', ...rows].join('\n');
}

/** A part as a Markdown table: values in rows, programs in columns; medians, with the 95th percentile in brackets. */
export function partTable(part: Part): string {
  const programs = [...new Set(part.rows.map(({ by }) => by))];
  const lines = [...new Set(part.rows.map(({ what }) => what))].map((what) => {
    const cells = programs.map((by) => cellOf(rowOf(part, what, by)));
    return `| ${what}${unitOf(part, what)} | ${cells.join(' | ')} |`;
  });
  const head = `| | ${programs.join(' | ')} |`;
  return [head, `| --- |${' ---: |'.repeat(programs.length)}`, ...lines].join('\n');
}

function unitOf(part: Part, what: string): string {
  const unit = part.rows.find((row) => row.what === what)?.unit;
  return unit === undefined || unit === what ? '' : ` (${unit})`;
}

function cellOf(row: Row | undefined): string {
  if (row === undefined) return '–';
  return row.count >= 20 ? `${shown(row.median)} (${shown(row.p95)})` : shown(row.median);
}
