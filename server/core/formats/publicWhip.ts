import { isCollective } from '../labels/collective.ts';
import { withoutColon } from '../text/colons.ts';
import type { Draft, DraftTurn } from './draft/draft.ts';
import type { FileContent, FileFormat, Imported, Refusal, Remark } from './format.ts';
import { InlineText, Losses, oneLine } from './xml/inlineText.ts';
import { otherRoot, readXml, type XmlElement, type XmlVisitor, xmlRoot } from './xml/readXml.ts';
import { SpeechReader } from './xml/speechReader.ts';

/** The XML of debates and of written questions that Public Whip and TheyWorkForYou publish. */
export const publicWhip: FileFormat = {
  id: 'publicwhip',
  title: 'Public Whip XML',
  extensions: ['.xml'],
  holds: { speakers: true, times: true, questions: true, events: true, sections: true, roster: true },
  recognises: (content) => roots.has(xmlRoot(content)?.name ?? ''),
  read: readPublicWhip,
};

function readPublicWhip(content: FileContent): Imported | Refusal {
  const reader = new PublicWhipReader();
  const refusal = readXml(content.text, reader);
  if (refusal) return refusal;
  if (!reader.isPublicWhip) return otherRoot(content, 'publicwhip');
  return { draft: reader.draft(), remarks: reader.remarks() };
}

/** The first elements: of Public Whip itself, and of those who write the same for other parliaments. */
const roots = new Set(['publicwhip', 'debates']);

/** Headings with their levels. */
const headings = new Map([
  ['oral-heading', 1],
  ['major-heading', 1],
  ['minor-heading', 2],
  ['inserted-heading', 2],
]);

/** Elements of speech, with the marker that the element itself gives. */
const speeches = new Map<string, 'question' | 'answer' | undefined>([
  ['speech', undefined],
  ['ques', 'question'],
  ['reply', 'answer'],
]);

/** Elements within a line, which part no words. All others are a line of their own, so that the words of two of them never touch. */
const inline = new Set([
  ...['a', 'abbr', 'b', 'big', 'cite', 'code', 'del', 'dfn', 'em', 'font', 'i', 'ins', 'mark', 'phrase', 'q', 's'],
  ...['small', 'span', 'stamp', 'strike', 'strong', 'sub', 'sup', 'tt', 'u', 'var'],
]);
/** Elements that part words without ending a line. */
const gaps = new Set(['br', 'td', 'th', 'col', 'hr']);

class PublicWhipReader implements XmlVisitor {
  readonly losses = new Losses();
  isPublicWhip = false;
  /** The names of the attributes that are not read. */
  readonly #leftOut = new Set<string>();
  #firstLeftOut: number | undefined;
  readonly #speech = new SpeechReader();
  /** Who spoke last. */
  #speaker: string | undefined;
  readonly #roster = new Map<string, { id: string; offices: Set<string> }>();
  readonly #words = new InlineText();
  /** Whether a word of the paragraph is not in italics. */
  #hasUpright = false;
  /** The paragraphs of the element that lies in the root, with the element that each is from. */
  #paragraphs: Paragraph[] = [];
  /** The names of a division, by vote. */
  readonly #votes = new Map<string, string[]>();
  #counts = '';
  #date: string | undefined;
  /** In seconds from midnight, as the speech before has it. */
  #time: number | undefined;
  /** The same, of the speech before alone: an event may have had the time that a speech goes on with. */
  #timeOfLastSpeech: number | undefined;

  open(element: XmlElement) {
    const { parent, name } = element;
    if (!parent) this.isPublicWhip = roots.has(name);
    else if (!parent.parent) this.#addStrayText(parent);
    else if (isBlock(element) || isVote(element)) this.#endParagraph(parent);
    else if (!inline.has(name)) this.#words.addSpace();
    if (name === 'divisioncount') this.#addCount(element);
    this.#remarkOnAttributes(element);
  }

  text(text: string, within: XmlElement) {
    this.#words.add(text);
    this.#hasUpright ||= /[\p{L}\p{N}]/u.test(text) && !isInItalics(within);
  }

