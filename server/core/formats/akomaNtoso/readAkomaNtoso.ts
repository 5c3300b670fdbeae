import type { Draft, DraftHeader, DraftSpeaker } from '../draft/draft.ts';
import type { FileContent, Imported, Refusal } from '../format.ts';
import { InlineText, isBlank, Losses, markOf } from '../xml/inlineText.ts';
import { otherRoot, readXml, type XmlElement, type XmlVisitor } from '../xml/readXml.ts';
import { SpeechReader } from '../xml/speechReader.ts';

/** Reads a debate of Akoma Ntoso, of version 3.0 or one before it. */
export function readAkomaNtoso(content: FileContent): Imported | Refusal {
  const reader = new AkomaNtosoReader();
  const refusal = readXml(content.text, reader);
  if (refusal) return refusal;
  if (!reader.isAkomaNtoso) return otherRoot(content, 'akomaNtoso');
  if (!reader.hasDebate) return { refused: 'it has no <debate>: laws and judgments have no speakers', line: 1 };
  return { draft: reader.draft(), remarks: reader.losses.remarks() };
}

/** Sections of a debate. */
const sections = new Set([
  ...['debateSection', 'administrationOfOath', 'rollCall', 'prayers', 'oralStatements', 'writtenStatements'],
  ...['personalStatements', 'ministerialStatements', 'resolutions', 'nationalInterest', 'declarationOfVote'],
  ...['communication', 'petitions', 'papers', 'noticesOfMotion', 'questions', 'address', 'proceduralMotions'],
  ...['pointOfOrder', 'adjournment'],
]);
const speeches = new Set(['speech', 'question', 'answer']);
/** What happens, on a line of its own. */
const scenes = new Set(['scene', 'narrative', 'summary', 'subheading']);
/** What happens among words. */
const remarks = new Set(['remark', 'authorialNote']);
const blocks = new Set([
  'p',
  'li',
  'tr',
  'block',
  'blockList',
  'item',
  'blockContainer',
  'tblock',
  'caption',
  'ul',
  'ol',
  'table',
  'listIntroduction',
  'listConclusion',
  'foreign',
]);
const gaps = new Set(['eol', 'br', 'td', 'th']);

class AkomaNtosoReader implements XmlVisitor {
  readonly losses = new Losses();
  isAkomaNtoso = false;
  hasDebate = false;
  readonly #speech = new SpeechReader();
  readonly #people = new Map<string, DraftSpeaker>();
  readonly #shown = new Set<string>();
  readonly #roles = new Map<string, string>();
  /** Concepts that stand for speakers who are not known. */
  readonly #concepts = new Set<string>();
  /** Who is called by a printed label. */
  readonly #labels = new Map<string, string>();
  #header: DraftHeader = {};
  #place: 'preface' | 'body' | undefined;
  /** Text that is not spoken, and its element. */
  readonly #aside = new InlineText();
  #asideOf: XmlElement | undefined;
  /** A remark that may be all that its paragraph has. */
  #lone: string | undefined;
  #number = '';
  #aroundTitle = '';
  /** The people of a label, by reference. */
  #named: string[] = [];
  /** The first day of the debate, in days since 1970. */
  #firstDay: number | undefined;

