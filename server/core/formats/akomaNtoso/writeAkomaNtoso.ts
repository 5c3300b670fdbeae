import type { Draft, DraftEvent, DraftSpeaker, DraftTurn } from '../draft/draft.ts';
import type { Exportable, Exported, Remark } from '../format.ts';
import { inlinePieces, type Speech, speakersWithIds, speechesOf } from '../xml/speeches.ts';
import { XmlIds, XmlWriter } from '../xml/writeXml.ts';

/** Writes a draft as a debate of Akoma Ntoso 3.0. */
export function writeAkomaNtoso({ draft }: Exportable): Exported {
  const writer = new AkomaNtosoWriter(draft);
  writer.write();
  const { pieces, remarks } = writer.xml.done();
  return { pieces, remarks: [...rosterLosses(draft), ...remarks] };
}

/** The namespace of Akoma Ntoso 3.0. */
const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

class AkomaNtosoWriter {
  readonly xml = new XmlWriter();
  readonly #draft: Draft;
  readonly #ids = new XmlIds();
  readonly #program: string;
  /** The speaker of speeches whose speaker is not known. */
  readonly #nobody: string;
  readonly #speakers: ReadonlyMap<string, DraftSpeaker & { id: string }>;
  readonly #roles = new Map<string, string>();
  #depth = 0;
  #sections = 0;
  #others = 0;
  #people = 0;

