import { splitWrittenLines } from '../../text/lines.ts';
import type { FileFormat } from '../format.ts';
import type { Heard } from '../recognisers/heard.ts';
import { imported } from '../recognisers/recogniser.ts';

/** A format with columns between spaces, one piece of speech a line. */
interface NistFormat {
  readonly id: string;
  readonly title: string;
  readonly extension: string;
  readonly holdsEvents: boolean;
  /** What a line says; undefined for any other line. */
  readLine(line: string): Heard | undefined;
  join(pieces: readonly Heard[]): readonly Heard[];
}

/** A file format of NIST's tools. Lines that begin with `;;` are comments. Nothing is written in it. */
export function nistFormat({ id, title, extension, holdsEvents, readLine, join }: NistFormat): FileFormat {
  return {
    id,
    title,
    extensions: [extension],
    holds: { speakers: true, times: true, questions: false, events: holdsEvents, sections: false, roster: false },
    recognises: ({ text }) => {
      const first = linesOf(text.slice(0, 4000)).slice(0, FIRST_LINES);
      return first.length >= FEWEST_LINES && first.every((line) => readLine(line) !== undefined);
    },
    read({ text }) {
      const pieces: Heard[] = [];
      for (const line of linesOf(text)) {
        const piece = readLine(line);
        if (!piece) return { refused: `\`${line.slice(0, 60)}\` does not have the columns of this format` };
        pieces.push(piece);
      }
      return imported({ heard: join(pieces) });
    },
  };
}

const FEWEST_LINES = 2;
const FIRST_LINES = 5;

function linesOf(text: string): string[] {
  return splitWrittenLines(text).filter((line) => !line.startsWith(';;'));
}
