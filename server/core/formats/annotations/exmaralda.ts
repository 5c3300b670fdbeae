import type { FileContent, FileFormat, Imported, Refusal } from '../format.ts';
import { Losses, oneLine } from '../xml/inlineText.ts';
import { otherRoot, readXml, type XmlElement, type XmlVisitor, xmlRoot } from '../xml/readXml.ts';
import { type Annotation, annotationsToTurns } from './annotationsToDraft.ts';

/** The transcriptions of EXMARaLDA: a tier of what is said for each speaker, on one timeline. */
export const exmaralda: FileFormat = {
  id: 'exmaralda',
  title: 'EXMARaLDA transcription',
  extensions: ['.exb'],
  holds: { speakers: true, times: true, questions: false, events: false, sections: false, roster: false },
  recognises: (content) => xmlRoot(content)?.name === ROOT,
  read: readExmaralda,
};

const ROOT = 'basic-transcription';

function readExmaralda(content: FileContent): Imported | Refusal {
  const reader = new ExmaraldaReader();
  const refusal = readXml(content.text, reader);
  if (refusal) return refusal;
  if (!reader.isExmaralda) return otherRoot(content, ROOT);
  const { media } = reader;
  const parts = annotationsToTurns(reader.annotations());
  return { draft: { header: { ...(media && { media }) }, roster: [], parts }, remarks: reader.losses.remarks() };
}

/** A stretch of a tier between two points of the timeline. */
interface TierEvent {
  readonly start: string;
  end: string;
  text: string;
}

interface Tier {
  /** Undefined if the tier belongs to no speaker. */
  readonly speaker: string | undefined;
  readonly events: TierEvent[];
}

class ExmaraldaReader implements XmlVisitor {
  readonly losses = new Losses();
  isExmaralda = false;
  media: string | undefined;
  readonly #names = new Map<string, string>();
  /** The points of the timeline in their order, in seconds where the file gives a time. */
  readonly #points = new Map<string, number | undefined>();
  readonly #tiers: Tier[] = [];
  /** The identifier of the speaker who is described. */
  #speaker: string | undefined;
  #tier: Tier | undefined;
  #event: TierEvent | undefined;

  open({ name, parent, attributes, line }: XmlElement) {
    const value = (key: string) => attributes.get(key) || undefined;
    if (!parent) this.isExmaralda = name === ROOT;
    else if (name === 'referenced-file') this.media ??= value('url');
    else if (name === 'speaker') this.#speaker = value('id');
    else if (name === 'tli') {
      const time = Number(value('time') ?? Number.NaN);
      this.#points.set(value('id') ?? '', time >= 0 ? time : undefined);
    } else if (name === 'tier') {
      const isSpoken = value('type') === 't';
      if (!isSpoken) this.losses.add(`Tier “${value('display-name') ?? value('id') ?? ''}” is left out`, line);
      this.#tier = isSpoken ? { speaker: value('speaker'), events: [] } : undefined;
      if (this.#tier) this.#tiers.push(this.#tier);
    } else if (name === 'event' && this.#tier) {
      this.#event = { start: value('start') ?? '', end: value('end') ?? '', text: '' };
    }
  }

  text(text: string, { name }: XmlElement) {
    if (name === 'abbreviation' && this.#speaker !== undefined) {
      this.#names.set(this.#speaker, oneLine(`${this.#names.get(this.#speaker) ?? ''}${text}`));
    } else if (this.#event) this.#event.text += text;
  }

  close({ name }: XmlElement) {
    if (name === 'speaker') this.#speaker = undefined;
    else if (name === 'tier') this.#tier = undefined;
    else if (name === 'event') this.#endEvent();
  }

  /** A tier is cut where another speaker begins, also within a word: pieces without a space between belong together. */
  #endEvent() {
    const [event, events] = [this.#event, this.#tier?.events];
    this.#event = undefined;
    if (!event || !events) return;
    const last = events.at(-1);
    if (last && last.end === event.start && /\S$/.test(last.text) && /^\S/.test(event.text)) {
      last.text += event.text;
      last.end = event.end;
    } else events.push(event);
  }

  annotations(): Annotation[] {
    return this.#tiers.flatMap(({ speaker, events }) =>
      events
        .map(({ start, end, text }) => ({
          speaker: speaker === undefined ? undefined : this.#names.get(speaker) || speaker,
          text: oneLine(text),
          start: this.#timeOf(start),
          end: this.#points.get(end),
        }))
        .filter(({ text }) => text !== ''),
    );
  }

  /** A point without a time lies where the last one before it does that has one. */
  #timeOf(id: string): number | undefined {
    this.#times ??= this.#knownTimes();
    return this.#times.get(id);
  }

  #times: Map<string, number | undefined> | undefined;

  #knownTimes(): Map<string, number | undefined> {
    let last: number | undefined;
    return new Map(
      [...this.#points].map(([id, time]) => {
        last = time ?? last;
        return [id, last];
      }),
    );
  }
}