  close(element: XmlElement) {
    const { parent, name } = element;
    if (!parent) this.#addStrayText(element);
    else if (!parent.parent) this.#endItem(element);
    else if (isVote(element)) this.#addVote(element);
    else if (isBlock(element)) this.#endParagraph(element);
    else if (!inline.has(name)) this.#words.addSpace();
  }

  remarks(): Remark[] {
    const names = [...this.#leftOut].join(', ');
    const message = `What these attributes say is left out: ${names}.`;
    const attributes = names === '' ? [] : [{ message, ...(this.#firstLeftOut && { line: this.#firstLeftOut }) }];
    return [...attributes, ...this.losses.remarks()];
  }

  draft(): Draft {
    return {
      header: { ...(this.#date && { date: this.#date }) },
      roster: [...this.#roster].map(([name, { offices }]) => ({
        name,
        ...(isCollective(name) && { kind: 'collective' }),
        ...(offices.size > 0 && { role: [...offices].join('; ') }),
      })),
      parts: this.#speech.parts,
    };
  }

  #endParagraph(block: XmlElement) {
    const text = this.#words.take();
    const isItalic = block.attributes.get('class')?.startsWith('italic') || !this.#hasUpright;
    if (text !== '') this.#paragraphs.push({ text, block, isItalic });
    this.#hasUpright = false;
  }

  /** Text that lies in the root itself. */
  #addStrayText(root: XmlElement) {
    this.#endParagraph(root);
    if (this.#paragraphs.length === 0) return;
    this.losses.add('Text outside of speeches has no speaker', root.line);
    for (const { text } of this.#paragraphs) {
      this.#speech.words.add(text);
      this.#speech.endParagraph();
    }
    this.#speech.closeSpeech();
    this.#paragraphs = [];
  }

  /** Ends an element that lies in the root: a heading, a speech, a division. */
  #endItem(element: XmlElement) {
    this.#endParagraph(element);
    const { name, attributes, line } = element;
    this.#date ??= /\/(\d{4}-\d\d-\d\d)/.exec(attributes.get('id') ?? '')?.[1];
    const level = headings.get(name);
    if (level !== undefined) this.#addHeading(element, level);
    else if (divisions.has(name)) this.#addDivision(element);
    else if (speeches.has(name)) this.#addSpeech(element);
    else if (this.#paragraphs.length > 0) this.#addRecord(element);
    else this.losses.add(`<${name}> is left out`, line);
    this.#paragraphs = [];
  }

  #remarkOnAttributes({ parent, attributes, line }: XmlElement) {
    if (!parent) return;
    for (const name of attributes.keys()) {
      if (understood.has(name) || voteTitles.has(name)) continue;
      this.#leftOut.add(name);
      this.#firstLeftOut ??= line;
    }
  }

  #addHeading({ name, line }: XmlElement, level: number) {
    const title = this.#paragraphs.map(({ text }) => text).join(' ');
    if (title === '') this.losses.add(`A <${name}> without words is left out`, line);
    else this.#speech.addSection(level, title);
  }

  #addSpeech(element: XmlElement) {
    const { attributes, line } = element;
    const name = withoutColon(oneLine(attributes.get('speakername') ?? ''));
    if (this.#paragraphs.length === 0) return this.losses.add('A speech without words is left out', line);
    if (name === '' && isYes(attributes.get('nospeaker'))) return this.#addRecord(element);
    if (name !== '') this.#addToRoster(name, element);
    const marker = this.#marker(element);
    this.#speech.openSpeech({ speakers: name === '' ? [] : [name], ...(marker && { marker }) });
    this.#speech.startAt(this.#timeOfSpeech(name, element));
    for (const [index, paragraph] of this.#paragraphs.entries()) {
      if (this.#isRecord(paragraph, index)) this.#speech.addEvent(paragraph.text);
      else {
        this.#speech.words.add(paragraph.text);
        this.#speech.endParagraph();
      }
    }
    this.#speech.closeSpeech();
    this.#speaker = name;
  }

  /** A speech has its time where it is another than before, and where without one it would go on with the speech before an event. */
  #timeOfSpeech(name: string, element: XmlElement): number | undefined {
    const isAgain = name === this.#speaker && this.#speech.parts.at(-1)?.kind === 'event';
    const changed = this.#changedTime(element);
    const isLater = element.attributes.has('time') && this.#time !== this.#timeOfLastSpeech;
    this.#timeOfLastSpeech = this.#time;
    return changed ?? (isAgain || isLater ? this.#time : undefined);
  }

  /** Adds what the record itself says, which is no speech. */
  #addRecord(element: XmlElement) {
    let start = this.#changedTime(element);
    for (const { text } of this.#paragraphs) {
      this.#speech.addEvent(text, start);
      start = undefined;
    }
  }

  #marker({ name, attributes, line }: XmlElement): DraftTurn['marker'] {
    const written = attributes.get('oral-qnum');
    if (written !== undefined) {
      const number = /^([A-Za-z]*)\s*(\d{1,6})\D*$/.exec(written.trim());
      if (!number) this.losses.add(`The number “${oneLine(written)}” of a question is left out`, line);
      else if (/^t/i.test(number[1] ?? '')) this.losses.add('Topical questions lose the T before their number', line);
      return { kind: 'question', ...(number && { number: Number(number[2]) }) };
    }
    const type = `${attributes.get('type') ?? ''} ${name}`;
    if (/\bques/i.test(type)) return { kind: 'question' };
    return /\b(?:answer|reply)/i.test(type) ? { kind: 'answer' } : undefined;
  }

