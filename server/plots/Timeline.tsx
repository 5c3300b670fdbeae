/** @jsxRuntime automatic @jsxImportSource preact */
import type { DrawnTurn, StatisticsReport } from '../core/index.ts';
import { formatLength, ticks } from './numbers.ts';
import { Plot } from './Plot.tsx';
import { noColour, type Voice } from './voices.ts';

interface TimelineProps {
  readonly report: StatisticsReport;
  readonly voices: readonly Voice[];
}

const WIDTH = 560;
const NAMES = 150;
/** Room for half of the last number below the axis. */
const RIGHT = 30;
const ROW = 22;
/** Turns that are narrower together are one bar. */
const NARROW = 1.5;
/** More speakers share one row. */
const MOST_ROWS = 12;

/** Who speaks when: a row for each speaker, a bar for each turn. */
export function Timeline({ report, voices }: TimelineProps) {
  const { drawn, sections, unit } = report;
  const length = drawn.reduce((most, { end }) => Math.max(most, end), 0);
  if (length === 0) return null;
  const x = (at: number) => NAMES + ((WIDTH - NAMES - RIGHT) * at) / length;
  const rows = rowsOf(report, voices);
  const height = rows.length * ROW + 40;
  return (
    <Plot
      name="timeline"
      title={unit === 'seconds' ? 'Who speaks when' : 'Who speaks when, by words'}
      description={`${rows.length} rows of bars. The table of speakers has the same figures.`}
      width={WIDTH}
      height={height}
    >
      {sections.map(({ title, start, line }) => (
        <line key={line} class="section" x1={x(start)} x2={x(start)} y1={0} y2={height - 34} data-line={line}>
          <title>{title}</title>
        </line>
      ))}
      {rows.map(({ name, letters, colour, turns }, row) => (
        <g key={name}>
          <text class="name" x={0} y={row * ROW + 15}>
            {shortened(letters ? `${letters}  ${name}` : name)}
          </text>
          {barsOf(turns, x).map(({ from, to, first, count }) => (
            <rect
              key={first.line}
              class={`turn ${count === 1 ? first.kind : 'speech'}`}
              x={from}
              y={row * ROW + 3}
              width={Math.max(to - from - 0.5, 0.75)}
              height={ROW - 6}
              fill={colour}
              data-line={first.line}
            >
              <title>
                {`${name}, line ${first.line + 1}: ${count === 1 ? formatLength(first.end - first.start, unit) : `${count} turns`}`}
              </title>
            </rect>
          ))}
        </g>
      ))}
      {ticks(length, 6, unit).map((at) => (
        <text key={at} class="tick" x={x(at)} y={height - 16} text-anchor="middle">
          {unit === 'seconds' ? formatLength(at, unit) : at.toLocaleString('en')}
        </text>
      ))}
    </Plot>
  );
}

interface Row {
  readonly name: string;
  readonly letters: string;
  readonly colour: string;
  readonly turns: readonly DrawnTurn[];
}

function rowsOf({ drawn, speakers }: StatisticsReport, voices: readonly Voice[]): Row[] {
  const own = speakers.length > MOST_ROWS ? MOST_ROWS - 1 : speakers.length;
  const rows = voices.slice(0, own).map((voice): Row & { readonly turns: DrawnTurn[] } => ({ ...voice, turns: [] }));
  const others: DrawnTurn[] = [];
  const unknown: DrawnTurn[] = [];
  for (const turn of drawn) {
    if (turn.speakers.length === 0) unknown.push(turn);
    for (const speaker of turn.speakers) (rows[speaker]?.turns ?? others).push(turn);
  }
  const rest = { letters: '', colour: noColour };
  return [
    ...rows,
    ...(others.length > 0 ? [{ ...rest, name: `${speakers.length - own} others`, turns: others }] : []),
    ...(unknown.length > 0 ? [{ ...rest, name: 'No speaker', turns: unknown }] : []),
  ];
}

interface Bar {
  readonly from: number;
  readonly to: number;
  readonly first: DrawnTurn;
  readonly count: number;
}

/** Turns of a row that no eye could tell apart are one bar: a drawing of 10,000 turns stays small. */
function barsOf(turns: readonly DrawnTurn[], x: (at: number) => number): Bar[] {
  const bars: Bar[] = [];
  for (const turn of turns) {
    const [from, to] = [round(x(turn.start)), round(x(turn.end))];
    const last = bars.at(-1);
    if (last && from >= last.from && to - last.from < NARROW) {
      bars[bars.length - 1] = { ...last, to: Math.max(to, last.to), count: last.count + 1 };
    } else bars.push({ from, to, first: turn, count: 1 });
  }
  return bars;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function shortened(name: string): string {
  return name.length > 22 ? `${name.slice(0, 21)}…` : name;
}
