import { nameKey } from '../text/names.ts';
import type { LabelReading } from './form.ts';

/** What the lines with one label, written in one form, say of it. All of these are numbers of lines. */
export interface LabelCounts {
  readonly lines: number;
  /** Lines whose words end as a sentence does. */
  readonly sentences: number;
  /** Lines that stand below a blank line, a heading, or a line that ends as a sentence does. */
  readonly finished: number;
}

/**
 * What the lines of a text say of its labels, by form and label (see {@link evidenceKey}). Counts only, so that the evidence of a text is
 * the sum of the evidence of its parts.
 */
export type LabelEvidence = ReadonlyMap<string, LabelCounts>;

/** Cues, which need no proof of their form: with and without a marker. */
export const PLAIN = 'plain';
export const MARKED = 'marked';

/** The key of a label in a form: the id of the form and the label as it is compared. */
export function evidenceKey(form: string, label: string): string {
  return `${form}\n${nameKey(label)}`;
}

/** The two parts of an {@link evidenceKey}. */
export function splitKey(key: string): { readonly form: string; readonly label: string } {
  const at = key.indexOf('\n');
  return { form: key.slice(0, at), label: key.slice(at + 1) };
}

/** The key of a label in a form that the file has to prove. Without a name it is `Q`, `A` or nothing. */
export function keyOf(reading: LabelReading): string {
  return evidenceKey(reading.form.id, labelOf(reading));
}

/** The label of a line in a form that the file has to prove; without a name it is `Q`, `A` or nothing. */
export function labelOf({ label, marker }: LabelReading): string {
  return label?.text ?? (marker === 'question' ? 'Q' : marker === 'answer' ? 'A' : '');
}

/** What one line adds to the evidence of its label. */
export interface LineEvidence {
  readonly endsSentence: boolean;
  readonly isAboveFinished: boolean;
}

/** Adds the evidence of a part of a text to that of the text, or with -1 takes it away. */
export function addEvidence(evidence: Map<string, LabelCounts>, part: LabelEvidence, times: 1 | -1): void {
  for (const [key, counts] of part) addCounts(evidence, key, counts, times);
}

function addCounts(evidence: Map<string, LabelCounts>, key: string, more: LabelCounts, times: 1 | -1): void {
  const counts = evidence.get(key) ?? nothing;
  const sum = {
    lines: counts.lines + times * more.lines,
    sentences: counts.sentences + times * more.sentences,
    finished: counts.finished + times * more.finished,
  };
  if (sum.lines === 0) evidence.delete(key);
  else evidence.set(key, sum);
}

const nothing: LabelCounts = { lines: 0, sentences: 0, finished: 0 };

/** Counts lines by label while a text is read. Few spellings make up all labels, so each is compared once. */
export class EvidenceCounter {
  readonly evidence = new Map<string, Counts>();
  readonly #bySpelling = new Map<string, Counts>();

  /** Adds a line with a label, written in a form. */
  add(form: string, label: string, { endsSentence, isAboveFinished }: LineEvidence): void {
    const spelling = `${form}\n${label}`;
    let counts = this.#bySpelling.get(spelling);
    if (!counts) {
      const key = evidenceKey(form, label);
      counts = this.evidence.get(key) ?? { lines: 0, sentences: 0, finished: 0 };
      this.evidence.set(key, counts);
      this.#bySpelling.set(spelling, counts);
    }
    counts.lines++;
    if (endsSentence) counts.sentences++;
    if (isAboveFinished) counts.finished++;
  }
}

type Counts = { -readonly [Key in keyof LabelCounts]: LabelCounts[Key] };

/** Whether two texts, or parts of them, say the same of all labels. */
export function isSameEvidence(one: LabelEvidence, other: LabelEvidence): boolean {
  if (one.size !== other.size) return false;
  for (const [key, { lines, sentences, finished }] of one) {
    const counts = other.get(key);
    if (counts?.lines !== lines || counts.sentences !== sentences || counts.finished !== finished) return false;
  }
  return true;
}
