import { MARKED, PLAIN } from '../labels/evidence.ts';
import { labelForms } from '../labels/forms/index.ts';
import { readSetting } from '../parse.ts';
import { isListed } from '../speakers/roster.ts';
import { type FileKnowledge, withConvention } from '../syntax/assembly/knowledge.ts';
import { readLines } from '../syntax/assembly/readLines.ts';
import { doubtReasons } from '../syntax/doubtReasons.ts';
import { turnAtLine, unattributedAtLine } from '../syntax/places.ts';
import type { DoubtReason, Transcript, Turn, Unattributed } from '../syntax/tree.ts';
import { groupBy } from '../text/groupBy.ts';
import { nameKey } from '../text/names.ts';
import { doRise, formatCount } from '../text/numbers.ts';

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

/** What a file says of its labels, and how it writes them. */
export type LabelFacts = Pick<FileKnowledge, 'evidence' | 'convention'>;

/** Explains every label of a transcript, in the order of the text. Reads the text once more. */
export function explainLabels(transcript: Transcript): LabelExplanation[] {
  const { lines, settings } = transcript;
  const { context } = readSetting(lines, settings);
  const facts = withConvention(readLines(lines, context), context.labels);
  const groups = groupBy(placedLabels(transcript), ({ label, form, reason }) =>
    [form, reason ?? '', nameKey(label)].join('\n'),
  );
  return [...groups.values()]
    .map((group) => {
      const [first] = group as [Placed, ...Placed[]];
      return explained(first, group.length, transcript, facts);
    })
    .sort((a, b) => a.firstLine - b.firstLine);
}

/** Explains the label that a line (from 0) opens with; undefined if it opens with none. */
export function explainLabelAt(transcript: Transcript, line: number, facts: LabelFacts): LabelExplanation | undefined {
  const turn = turnAtLine(transcript, line);
  const run = turn ? undefined : unattributedAtLine(transcript, line);
  const placed = turn?.firstLine === line ? ofTurn(turn) : run?.firstLine === line ? ofRun(run) : undefined;
  if (!placed) return undefined;
  const { lines = 1 } = facts.evidence.get(placed.form)?.get(nameKey(placed.label)) ?? {};
  return explained(placed, lines, transcript, facts);
}

function explained(placed: Placed, lines: number, transcript: Transcript, facts: LabelFacts): LabelExplanation {
  const { label, form, firstLine, reason } = placed;
  const shown = labelForms.find(({ id }) => id === form)?.shown ?? '`Name:`';
  const reading = reason ? 'doubtful' : 'speaker';
  return { label, form, shown, reading, lines, firstLine, evidence: evidenceOf(placed, transcript, facts) };
}

function evidenceOf(
  { label, form, reason }: Placed,
  { roster, turns }: Transcript,
  { evidence, convention }: LabelFacts,
): string[] {
  const labels = evidence.get(form);
  const counts = labels?.get(nameKey(label));
  const all = [...(labels?.values() ?? [])].reduce((sum, { lines }) => sum + lines, 0);
  const isForm = form !== PLAIN && form !== MARKED;
  const isInForce = convention.inForce.has(form);
  return [
    isListed(roster, label) ? 'on the roster' : '',
    counts ? (counts.lines > 1 ? `returns ${formatCount(counts.lines, 'time')}` : 'occurs once') : '',
    counts ? `ends as a sentence does in ${counts.sentences} of ${formatCount(counts.lines, 'line')}` : '',
    isForm && labels
      ? `${isInForce ? 'the file proves the form' : 'the file does not prove the form'}: ${formatCount(all, 'line')}, ${formatCount(labels.size, 'label')}`
      : '',
    isForm && !reason && doTimesRise(turns, form) ? 'times rise' : '',
    reason && reason !== 'form' ? doubtReasons[reason] : '',
  ].filter(Boolean);
}

/** Whether the turns in a form have times, at least two, and none is before the one above it. */
function doTimesRise(turns: readonly Turn[], form: string): boolean {
  const times = turns.flatMap(({ cue }) => (cue?.form.label === form && cue.time ? [cue.time.seconds] : []));
  return times.length > 1 && doRise(times);
}

interface Placed {
  readonly label: string;
  readonly form: string;
  readonly firstLine: number;
  /** Undefined where the label opens a turn. */
  readonly reason: DoubtReason | undefined;
}

function placedLabels({ turns, unattributed }: Transcript): Placed[] {
  return [...turns.flatMap((turn) => ofTurn(turn) ?? []), ...unattributed.flatMap((run) => ofRun(run) ?? [])];
}

function ofTurn({ cue, firstLine }: Turn): Placed | undefined {
  if (!cue || cue.names.length === 0) return undefined;
  const label = cue.names.map(({ text }) => text).join(', ');
  return { label, form: cue.form.label ?? (cue.marker ? MARKED : PLAIN), firstLine, reason: undefined };
}

function ofRun({ doubt, firstLine }: Unattributed): Placed | undefined {
  return doubt && { label: doubt.label, form: doubt.form, firstLine, reason: doubt.reason };
}
