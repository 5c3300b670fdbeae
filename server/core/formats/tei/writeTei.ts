import type { Draft, DraftEvent, DraftSpeaker, DraftTurn, Passage } from '../draft/draft.ts';
import type { Exportable, Exported } from '../format.ts';
import { inlinePieces, type Speech, speakersWithIds, speechesOf } from '../xml/speeches.ts';
import { XmlIds, XmlWriter } from '../xml/writeXml.ts';

/** Writes a draft as TEI with one <u> a speech, as ParlaMint has it, and times on a timeline. */
export function writeTei({ draft }: Exportable): Exported {
  const writer = new TeiWriter(draft);
  writer.write();
  return writer.xml.done();
}

/** The namespace of TEI. */
export const teiNamespace = 'http://www.tei-c.org/ns/1.0';

class TeiWriter {
  readonly xml = new XmlWriter();
  readonly #draft: Draft;
  readonly #speakers: ReadonlyMap<string, DraftSpeaker & { id: string }>;
  /** The times of the draft, in milliseconds. */
  readonly #times: readonly number[];
  /** How many <div> are open. */
  #depth = 0;

  constructor(draft: Draft) {
    this.#draft = draft;
    const ids = new XmlIds();
    for (const used of ['question', 'answer', 'markers']) ids.make(used);
    this.#speakers = speakersWithIds(draft, ids);
    this.#times = timesOf(draft);
  }

  write() {
    const { xml } = this;
    xml.open('TEI', { xmlns: teiNamespace, 'xml:lang': this.#draft.header.language });
    this.#writeHeader();
    xml.open('text');
    this.#writeTimeline();
    xml.open('body');
    for (const part of speechesOf(this.#draft)) {
      if (part.kind === 'section') this.#openSection(part.level, part.title);
      else if (part.kind === 'event') this.#writeEvent(part);
      else this.#writeSpeech(part);
    }
    this.#closeSections(0);
    // A body has more in it than events.
    if (!this.#draft.parts.some(({ kind }) => kind === 'turn' || kind === 'section')) xml.element('p', '');
    for (let open = 3; open > 0; open--) xml.close();
  }

  #writeHeader() {
    const { xml } = this;
    const { title, date, source, media, other = {} } = this.#draft.header;
    xml.open('teiHeader');
    xml.open('fileDesc');
    xml.open('titleStmt');
    xml.element('title', title ?? '');
    xml.close();
    xml.open('publicationStmt');
    xml.element('p', 'Not published in this form.');
    xml.close();
    if (Object.keys(other).length > 0) {
      xml.open('notesStmt');
      for (const [key, value] of Object.entries(other)) xml.element('note', value, { n: key });
      xml.close();
    }
    xml.open('sourceDesc');
    if (source !== undefined) xml.line(xml.inline('bibl', xml.inline('idno', xml.text(source), { type: 'source' })));
    if (media !== undefined) {
      const file = xml.inline('media', '', { mimeType: 'application/octet-stream', url: urlOf(media) });
      xml.line(xml.inline('recordingStmt', xml.inline('recording', file)));
    }
    if (source === undefined && media === undefined) xml.element('p', 'A transcript.');
    xml.close();
    xml.close();
    this.#writeMarkers();
    xml.open('profileDesc');
    if (date !== undefined) {
      const isIso = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(date);
      const day = isIso ? xml.inline('date', '', { when: date }) : xml.inline('date', xml.text(date));
      xml.line(xml.inline('settingDesc', xml.inline('setting', day)));
    }
    this.#writePeople();
    xml.close();
    xml.close();
  }

  /** What the values of `ana` mean. */
  #writeMarkers() {
    const { xml } = this;
    if (!this.#draft.parts.some((part) => part.kind === 'turn' && part.marker)) return;
    xml.open('encodingDesc');
    xml.open('classDecl');
    xml.open('taxonomy', { 'xml:id': 'markers' });
    for (const kind of ['question', 'answer']) {
      xml.line(xml.inline('category', xml.inline('catDesc', kind), { 'xml:id': kind }));
    }
    for (let open = 3; open > 0; open--) xml.close();
  }

  #writePeople() {
    const { xml } = this;
    if (this.#speakers.size === 0) return;
    xml.open('particDesc');
    xml.open('listPerson');
    for (const { id, name, kind, role, aliases = [], qualifiers = [] } of this.#speakers.values()) {
      const roleOfKind = kind === 'unknown' ? 'unknown' : undefined;
      xml.open(kind === 'collective' ? 'personGrp' : 'person', { 'xml:id': id, role: roleOfKind });
      xml.element('persName', name);
      for (const alias of aliases) xml.element('persName', alias, { type: 'alias' });
      if (role !== undefined) xml.element('occupation', role);
      for (const qualifier of qualifiers) xml.element('note', qualifier, { type: 'qualifier' });
      xml.close();
    }
    xml.close();
    xml.close();
  }

  #writeTimeline() {
    const { xml } = this;
    if (this.#times.length === 0) return;
    xml.open('timeline', { unit: 's', origin: '#T0' });
    xml.element('when', '', { 'xml:id': 'T0' });
    for (const time of this.#times) {
      if (time > 0) xml.element('when', '', { 'xml:id': `T${time}`, interval: time / 1000, since: '#T0' });
    }
    xml.close();
  }

  #openSection(level: number, title: string) {
    this.#closeSections(level - 1);
    while (this.#depth < level) {
      this.xml.open('div', { type: 'debateSection' });
      this.#depth++;
    }
    this.xml.element('head', title);
  }

  #closeSections(depth: number) {
    for (; this.#depth > depth; this.#depth--) this.xml.close();
  }

  #writeEvent({ text, start, isRecord }: DraftEvent) {
    const { xml } = this;
    if (isRecord) return xml.element('note', text, { type: 'record', synch: pointTo(start) });
    xml.line(xml.inline('incident', xml.inline('desc', xml.text(text)), { start: pointTo(start) }));
  }

  #writeSpeech({ turn, others }: Speech) {
    const { speakers, qualifiers = [], marker, passages } = turn;
    if (speakers === undefined) {
      this.#writeParagraphs('p', passages);
      return;
    }
    this.xml.open('u', {
      who: speakers.map((name) => `#${this.#speakers.get(name)?.id}`).join(' ') || undefined,
      ana: marker && `#${marker.kind}`,
      n: marker?.number,
    });
    for (const qualifier of qualifiers) this.xml.element('note', qualifier, { type: 'qualifier' });
    this.#writeParagraphs('seg', passages);
    for (const other of others) {
      if (other.kind === 'event') this.#writeEvent(other);
      else this.#writeParagraphs('seg', other.passages);
    }
    this.xml.close();
  }

