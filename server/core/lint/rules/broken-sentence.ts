import { mayEndInAbbreviation } from '../../sentences/abbreviations.ts';
import { mayBeSmall, type Torn, tornBetween } from '../../sentences/lineBreaks.ts';
import { textStart } from '../../syntax/body.ts';
import { type ProseLine, proseReader } from '../../syntax/prose.ts';
import { LineKind, type Transcript } from '../../syntax/tree.ts';
import { Character, trimEnd } from '../../text/characters.ts';
import type { Fix, Rule } from './rule.ts';

export const brokenSentence: Rule = {
  id: 'broken-sentence',
  severity: 'warning',
  summary: 'A line break inside a sentence',
  why: `Web pages break lines after \`hon.\` and around column numbers, and then the second half of a sentence looks like a
paragraph of its own. The rule reports a line that follows an abbreviation which ends no sentence. It also reports a line
that begins with a small letter after a long line without a full stop. It reports nothing in a file whose lines are all
broken at a fixed width, and nothing with \`attribution: inherit\`: there a line break is a space, as in Markdown.`,
  bad: [
    'Ann Lee: I am grateful to my hon.\n  «Friend» for her question.\nBo Sand: Thank you.\n',
    'Ann Lee: We will consult on the revised victims code and on the\n  «enforcement» of it early next year.\nBo Sand: Good.\n',
  ],
  good: [
    '---\nattribution: inherit\n---\n\nAnn Lee: I am grateful to my hon.\nFriend for her question.\n',
    'Ann Lee: I thank my hon. Friend.\n  And the others.\n',
    'Ann Lee: We meet at 6 p.m.\n  Friends are welcome.\n\n  friends of friends too.\n',
    `Ann Lee: ${'We will consult on the revised victims code and on the\n  enforcement of it and on everything else that comes to the\n  '.repeat(3)}end.\n`,
  ],
  heeds(part) {
    if (part.attribution === 'inherit') return '';
    const torn = tornBreaks(part);
    return `${lineBreaks(part).length}${torn.map(({ why, above, below }) => `${why}${staysText(part, above)}${part.text.slice(below.start, firstWordEnd(part.text, below))}`)}`;
  },
  check(transcript, report) {
    if (transcript.attribution === 'inherit') return;
    const torn = tornBreaks(transcript);
    const wrapped = torn.filter(({ why }) => why === 'small letter').length;
    if (wrapped > FEWEST_WRAPPED && wrapped * 4 > lineBreaks(transcript).length) return;
    for (const { above, below, why } of torn) {
      const fix: Fix = {
        title: 'Join the two lines',
        edits: [{ span: { start: above.end, end: below.start }, newText: ' ' }],
      };
      report({
        span: { start: below.start, end: firstWordEnd(transcript.text, below) },
        message: `${causes[why]}, so the sentence continues here. Join the two lines.`,
        ...(staysText(transcript, above) ? { fix } : {}),
      });
    }
  },
};

const causes: Record<Torn, string> = {
  abbreviation: 'The line above ends in an abbreviation',
  'small letter': 'The line above does not end its sentence',
};

/** With fewer broken lines than this, they do not prove that the file breaks its lines at a fixed width. */
const FEWEST_WRAPPED = 2;

interface LineBreak {
  readonly above: ProseLine;
  readonly below: ProseLine;
}

/** The line breaks inside a sentence. */
function tornBreaks(transcript: Transcript): (LineBreak & { readonly why: Torn })[] {
  const { lines, text } = transcript;
  const { starts } = lines;
  // The characters on both sides rule out nearly every break, and looking at them is cheaper than reading both lines.
  const mayBreak = (line: number) => {
    const start = starts[line - 1] as number;
    const end = trimEnd(text, start, starts[line] as number);
    const last = text.charCodeAt(end - 1);
    if (last === Character.stop) return mayEndInAbbreviation(text, { start, end });
    return last !== Character.question && mayBeSmall(text.charCodeAt(textStart(transcript, line)));
  };
  return lineBreaks(transcript, mayBreak).flatMap(({ above, below }) => {
    const why = tornBetween(text, above, below);
    return why ? { above, below, why } : [];
  });
}

/** The line breaks inside a turn or inside a run of unattributed text. `matters` can leave lines out early. */
function lineBreaks(transcript: Transcript, matters = (_line: number) => true): LineBreak[] {
  const { kinds, lines, text } = transcript;
  const proseOn = proseReader(transcript);
  const found: LineBreak[] = [];
  for (let line = 1; line < lines.count; line++) {
    if (!isOfOne(kinds, line) || !matters(line)) continue;
    const above = proseOn(line - 1);
    const below = proseOn(line);
    if (!above || !below || text.charCodeAt(below.start - 1) === Character.backslash) continue;
    found.push({ above, below });
  }
  return found;
}

/** Whether a line belongs to the same turn, or to the same unattributed run, as the line directly above it. */
function isOfOne(kinds: Uint8Array, line: number): boolean {
  const above = kinds[line - 1];
  if (kinds[line] === LineKind.unattributed) return above === LineKind.unattributed;
  return kinds[line] === LineKind.speech && (above === LineKind.cue || above === LineKind.speech);
}

const LONGEST_SHOWN = 64;

function firstWordEnd(text: string, { start, end }: ProseLine): number {
  const [word = ''] = /^\S+/.exec(text.slice(start, Math.min(end, start + LONGEST_SHOWN))) ?? [];
  return start + word.length;
}

/** Whether the joined line is still text. At the margin it may become a cue: `Dr.` and `Smith: no`. */
function staysText({ kinds, lines }: Transcript, { line, start }: ProseLine): boolean {
  return kinds[line] === LineKind.cue || start > lines.start(line);
}
