import { inMilliseconds } from '../../text/numbers.ts';
import type { Draft, DraftHeader, DraftSpeaker } from '../draft/draft.ts';
import type { FileContent, Imported, Refusal } from '../format.ts';
import { InlineText, Losses, markOf, oneLine } from '../xml/inlineText.ts';
import { otherRoot, readXml, type XmlElement, type XmlVisitor } from '../xml/readXml.ts';
import { SpeechReader } from '../xml/speechReader.ts';

/** Reads TEI of speech: utterances with their speakers, headings, notes and what happens in between. */
export function readTei(content: FileContent): Imported | Refusal {
  const reader = new TeiReader();
  const refusal = readXml(content.text, reader);
  if (refusal) return refusal;
  if (!reader.isTei) return otherRoot(content, 'TEI');
  return { draft: reader.draft(), remarks: reader.losses.remarks() };
}

/** Elements that lie on a line of their own. <seg> is one only directly in an utterance. */
const blocks = new Set([
  'p',
  'ab',
  'l',
  'lg',
  'list',
  'item',
  'table',
  'row',
  'label',
  'quote',
  'cit',
  'closer',
  'opener',
  'salute',
  'signed',
  'trailer',
  'byline',
  'dateline',
  'argument',
  'epigraph',
]);
/** Elements that part words without ending a line. */
const gaps = new Set(['lb', 'pb', 'cb', 'milestone', 'cell']);
/** What happens: an event of its own, or a mark among words. */
const happenings = new Set(['incident', 'kinesic', 'vocal', 'writing', 'shift', 'pause', 'note', 'stage', 'gap']);
/** Elements whose text is no part of the record's. */
const ignored = new Set(['fw', 'spanGrp', 'linkGrp', 'figure', 'back', 'front', 'index', 'interpGrp']);
/** The second of two readings. */
const alternatives = new Set(['corr', 'reg', 'expan']);

class TeiReader implements XmlVisitor {
  readonly losses = new Losses();
  isTei = false;
  readonly #speech = new SpeechReader();
  readonly #people = new Map<string, DraftSpeaker>();
  readonly #names = new Set<string>();
  /** The names that stand in the speeches of people who are not on the list, by identifier. */
  readonly #printedNames = new Map<string, string>();
  /** Who speaks, if that is somebody who is not on the list and whose name may follow. */
  #unlistedSpeaker: string | undefined;
  /** Identifiers without a person. */
  readonly #unlisted = new Set<string>();
  readonly #times = new Map<string, number>();
  #header: DraftHeader = {};
  /** Text of the innermost element of the header, of a heading, or of something that happens. */
  #aside = new InlineText();
  #asideOf: XmlElement | undefined;
  #inHeader = false;
  #ignoring: XmlElement | undefined;
  #person:
    | { id: string; names: PersonName[]; kind?: DraftSpeaker['kind']; role?: string; qualifiers: string[] }
    | undefined;
  #name: PersonName | undefined;
  #unit = 1;
  /** The label that is printed before the next speech. */
  #printed: string | undefined;
  /** Whether the speech that is open has no speaker. */
  #isUnnamed = false;

