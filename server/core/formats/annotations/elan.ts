import type { FileContent, FileFormat, Imported, Refusal } from '../format.ts';
import { InlineText, Losses } from '../xml/inlineText.ts';
import { otherRoot, readXml, type XmlElement, type XmlVisitor, xmlRoot } from '../xml/readXml.ts';
import { type Annotation, annotationsToTurns } from './annotationsToDraft.ts';

/** The annotations of ELAN: each speaker has a tier. */
export const elan: FileFormat = {
  id: 'elan',
  title: 'ELAN annotations',
  extensions: ['.eaf'],
  holds: { speakers: true, times: true, questions: false, events: false, sections: false, roster: false },
  recognises: (content) => xmlRoot(content)?.name === 'ANNOTATION_DOCUMENT',
  read: readElan,
};

function readElan(content: FileContent): Imported | Refusal {
  const reader = new ElanReader();
  const refusal = readXml(content.text, reader);
  if (refusal) return refusal;
  if (!reader.isElan) return otherRoot(content, 'ANNOTATION_DOCUMENT');
  const parts = annotationsToTurns(reader.annotations());
  const { media } = reader;
  return { draft: { header: { ...(media && { media }) }, roster: [], parts }, remarks: reader.losses.remarks() };
}

interface Tier {
  readonly id: string;
  readonly speaker: string;
  readonly parent: string | undefined;
  readonly line: number;
  readonly annotations: TierAnnotation[];
}

interface TierAnnotation {
  readonly id: string;
  /** Identifiers of its times; or of the annotation whose times it has. */
  readonly slots: readonly [string, string] | undefined;
  readonly of: string | undefined;
  text: string;
}

class ElanReader implements XmlVisitor {
  readonly losses = new Losses();
  isElan = false;
  media: string | undefined;
  readonly #tiers: Tier[] = [];
  readonly #tiersById = new Map<string, Tier>();
  /** In the order of time. In seconds, where the file gives one. */
  readonly #slots = new Map<string, number | undefined>();
  readonly #byId = new Map<string, TierAnnotation>();
  readonly #value = new InlineText();
  #inValue = false;

  open({ name, parent, attributes, line }: XmlElement) {
    const value = (key: string) => attributes.get(key) || undefined;
    if (!parent) this.isElan = name === 'ANNOTATION_DOCUMENT';
    else if (name === 'MEDIA_DESCRIPTOR') this.media ??= value('RELATIVE_MEDIA_URL') ?? value('MEDIA_URL');
    else if (name === 'TIME_SLOT') {
      const time = Number(value('TIME_VALUE') ?? Number.NaN);
      this.#slots.set(value('TIME_SLOT_ID') ?? '', Number.isFinite(time) && time >= 0 ? time / 1000 : undefined);
    } else if (name === 'TIER') {
      const id = value('TIER_ID') ?? '';
      const tier = { id, speaker: value('PARTICIPANT') ?? id, parent: value('PARENT_REF'), line, annotations: [] };
      this.#tiers.push(tier);
      this.#tiersById.set(id, tier);
    } else if (name === 'ALIGNABLE_ANNOTATION' || name === 'REF_ANNOTATION') {
      const [start, end] = [value('TIME_SLOT_REF1'), value('TIME_SLOT_REF2')];
      const slots = start !== undefined && end !== undefined ? ([start, end] as const) : undefined;
      const annotation = { id: value('ANNOTATION_ID') ?? '', slots, of: value('ANNOTATION_REF'), text: '' };
      this.#byId.set(annotation.id, annotation);
      this.#tiers.at(-1)?.annotations.push(annotation);
    } else if (name === 'ANNOTATION_VALUE') this.#inValue = true;
  }

  text(text: string) {
    if (this.#inValue) this.#value.add(text);
  }

  close({ name }: XmlElement) {
    if (name !== 'ANNOTATION_VALUE') return;
    this.#inValue = false;
    const annotation = this.#tiers.at(-1)?.annotations.at(-1);
    if (annotation) annotation.text = this.#value.take();
  }

  annotations(): Annotation[] {
    const times = this.#times();
    return this.#spokenTiers().flatMap(({ speaker, annotations }) =>
      annotations
        .filter(({ text }) => text !== '')
        .map((annotation) => ({ speaker, text: annotation.text, ...this.#timeOf(annotation, times) })),
    );
  }

  /** The tier of each speaker with what is said, in the order of the file. The others are remarked. */
  #spokenTiers(): Tier[] {
    const best = new Map<string, Tier>();
    for (const tier of this.#tiers) {
      const other = best.get(tier.speaker);
      if (!other || rank(tier) > rank(other)) best.set(tier.speaker, tier);
    }
    // A tier below another one that has words says them again: a translation, single words, glosses.
    const chosen = new Set([...best.values()].filter((tier) => !this.#isBelowWords(tier, best)));
    for (const tier of this.#tiers) {
      if (tier.annotations.length > 0 && !chosen.has(tier)) this.losses.add(`Tier “${tier.id}” is left out`, tier.line);
    }
    return [...chosen].filter(({ annotations }) => annotations.length > 0);
  }

  #isBelowWords(tier: Tier, best: ReadonlyMap<string, Tier>): boolean {
    let id = tier.parent;
    for (let step = 0; id !== undefined && step < DEEPEST; step++) {
      const above = this.#tiersById.get(id);
      if (above && above !== tier && hasWords(above) && best.get(above.speaker) === above) return true;
      id = above?.parent;
    }
    return false;
  }

  /** Times that the file does not give lie where the one before them does. */
  #times(): ReadonlyMap<string, number | undefined> {
    const times = new Map<string, number | undefined>();
    let last: number | undefined;
    for (const [id, time] of this.#slots) {
      last = time ?? last;
      times.set(id, last);
    }
    return times;
  }

  #timeOf(
    { slots, of }: TierAnnotation,
    times: ReadonlyMap<string, number | undefined>,
  ): { start: number | undefined; end: number | undefined } {
    let [own, id] = [slots, of];
    for (let step = 0; own === undefined && id !== undefined && step < DEEPEST; step++) {
      const above = this.#byId.get(id);
      [own, id] = [above?.slots, above?.of];
    }
    const [start, end] = own ?? [];
    return { start: times.get(start ?? ''), end: this.#slots.get(end ?? '') };
  }
}

/** How many tiers or annotations one may depend on. */
const DEEPEST = 50;

/** A tier that depends on no other is more likely to have what is said, and one with words more than one with numbers. */
function rank(tier: Tier): number {
  if (!hasWords(tier)) return 0;
  return tier.parent === undefined ? 2 : 1;
}

/** Whether annotations are words, and not only numbers of utterances. */
function hasWords({ annotations }: Tier): boolean {
  return annotations.some(({ text }) => /\p{L}/u.test(text) && !/^[\p{L}_.-]*\d+$/u.test(text));
}