  constructor(draft: Draft) {
    this.#draft = draft;
    this.#program = this.#ids.make('colloquy');
    this.#nobody = this.#ids.make('unknown');
    this.#speakers = speakersWithIds(draft, this.#ids);
    for (const { role } of this.#speakers.values()) {
      if (role !== undefined && !this.#roles.has(role)) this.#roles.set(role, this.#ids.make(role));
    }
  }

  write() {
    const { xml } = this;
    xml.open('akomaNtoso', { xmlns: namespace });
    xml.open('debate', { name: 'debate' });
    this.#writeMeta();
    this.#writePreface();
    xml.open('debateBody');
    const parts = speechesOf(this.#draft);
    for (const part of parts) {
      if (part.kind === 'section') this.#openSection(part.level, part.title);
      else {
        if (this.#depth === 0) this.#openDebateSection('opening');
        if (part.kind === 'event') this.#writeEvent(part);
        else this.#writeSpeech(part);
      }
    }
    if (parts.length === 0) this.#openDebateSection('opening');
    this.#closeSections(0);
    for (let open = 3; open > 0; open--) xml.close();
  }

  #writeMeta() {
    const { xml } = this;
    const { date = '', language = '' } = this.#draft.header;
    const day = /^\d{4}-\d\d-\d\d$/.test(date) ? date : '0001-01-01';
    const tongue = /^[A-Za-z]{2,3}(?=-|$)/.exec(language)?.[0].toLowerCase() ?? 'und';
    const uri = `/akn/un/debate/${day}`;
    xml.open('meta');
    xml.open('identification', { source: `#${this.#program}` });
    const levels = [
      ['FRBRWork', uri],
      ['FRBRExpression', `${uri}/${tongue}@`],
      ['FRBRManifestation', `${uri}/${tongue}@.xml`],
    ] as const;
    for (const [level, value] of levels) {
      xml.open(level);
      xml.element('FRBRthis', '', { value: value.replace(/(?=\.xml$)|$/, '/!main') });
      xml.element('FRBRuri', '', { value });
      xml.element('FRBRdate', '', { date: day, name: 'debate' });
      xml.element('FRBRauthor', '', { href: `#${this.#program}` });
      if (level === 'FRBRWork') xml.element('FRBRcountry', '', { value: 'un' });
      if (level === 'FRBRExpression') xml.element('FRBRlanguage', '', { language: tongue });
      xml.close();
    }
    xml.close();
    this.#writeReferences();
    xml.close();
  }

  #writeReferences() {
    const { xml } = this;
    xml.open('references', { source: `#${this.#program}` });
    xml.element('TLCOrganization', '', reference(this.#program, 'organization', 'Colloquy'));
    xml.element('TLCConcept', '', reference(this.#nobody, 'concept', 'a speaker who is not known'));
    for (const { id, name, kind, aliases } of this.#speakers.values()) {
      const [element, folder] = kind === 'collective' ? ['TLCOrganization', 'organization'] : ['TLCPerson', 'person'];
      xml.element(element as string, '', { ...reference(id, folder as string, name), shortForm: aliases?.[0] });
    }
    for (const [role, id] of this.#roles) xml.element('TLCRole', '', reference(id, 'role', role));
    xml.close();
  }

  /** What the header says: Akoma Ntoso has no other place for a title. */
  #writePreface() {
    const { xml } = this;
    const { title, date, source, language, media, other = {} } = this.#draft.header;
    const values = Object.entries({ date, source, language, media, ...other });
    const known = values.filter((entry): entry is [string, string] => entry[1] !== undefined);
    if (title === undefined && known.length === 0) return;
    xml.open('preface');
    if (title !== undefined) xml.line(xml.inline('p', xml.inline('docTitle', xml.text(title))));
    for (const [key, value] of known) xml.element('p', value, { class: 'header', title: key });
    xml.close();
  }

  #openSection(level: number, title: string) {
    this.#closeSections(level - 1);
    while (this.#depth < level) this.#openDebateSection('section');
    this.xml.element('heading', title, { eId: `dbsect_${this.#sections}__heading` });
  }

  #openDebateSection(name: string) {
    this.#sections++;
    this.xml.open('debateSection', { name, eId: `dbsect_${this.#sections}` });
    this.#depth++;
  }

  #closeSections(depth: number) {
    for (; this.#depth > depth; this.#depth--) this.xml.close();
  }

  #writeEvent({ text, isRecord }: DraftEvent) {
    if (isRecord) this.xml.element('narrative', text, { class: 'record' });
    else this.xml.element('scene', text);
  }

  #writeSpeech({ turn, others }: Speech) {
    const { xml } = this;
    const { speakers, qualifiers = [], marker, passages } = turn;
    if (speakers === undefined) {
      this.#others++;
      xml.open('other', { eId: `other_${this.#others}` });
      this.#writeParagraphs(passages);
      xml.close();
      return;
    }
    const [first, ...more] = speakers.flatMap((name) => this.#speakers.get(name) ?? []);
    xml.open(marker?.kind ?? 'speech', { by: `#${first?.id ?? this.#nobody}`, as: first && this.#roleOf(first.name) });
    if (marker?.number !== undefined) xml.element('num', String(marker.number));
    const brackets = qualifiers.map((qualifier) => ` (${qualifier})`).join('');
    const label = `${speakers.join(', ')}${brackets}`;
    if (first) xml.line(xml.inline('from', this.#label(label, more, speakers, brackets)));
    this.#writeParagraphs(passages);
    for (const other of others) {
      if (other.kind === 'event')
        xml.line(xml.inline('p', xml.inline('remark', xml.text(other.text), { type: 'sceneDescription' })));
      else this.#writeParagraphs(other.passages);
    }
    xml.close();
  }

  #roleOf(name: string): string | undefined {
    const role = this.#roles.get(this.#speakers.get(name)?.role ?? '');
    return role && `#${role}`;
  }

  /** How the speakers are called. Each of several has a reference, since a speech is by one only. */
  #label(label: string, more: readonly { id: string }[], speakers: readonly string[], brackets: string): string {
    const { xml } = this;
    if (more.length === 0) return xml.text(label);
    const people = speakers.map((name) => {
      this.#people++;
      return xml.inline('person', xml.text(name), {
        eId: `person_${this.#people}`,
        refersTo: `#${this.#speakers.get(name)?.id}`,
        as: this.#roleOf(name),
      });
    });
    return people.join(', ') + xml.text(brackets);
  }

  #writeParagraphs(passages: DraftTurn['passages']) {
    const { xml } = this;
    let paragraph = '';
    const end = () => {
      if (paragraph !== '') xml.line(xml.inline('p', paragraph));
      paragraph = '';
    };
    for (const { text, isParagraph } of passages) {
      if (isParagraph) end();
      const pieces = inlinePieces(text).map(({ kind, text }) => {
        return kind === 'words' ? xml.text(text) : xml.inline('remark', xml.text(text));
      });
      paragraph += `${paragraph === '' ? '' : ' '}${pieces.join('')}`;
    }
    end();
  }
}

/** What the roster says that a reference has no place for. */
function rosterLosses({ roster }: Draft): Remark[] {
  const further = roster.filter(({ aliases = [], qualifiers = [], kind }) => {
    return aliases.length > 1 || qualifiers.length > 0 || kind === 'unknown';
  });
  if (further.length === 0) return [];
  const names = further.map(({ name }) => name).join(', ');
  return [{ message: `Akoma Ntoso has no place for qualifiers and further aliases of the roster: ${names}.` }];
}

function reference(eId: string, folder: string, showAs: string) {
  return { eId, href: `/akn/ontology/${folder}/${eId}`, showAs };
}
