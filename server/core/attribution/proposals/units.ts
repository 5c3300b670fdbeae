import { endsInMark, seemsToGoOn } from '../../sentences/lineBreaks.ts';
import { runSpans, textOf } from '../../syntax/body.ts';
import type { Transcript, TurnKind } from '../../syntax/tree.ts';

/** What the model judges as one: an unattributed line with the lines that its sentence runs on to, or a whole turn with a cue. */
export interface Unit {
  /** Its first line, from 0. */
  readonly line: number;
  /** Its words, joined to one line. */
  readonly text: string;
  /** Set for a turn with a cue, which is context and never proposed. */
  readonly given: TurnKind | undefined;
  /** Whether it is the first unit of the text or after a heading. */
  readonly startsSection: boolean;
}

/** The units of a transcript, in the order of the text. */
export function unitsOf(transcript: Transcript): Unit[] {
  const drafts: Draft[] = [];
  for (const turn of transcript.turns) {
    const parts = textOf(transcript, turn).split('\n');
    drafts.push({ line: turn.firstLine, parts, given: turn.kind, section: turn.section });
  }
  for (const run of transcript.unattributed) {
    let last: Draft | undefined;
    for (const { start, end } of runSpans(transcript, run)) {
      const text = transcript.text.slice(start, end).trim();
      if (text === '') continue;
      if (last && seemsToGoOn(last.parts.at(-1) as string, text)) {
        last.parts.push(text);
        continue;
      }
      last = { line: transcript.lines.lineAt(start), parts: [text], given: undefined, section: run.section };
      drafts.push(last);
    }
  }
  drafts.sort((a, b) => a.line - b.line);
  const said = withoutTitles(drafts);
  return said.map(({ line, parts, given, section }, i) => ({
    line,
    text: parts.join(' '),
    given,
    startsSection: said[i - 1]?.section !== section,
  }));
}

/** Whether to skip titles and other lines of a page. If few lines end in a full stop, they look like all others. */
function withoutTitles(drafts: readonly Draft[]): readonly Draft[] {
  const isOpenTitle = ({ parts, given }: Draft) => given === undefined && isTitle(parts.join(' '));
  const said = drafts.filter((draft) => !isOpenTitle(draft));
  return said.length * 4 >= drafts.length ? said : drafts;
}

/** Whether a text is a few words without a punctuation mark at the end. A colon does not count. */
function isTitle(text: string): boolean {
  const endsInColon = /:[)\]*_'’]*$/.test(text);
  if (text.length > LONGEST_TITLE || /["”]$/.test(text) || (endsInMark(text) && !endsInColon)) return false;
  return text.split(/\s+/, MOST_TITLE_WORDS + 1).length <= (text.endsWith(':') ? MOST_LABEL_WORDS : MOST_TITLE_WORDS);
}

const LONGEST_TITLE = 100;
const MOST_TITLE_WORDS = 10;
const MOST_LABEL_WORDS = 6;

interface Draft {
  readonly line: number;
  /** The words, line by line. */
  readonly parts: string[];
  readonly given: TurnKind | undefined;
  readonly section: number;
}
