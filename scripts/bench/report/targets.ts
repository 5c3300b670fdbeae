import { figure, type Part, ratio, rowOf } from './parts.ts';

/** An aim for the speed or memory, and its result. */
export interface Target {
  readonly says: string;
  readonly unit: '×' | 'ms' | '%';
  readonly wanted: { readonly least: number } | { readonly most: number };
  /** Undefined if it was not measured. */
  readonly value: number | undefined;
}

type Parts = Readonly<Record<string, Part>>;

/** All aims, in the order of the page. */
export function targetsOf(parts: Parts): Target[] {
  return [...batch(parts), ...typing(parts), ...inEditor(parts), ...memory(parts)];
}

export function isMet({ value, wanted }: Target): boolean | undefined {
  if (value === undefined) return undefined;
  return 'least' in wanted ? value >= wanted.least : value <= wanted.most;
}

function batch(parts: Parts): Target[] {
  const [many, cold, core] = [parts['corpus-5000'], parts['cold-start'], parts['in-process']];
  const speed = (size: string) => {
    const share = ratio(core, size, 'parse', 'decode + line starts');
    return share === undefined ? undefined : share * 100;
  };
  return [
    faster('5,000 files checked faster than rumdl checks them in Markdown', 1, many, 'rumdl'),
    slower('… peak memory against markdownlint-cli2', 0.35, many, 'peak memory', 'colloquy', 'markdownlint-cli2'),
    {
      says: 'Parsing against decoding and finding where lines start, 1 MB',
      unit: '%',
      wanted: { least: 75 },
      value: speed('1 MB'),
    },
    { says: '… of ASCII alone', unit: '%', wanted: { least: 75 }, value: speed('1 MB, ASCII') },
    slower('One file of 10 KB checked on Node 20, against `node -e 0`', 2.5, cold, 'time', 'colloquy', 'node -e 0'),
    ...['Node 22', 'Node 24'].map((node) =>
      slower(`… on ${node}`, 1.6, cold, 'time', `colloquy, ${node}`, `node -e 0, ${node}`),
    ),
    faster('… faster than markdownlint-cli2', 9, cold, 'markdownlint-cli2'),
    faster('… faster than rumdl as npm starts it', 1, cold, 'rumdl (npm)'),
  ];
}

function typing(parts: Parts): Target[] {
  const [small, middle, large] = [parts['server-10kb'], parts['server-1mb'], parts['server-10mb']];
  const what = 'a character';
  const letter = (part: Part | undefined) => figure(part, what, 'colloquy');
  const counted = (size: string) => figure(parts.counted, `typing, ${size}`, 'colloquy');
  return [
    {
      says: 'A letter typed in 10 KB until its diagnostics, 95 of 100 times within',
      unit: 'ms',
      wanted: { most: 2 },
      value: rowOf(small, what, 'colloquy')?.p95,
    },
    faster('In 1 MB, faster than the markdown server', 150, middle, 'markdown server', what),
    faster('… than the json server', 12, middle, 'json server', what),
    faster('In 10 MB, faster than the markdown server', 1500, large, 'markdown server', what),
    faster('… than a server that does nothing, with the usual document', 5, large, 'does nothing', what),
    {
      says: '… against the same in 10 KB',
      unit: '×',
      wanted: { most: 1.3 },
      value: quotient(letter(large), letter(small)),
    },
    {
      says: '… the same without a clock: code run for a letter',
      unit: '×',
      wanted: { most: 1.3 },
      value: quotient(counted('10 MB'), counted('10 KB')),
    },
    faster(
      'The outline after a letter in 1 MB, faster than the markdown server',
      40,
      middle,
      'markdown server',
      'outline after a character',
    ),
    faster('… in 10 MB', 300, large, 'markdown server', 'outline after a character'),
  ];
}

function inEditor({ editor }: Parts): Target[] {
  const says = 'VS Code, outline and problems open, 10 MB: from a key to the picture, against plain text';
  return [slower(says, 1.3, editor, 'key to picture', 'colloquy', 'plain text')];
}

function memory({ memory: part }: Parts): Target[] {
  const after = (cycles: number) => figure(part, `opened and closed ${cycles} times`, 'colloquy');
  return [
    slower(
      'Memory with 10 MB open, against the markdown server',
      0.4,
      part,
      'one text open',
      'colloquy',
      'markdown server',
    ),
    {
      says: 'Memory after 1,000 texts opened and closed, against after 250',
      unit: '×',
      wanted: { most: 1.1 },
      value: quotient(after(1000), after(250)),
    },
  ];
}

function faster(says: string, least: number, part: Part | undefined, than: string, what = 'time'): Target {
  return { says, unit: '×', wanted: { least }, value: ratio(part, what, than, 'colloquy') };
}

function slower(says: string, most: number, part: Part | undefined, what: string, by: string, than: string): Target {
  return { says, unit: '×', wanted: { most }, value: ratio(part, what, by, than) };
}

function quotient(above: number | undefined, below: number | undefined): number | undefined {
  return above === undefined || below === undefined ? undefined : above / below;
}
