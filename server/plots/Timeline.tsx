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
/** The kind of a turn is drawn on bars that are as wide as this. */
const WIDE = 3;
/** Where turns are narrower than this, all that begin in the same column of this width are one bar. */
const COLUMN = 2;
/** How much of the colour is left at least in a column in which somebody says little. */
const FAINTEST = 0.25;
/** More lines would hide the bars. */
const MOST_SECTIONS = 50;
/** More speakers share one row. */
const MOST_ROWS = 12;

/** Who speaks when: a row for each speaker, a bar for each turn. */
export function Timeline({ report, voices }: TimelineProps) {
  const { drawn, sections, unit } = report;
  const length = drawn.reduce((most, { end }) => Math.max(most, end), 0);
  if (length === 0) return null;
  const x = (at: number) => NAMES + ((WIDTH - NAMES - RIGHT) * at) / length;
  const rows = rowsOf(report, voices).map((row) => ({ ...row, bars: barsOf(row.turns, x) }));
  const most = Math.max(...rows.flatMap(({ bars }) => bars.map(({ share }) => (share < 1 ? share : 0))));
  const height = rows.length * ROW + 40;
  return (
    <Plot
      name="timeline"
      title={unit === 'seconds' ? 'Who speaks when' : 'Who speaks when, by words'}
      description={`${rows.length} rows of bars. The table of speakers has the same figures.`}
      width={WIDTH}
      height={height}
    >
      {(sections.length > MOST_SECTIONS ? [] : sections).map(({ title, start, line }) => (
        <line key={line} class="section" x1={x(start)} x2={x(start)} y1={0} y2={height - 34} data-line={line}>
          <title>{title}</title>
        </line>
      ))}
      {rows.map(({ name, letters, colour, bars }, row) => (
        <g key={name}>
          <text class="name" x={0} y={row * ROW + 15}>
            {shortened(letters ? `${letters}  ${name}` : name)}
          </text>
          {bars.map(({ from, width, share, first, count }) => (
            <rect
              key={first.line}
              class={`turn ${share < 1 ? 'column' : width >= WIDE ? first.kind : ''}`}
              x={from}
              y={row * ROW + 3}
              width={width}
              height={ROW - 6}
              fill={colour}
              fill-opacity={share < 1 ? round(FAINTEST + ((1 - FAINTEST) * share) / most) : undefined}
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

/** A turn; or in a row of very many, all turns that begin in the same column. */
interface Bar {
  readonly from: number;
  readonly width: number;
  /** How much of the bar the speaker takes, from 0 to 1. */
  readonly share: number;
  readonly first: DrawnTurn;
  readonly count: number;
}

/** A row has a bar for each turn, unless several turns would be one to the eye: a drawing of 10,000 turns stays small. */
function barsOf(turns: readonly DrawnTurn[], x: (at: number) => number): Bar[] {
  const columns = new Map<number, DrawnTurn[]>();
  const wide: Bar[] = [];
  for (const turn of turns) {
    const column = Math.floor(x(turn.start) / COLUMN);
    const inColumn = columns.get(column);
    if (x(turn.end) - x(turn.start) >= COLUMN) wide.push(barOf(turn, x));
    else if (inColumn) inColumn.push(turn);
    else columns.set(column, [turn]);
  }
  const isCrowded = [...columns.values()].some(({ length }) => length > 1);
  const narrow = [...columns].flatMap(([column, turns]) =>
    isCrowded ? columnOf(column, turns, x) : turns.map((turn) => barOf(turn, x)),
  );
  return [...narrow, ...wide];
}

function barOf(turn: DrawnTurn, x: (at: number) => number): Bar {
  const from = x(turn.start);
  const width = round(Math.max(x(turn.end) - from - 0.5, 0.75));
  return { from: round(from), width, share: 1, first: turn, count: 1 };
}

function columnOf(column: number, turns: readonly DrawnTurn[], x: (at: number) => number): Bar {
  const said = turns.reduce((sum, { start, end }) => sum + x(end) - x(start), 0);
  const share = Math.min(said / COLUMN, 1);
  return { from: column * COLUMN, width: COLUMN, share, first: turns[0] as DrawnTurn, count: turns.length };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function shortened(name: string): string {
  return name.length > 22 ? `${name.slice(0, 21)}…` : name;
}
