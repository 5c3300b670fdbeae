import assert from 'node:assert/strict';
import { spreadOf } from '../../scripts/bench/measure/spread.ts';
import { chart } from '../../scripts/bench/report/chart.ts';
import type { Part, Row } from '../../scripts/bench/report/parts.ts';
import { partTable, targetTable } from '../../scripts/bench/report/tables.ts';
import { isMet, targetsOf } from '../../scripts/bench/report/targets.ts';

const row = (what: string, by: string, ...values: number[]): Row => ({ what, by, unit: 'ms', ...spreadOf(values) });
const part = (name: string, ...rows: Row[]): Part => ({ name, title: name, rows });

describe('the report of the benchmark', () => {
  it('holds a program against another of the same part', () => {
    const coldStart = part('cold-start', row('time', 'colloquy', 48), row('time', 'node -e 0', 40));
    const target = targetsOf({ 'cold-start': coldStart }).find(({ says }) => says.includes('node -e 0'));
    assert.equal(target?.value, 1.2);
    assert.equal(target && isMet(target), true);
  });

  it('says what is not reached, and what was not measured', () => {
    const table = targetTable([
      { says: 'A', unit: '×', wanted: { least: 60 }, value: 59.4 },
      { says: 'B', unit: '×', wanted: { most: 2 }, value: 1.5 },
      { says: 'C', unit: 'ms', wanted: { most: 2 }, value: undefined },
    ]);
    assert.deepEqual(table.split('\n').slice(2), [
      '| A | ≥ 60 × | 59.4 × | **no** |',
      '| B | ≤ 2 × | 1.5 × | yes |',
      '| C | ≤ 2 ms | not measured |  |',
    ]);
  });

  it('puts programs beside each other, medians first, and the 95th percentile of many', () => {
    const many = Array.from({ length: 100 }, (_, index) => index + 1);
    const table = partTable(
      part('p', row('typing', 'a', ...many), row('typing', 'b', 2000), row('outline', 'b', 1.234)),
    );
    assert.deepEqual(table.split('\n'), [
      '| | a | b |',
      '| --- | ---: | ---: |',
      '| typing (ms) | 51 (96) | 2,000 |',
      '| outline (ms) | – | 1.23 |',
    ]);
  });

  it('draws a longer bar for more', () => {
    const drawn = chart([
      {
        title: 'T',
        unit: 'ms',
        bars: [
          { name: 'b', value: 100 },
          { name: 'a', value: 1 },
        ],
      },
    ]);
    const widths = [...drawn.matchAll(/<rect[^>]* width="([\d.]+)"/g)].map(([, width]) => Number(width));
    assert.equal(widths.length, 2);
    assert.ok((widths[0] ?? 0) < (widths[1] ?? 0), widths.join());
  });
});
