import { isNameLike } from '../../labels/labels.ts';
import { readBareTime } from '../../syntax/times.ts';
import { withoutColon } from '../../text/colons.ts';
import { nameKey } from '../../text/names.ts';
import type { Block, Heading, Paragraph } from './blocks.ts';

/**
 * The blocks of a document in which headings say who speaks: those of one level are nearly all names that return. What stands below such a
 * heading, up to the next one, is by the speaker. Other documents stay as they are.
 */
export function speakersFromHeadings(blocks: readonly Block[]): readonly Block[] {
  const level = levelOfNames(blocks);
  if (level === undefined || hasOtherLabels(blocks)) return blocks;
  const made: Block[] = [];
  let said: Paragraph[] | undefined;
  let label: HeadingLabel | undefined;
  const end = () => {
    if (label && said) made.push(turnOf(label, said));
    label = undefined;
    said = undefined;
  };
  for (const block of blocks) {
    if (block.kind === 'paragraph' && said) said.push(block);
    else {
      end();
      if (block.kind !== 'heading' || block.level !== level) made.push(block);
      else {
        label = labelIn(block);
        said = [];
      }
    }
  }
  end();
  return made;
}

interface HeadingLabel {
  readonly name: string;
  /** In seconds. */
  readonly start: number | undefined;
}

/** A heading's name, without a time beside it: `Ann Lee (00:03:12)`. */
function labelIn({ title }: Heading): HeadingLabel {
  const [, name = '', shown = ''] =
    /^(.{1,100}?)\s{0,9}[[(]?(\d{1,3}:\d\d(?::\d\d)?(?:\.\d{1,3})?)[\])]?$/.exec(title) ?? [];
  const time = readBareTime(shown, 0, shown.length);
  return name === '' || !time
    ? { name: withoutColon(title), start: undefined }
    : { name: withoutColon(name.replace(/\s{0,9}[-–—·|]$/, '')), start: time.seconds };
}

function levelOfNames(blocks: readonly Block[]): number | undefined {
  for (let level = 1; level <= 6; level++) {
    const names = blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === level ? labelIn(block).name : [],
    );
    const counts = new Map<string, number>();
    for (const name of names) counts.set(nameKey(name), (counts.get(nameKey(name)) ?? 0) + 1);
    const returning = [...counts.values()].filter((count) => count > 1).reduce((sum, count) => sum + count, 0);
    const areNames = names.length >= FEWEST && counts.size > 1 && names.every((name) => isNameLike(name));
    if (areNames && returning >= names.length * MOST) return level;
  }
  return undefined;
}

/** Whether paragraphs have labels of their own: then headings are what they are elsewhere. */
function hasOtherLabels(blocks: readonly Block[]): boolean {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  const labelled = paragraphs.filter(({ label, lines: [first] }) => {
    return label !== undefined || (first?.bold ?? 0) > 0 || /^[^:：]{1,60}[:：]\s/.test(first?.text ?? '');
  });
  return labelled.length > paragraphs.length * MOST_LABELLED || blocks.some(({ kind }) => kind === 'part');
}

const MOST_LABELLED = 0.2;
const FEWEST = 3;
const MOST = 0.6;

function turnOf({ name, start }: HeadingLabel, said: readonly Paragraph[]): Block {
  const lines = said.flatMap(({ label, time, lines }) => {
    const above = [time, label].filter((text) => text !== undefined);
    return above.length > 0 ? [{ text: above.join(' ') }, ...lines] : lines;
  });
  const passages = lines.map(({ text }, at) => ({
    text,
    ...(at === 0 && start !== undefined && { start }),
    ...(at > 0 && { isParagraph: true }),
  }));
  if (passages.length === 0) return { kind: 'paragraph', lines: [{ text: name }] };
  return { kind: 'part', part: { kind: 'turn', speakers: [name], passages } };
}
