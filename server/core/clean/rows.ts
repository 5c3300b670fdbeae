import { textStart } from '../syntax/body.ts';
import { trimEnd } from '../syntax/characters.ts';
import { LineKind, type Transcript } from '../syntax/tree.ts';
import type { Recognition } from './recognise.ts';

/** A line on its way from the page to the transcript. */
export interface Row {
  /** The line of the page, from 0. */
  readonly line: number;
  /** What it is to be; `gone` for a line that was taken away, which still says where others were. */
  readonly kind: LineKind | 'gone';
  /** What stands before the words: cue, indent, backslash. */
  readonly prefix: string;
  readonly words: string;
  /** A blank line is written before it; or, where it is gone, in its place. */
  readonly apart?: true;
}

/** The lines behind the header: what is no speech goes, the title becomes a heading, an introduction an event. */
export function toRows(transcript: Transcript, { taken, title, narrative }: Recognition): Row[] {
  const { kinds, lines, text, header } = transcript;
  const rows: Row[] = [];
  let turn = 0;
  for (let line = header ? header.lastLine + 1 : 0; line < lines.count; line++) {
    const kind = kinds[line] as LineKind;
    if (kind === LineKind.cue) while ((transcript.turns[turn]?.firstLine ?? line) < line) turn++;
    const start = lines.start(line);
    const end = trimEnd(text, start, lines.end(line));
    if (title?.line === line) rows.push({ line, kind: LineKind.heading, prefix: '# ', words: title.text });
    else if (taken.has(line)) {
      const gone = { line, kind: 'gone', prefix: '', words: '' } as const;
      rows.push(taken.get(line)?.as === 'break' ? gone : { ...gone, apart: true });
    } else if (narrative.has(line))
      rows.push({ line, kind: LineKind.event, prefix: '', words: `[${text.slice(start, end).trim()}]` });
    else {
      const from = wordsStart(transcript, line, kind, turn);
      rows.push({
        line,
        kind,
        prefix: text.slice(start, Math.min(from, end)),
        words: text.slice(Math.min(from, end), end),
      });
    }
  }
  return rows;
}

function wordsStart(transcript: Transcript, line: number, kind: LineKind, turn: number): number {
  const start = transcript.lines.start(line);
  if (kind === LineKind.cue) return transcript.turns[turn]?.cue?.textStart ?? start;
  return kind === LineKind.speech || kind === LineKind.unattributed ? textStart(transcript, line) : start;
}
