import { trimEnd } from '../../text/characters.ts';
import type { Lines } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import type { LineCue } from '../cues/writtenCue.ts';
import type { Turn, Unattributed } from '../tree.ts';
import type { SectionList } from './sections.ts';

/** A turn by its lines alone. Who speaks, asks and answers is decided later. */
export interface AssembledTurn extends Pick<Turn, 'index' | 'firstLine' | 'lastLine' | 'span' | 'section'> {
  readonly cue: LineCue | undefined;
}

type Draft<T> = { -readonly [Key in keyof T]: T[Key] };
type TurnDraft = Draft<AssembledTurn>;
type RunDraft = Draft<Unattributed>;

/** Collects turns and runs of text without a speaker, line by line. Lines are counted from 0. */
export class Passages {
  readonly #lines: Lines;
  readonly #sections: SectionList;
  readonly #turns: TurnDraft[] = [];
  readonly #runs: RunDraft[] = [];
  #open: 'turn' | 'run' | undefined;
  #isBelowCue = false;

  constructor(lines: Lines, sections: SectionList) {
    this.#lines = lines;
    this.#sections = sections;
  }

  get turns(): readonly AssembledTurn[] {
    return this.#turns;
  }

  get unattributed(): readonly Unattributed[] {
    return this.#runs;
  }

  /** The turn that an indented line continues. */
  get openTurn(): AssembledTurn | undefined {
    return this.#open === 'turn' ? this.lastTurn : undefined;
  }

  get lastTurn(): AssembledTurn | undefined {
    return this.#turns[this.#turns.length - 1];
  }

  /** Whether the words of the cue above, which stands alone, are on the lines directly below it. */
  get isBelowCue(): boolean {
    return this.#isBelowCue;
  }

  /** Ends the open turn or run: what follows continues neither. */
  close(): void {
    this.#open = undefined;
    this.#isBelowCue = false;
  }

  /** After a blank line, only a label in a form that the file proves may still have its words below. */
  addBlank(line: number): void {
    const turn = this.lastTurn;
    this.#isBelowCue &&=
      turn?.cue?.written.form.label !== undefined && turn.lastLine === turn.firstLine && turn.firstLine < line;
  }

  beginTurn(line: number, cue: LineCue): void {
    this.#pushTurn(line, cue);
    this.#isBelowCue = cue.written.form.alone;
  }

  /** Begins a turn without a cue, by the one voice that the header names. */
  beginSoloTurn(line: number): void {
    this.#pushTurn(line, undefined);
  }

  extendTurn(line: number): void {
    this.#extend(this.#turns[this.#turns.length - 1] as TurnDraft, line);
  }

  /** Begins text without a speaker: a line that is nearly a cue, or that may be one. */
  beginRun(line: number, { brokenCue, doubt }: Partial<Pick<Unattributed, 'brokenCue' | 'doubt'>>): void {
    this.close();
    this.extendRun(line);
    const run = this.#runs[this.#runs.length - 1] as RunDraft;
    run.brokenCue = brokenCue;
    run.doubt = doubt;
  }

  /** Ends a turn, or text that may be somebody's, with a line that is no one's. */
  addNoOnes(line: number): void {
    const run = this.#open === 'run' ? this.#runs[this.#runs.length - 1] : undefined;
    if (run && !run.brokenCue && !run.doubt) this.#extend(run, line);
    else this.beginRun(line, {});
  }

  /** Adds a line to the open run, or begins one. */
  extendRun(line: number): void {
    if (this.#open === 'run') {
      this.#extend(this.#runs[this.#runs.length - 1] as RunDraft, line);
      return;
    }
    const section = this.#sections.last.index;
    const span = this.#lineSpan(line);
    this.#runs.push({ firstLine: line, lastLine: line, span, section, brokenCue: undefined, doubt: undefined });
    this.#open = 'run';
  }

  #pushTurn(line: number, cue: LineCue | undefined): void {
    this.#turns.push({
      index: this.#turns.length,
      cue,
      firstLine: line,
      lastLine: line,
      span: this.#lineSpan(line),
      section: this.#sections.last.index,
    });
    this.#open = 'turn';
  }

  #extend(draft: TurnDraft | RunDraft, line: number): void {
    draft.lastLine = line;
    draft.span = { start: draft.span.start, end: this.#lineSpan(line).end };
  }

  #lineSpan(line: number): Span {
    const start = this.#lines.start(line);
    return { start, end: trimEnd(this.#lines.text, start, this.#lines.end(line)) };
  }
}
