import { Character, isDigit, isSpace, skipWhite, trimEnd } from '../../text/characters.ts';
import { type CueReading, readCueLine, readCueLineWithInitial } from './cueLine.ts';
import type { LabelReader } from './labelReader.ts';
import { LONGEST_NAMES } from './names.ts';
import type { LineCue, WrittenCue } from './writtenCue.ts';

/** Reads the cues of one text, line by line. A transcript has few speakers and many cues, so each spelling is read once. */
export class CueReader {
  readonly #text: string;
  readonly #labels: LabelReader;
  readonly #mayHaveBullet: boolean;

  /** @param mayHaveBullet `- Name: text`, as minutes are often written, is a cue as well */
  constructor(text: string, labels: LabelReader, mayHaveBullet: boolean) {
    this.#text = text;
    this.#labels = labels;
    this.#mayHaveBullet = mayHaveBullet;
  }

  /** Reads the cue of a line, which is given by its offsets without the line ending. */
  read(start: number, end: number): CueReading | undefined {
    const text = this.#text;
    const stop = trimEnd(text, start, end);
    const labelEnd = labelEndAtColon(text, start, stop);
    const words = skipWhite(text, labelEnd, stop);
    if (labelEnd === start || words === stop || mayBelongToCue(text.charCodeAt(words)))
      return this.#readLine(start, stop);
    const label = text.slice(start, labelEnd);
    const known = this.#labels.knownCue(label);
    if (known) return { kind: known.kind, cue: { written: known.written, start, textStart: words } };
    const reading = this.#readLine(start, stop);
    if (reading && reading.kind !== 'broken') this.#remember(label, reading.kind, reading.cue.written);
    return reading;
  }

  /** Reads a cue whose first letter is no marker: `A. Smith` is then a speaker whose name begins with an A. */
  readWithInitial(start: number, end: number): LineCue | undefined {
    const stop = trimEnd(this.#text, start, end);
    return readCueLineWithInitial(this.#text, start, stop, this.#labels, this.#mayHaveBullet);
  }

  #readLine(start: number, stop: number): CueReading | undefined {
    return readCueLine(this.#text, start, stop, this.#labels, this.#mayHaveBullet);
  }

  /** Cues with a number or a time are left out, because hardly any other cue is spelled the same. */
  #remember(label: string, kind: 'cue' | 'possible', written: WrittenCue): void {
    const isWhole = written.span.end === label.length;
    if (isWhole && !written.time && written.marker?.number === undefined)
      this.#labels.rememberCue(label, { kind, written });
  }
}

/** The offset after the first colon of a line and the emphasis that it closes, if space follows there; else the line's start. */
function labelEndAtColon(text: string, start: number, end: number): number {
  // No further than names go. Otherwise a text without colons would be searched to its end for every line.
  const colon = start + text.slice(start, Math.min(end, start + LONGEST_NAMES + 1)).indexOf(':');
  if (colon < start) return start;
  const next = text.charCodeAt(colon + 1);
  const labelEnd = colon + (next === Character.star || next === Character.underscore ? 3 : 1);
  return isSpace(text.charCodeAt(labelEnd)) ? labelEnd : start;
}

/** Whether words that begin with this character may be a time or a link. Then the cue before them is read differently. */
function mayBelongToCue(code: number): boolean {
  return (
    isDigit(code) ||
    code === Character.squareOpen ||
    code === Character.roundOpen ||
    code === Character.h ||
    code === Character.less
  );
}
