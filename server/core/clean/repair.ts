import { endsSentence, joinReason } from '../sentences/lineBreaks.ts';
import { LineKind, type Transcript } from '../syntax/tree.ts';
import { applyEdits } from '../text/edits.ts';
import { removeStraySpaces } from '../typos/straySpaces.ts';
import type { Recognition } from './furniture/recognition.ts';
import type { Joined } from './report.ts';
import type { Row } from './rows.ts';
import { fullLines, type LineBreak } from './wrapped.ts';

/** Takes out space that says nothing: runs of it between words, and one before a comma. */
export function tidySpaces(rows: readonly Row[]): { rows: Row[]; spaces: number[] } {
  const spaces: number[] = [];
  const tidied = rows.map((row) => {
    if (!isWords(row)) return row;
    const edits = removeStraySpaces(row.words);
    if (edits.length === 0) return row;
    spaces.push(row.line + 1);
    return { ...row, words: applyEdits(row.words, edits) };
  });
  return { rows: tidied, spaces };
}

/** What has to be known to tell where a sentence goes on. */
export interface Page {
  readonly page: Transcript;
  readonly taken: Recognition['taken'];
  /** Lines between which and the ones above a column marker stood that is gone. */
  readonly torn: ReadonlySet<number>;
  /** Lines with such a marker that is not gone, or with what may be a label: they stay as they are. */
  readonly fixed: ReadonlySet<number>;
}

/** Puts together what a line break has torn apart. Only lines of one turn, or of nobody's, go together. */
export function joinSentences(rows: readonly Row[], page: Page): { rows: Row[]; joined: Joined[] } {
  const certain = new Joiner(page, () => false).run(rows);
  const torn = certain.joined
    .filter((join) => join.why === why['small letter'])
    .map(({ with: below }) => ({ above: below - 2, below: below - 1 }));
  const words = rows.filter((row) => isWords(row) && row.words !== '').map(({ line }) => line);
  const isFull = fullLines(page.page, torn, words);
  return isFull === undefined ? certain : new Joiner(page, isFull).run(rows);
}

/** The last line with words, and what has been joined to it. */
interface Open {
  readonly row: Row;
  readonly index: number;
  readonly pieces: string[];
  /** The last line of the page that has been joined to it, or its own. */
  lastLine: number;
  length: number;
  /** The end of it: a paragraph of a million lines is not looked at again for each of them. */
  end: string;
}

class Joiner {
  readonly #page: Page;
  readonly #isFull: (at: LineBreak) => boolean;
  readonly #written: Row[] = [];
  readonly #joined: Joined[] = [];
  /** Undefined where something else stands between. */
  #open: Open | undefined;
  #isBlank = false;
  #isBroken = false;
  /** Between two lines of three backticks, as Markdown writes code. */
  #isCode = false;

  constructor(page: Page, isFull: (at: LineBreak) => boolean) {
    this.#page = page;
    this.#isFull = isFull;
  }

  run(rows: readonly Row[]): { rows: Row[]; joined: Joined[] } {
    for (const row of rows) {
      if (this.#page.torn.has(row.line)) this.#isBroken = true;
      const why = this.#open && this.#whyTogether(this.#open, row);
      if (this.#open && why) this.#join(this.#open, row, why);
      else this.#place(row);
    }
    this.#close();
    return { rows: this.#written, joined: this.#joined };
  }

  #whyTogether({ row: above, lastLine, length, end }: Open, row: Row): string | undefined {
    const { fixed } = this.#page;
    if (fixed.has(row.line) || fixed.has(above.line) || !goTogether(above, row) || (this.#isBlank && !this.#isBroken))
      return undefined;
    if (this.#isBroken && !endsSentence(end)) return 'a column marker stood inside the sentence';
    const reason = joinReason(end, length, row.words);
    if (reason) return why[reason];
    const isFull = row.line === lastLine + 1 && this.#isFull({ above: lastLine, below: row.line });
    return isFull ? 'the line above was full' : undefined;
  }

  #join(open: Open, row: Row, why: string): void {
    const more = (open.end.endsWith('—') ? '' : ' ') + row.words;
    open.pieces.push(more);
    open.length += more.length;
    open.lastLine = row.line;
    open.end = (open.end + more).slice(-END);
    this.#written.push({ ...row, kind: 'gone', prefix: '', words: '' });
    this.#joined.push({ line: open.row.line + 1, with: row.line + 1, why });
    this.#isBlank = false;
    this.#isBroken = false;
  }

  #place(row: Row): void {
    this.#written.push(row);
    // Blank lines around a column marker are the marker's.
    if (row.kind === LineKind.blank) {
      this.#isBlank = true;
      return;
    }
    if (row.kind === 'gone') {
      const as = this.#page.taken.get(row.line)?.as;
      if (as === 'break') this.#isBroken = true;
      else if (as !== undefined) this.#close();
      return;
    }
    this.#close();
    const { words } = row;
    if (!isWords(row)) return;
    const isFence = words.startsWith('```');
    if (isFence) this.#isCode = !this.#isCode;
    if (isFence || this.#isCode) return;
    this.#open = {
      row,
      index: this.#written.length - 1,
      pieces: [words],
      lastLine: row.line,
      length: words.length,
      end: words.slice(-END),
    };
  }

  #close(): void {
    const open = this.#open;
    if (open && open.pieces.length > 1) this.#written[open.index] = withMore(open.row, open.pieces.slice(1).join(''));
    this.#open = undefined;
    this.#isBlank = false;
    this.#isBroken = false;
  }
}

/** A row with more words, also if its cue is left out. */
function withMore(row: Row, more: string): Row {
  const longer = { ...row, words: row.words + more };
  if (!row.cue) return longer;
  const last = row.cue.otherwise.length - 1;
  const otherwise = row.cue.otherwise.map((one, i) => (i === last ? withMore(one, more) : one));
  return { ...longer, cue: { ...row.cue, otherwise } };
}

function goTogether(above: Row, row: Row): boolean {
  if (row.words === '' || above.words === '' || row.prefix.startsWith('\\')) return false;
  if (row.turn !== undefined && above.turn !== undefined && row.turn !== above.turn) return false;
  if (row.kind === LineKind.unattributed) return above.kind === LineKind.unattributed;
  return row.kind === LineKind.speech && (above.kind === LineKind.cue || above.kind === LineKind.speech);
}

function isWords({ kind }: Row): boolean {
  return kind === LineKind.cue || kind === LineKind.speech || kind === LineKind.unattributed;
}

const why = {
  abbreviation: 'an abbreviation ends no sentence',
  'small letter': 'it goes on with a small letter',
};
/** More than an abbreviation and the word before it. */
const END = 64;