  /** Whether a paragraph of a speech is the record's own words, such as `Question put and agreed to.` */
  #isRecord({ text, block, isItalic }: Paragraph, index: number): boolean {
    if (isBracketed(text)) return true;
    const isMotion = block.attributes.has('pwmotiontext');
    if (isMotion && result.test(text)) return true;
    if (!isMotion && !isItalic) return false;
    if (index === 0 ? action.test(text) : procedure.test(text)) return true;
    this.losses.add('Printed text that a speech has in it is taken for words of the speaker', block.line);
    return false;
  }

  #addToRoster(name: string, { attributes, line }: XmlElement) {
    const written = attributes.get('person_id') ?? attributes.get('speakerid') ?? '';
    const id = written === 'unknown' ? '' : written;
    const office = oneLine(attributes.get('speakeroffice') ?? '');
    const member = this.#roster.get(name);
    if (member && id !== '' && member.id !== '' && member.id !== id)
      this.losses.add(`Two people are called “${name}”, and cannot be told apart`, line);
    if (!member) this.#roster.set(name, { id, offices: new Set(office === '' ? [] : [office]) });
    else {
      member.id ||= id;
      if (office !== '') member.offices.add(office);
    }
  }

  /** The time of day in seconds, where it is another than before. After midnight it goes on from 24 hours. */
  #changedTime({ attributes, line }: XmlElement): number | undefined {
    const written = attributes.get('time');
    if (!written) return undefined;
    const [, hours, minutes, seconds = 0] = /^\s*(\d{1,2}):(\d\d)(?::(\d\d))?\s*$/.exec(written) ?? [];
    if (hours === undefined) {
      this.losses.add(`The time “${oneLine(written)}” is left out`, line);
      return undefined;
    }
    let time = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
    if (this.#time !== undefined && time < this.#time - HALF_A_DAY) time += 2 * HALF_A_DAY;
    if (time === this.#time) return undefined;
    this.#time = time;
    return time;
  }

  #addCount({ attributes }: XmlElement) {
    const counts = [...attributes].filter(([vote]) => voteTitles.has(vote));
    this.#counts = counts.map(([vote, count]) => `${voteTitle(vote)} ${count}`).join(', ');
  }

  #addVote({ attributes, parent }: XmlElement) {
    const name = this.#words.take();
    const vote = attributes.get('vote') ?? parent?.attributes.get('vote') ?? '';
    const names = this.#votes.get(vote) ?? [];
    if (name !== '') names.push(isYes(attributes.get('teller')) ? `${name} (teller)` : name);
    this.#votes.set(vote, names);
  }

  #addDivision(element: XmlElement) {
    const number = element.attributes.get('divnumber');
    const votes = [...this.#votes].map(([vote, names]) => ({ text: `${voteTitle(vote)}: ${names.join(', ')}` }));
    const title = `Division${number ? ` ${number}` : ''}${this.#counts ? `: ${this.#counts}` : ''}`;
    this.#paragraphs = [
      { text: title, block: element, isItalic: false },
      ...this.#paragraphs,
      ...votes.map(({ text }) => ({ text, block: element, isItalic: false })),
    ];
    this.#addRecord(element);
    this.#votes.clear();
    this.#counts = '';
  }
}

