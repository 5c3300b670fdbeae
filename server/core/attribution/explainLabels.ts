import { MARKED, PLAIN } from '../labels/evidence.ts';
import { labelForms } from '../labels/forms/index.ts';
import { readSetting } from '../parse.ts';
import { isListed } from '../speakers/roster.ts';
import { readLines, withConvention } from '../syntax/assemble.ts';
import type { DoubtReason, Transcript } from '../syntax/tree.ts';
import { groupBy } from '../text/groupBy.ts';
import { nameKey } from '../text/names.ts';
import { formatCount } from '../text/numbers.ts';

/** Why the lines with one label, written in one form, are read as they are. */
export interface LabelExplanation {
  /** As it is first written. */
  readonly label: string;
  /** The id of the form: see `labelForms`. */
  readonly form: string;
  /** The form as messages show it. */
  readonly shown: string;
  readonly reading: 'speaker' | 'doubtful';
  /** How many lines are read so. */
  readonly lines: number;
  /** The first of them, from 0. */
  readonly firstLine: number;
  /** The evidence, each a few words: "returns 14 times". */
  readonly evidence: readonly string[];
}

/** Explains every label of a transcript, in the order of the text. Reads the text once more. */
export function explainLabels(transcript: Transcript): LabelExplanation[] {
  const { lines, settings, roster } = transcript;
  const { context } = readSetting(lines, settings);
  const { evidence, convention } = withConvention(readLines(lines, context), context.labels);
  const evidenceOf = ({ label, form, reason }: Placed): string[] => {
    const labels = evidence.get(form);
    const counts = labels?.get(nameKey(label));
    const all = [...(labels?.values() ?? [])].reduce((sum, { lines }) => sum + lines, 0);
    const isForm = form !== PLAIN && form !== MARKED;
    const isInForce = convention.inForce.has(form);
    return [
      isListed(roster, label) ? 'on the roster' : '',
      counts ? (counts.lines > 1 ? `returns: ${formatCount(counts.lines, 'line')}` : 'occurs once') : '',
      counts ? `${counts.sentences} of ${counts.lines} end as a sentence does` : '',
      isForm && labels
        ? `${isInForce ? 'the file proves the form' : 'the file does not prove the form'}: ${formatCount(all, 'line')}, ${formatCount(labels.size, 'label')}`
        : '',
      reason && reason !== 'form' ? reasons[reason] : '',
    ].filter(Boolean);
  };
  const groups = groupBy(placedLabels(transcript), ({ label, form, reason }) =>
    [form, reason ?? '', nameKey(label)].join('\n'),
  );
  return [...groups.values()]
    .map((group): LabelExplanation => {
      const [first] = group as [Placed, ...Placed[]];
      const { label, form, firstLine, reason } = first;
      const shown = labelForms.find(({ id }) => id === form)?.shown ?? '`Name:`';
      const reading = reason ? 'doubtful' : 'speaker';
      return { label, form, shown, reading, lines: group.length, firstLine, evidence: evidenceOf(first) };
    })
    .sort((a, b) => a.firstLine - b.firstLine);
}

interface Placed {
  readonly label: string;
  readonly form: string;
  readonly firstLine: number;
  /** Undefined where the label opens a turn. */
  readonly reason: DoubtReason | undefined;
}

function placedLabels({ turns, unattributed }: Transcript): Placed[] {
  const speakers = turns.flatMap(({ cue, firstLine }): Placed[] => {
    if (!cue || cue.names.length === 0) return [];
    const label = cue.names.map(({ text }) => text).join(', ');
    return [{ label, form: cue.form.label ?? (cue.marker ? MARKED : PLAIN), firstLine, reason: undefined }];
  });
  const doubts = unattributed.flatMap(({ doubt, firstLine }): Placed[] =>
    doubt ? [{ label: doubt.label, form: doubt.form, firstLine, reason: doubt.reason }] : [],
  );
  return [...speakers, ...doubts];
}

const reasons: Readonly<Record<Exclude<DoubtReason, 'form'>, string>> = {
  'single word': 'the other labels are full names',
  'no sentence': 'its words do not end as a sentence does, as those of the other labels do',
  'broken sentence': 'the line above is not finished',
  indented: 'the line is indented',
};
