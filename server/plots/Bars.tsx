/** @jsxRuntime automatic @jsxImportSource preact */
import { Plot } from './Plot.tsx';

export interface BarRow {
  readonly name: string;
  /** From 0 to 1: where the bar begins and ends on the axis. */
  readonly from: number;
  readonly to: number;
  readonly colour: string;
  /** Stands after the bar. */
  readonly label: string;
  /** From 0 to 1: a mark on the bar. */
  readonly mark?: number;
  /** The line to which a click leads, from 0. */
  readonly line: number;
}

interface BarsProps {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly rows: readonly BarRow[];
}

const WIDTH = 480;
const NAMES = 150;
const LABELS = 130;
const ROW = 20;

/** Horizontal bars with a name before and a figure after each. */
export function Bars({ name, title, description, rows }: BarsProps) {
  if (rows.length === 0) return null;
  const x = (share: number) => NAMES + (WIDTH - NAMES - LABELS) * share;
  return (
    <Plot name={name} title={title} description={description} width={WIDTH} height={rows.length * ROW + 4}>
      {rows.map(({ name: speaker, from, to, colour, label, mark, line }, row) => (
        <g key={`${speaker} ${line}`} data-line={line}>
          <text class="name" x={0} y={row * ROW + 14}>
            {speaker.length > 22 ? `${speaker.slice(0, 21)}…` : speaker}
          </text>
          <rect x={x(from)} y={row * ROW + 3} width={Math.max(x(to) - x(from), 1)} height={ROW - 6} fill={colour} />
          {mark === undefined ? null : (
            <line class="mark" x1={x(mark)} x2={x(mark)} y1={row * ROW + 1} y2={row * ROW + ROW - 1} />
          )}
          <text class="label" x={x(to) + 6} y={row * ROW + 14}>
            {label}
          </text>
        </g>
      ))}
    </Plot>
  );
}
