import { withoutColon } from '../text/colons.ts';
import type { FileContent, FileFormat, Imported, Refusal } from './format.ts';
import { InlineText, Losses } from './xml/inlineText.ts';
import { otherRoot, readXml, type XmlElement, type XmlVisitor, xmlRoot } from './xml/readXml.ts';
import { SpeechReader } from './xml/speechReader.ts';

/** The XML of the Canadian House of Commons: an `<Intervention>` for each speech. */
export const canadianHansard: FileFormat = {
  id: 'canadian-hansard',
  title: 'Canadian Hansard XML',
  extensions: ['.xml'],
  holds: { speakers: true, times: true, questions: true, events: true, sections: true, roster: false },
  recognises: (content) => xmlRoot(content)?.name === ROOT,
  read: readCanadianHansard,
};

const ROOT = 'Hansard';

function readCanadianHansard(content: FileContent): Imported | Refusal {
  const reader = new CanadianHansardReader();
  const refusal = readXml(content.text, reader);
  if (refusal) return refusal;
  if (!reader.isHansard) return otherRoot(content, ROOT);
  const language = reader.language?.toLowerCase();
  return {
    draft: { header: { ...(language && { language }) }, roster: [], parts: reader.speech.parts },
    remarks: reader.losses.remarks(),
  };
}

/** Headings with their levels. */
const headings = new Map([
  ['OrderOfBusinessTitle', 1],
  ['SubjectOfBusinessTitle', 2],
  ['CatchLine', 2],
  ['SubjectOfBusinessQualifier', 3],
]);
/** Parts of the file that are no record of what was said. */
const leftOut = new Map([
  ['ExtractedInformation', 'What the file says of itself is left out'],
  ['DocumentTitle', 'What the file says of itself is left out'],
  ['StartPageNumber', 'What the file says of itself is left out'],
  ['FloorLanguage', 'Which language was spoken is left out'],
]);
/** Elements within a line, which part no words. */
const inline = new Set([
  ...['Affiliation', 'Document', 'Query', 'Anchor', 'I', 'B', 'U', 'Sup', 'Sub', 'Emphasis', 'Italic', 'Bold'],
  ...['Committee', 'LegislationTitle'],
]);
const markers = new Map([
  ['Question', 'question'],
  ['Answer', 'answer'],
] as const);

class CanadianHansardReader implements XmlVisitor {
  readonly losses = new Losses();
  readonly speech = new SpeechReader();
  isHansard = false;
  language: string | undefined;
  #skipped: XmlElement | undefined;
  /** The element that names who speaks, or a heading; its words are no speech. */
  #apart: XmlElement | undefined;
  readonly #words = new InlineText();
  /** The time of day that the next speech begins at, in seconds. */
  #time: number | undefined;

  open(element: XmlElement) {
    const { name, parent, attributes, line } = element;
    if (!parent) {
      this.isHansard = name === ROOT;
      this.language = attributes.get('xml:lang');
    }
    if (this.#skipped || this.#apart) return;
    if (!inline.has(name)) this.#endBlock();
    const reason = leftOut.get(name);
    if (reason !== undefined) {
      this.losses.add(reason, line);
      this.#skipped = element;
    } else if (name === 'PersonSpeaking' || headings.has(name)) this.#apart = element;
    else if (name === 'Timestamp') this.#readTime(element);
    else if (name === 'Intervention') {
      const kind = markers.get(attributes.get('Type') as 'Question' | 'Answer');
      this.speech.openSpeech({ speakers: [], ...(kind && { marker: { kind } }) });
      this.speech.startAt(this.#time);
      this.#time = undefined;
    }
  }

  text(text: string) {
    if (this.#skipped) return;
    (this.#apart ? this.#words : this.speech.words).add(text);
  }

  close(element: XmlElement) {
    const { name } = element;
    if (this.#skipped) {
      if (this.#skipped === element) this.#skipped = undefined;
    } else if (this.#apart) {
      if (this.#apart === element) this.#endApart(element);
    } else if (!inline.has(name)) {
      this.#endBlock();
      if (name === 'Intervention') this.speech.closeSpeech();
    }
  }

  #endApart({ name }: XmlElement) {
    this.#apart = undefined;
    const written = this.#words.take();
    if (name !== 'PersonSpeaking') this.speech.addSection(headings.get(name) ?? 1, written);
    else if (written !== '') this.speech.rename([withoutColon(written)]);
  }

  /** Ends the words of an element. Those outside of speeches are events. */
  #endBlock() {
    if (this.speech.isSpeech) this.speech.endParagraph();
    else if (!this.speech.words.isEmpty) this.speech.addEvent(this.speech.words.take());
    else this.speech.words.take();
  }

  #readTime({ attributes }: XmlElement) {
    const [hours, minutes] = [attributes.get('Hr'), attributes.get('Mn')].map((value) => Number(value ?? Number.NaN));
    const seconds = (hours ?? 0) * 3600 + (minutes ?? 0) * 60;
    if (!(seconds >= 0 && seconds < 2 * 86_400)) return;
    if (this.speech.isSpeech) this.speech.startAt(seconds);
    else this.#time = seconds;
  }
}
