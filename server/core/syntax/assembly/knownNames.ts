import { linesWith, PLAIN } from '../../labels/evidence.ts';
import { nameKey } from '../../text/names.ts';
import type { Elsewhere } from '../cues/labelCue.ts';
import type { LabelReader } from '../cues/labelReader.ts';
import { type FileKnowledge, looseKey, speaks } from './knowledge.ts';

/** What the roster and all lines of a file say of a name. */
export class KnownNames implements Elsewhere {
  readonly #knowledge: FileKnowledge;
  readonly #labels: LabelReader;
  /** Answers of {@link speaksAgain}, which is asked for every cue. */
  readonly #again = new Map<string, boolean>();

  constructor(knowledge: FileKnowledge, labels: LabelReader) {
    this.#knowledge = knowledge;
    this.#labels = labels;
  }

  isListed(label: string): boolean {
    return this.#labels.isListed(label);
  }

  /** Whether a name is on the roster, or stands in a cue. */
  speaks(name: string): boolean {
    return speaks(this.#knowledge, this.#labels, name);
  }

  /** Whether a name stands in a cue, whatever its capitals are. */
  speaksLoosely(name: string): boolean {
    return (this.#knowledge.labels.get(looseKey(name)) ?? 0) > 1;
  }

  /** Whether a name stands in the cues of more than one line. */
  speaksAgain(name: string): boolean {
    let again = this.#again.get(name);
    if (again === undefined) {
      again = (this.#knowledge.labels.get(nameKey(name)) ?? 0) > 2;
      this.#again.set(name, again);
    }
    return again;
  }

  speaksAlone(label: string): boolean {
    return this.isListed(label) || linesWith(this.#knowledge.evidence, PLAIN, label) > 0;
  }

  returns(label: string): boolean {
    return linesWith(this.#knowledge.evidence, PLAIN, label) > 1;
  }

  /** Whether a label is on the roster, or speaks on more than one line, alone or with others. */
  isSpeaker(label: string): boolean {
    return this.isListed(label) || this.returns(label) || this.speaksAgain(label);
  }
}