  open(element: XmlElement) {
    const { name, parent, attributes, line } = element;
    if (!parent) this.isAkomaNtoso = name === 'akomaNtoso';
    if (name === 'debate' || name === 'debateReport') this.hasDebate = true;
    if (name === 'preface' || name === 'coverPage') this.#place = 'preface';
    if (name === 'debateBody') this.#place = 'body';
    if (this.#place === undefined) this.#openMeta(element);
    else if (this.#asideOf) this.#openAside(element);
    else if (this.#place === 'preface') {
      if (name === 'p' || name === 'docTitle') this.#asideOf = element;
      this.#readDate(element);
    } else if (speeches.has(name)) this.#openSpeech(element);
    else if (name === 'from' || name === 'heading' || name === 'num' || scenes.has(name)) this.#asideOf = element;
    else if (remarks.has(name)) this.#asideOf = element;
    else if (name === 'recordedTime') this.#speech.startAt(this.#seconds(attributes.get('time'), line));
    else if (blocks.has(name)) this.#endParagraph();
    else if (gaps.has(name)) this.#speech.words.addSpace();
    else if (name === 'other' || sections.has(name)) this.#speech.closeSpeech();
  }

  text(text: string) {
    if (this.#asideOf) this.#aside.add(text);
    else if (this.#place === 'body') {
      if (!isBlank(text)) this.#spellLone();
      this.#speech.words.add(text);
    }
  }

  close(element: XmlElement) {
    const { name } = element;
    if (this.#asideOf) {
      if (this.#asideOf !== element) return;
      this.#asideOf = undefined;
      this.#closeAside(element, this.#aside.take());
    } else if (this.#place === 'body') {
      if (speeches.has(name) || name === 'other') {
        this.#endParagraph();
        this.#speech.closeSpeech();
        this.#number = '';
      } else if (blocks.has(name) || sections.has(name)) this.#endParagraph();
      else if (gaps.has(name)) this.#speech.words.addSpace();
    }
    if (name === 'preface' || name === 'coverPage' || name === 'debateBody') this.#place = undefined;
  }

  draft(): Draft {
    this.#speech.closeSpeech();
    return { header: this.#header, roster: [...this.#people.values()], parts: this.#speech.parts };
  }

  #openMeta({ name, parent, attributes, line }: XmlElement) {
    const id = attributes.get('eId') ?? attributes.get('id') ?? '';
    const shown = attributes.get('showAs') ?? '';
    const short = attributes.get('shortForm');
    if (name === 'TLCPerson' || name === 'TLCOrganization') {
      if (shown === '' || isOfProgram(attributes)) return;
      if (this.#shown.has(shown)) this.losses.add(`Two people are called “${shown}”, and cannot be told apart`, line);
      this.#shown.add(shown);
      this.#people.set(id, {
        name: shown,
        ...(short && { aliases: [short] }),
        ...(name === 'TLCOrganization' && { kind: 'collective' }),
      });
    } else if (name === 'TLCRole') this.#roles.set(id, shown);
    else if (name === 'TLCConcept') this.#concepts.add(id);
    else if (name === 'FRBRdate' && parent?.name === 'FRBRWork') this.#readDate({ attributes });
    else if (name === 'FRBRlanguage') {
      const language = attributes.get('language');
      if (language && language !== 'und') this.#header = { language, ...this.#header };
    } else if (name === 'body' || name === 'judgmentBody') this.losses.add(`<${name}> is left out`, line);
  }

  #readDate({ attributes }: Pick<XmlElement, 'attributes'>) {
    const date = attributes.get('date');
    if (date && date !== '0001-01-01' && this.#header.date === undefined) this.#header = { ...this.#header, date };
  }

  #openAside(element: XmlElement) {
    const { name, attributes } = element;
    if (name === 'person') {
      this.#named.push(idOf(attributes.get('refersTo')));
      this.#readRole(idOf(attributes.get('refersTo')), attributes);
    }
    if (this.#place === 'preface') this.#readDate(element);
    if (name === 'docTitle') {
      this.#asideOf = element;
      this.#aroundTitle = this.#aside.take();
    } else if (blocks.has(name) || gaps.has(name)) this.#aside.addSpace();
  }

  #closeAside(element: XmlElement, text: string) {
    const { name, attributes, line } = element;
    if (this.#place === 'preface') this.#closePreface(element, text);
    else if (name === 'num') this.#closeNumber(element, text);
    else if (name === 'heading') {
      const title = [this.#number, text].filter((part) => part !== '').join(' ');
      if (speeches.has(element.parent?.name ?? '')) this.#speech.addEvent(title);
      else this.#speech.addSection(Math.max(1, depthOf(element)), title);
      this.#number = '';
    } else if (name === 'from') this.#closeFrom(element, text);
    else if (text === '') this.losses.add(`<${name}> without words is left out`, line);
    else if (scenes.has(name)) this.#speech.addEvent(text, undefined, attributes.get('class') === 'record');
    else {
      this.#spellLone();
      if (attributes.get('type') === 'sceneDescription' && this.#speech.words.isEmpty) this.#lone = text;
      else this.#speech.words.add(markOf(text));
    }
  }

  #closePreface({ name, parent, attributes }: XmlElement, text: string) {
    const key = attributes.get('title');
    if (name === 'docTitle') {
      this.#aside.add(this.#aroundTitle);
      this.#aroundTitle = '';
      // The paragraph around the title goes on.
      if (parent?.name === 'p') this.#asideOf = parent;
      if (text !== '') this.#header = { ...this.#header, title: text };
    } else if (text === '') return;
    else if (attributes.get('class') !== 'header' || key === undefined) this.#speech.addEvent(text);
    else if (['date', 'source', 'language', 'media'].includes(key)) this.#header = { ...this.#header, [key]: text };
    else this.#header = { ...this.#header, other: { ...this.#header.other, [key]: text } };
  }

  #closeNumber({ parent, line }: XmlElement, text: string) {
    if (!parent || !speeches.has(parent.name)) this.#number = text;
    else if (/^\D{0,3}\d{1,6}\D{0,2}$/.test(text) && parent.name !== 'speech') {
      this.#speech.number(Number(text.replace(/\D/g, '')));
    } else this.losses.add('Numbers of speeches are left out', line);
  }

  #openSpeech({ name, attributes, line }: XmlElement) {
    const id = idOf(attributes.get('by'));
    const person = this.#people.get(id);
    this.#readRole(id, attributes);
    const speakers = person ? [person.name] : id === '' || this.#concepts.has(id) ? [] : [id];
    this.#speech.openSpeech({
      speakers,
      ...(name !== 'speech' && { marker: { kind: name as 'question' | 'answer' } }),
    });
    this.#speech.startAt(this.#seconds(attributes.get('startTime'), line));
    if (attributes.has('to')) this.losses.add('Whom a speech is addressed to is left out', line);
  }

