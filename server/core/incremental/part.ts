import { readWording, type Wording } from '../exchanges/wording.ts';
import { type Assembly, assemble } from '../syntax/assembly/assemble.ts';
import type { AssemblyContext } from '../syntax/assembly/assemblyContext.ts';
import type { FileKnowledge, Knowledge } from '../syntax/assembly/knowledge.ts';
import type { AssembledTurn } from '../syntax/assembly/passages.ts';
import { type LineReading, type Readings, readLines } from '../syntax/assembly/readLines.ts';
import { restartsClock } from '../syntax/clock.ts';
import { mayBeInitial } from '../syntax/cues/marker.ts';
import { mayHaveDirectives } from '../syntax/directives.ts';
import { unknownWords } from '../syntax/spoken.ts';
import { LineKind, type Unattributed } from '../syntax/tree.ts';
import type { Lines } from '../text/lines.ts';
import { looseNameKey, nameKey } from '../text/names.ts';
import { shiftSpan, slice } from '../text/span.ts';

/** How the lines of a text are counted; `starts` are known where it is put together from parts. */
export type CountLines = (text: string, starts?: Uint32Array) => Lines;

/** The lines of a part, each read by itself. */
export interface PartLines {
  readonly lines: Lines;
  readonly readings: Readings;
}

export function readPartLines(text: string, context: AssemblyContext, countLines: CountLines): PartLines {
  const lines = countLines(text);
  return { lines, readings: readLines(lines, context) };
}

/**
 * Some lines of a transcript, read. The first part begins where the text does, every other with a heading or with what
 * can only be a cue, so that no turn and no run of text reaches from one into the next. Offsets and lines are counted
 * from the part's own beginning; the line after its last line break belongs to it in the last part only.
 */
export class Part {
  readonly text: string;
  readonly lines: Lines;
  /** What it adds to what is known of all lines. */
  readonly knowledge: Knowledge;
  readonly assembly: Assembly;
  /** Keys of the labels that only the whole text can read. */
  readonly dependsOn: readonly string[];
  /** Whether what some line is depends on the questions and answers of the whole text. */
  readonly dependsOnMarkers: boolean;
  /** Whether one of its comments may speak to the checker. */
  readonly mayHaveDirectives: boolean;
  #outline: string | undefined;
  #wordings: readonly Wording[] | undefined;

  constructor({ lines, readings }: PartLines, context: AssemblyContext, all: FileKnowledge) {
    const { text } = lines;
    const { labels, hasQuestions, hasAnswers, evidence } = readings;
    this.text = text;
    this.lines = lines;
    this.knowledge = { labels, hasQuestions, hasAnswers, evidence };
    this.assembly = slim(assemble(lines, context, readings, all));
    this.mayHaveDirectives = mayHaveDirectives(text);
    this.dependsOn = labelsIn(readings);
    this.dependsOnMarkers = readings.cues.some((reading) => reading !== undefined && dependsOnMarkers(reading));
  }

  /** Whether its first line is a heading or a cue, which ends what stands above it. */
  get opensTurnOrSection(): boolean {
    const [kind] = this.assembly.kinds;
    return kind === LineKind.heading || kind === LineKind.cue;
  }

  /** How many line breaks are in it: each ends one of its lines. */
  get breaks(): number {
    return this.lines.count - 1;
  }

  /** How each turn is worded. */
  get wordings(): readonly Wording[] {
    this.#wordings ??= this.assembly.turns.map((turn) => readWording(this.text, turn));
    return this.#wordings;
  }

  /**
   * Everything that anything outside of the part may depend on, but for its words, blank lines and places: two parts with the same
   * outline can stand for one another. Cues, headings, times, events, how turns are worded, and what stands between.
   */
  get outline(): string {
    this.#outline ??= outlineOf(this);
    return this.#outline;
  }
}

/** Arrays that grow have room for sixteen more, and there are thousands of parts. */
function slim({ kinds, sections, turns, unattributed, bylines }: Assembly): Assembly {
  return { kinds, sections: sections.slice(), turns: turns.slice(), unattributed: unattributed.slice(), bylines };
}

/** The labels in which lines stand that only the whole text can read: all but those of marked and emphasised cues. */
function labelsIn({ cues, evidence }: Readings): readonly string[] {
  const labels = new Set<string>();
  for (const reading of cues) {
    if (!reading) continue;
    if ('broken' in reading && reading.broken) labels.add(nameKey(reading.broken.name));
    if (reading.kind === 'cue' || reading.kind === 'possible') {
      for (const { text } of reading.cue.written.names) labels.add(nameKey(text)).add(`~${looseNameKey(text)}`);
    }
  }
  for (const form of evidence.values()) for (const label of form.keys()) labels.add(label);
  return labels.size === 0 ? none : [...labels];
}

/** Most parts have no such names. */
const none: readonly string[] = [];

/** Whether what a line is depends on the questions and answers of the whole text. */
function dependsOnMarkers(reading: LineReading): boolean {
  if (reading.kind === 'broken' || reading.kind === 'form') return false;
  const { written } = reading.cue;
  const isBare = reading.kind !== 'cue' && written.marker !== undefined && written.names.length === 0;
  return isBare || written.marker?.kind === 'answer' || mayBeInitial(written);
}

/** Of these lines the outline has the kind alone, once for several lines in a row. Blank lines are left out. */
const wordless: ReadonlySet<LineKind> = new Set([
  LineKind.speech,
  LineKind.unattributed,
  LineKind.event,
  LineKind.comment,
]);

function outlineOf({ assembly, lines, text, wordings }: Part): string {
  const { kinds, turns, unattributed } = assembly;
  let outline = '';
  let run = 0;
  let turn = 0;
  let above: LineKind | undefined;
  for (let line = 0; line < lines.count; line++) {
    const kind = kinds[line] as LineKind;
    if (kind === LineKind.blank) continue;
    while (turn < turns.length && (turns[turn] as AssembledTurn).firstLine < line) turn++;
    const opened = turns[turn]?.firstLine === line ? turns[turn] : undefined;
    while (run < unattributed.length && (unattributed[run] as Unattributed).firstLine < line) run++;
    const doubt = unattributed[run]?.firstLine === line ? unattributed[run]?.doubt : undefined;
    if (doubt) outline += `\n${kind}?${doubt.form}\t${doubt.label}\t${doubt.reason}`;
    else if (opened) {
      outline += `\n${kind}${wordings[turn]}${cueOutline(opened, text)}`;
      if (opened.cue?.written.unknown) outline += unknownWords(text, opened.cue.textStart, lines.end(line));
    } else if (!wordless.has(kind)) outline += `\n${kind}${text.slice(lines.start(line), lines.end(line))}`;
    else if (kind === LineKind.event && restartsClock(text.slice(lines.start(line), lines.end(line))))
      outline += `\n${kind}!`;
    else if (above !== kind) outline += `\n${kind}`;
    above = kind;
  }
  return outline;
}

function cueOutline({ cue }: AssembledTurn, text: string): string {
  if (!cue) return '';
  const { marker, names, unknown, qualifiers, time, form } = cue.written;
  let outline = `${unknown}${form.alone}${form.colon}${form.emphasis}${form.time}${form.label ?? ''}`;
  for (const name of names) outline += `\t=${name.text}`;
  for (const qualifier of qualifiers) outline += `\t(${qualifier.text}`;
  if (marker) outline += `\t${marker.kind}${marker.number}`;
  if (time) outline += `\t${slice(text, shiftSpan(time.span, cue.start))}`;
  return outline;
}