  #writeParagraphs(name: string, passages: DraftTurn['passages']) {
    let paragraph = '';
    const end = () => {
      if (paragraph !== '') this.xml.line(this.xml.inline(name, paragraph));
      paragraph = '';
    };
    for (const passage of passages) {
      if (passage.isParagraph) end();
      paragraph += `${paragraph === '' ? '' : ' '}${this.#passage(passage)}`;
    }
    end();
  }

  #passage({ text, start, end }: Passage): string {
    const { xml } = this;
    const pieces = inlinePieces(text).map(({ kind, text }) => {
      if (kind === 'words') return xml.text(text);
      if (kind === 'event') return xml.inline('incident', xml.inline('desc', xml.text(text)));
      const guess = /^\?(.+)\?$/.exec(text)?.[1];
      return guess === undefined ? xml.inline('gap', '', { reason: text }) : xml.inline('unclear', xml.text(guess));
    });
    const before = isTime(start) ? xml.inline('anchor', '', { synch: pointTo(start) }) : '';
    const after = isTime(end) ? xml.inline('anchor', '', { type: 'end', synch: pointTo(end) }) : '';
    return before + pieces.join('') + after;
  }
}

/** The name of a file as an address, which has no spaces. */
function urlOf(media: string): string {
  return media.replaceAll(' ', '%20');
}

function isTime(seconds: number | undefined): seconds is number {
  return seconds !== undefined && seconds >= 0 && Number.isFinite(seconds);
}

function pointTo(seconds: number | undefined): string | undefined {
  return isTime(seconds) ? `#T${Math.round(seconds * 1000)}` : undefined;
}

function timesOf({ parts }: Draft): number[] {
  const times = new Set<number>();
  const add = (seconds: number | undefined) => isTime(seconds) && times.add(Math.round(seconds * 1000));
  for (const part of parts) {
    if (part.kind === 'event') add(part.start);
    else if (part.kind === 'turn') {
      for (const { start, end } of part.passages) {
        add(start);
        add(end);
      }
    }
  }
  return [...times].sort((a, b) => a - b);
}
