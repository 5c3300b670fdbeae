import { nameKey } from '../text/names.ts';
import type { LabelReading } from './form.ts';

/** What the lines with one label, written in one form, say of it. All of these are numbers of lines. */
export interface LabelCounts {
  readonly lines: number;
  /** Lines whose words end as a sentence does. */
  readonly sentences: number;
  /** Lines whose words end in a question mark. */
  readonly questions: number;
  /** Lines that stand below a blank line, a heading, or a line that ends as a sentence does. */
  readonly finished: number;
}

/**
 * What the lines of a text say of its labels, by the id of their form. Counts only, so that the evidence of a text is the sum of the
 * evidence of its parts.
 */
export type LabelEvidence = ReadonlyMap<string, FormEvidence>;

/** What the lines in one form say of its labels, by label as it is compared (see `nameKey`). */
export type FormEvidence = ReadonlyMap<string, LabelCounts>;

/** Cues, which need no proof of their form: with and without a marker. */
export const PLAIN = 'plain';
export const MARKED = 'marked';
/** Cues that are only a name in bold, without a colon and a time: `**Ann Lee**`. They count as plain ones too. */
export const BOLD_ALONE = 'bold alone';
/** Lines that are nearly cues. */
export const BROKEN = 'broken';
/** Lines, in whatever form, whose words begin with a time. */
export const TIMED = 'timed';
/** Cues without a marker whose words stand on the lines below. */
export const ALONE = 'alone';
/** In a chat: who is named as the scribe, and those before whose colon a line goes on. */
export const SCRIBE = 'scribe';
export const SCRIBED = 'scribed';

/** Fewer lines in a form prove nothing. */
export const FEWEST_LINES = 3;

/** A file does by habit what at least this share of its lines does. */
export const NEARLY_ALL = 0.9;

/** How many lines have a label in a form. */
export function linesWith(evidence: LabelEvidence, form: string, label: string): number {
  return countsOf(evidence, form, label).lines;
}

/** What the lines with a label in a form say of it. */
export function countsOf(evidence: LabelEvidence, form: string, label: string): LabelCounts {
  return evidence.get(form)?.get(nameKey(label)) ?? nothing;
}

/** The label of a line in a form that the file has to prove; without a name it is `Q`, `A` or nothing. */
export function labelOf({ label, marker }: LabelReading): string {
  return label?.text ?? (marker === 'question' ? 'Q' : marker === 'answer' ? 'A' : '');
}

/** What one line adds to the evidence of its label. */
export interface LineEvidence {
  readonly endsSentence: boolean;
  readonly asks: boolean;
  readonly isAboveFinished: boolean;
}

/** The evidence of a text after some of its parts were replaced. Forms that the parts do not have stay the same objects. */
export function reviseEvidence(
  evidence: LabelEvidence,
  { removed, added }: { readonly removed: readonly LabelEvidence[]; readonly added: readonly LabelEvidence[] },
): LabelEvidence {
  const revised = new Map<string, Map<string, LabelCounts>>();
  const add = (part: LabelEvidence, times: 1 | -1) => {
    for (const [form, labels] of part) {
      const all = revised.get(form) ?? new Map(evidence.get(form));
      revised.set(form, all);
      for (const [label, counts] of labels) addCounts(all, label, counts, times);
    }
  };
  for (const part of added) add(part, 1);
  for (const part of removed) add(part, -1);
  return new Map([...evidence, ...revised].filter(([form]) => revised.get(form)?.size !== 0));
}

function addCounts(evidence: Map<string, LabelCounts>, label: string, more: LabelCounts, times: 1 | -1): void {
  const counts = evidence.get(label) ?? nothing;
  const sum = {
    lines: counts.lines + times * more.lines,
    sentences: counts.sentences + times * more.sentences,
    questions: counts.questions + times * more.questions,
    finished: counts.finished + times * more.finished,
  };
  if (sum.lines === 0) evidence.delete(label);
  else evidence.set(label, sum);
}

export const nothing: LabelCounts = { lines: 0, sentences: 0, questions: 0, finished: 0 };

/** Counts lines by label while a text is read. Few spellings make up all labels, so each is compared once. */
export class EvidenceCounter {
  readonly #forms = new Map<string, FormCounter>();

  /** What has been counted. It changes with what is added. */
  get evidence(): LabelEvidence {
    return new Map([...this.#forms].map(([form, { labels }]) => [form, labels]));
  }

  /** Adds a line with a label, written in a form. */
  add(form: string, label: string, { endsSentence, asks, isAboveFinished }: LineEvidence): void {
    let counter = this.#forms.get(form);
    if (!counter) {
      counter = new FormCounter();
      this.#forms.set(form, counter);
    }
    const counts = counter.countsOf(label);
    counts.lines++;
    if (endsSentence) counts.sentences++;
    if (asks) counts.questions++;
    if (isAboveFinished) counts.finished++;
  }
}

class FormCounter {
  readonly labels = new Map<string, Counts>();
  readonly #bySpelling = new Map<string, Counts>();

  countsOf(label: string): Counts {
    let counts = this.#bySpelling.get(label);
    if (!counts) {
      const key = nameKey(label);
      counts = this.labels.get(key) ?? { ...nothing };
      this.labels.set(key, counts);
      this.#bySpelling.set(label, counts);
    }
    return counts;
  }
}

type Counts = { -readonly [Key in keyof LabelCounts]: LabelCounts[Key] };

/** Whether two texts, or parts of them, say the same of all labels. */
export function isSameEvidence(one: LabelEvidence, other: LabelEvidence): boolean {
  return one.size === other.size && [...one].every(([form, labels]) => isSameForm(labels, other.get(form)));
}

function isSameForm(one: FormEvidence, other: FormEvidence | undefined): boolean {
  if (one.size !== other?.size) return false;
  for (const [label, { lines, sentences, questions, finished }] of one) {
    const counts = other.get(label);
    if (counts?.lines !== lines || counts.sentences !== sentences) return false;
    if (counts.questions !== questions || counts.finished !== finished) return false;
  }
  return true;
}

/** Whether a sentence follows on each line, and the line above is finished. */
export function isSaid({ lines, sentences, finished }: LabelCounts): boolean {
  return sentences === lines && finished === lines;
}

/** Whether most lines with a label stand where a new paragraph may begin. */
export function isMostlyFinished({ lines, finished }: LabelCounts): boolean {
  return finished * 2 > lines;
}

/** Whether a label returns where a new paragraph may begin, and often before a sentence. */
export function returnsBeforeSentences(counts: LabelCounts): boolean {
  const { lines, sentences } = counts;
  return lines >= FEWEST_LINES && sentences > 1 && sentences * 3 > lines && isMostlyFinished(counts);
}

/** The numbers of some labels, added. */
export function sum(labels: Iterable<LabelCounts>, of: keyof LabelCounts): number {
  let all = 0;
  for (const counts of labels) all += counts[of];
  return all;
}