  open(element: XmlElement) {
    const { name, parent } = element;
    if (!parent) this.isTei = name === 'TEI' || name === 'teiCorpus' || name === 'TEI.2';
    if (this.#ignoring) return;
    if (name === 'teiHeader') this.#inHeader = true;
    this.#header = { ...languageOf(element, this.#header) };
    if (this.#inHeader || parent?.name === 'listPerson' || this.#person) this.#openHeader(element);
    else this.#openText(element);
  }

  text(text: string, within: XmlElement) {
    if (this.#ignoring) return;
    if (this.#inHeader || this.#person || this.#asideOf) this.#aside.add(text);
    else if (isBody(within)) this.#speech.words.add(text);
  }

  close(element: XmlElement) {
    if (this.#ignoring) {
      if (this.#ignoring === element) this.#ignoring = undefined;
      return;
    }
    if (this.#inHeader || this.#person) this.#closeHeader(element);
    else this.#closeText(element);
    if (element.name === 'teiHeader') this.#inHeader = false;
  }

  draft(): Draft {
    this.#speech.closeSpeech();
    const roster = [...this.#people.values()];
    return { header: this.#header, roster, parts: this.#speech.parts };
  }

  #openHeader({ name, parent, attributes }: XmlElement) {
    if (!nameParts.has(name) && name !== 'lb') this.#aside.take();
    if (name === 'person' || name === 'personGrp') {
      const kind = name === 'personGrp' ? 'collective' : attributes.get('role') === 'unknown' ? 'unknown' : undefined;
      this.#person = { id: attributes.get('xml:id') ?? '', names: [], ...(kind && { kind }), qualifiers: [] };
    } else if (name === 'persName' && parent?.name.startsWith('person')) {
      this.#name = { forenames: [], links: [], surnames: [], abbreviations: [], plain: '' };
    }
  }

  #closeHeader(element: XmlElement) {
    const { name, parent, attributes, line } = element;
    if (nameParts.has(name) && this.#name) {
      const text = this.#aside.take();
      const part = nameParts.get(name);
      if (text === '') return;
      if (part) this.#name[part].push(text);
      else if (this.#person && name === 'roleName') this.#person.role ??= text;
      else this.losses.add(`<${name}> of a person is left out`, line);
      return;
    }
    if (nameParts.has(name) || name === 'lb') return;
    const text = this.#aside.take();
    if (name === 'person' || name === 'personGrp') this.#endPerson(line);
    else if (this.#person) this.#closePerson(element, text);
    else if (name === 'title' && parent?.name === 'titleStmt' && text !== '') {
      if (this.#header.title === undefined) this.#header = { ...this.#header, title: text };
      else this.losses.add('Further titles are left out', line);
    } else if (
      name === 'date' &&
      (parent?.name === 'setting' || this.#header.date === undefined) &&
      !isOfFile(element)
    ) {
      const date = attributes.get('when') ?? text;
      if (date !== '') this.#header = { ...this.#header, date };
    } else if (name === 'idno' && isWithin(element, 'sourceDesc') && text !== '') {
      this.#header = { ...this.#header, source: this.#header.source ?? text };
    } else if (name === 'media') {
      const url = attributes.get('url');
      const isAddress = url && /^[a-z][a-z\d+.-]{1,30}:/i.test(url);
      if (url) this.#header = { ...this.#header, media: isAddress ? url : url.replaceAll('%20', ' ') };
    } else if (name === 'note' && parent?.name === 'notesStmt' && attributes.has('n')) {
      this.#header = { ...this.#header, other: { ...this.#header.other, [attributes.get('n') ?? '']: text } };
    } else if (text !== '' && !expected.has(name)) this.losses.add(`<${name}> of the header is left out`, line);
  }

  #closePerson({ name, attributes, line }: XmlElement, text: string) {
    const person = this.#person;
    if (!person) return;
    if (name === 'persName' && this.#name) {
      this.#name.plain = text;
      person.names.push(this.#name);
      this.#name = undefined;
    } else if (name === 'occupation' && text !== '') person.role ??= text;
    else if (name === 'note' && attributes.get('type') === 'qualifier') person.qualifiers.push(text);
    else this.losses.add(`<${name}> of a person is left out`, line);
  }

  #endPerson(line: number) {
    const person = this.#person;
    this.#person = undefined;
    if (!person) return;
    const [name = person.id, ...aliases] = namesOf(person.names);
    if (name === '') return;
    if (this.#names.has(name)) {
      this.losses.add(`Two people are called “${name}”, and cannot be told apart`, line);
    }
    this.#names.add(name);
    this.#people.set(person.id, {
      name,
      ...(person.kind && { kind: person.kind }),
      ...(person.role !== undefined && { role: person.role }),
      ...(aliases.length > 0 && { aliases }),
      ...(person.qualifiers.length > 0 && { qualifiers: person.qualifiers }),
    });
  }

  #openText(element: XmlElement) {
    const { name, parent, attributes, line } = element;
    if (ignored.has(name) || (alternatives.has(name) && parent?.name === 'choice')) {
      this.#ignoring = element;
      this.losses.add(`<${name}> is left out`, line);
    } else if (this.#asideOf) {
      if (gaps.has(name) || blocks.has(name) || name === 'desc') this.#aside.addSpace();
    } else if (name === 'timeline') this.#unit = units.get(attributes.get('unit') ?? 's') ?? 1;
    else if (name === 'when') this.#addTime(element);
    else if (name === 'u' || name === 'sp') this.#openSpeech(element);
    else if (name === 'anchor') {
      // One within a word would part it.
      if (parent?.name !== 'w') this.#readAnchor(element);
    } else if (name === 'unclear') this.#speech.words.add('[?');
    else if (happenings.has(name) || name === 'head' || name === 'speaker') {
      if (!this.#isInline(element)) this.#speech.endParagraph();
      this.#asideOf = element;
    } else if (this.#isBlock(element)) this.#speech.endParagraph();
    else if (gaps.has(name) && attributes.get('break') !== 'no') this.#speech.words.addSpace();
  }

  #closeText(element: XmlElement) {
    const { name, attributes } = element;
    if (this.#asideOf) {
      if (this.#asideOf !== element) return;
      this.#asideOf = undefined;
      this.#closeAside(element, this.#aside.take());
    } else if (name === 'u' || name === 'sp') {
      this.#speech.endPassage(this.#timeOf(ofUtterance(element, 'end')));
      this.#speech.closeSpeech();
    } else if (name === 'unclear') this.#speech.words.add('?]');
    else if (this.#isBlock(element) || name === 'div' || name === 'body') this.#speech.endParagraph();
    else if (name === 'cell') this.#speech.words.addSpace();
    else if ((name === 'w' || name === 'pc') && attributes.get('join') === 'right') this.#speech.words.join();
  }

  #closeAside(element: XmlElement, text: string) {
    const { name, attributes, line } = element;
    if (name === 'head') this.#speech.addSection(Math.max(1, depthOf(element)), text);
    else if (name === 'speaker' || attributes.get('type') === 'speaker') this.#readPrinted(element, text);
    else if (name === 'note' && attributes.get('type') === 'qualifier' && this.#speech.isSpeech)
      this.#speech.qualify(text);
    else {
      const words = wordsOf(element, text);
      if (words === '') this.losses.add(`<${name}> without words is left out`, line);
      else if (this.#isInline(element)) this.#speech.words.add(markOf(words));
      else {
        const isRecord = name === 'note' && attributes.get('type') === 'record';
        this.#speech.addEvent(words, this.#timeOf(attributes.get('start') ?? attributes.get('synch')), isRecord);
      }
    }
  }

  /** The label before a speech names its speaker where nothing else does. */
  #readPrinted({ parent, line }: XmlElement, text: string) {
    const label = oneLine(text.replace(/[:.]$/, ''));
    if (this.#isUnnamed && parent?.name === 'sp' && label !== '') {
      this.#speech.rename([label]);
      if (this.#unlistedSpeaker !== undefined) this.#printedNames.set(this.#unlistedSpeaker, label);
    } else if (this.#speech.isSpeech) this.losses.add('Labels within a speech are left out', line);
    else this.#printed = label;
  }

  #openSpeech(element: XmlElement) {
    const { attributes, line } = element;
    const who = (ofUtterance(element, 'who') ?? '').split(/\s+/).filter((pointer) => pointer !== '');
    const isPrinted = element.name === 'sp' && who.length === 1;
    const names = who.map((pointer) => this.#nameOf(pointer, line, isPrinted));
    if (this.#printed !== undefined && names.length > 0 && !names.includes(this.#printed)) {
      this.losses.add('The printed labels of speakers are left out', line);
    }
    const speakers = names.length === 0 && this.#printed ? [this.#printed] : names;
    this.#printed = undefined;
    const [id = ''] = who.map(idOf);
    const isListed = this.#people.has(id) || this.#printedNames.has(id);
    this.#unlistedSpeaker = isPrinted && !isListed ? id : undefined;
    this.#isUnnamed = speakers.length === 0 || this.#unlistedSpeaker !== undefined;
    const kind = /#(question|answer)\b/.exec(attributes.get('ana') ?? '')?.[1] as 'question' | 'answer' | undefined;
    const number = Number(attributes.get('n') ?? Number.NaN);
    const marker = kind && { kind, ...(Number.isInteger(number) && { number }) };
    this.#speech.openSpeech({ speakers, ...(marker && { marker }) });
    this.#speech.startAt(this.#timeOf(ofUtterance(element, 'start')));
  }

  /** @param isPrinted whether the speech may have the name in it, which the first one with it gives to all */
  #nameOf(pointer: string, line: number, isPrinted: boolean): string {
    const id = idOf(pointer);
    const name = this.#people.get(id)?.name ?? this.#printedNames.get(id);
    if (name !== undefined) return name;
    if (!this.#unlisted.has(id) && !isPrinted)
      this.losses.add('Speakers who are not on the list of people are called by their identifiers', line);
    this.#unlisted.add(id);
    return id;
  }

  #readAnchor({ attributes }: XmlElement) {
    const time = this.#timeOf(attributes.get('synch'));
    if (time === undefined) return;
    if (attributes.get('type') === 'end') this.#speech.endPassage(time);
    else this.#speech.startAt(time);
  }

  #addTime({ attributes, line }: XmlElement) {
    const id = attributes.get('xml:id');
    const interval = Number(attributes.get('interval') ?? 0);
    const unit = attributes.has('unit') ? (units.get(attributes.get('unit') ?? '') ?? 1) : this.#unit;
    const since = this.#timeOf(attributes.get('since')) ?? 0;
    if (id !== undefined && interval >= 0) this.#times.set(id, inMilliseconds(since + interval * unit));
    else this.losses.add('A time that is not known is left out', line);
  }

  #timeOf(pointer: string | undefined): number | undefined {
    return pointer === undefined ? undefined : this.#times.get(pointer.slice(pointer.lastIndexOf('#') + 1));
  }

  #isBlock({ name, parent }: XmlElement): boolean {
    return blocks.has(name) || (name === 'seg' && parent?.name === 'u');
  }

  /** Whether something lies among words, and not between paragraphs. */
  #isInline(element: XmlElement): boolean {
    for (let around = element.parent; around; around = around.parent) {
      if (this.#isBlock(around)) return true;
      // An utterance may have its words without a <seg> around them.
      if (around.name === 'u') return !this.#speech.words.isEmpty;
      if (around.name === 'div') return false;
    }
    return false;
  }
}

/** An attribute of an utterance; or of the block around it, where transcripts after ISO 24624 have it. */
function ofUtterance({ attributes, parent }: XmlElement, name: string): string | undefined {
  return attributes.get(name) ?? (parent?.name === 'annotationBlock' ? parent.attributes.get(name) : undefined);
}

interface PersonName {
  readonly forenames: string[];
  readonly links: string[];
  readonly surnames: string[];
  /** How the file calls the person in short. */
  readonly abbreviations: string[];
  plain: string;
}

/** The full names of a person, and then the short ones. */
function idOf(pointer: string): string {
  return pointer.slice(pointer.lastIndexOf('#') + 1);
}

function namesOf(written: readonly PersonName[]): string[] {
  const names = [...written.map(fullName), ...written.flatMap(({ abbreviations }) => abbreviations)];
  return [...new Set(names)].filter((name) => name !== '');
}

function fullName({ forenames, links, surnames, abbreviations, plain }: PersonName): string {
  const parts = [...forenames, ...links, ...surnames];
  return parts.length > 0 ? parts.join(' ') : plain || (abbreviations[0] ?? '');
}

/** Elements of a name, with what each adds to it. */
const nameParts = new Map<string, 'forenames' | 'links' | 'surnames' | 'abbreviations' | undefined>([
  ['abbr', 'abbreviations'],
  ['forename', 'forenames'],
  ['nameLink', 'links'],
  ['surname', 'surnames'],
  ['addName', undefined],
  ['roleName', undefined],
  ['genName', undefined],
]);

/** Elements of the header that need no remark: they describe the file or a place in it. */
const expected = new Set(['p', 'catDesc', 'category', 'note', 'idno', 'title', 'persName', 'language', 'date']);

const units = new Map([
  ['ms', 0.001],
  ['s', 1],
  ['min', 60],
  ['mins', 60],
  ['h', 3600],
]);

function wordsOf({ name, attributes }: XmlElement, text: string): string {
  if (name === 'pause') return text || name;
  if (name !== 'gap') return text || (attributes.get('type') ?? '');
  const reason = attributes.get('reason') ?? 'inaudible';
  return text === '' || text.startsWith(reason) ? text || reason : `${reason}: ${text}`;
}

/** How many sections an element lies in. */
function depthOf(element: XmlElement): number {
  let depth = 0;
  for (let around = element.parent; around; around = around.parent) if (/^div\d?$/.test(around.name)) depth++;
  return depth;
}

function isWithin(element: XmlElement, name: string): boolean {
  for (let around = element.parent; around; around = around.parent) if (around.name === name) return true;
  return false;
}

function isBody(element: XmlElement): boolean {
  return element.name === 'body' || isWithin(element, 'body');
}

/** Whether a date is that of the file, and not of what is in it. */
function isOfFile(element: XmlElement): boolean {
  return ['publicationStmt', 'revisionDesc', 'editionStmt', 'change'].some((name) => isWithin(element, name));
}

function languageOf({ name, attributes }: XmlElement, header: DraftHeader): DraftHeader {
  const language = name === 'TEI' && header.language === undefined ? attributes.get('xml:lang') : undefined;
  return language ? { ...header, language } : header;
}
