import type { DraftPart } from '../draft/draft.ts';
import { joinTurns } from '../draft/joinTurns.ts';
import { isLoneEvent } from '../draft/loneEvent.ts';
import type { FileContent, FileFormat, Imported, Refusal } from '../format.ts';
import { InlineText, Losses, markOf } from '../xml/inlineText.ts';
import { otherRoot, readXml, type XmlElement, type XmlVisitor, xmlRoot } from '../xml/readXml.ts';

/** The files of Transcriber: sections with turns, cut where the times are. */
export const transcriber: FileFormat = {
  id: 'transcriber',
  title: 'Transcriber',
  extensions: ['.trs'],
  holds: { speakers: true, times: true, questions: false, events: true, sections: true, roster: false },
  recognises: (content) => xmlRoot(content)?.name === 'Trans',
  read: readTranscriber,
};

function readTranscriber(content: FileContent): Imported | Refusal {
  const reader = new TranscriberReader();
  const refusal = readXml(content.text, reader);
  if (refusal) return refusal;
  if (!reader.isTranscriber) return otherRoot(content, 'Trans');
  const { media, language } = reader;
  const header = { ...(language && { language }), ...(media && { media }) };
  return { draft: { header, roster: [], parts: joinTurns(reader.parts) }, remarks: reader.losses.remarks() };
}

class TranscriberReader implements XmlVisitor {
  readonly losses = new Losses();
  readonly parts: DraftPart[] = [];
  isTranscriber = false;
  media: string | undefined;
  language: string | undefined;
  readonly #names = new Map<string, string>();
  readonly #topics = new Map<string, string>();
  readonly #text = new InlineText();
  /** All who speak in the open turn. */
  #voices: readonly string[] = [];
  /** Who says the words that are read; undefined if the file does not say. */
  #speakers: readonly string[] | undefined;
  /** In seconds. */
  #start: number | undefined;
  #isInTurn = false;

  open({ name, parent, attributes, line }: XmlElement) {
    const value = (key: string) => attributes.get(key) || undefined;
    if (!parent) {
      this.isTranscriber = name === 'Trans';
      this.media = value('audio_filename');
      this.language = value('xml:lang');
    } else if (name === 'Speaker') this.#names.set(value('id') ?? '', value('name') ?? '');
    else if (name === 'Topic') this.#topics.set(value('id') ?? '', value('desc') ?? '');
    else if (name === 'Section') {
      const title = this.#topics.get(value('topic') ?? '');
      if (title) this.parts.push({ kind: 'section', level: 1, title });
    } else if (name === 'Turn') {
      this.#voices = (value('speaker') ?? '').split(/\s+/).flatMap((id) => this.#names.get(id) || id || []);
      this.#speakers = this.#voices.length > 0 ? this.#voices : undefined;
      this.#start = timeOf(value('startTime'));
      this.#isInTurn = true;
    } else if (this.#isInTurn) this.#openInTurn(name, value, line);
  }

  #openInTurn(name: string, value: (key: string) => string | undefined, line: number) {
    if (name === 'Sync') {
      this.#endPassage();
      this.#start = timeOf(value('time'));
    } else if (name === 'Who') {
      this.#endPassage();
      const voice = this.#voices[Number(value('nb')) - 1];
      this.#speakers = voice === undefined ? this.#voices : [voice];
    } else if (name === 'Event' && value('type') !== 'noise') {
      this.losses.add('What the file says of languages, names and pronunciation is left out', line);
    } else if (name === 'Event') this.#text.add(` ${markOf(value('desc') ?? '')} `);
    else if (name === 'Comment') this.losses.add('Comments are left out', line);
    else this.losses.add(`<${name}> is left out`, line);
  }

  text(text: string) {
    if (this.#isInTurn) this.#text.add(text);
  }

  close({ name }: XmlElement) {
    if (name !== 'Turn') return;
    this.#endPassage();
    this.#isInTurn = false;
  }

  #endPassage() {
    const text = this.#text.take();
    if (text === '') return;
    const start = this.#start;
    this.#start = undefined;
    if (this.#speakers === undefined && isLoneEvent(text)) {
      this.parts.push({ kind: 'event', text: text.slice(1, -1).trim(), ...(start !== undefined && { start }) });
      return;
    }
    const passages = [{ text, ...(start !== undefined && { start }) }];
    this.parts.push({ kind: 'turn', speakers: this.#speakers, passages });
  }
}

function timeOf(written: string | undefined): number | undefined {
  const time = Number(written ?? Number.NaN);
  return time >= 0 ? time : undefined;
}