  #readRole(id: string, attributes: XmlElement['attributes']) {
    const person = this.#people.get(id);
    const role = this.#roles.get(idOf(attributes.get('as')));
    if (person && role !== undefined && person.role === undefined) this.#people.set(id, { ...person, role });
  }

  /** Reads how a speaker is called. A speaker who is not among the references has no other name. */
  #closeFrom({ parent, line }: XmlElement, text: string) {
    const several = this.#named.flatMap((id) => this.#people.get(id)?.name ?? []);
    this.#named = [];
    const label = text.replace(/[:.]$/, '').trimEnd();
    const id = idOf(parent?.attributes.get('by'));
    const known = this.#people.get(id)?.name;
    const brackets = /^((?:\s*\([^()]*\))+)$/.exec(
      label.slice((several.length > 0 ? several.join(', ') : (known ?? '')).length),
    );
    if (several.length > 0) this.#speech.rename(several);
    else if (known === undefined && label !== '' && (this.#labels.get(label) ?? id) === id) {
      this.#labels.set(label, id);
      this.#speech.rename([label]);
    } else if (known !== undefined && label.startsWith(known) && brackets) {
      for (const [, qualifier = ''] of label.slice(known.length).matchAll(/\(([^()]*)\)/g))
        this.#speech.qualify(qualifier);
    } else if (label !== known) this.losses.add('The printed labels of speakers are left out', line);
  }

  #endParagraph() {
    const lone = this.#lone;
    this.#lone = undefined;
    if (lone === undefined) this.#speech.endParagraph();
    else this.#speech.addEvent(lone);
  }

  /** Writes a remark that has words after it among them. */
  #spellLone() {
    if (this.#lone !== undefined) this.#speech.words.add(`${markOf(this.#lone)} `);
    this.#lone = undefined;
  }

  /** The time of day of a date and time, in seconds from the midnight before the debate. */
  #seconds(written: string | undefined, line: number): number | undefined {
    if (written === undefined) return undefined;
    const [, day, hours, minutes, seconds] = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d):(\d\d(?:\.\d+)?)/.exec(written) ?? [];
    const days = Date.parse(`${day}T00:00:00Z`) / 86_400_000;
    if (Number.isNaN(days)) {
      this.losses.add('A time that is no date and time is left out', line);
      return undefined;
    }
    this.#firstDay ??= days;
    return (days - this.#firstDay) * 86_400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  }
}

function idOf(pointer: string | undefined): string {
  return pointer?.replace(/^#/, '').trim() ?? '';
}

/** Whether an organization is the program that wrote the file, which we add ourselves. */
function isOfProgram(attributes: XmlElement['attributes']): boolean {
  return attributes.get('href') === '/akn/ontology/organization/colloquy';
}

/** How many sections an element lies in. */
function depthOf(element: XmlElement): number {
  let depth = 0;
  for (let around = element.parent; around; around = around.parent) if (sections.has(around.name)) depth++;
  return depth;
}
