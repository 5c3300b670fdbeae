/** @jsxRuntime automatic @jsxImportSource preact */
import type { StatisticsReport } from '../core/index.ts';
import { Plot } from './Plot.tsx';
import type { Voice } from './voices.ts';

interface AnswersProps {
  readonly report: StatisticsReport;
  readonly voices: readonly Voice[];
}

const CELL = 26;
const NAMES = 170;
const HEAD = 34;
/** More rows and columns are left out; the caption says so. */
const MOST = 16;

/** Who answers whom: a row for each speaker who asks, a column for each who answers. */
export function Answers({ report: { answerings }, voices }: AnswersProps) {
  if (answerings.length === 0) return null;
  const askers = [...new Set(answerings.map(({ asker }) => asker))];
  const answerers = [...new Set(answerings.map(({ answerer }) => answerer))];
  const inOrder = (speakers: readonly number[]) => speakers.slice(0, MOST).toSorted((a, b) => a - b);
  const [rows, columns] = [inOrder(askers), inOrder(answerers)];
  const most = answerings.reduce((most, { count }) => Math.max(most, count), 0);
  const isCut = rows.length < askers.length || columns.length < answerers.length;
  const width = Math.max(470, NAMES + columns.length * CELL + 10);
  return (
    <Plot
      name="answers"
      title={`Who answers whom${isCut ? ` (the first ${MOST})` : ''}: rows ask, columns answer`}
      description="Rows ask, columns answer. Each cell has the number of questions."
      width={width}
      height={HEAD + rows.length * CELL + 4}
    >
      {columns.map((answerer, column) => (
        <text key={answerer} class="letter" x={NAMES + column * CELL + CELL / 2} y={HEAD - 10} text-anchor="middle">
          <title>{voices[answerer]?.name}</title>
          {voices[answerer]?.letters}
        </text>
      ))}
      {rows.map((asker, row) => (
        <text key={asker} class="name" x={0} y={HEAD + row * CELL + 17}>
          {nameOf(voices[asker])}
        </text>
      ))}
      {answerings.map(({ asker, answerer, count }) => {
        const [row, column] = [rows.indexOf(asker), columns.indexOf(answerer)];
        if (row < 0 || column < 0) return null;
        const [x, y] = [NAMES + column * CELL, HEAD + row * CELL];
        return (
          <g key={`${asker} ${answerer}`}>
            <rect
              class="cell"
              x={x + 1}
              y={y + 1}
              width={CELL - 2}
              height={CELL - 2}
              fill-opacity={0.15 + (0.5 * count) / most}
            >
              <title>{`${voices[answerer]?.name} answers ${voices[asker]?.name}: ${count}`}</title>
            </rect>
            <text class="count" x={x + CELL / 2} y={y + 17} text-anchor="middle">
              {count}
            </text>
          </g>
        );
      })}
    </Plot>
  );
}

function nameOf(voice: Voice | undefined): string {
  const name = `${voice?.letters}  ${voice?.name}`;
  return name.length > 24 ? `${name.slice(0, 23)}…` : name;
}
