import { endsInMark } from '../sentences/lineBreaks.ts';
import { readCue } from '../syntax/cues/readCue.ts';
import { LineKind } from '../syntax/tree.ts';
import type { Recognition, Voice } from './furniture/recognition.ts';
import type { OpenedTurn } from './report.ts';
import type { Row } from './rows.ts';

/**
 * Gives the words below a name to whom the page says they are by: below a portrait, "Answered by", or
 * above a signature. It ends where the page ends the speech, and at any line that may be somebody else's
 * name or the record's own words: rather nobody than the wrong one.
 */
export function openTurns(rows: readonly Row[], recognition: Recognition): { rows: Row[]; turns: OpenedTurn[] } {
  if (recognition.voices.size === 0) return { rows: [...rows], turns: [] };
  return new Opener(rows, recognition).run();
}

class Opener {
  readonly #rows: readonly Row[];
  readonly #recognition: Recognition;
  readonly #written: Row[] = [];
  readonly #turns: OpenedTurn[] = [];
  readonly #answered: ReadonlySet<number>;
  #voice: Voice | undefined;
  #isOpen = false;
  /** The question is printed in full: what follows it answers. */
  #isAsked = false;
  #isAnswered = false;

  constructor(rows: readonly Row[], recognition: Recognition) {
    this.#rows = rows;
    this.#recognition = recognition;
    this.#answered = questionsWithAnswer(rows, recognition);
  }

  run(): { rows: Row[]; turns: OpenedTurn[] } {
    for (const row of this.#rows) this.#written.push(this.#place(row));
    return { rows: this.#written, turns: this.#turns };
  }

  #place(row: Row): Row {
    const voice = this.#recognition.voices.get(row.line);
    if (voice) this.#begin(row.line, voice);
    switch (row.kind) {
      case 'gone':
        if (!voice && this.#recognition.taken.get(row.line)?.endsSpeech) this.#voice = undefined;
        return row;
      case LineKind.unattributed:
        return this.#voice ? this.#placeWords(row, this.#voice) : row;
      case LineKind.heading:
      case LineKind.cue:
      case LineKind.byline:
        this.#voice = undefined;
        return row;
      default:
        return row;
    }
  }

  #begin(line: number, voice: Voice): void {
    this.#voice = voice;
    this.#isOpen = false;
    this.#isAsked = false;
    this.#isAnswered = this.#answered.has(line);
  }

  #placeWords(row: Row, voice: Voice): Row {
    if (this.#isAsked && !limb.test(row.words)) {
      this.#begin(row.line, {
        ...voice,
        name: undefined,
        opens: 'answer',
        because: 'it stands below a written question',
      });
      return this.#open(row, this.#voice as Voice);
    }
    const isSigned = voice.lastLine !== undefined;
    // An office or a party below the name: the words come after it.
    if (!isSigned && !this.#isOpen && isUnfinished(row.words)) return row;
    if (row.isDoubtful || (!isSigned && voice.opens === undefined && mayBeAnothers(row.words))) {
      this.#voice = undefined;
      return row;
    }
    const placed = this.#isOpen ? this.#goOn(row) : this.#open(row, voice);
    if (voice.lastLine === row.line) this.#voice = undefined;
    if (voice.opens === 'question' && !this.#isAnswered) this.#endQuestion(row.words);
    return placed;
  }

  /** The blank lines between paragraphs of one turn go. */
  #goOn(row: Row): Row {
    const written = this.#written;
    for (let i = written.length - 1; i >= 0; i--) {
      const above = written[i] as Row;
      if (above.kind === LineKind.blank) written[i] = { ...above, kind: 'gone' };
      else if (above.kind !== 'gone') break;
    }
    return { ...row, kind: LineKind.speech, prefix: '  ' };
  }

  /** Nobody is named below a question that is left without an answer: then its full stop is its end. */
  #endQuestion(words: string): void {
    if (words.endsWith('.')) this.#isAsked = true;
    else if (!limbFollows.test(words)) this.#voice = undefined;
  }

  #open(row: Row, voice: Voice): Row {
    const cue = cueOf(voice);
    if (!cue) {
      this.#voice = undefined;
      return row;
    }
    this.#isOpen = true;
    this.#turns.push({ line: row.line + 1, cue, why: voice.because });
    const names = voice.name === undefined ? [] : [voice.name];
    return { ...row, kind: LineKind.cue, prefix: `${cue} `, cue: { names, otherwise: [row] } };
  }
}

/** The lines at which a question begins that the page shows an answer to. */
function questionsWithAnswer(rows: readonly Row[], { voices }: Recognition): Set<number> {
  const answered = new Set<number>();
  let question: number | undefined;
  for (const { line } of rows) {
    const voice = voices.get(line);
    if (!voice) continue;
    if (voice.opens === 'answer' && question !== undefined) answered.add(question);
    question = voice.opens === 'question' ? line : undefined;
  }
  return answered;
}

/** The label for a voice; undefined where it could not be read back as one. */
function cueOf({ name, opens }: Voice): string | undefined {
  const marker = opens === 'question' ? 'Q ' : opens === 'answer' ? 'A ' : '';
  if (name === undefined) return marker === '' ? undefined : `${marker}?:`;
  const cue = `${marker}${name}:`;
  const line = `${cue} x`;
  const reading = readCue(line, 0, line.length, () => false);
  if (reading?.kind !== 'cue' || reading.cue.names.length !== 1 || reading.cue.names[0]?.text !== name)
    return undefined;
  return cue;
}

/** `(a) …`, `(b) …`: a question in several parts. */
const limb = /^\([a-z0-9]{1,3}\) /;
const limbFollows = /(?:[:;,]|\band)$/;

function mayBeAnothers(words: string): boolean {
  return isUnfinished(words) || formal.test(words) || dated.test(words);
}

function isUnfinished(words: string): boolean {
  return words.length <= LONGEST_NAME_LINE && !endsInMark(words);
}

/** A paragraph of speech ends in a mark; a name, an office or a heading does not. */
const LONGEST_NAME_LINE = 120;
/** How the record says what was done. */
const formal =
  /^(?:Amendments?|Clauses?|Schedules?|Motions?|Bill|House|Question|Sitting|Committee|The (?:House|Committee|sitting)|Debate|Their Lordships|Ordered|Resolved)\b.{0,160}\b(?:withdrawn|agreed to|not moved|moved|resumed|adjourned|negatived|suspended|disagreed to|put|proposed|divided|considered|passed|read an? (?:first|second|third) time)\b.{0,60}\.$/;
/** `… 6:30 pm, 24th November 2021`: a speaker without a portrait. */
const dated = /\d{1,2}:\d\d (?:am|pm), \d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{Ll}+ \d{4}$/u;
