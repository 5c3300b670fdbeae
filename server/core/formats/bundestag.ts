import { withoutColon } from '../text/colons.ts';
import type { DraftSpeaker } from './draft/draft.ts';
import type { FileContent, FileFormat, Imported, Refusal } from './format.ts';
import { InlineText, Losses, oneLine } from './xml/inlineText.ts';
import { otherRoot, readXml, type XmlElement, type XmlVisitor, xmlRoot } from './xml/readXml.ts';
import { SpeechReader } from './xml/speechReader.ts';

/** The XML of the German Bundestag's plenary records. */
export const bundestag: FileFormat = {
  id: 'bundestag',
  title: 'Bundestag XML',
  extensions: ['.xml'],
  holds: { speakers: true, times: false, questions: false, events: true, sections: true, roster: true },
  recognises: (content) => xmlRoot(content)?.name === ROOT,
  read: readBundestag,
};

const ROOT = 'dbtplenarprotokoll';

function readBundestag(content: FileContent): Imported | Refusal {
  const reader = new BundestagReader();
  const refusal = readXml(content.text, reader);
  if (refusal) return refusal;
  if (!reader.isBundestag) return otherRoot(content, ROOT);
  const { parts } = reader.speech;
  const header = { ...(reader.date && { date: reader.date }), language: 'de' };
  return { draft: { header, roster: reader.roster(), parts }, remarks: reader.losses.remarks() };
}

/** Parts of the file that are no record of what was said. */
const leftOut = new Map([
  ['vorspann', 'The contents of the record are left out'],
  ['rednerliste', 'The list of all speakers is left out'],
]);
/** Elements within a line, which part no words. */
const inline = new Set(['a', 'b', 'i', 'u', 'em', 'strong', 'span', 'sup', 'sub', 'xref', 'fussnote-ref']);
/** The parts of a name, in the order in which they are written. */
const nameParts = ['titel', 'vorname', 'namenszusatz', 'nachname'];

class BundestagReader implements XmlVisitor {
  readonly losses = new Losses();
  readonly speech = new SpeechReader();
  isBundestag = false;
  date: string | undefined;
  readonly #roles = new Map<string, string>();
  /** The element whose words are left out. */
  #skipped: XmlElement | undefined;
  /** The element that names who speaks, or says what happens; its words are no speech. */
  #apart: XmlElement | undefined;
  readonly #words = new InlineText();
  /** What `<redner>` says of the speaker, by the element. */
  readonly #speaker = new Map<string, string>();

  open(element: XmlElement) {
    const { name, parent, attributes, line } = element;
    if (!parent) {
      this.isBundestag = name === ROOT;
      this.date = isoDate(attributes.get('sitzung-datum') ?? '');
    }
    if (this.#skipped || this.#apart) return;
    if (!inline.has(name)) this.#endBlock(parent);
    const reason = leftOut.get(name);
    if (reason !== undefined) {
      this.losses.add(reason, line);
      this.#skipped = element;
    } else if (name === 'tagesordnungspunkt') this.speech.addSection(1, oneLine(attributes.get('top-id') ?? ''));
    else if (name === 'anlage') this.speech.addSection(1, oneLine(attributes.get('anlagen-titel') ?? 'Anlage'));
    else if (name === 'kommentar' || name === 'name' || isLabel(element)) {
      this.#apart = element;
      this.#speaker.clear();
    }
  }

  text(text: string, { name, parent }: XmlElement) {
    if (this.#skipped) return;
    if (!this.#apart) this.speech.words.add(text);
    else if (isInRedner(parent)) this.#speaker.set(name, `${this.#speaker.get(name) ?? ''}${text}`);
    else if (name !== 'redner') this.#words.add(text);
  }

  close(element: XmlElement) {
    if (this.#skipped) {
      if (this.#skipped === element) this.#skipped = undefined;
    } else if (this.#apart) {
      if (this.#apart === element) this.#endApart(element);
    } else if (element.name === 'rede' || element.name === 'sitzungsbeginn') {
      this.#endBlock(element);
      this.speech.closeSpeech();
    } else if (!inline.has(element.name)) this.#endBlock(element);
  }

  roster(): DraftSpeaker[] {
    return [...this.#roles].map(([name, role]) => ({ name, role }));
  }

  /** Ends the words of an element. Those outside of speeches, and titles, are events. */
  #endBlock(block: XmlElement | undefined) {
    const isTitle = block?.name === 'p' && /^T/.test(block.attributes.get('klasse') ?? '');
    if (this.speech.isSpeech && !isTitle) this.speech.endParagraph();
    else if (!this.speech.words.isEmpty) this.speech.addEvent(this.speech.words.take());
    else this.speech.words.take();
  }

  #endApart({ name, line }: XmlElement) {
    this.#apart = undefined;
    const written = this.#words.take();
    if (name === 'kommentar') this.speech.addEvent(withoutBrackets(written));
    else if (name === 'name') this.speech.openSpeech({ speakers: [withoutColon(written)] });
    else {
      const part = (key: string) => oneLine(this.#speaker.get(key) ?? '');
      const named = nameParts.map(part).filter((text) => text !== '');
      const speaker = named.join(' ') || withoutColon(written);
      const role = part('rolle_lang') || part('rolle_kurz');
      if (role !== '' && speaker !== '') this.#roles.set(speaker, role);
      if (speaker === '') this.losses.add('A speech has no name', line);
      const qualifier = part('fraktion');
      this.speech.openSpeech({
        speakers: speaker === '' ? [] : [speaker],
        ...(qualifier && { qualifiers: [qualifier] }),
      });
    }
  }
}

/** The paragraph that names the speaker. */
function isLabel({ name, attributes }: XmlElement): boolean {
  return name === 'p' && attributes.get('klasse') === 'redner';
}

function isInRedner(element: XmlElement | undefined): boolean {
  for (let at = element; at; at = at.parent) if (at.name === 'redner') return true;
  return false;
}

/** `01.03.2026` as `2026-03-01`. */
function isoDate(written: string): string | undefined {
  const [, day = '', month = '', year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(written.trim()) ?? [];
  return year && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function withoutBrackets(text: string): string {
  return text.startsWith('(') && text.endsWith(')') ? text.slice(1, -1) : text;
}