interface Paragraph {
  readonly text: string;
  readonly block: XmlElement;
  /** Printed in italics, as Hansard prints what is not speech. */
  readonly isItalic: boolean;
}

/** Whether text lies in italics within its line. */
function isInItalics(element: XmlElement): boolean {
  for (let at: XmlElement | undefined = element; at && inline.has(at.name); at = at.parent) {
    if (at.name === 'i' || at.name === 'em') return true;
  }
  return false;
}

/** Elements of divisions: in committees, the count has the lists in it. */
const divisions = new Set(['division', 'divisioncount']);

function isBlock(element: XmlElement): boolean {
  return !inline.has(element.name) && !gaps.has(element.name) && !isName(element);
}

/** Somebody's name on a list: <mpname>, <lord>, <mspname>, <member> … */
function isName({ name }: XmlElement): boolean {
  return name.endsWith('name') || name === 'lord' || name === 'member';
}

/** The name of somebody who votes. */
function isVote(element: XmlElement): boolean {
  const division = element.parent?.parent;
  return isName(element) && division?.parent !== undefined && !division.parent.parent && divisions.has(division.name);
}

function voteTitle(vote: string): string {
  return voteTitles.get(vote) ?? vote;
}

const voteTitles = new Map([
  ['aye', 'Ayes'],
  ['ayes', 'Ayes'],
  ['no', 'Noes'],
  ['noes', 'Noes'],
  ['content', 'Contents'],
  ['not-content', 'Not Contents'],
  ['notcontent', 'Not Contents'],
  ['for', 'For'],
  ['against', 'Against'],
  ['abstain', 'Abstentions'],
  ['abstentions', 'Abstentions'],
  ['pairs', 'Pairs'],
]);

function isYes(value: string | undefined): boolean {
  return value !== undefined && /^(?:true|yes|1)$/i.test(value);
}

function isBracketed(text: string): boolean {
  return text.startsWith('[') && text.indexOf(']') === text.length - 1 && text.length > 2;
}

/** Attributes that are read, or that say nothing more than the text does. */
const understood = new Set([
  ...['speakername', 'speakeroffice', 'oral-qnum', 'nospeaker', 'time', 'type', 'divnumber', 'divdate'],
  ...['class', 'pwmotiontext', 'vote', 'teller', 'membername', 'title'],
]);

/** The result of a vote. */
const result = /^(?:Ayes|Contents?|For)(?: ?:)? ?\d+[,;]/i;
/** What somebody does instead of speaking. */
const action =
  /^[(—–-]*(?:rose|indicated|nodded|assented|dissented|shook|gestured|held up|stood|bowed|in the chair)\b/i;
/** How the record begins to tell what the House does. */
const procedure =
  /^(?:(?:the )?(?:original |main )?question,? (?:put|again|proposed|accordingly|agreed|negatived|deferred)|(?:lords )?amendments?\b.{0,40} (?:proposed|made|agreed|moved|negatived|by leave)|motion (?:made|agreed|by leave)|bill (?:read|reported|presented|accordingly|ordered|to be)|(?:new )?(?:clauses?|schedules?)\b.{0,60} (?:ordered|agreed|brought|read|disagreed)|the (?:house|committee) (?:divided|met|adjourned|proceeded|having|sat|rose)|(?:sitting|debate) (?:suspended|adjourned|resumed)|on resuming|resolved\b|ordered\b|it being\b|division\b|several hon\.|leave granted)/i;

const HALF_A_DAY = 12 * 3600;
