import type { Setting } from '../parse.ts';
import type { AssemblyContext } from '../syntax/assembly/assemblyContext.ts';
import type { FileKnowledge } from '../syntax/assembly/knowledge.ts';
import { cut } from './cut.ts';
import { type CountLines, Part, type PartLines, readPartLines } from './part.ts';

/** Reads a text, or a stretch of one, into parts. */
export class PartReader {
  readonly #setting: Setting;
  readonly #countLines: CountLines;

  constructor(setting: Setting, countLines: CountLines) {
    this.#setting = setting;
    this.#countLines = countLines;
  }

  /** The lines of a stretch, each read by itself, in pieces of at least so many UTF-16 units. */
  readLines(text: string, isFirst: boolean, size: number): PartLines[] {
    const pieces = cut(text, this.#contextOf(isFirst), size);
    return pieces.map((piece, i) => this.#linesOf(piece, isFirst && i === 0));
  }

  /** Puts pieces together by the facts of the whole text. */
  assemble(pieces: readonly PartLines[], isFirst: boolean, knowledge: FileKnowledge): Part[] {
    const parts = pieces.map((piece, i) => new Part(piece, this.#contextOf(isFirst && i === 0), knowledge));
    return this.join(parts, isFirst, knowledge);
  }

  /** A part by other facts of the whole text. */
  assembleAgain({ text }: Part, isFirst: boolean, knowledge: FileKnowledge): Part {
    return new Part(this.#linesOf(text, isFirst), this.#contextOf(isFirst), knowledge);
  }

  /**
   * Joins each part but the first that begins neither with a heading nor with a cue to the part before it. What a line is
   * by itself cuts the parts, but the facts of the whole may read it otherwise.
   */
  join(parts: readonly Part[], isFirst: boolean, knowledge: FileKnowledge): Part[] {
    const joined: Part[] = [];
    for (let i = 0; i < parts.length; ) {
      let end = i + 1;
      while (end < parts.length && !(parts[end] as Part).opensTurnOrSection) end++;
      const [part] = parts.slice(i, end) as [Part];
      const text = end > i + 1 ? parts.slice(i, end).map((one) => one.text) : undefined;
      const isAtStart = isFirst && i === 0;
      joined.push(
        text ? new Part(this.#linesOf(text.join(''), isAtStart), this.#contextOf(isAtStart), knowledge) : part,
      );
      i = end;
    }
    return joined;
  }

  #linesOf(text: string, isFirst: boolean): PartLines {
    return readPartLines(text, this.#contextOf(isFirst), this.#countLines);
  }

  /** Only the first part has a header. */
  #contextOf(isFirst: boolean): AssemblyContext {
    const { context } = this.#setting;
    return isFirst ? context : { ...context, firstLine: 0, isFirst: false };
  }
}
