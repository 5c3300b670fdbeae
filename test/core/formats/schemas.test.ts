import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { type Draft, formatWithId, transcriptToDraft } from '../../../server/core/index.ts';
import { parse } from '../reading.ts';
import { draftsOf } from './anyDraft.ts';
import { written } from './reading.ts';

/** What a schema says of one element, as far as we write it. */
interface Rule {
  /** The children, in order, as an expression over their names with a space after each. */
  readonly children: RegExp;
  readonly hasText?: boolean;
  readonly required?: readonly string[];
  readonly allowed?: readonly string[];
}

/** An element that holds words, with elements among them. */
function words(...inside: readonly string[]): Pick<Rule, 'children' | 'hasText'> {
  return { children: new RegExp(`^(?:(?:${inside.join('|') || '-'}) )*$`), hasText: true };
}

const none = /^$/;

/** The elements of TEI that we write, after the content models of its guidelines (P5). */
const teiRules: Readonly<Record<string, Rule>> = {
  TEI: { children: /^teiHeader text $/, allowed: ['xmlns', 'xml:lang'] },
  teiHeader: { children: /^fileDesc (?:encodingDesc )?profileDesc $/ },
  fileDesc: { children: /^titleStmt publicationStmt (?:notesStmt )?sourceDesc $/ },
  titleStmt: { children: /^title $/ },
  title: words(),
  publicationStmt: { children: /^p $/ },
  notesStmt: { children: /^(?:note )+$/ },
  sourceDesc: { children: /^(?:p |(?:bibl )?(?:recordingStmt )?)$/ },
  bibl: { children: /^idno $/ },
  idno: { ...words(), allowed: ['type'] },
  recordingStmt: { children: /^recording $/ },
  recording: { children: /^media $/ },
  media: { children: none, required: ['mimeType', 'url'] },
  encodingDesc: { children: /^classDecl $/ },
  classDecl: { children: /^taxonomy $/ },
  taxonomy: { children: /^(?:category )+$/, required: ['xml:id'] },
  category: { children: /^catDesc $/, required: ['xml:id'] },
  catDesc: words(),
  profileDesc: { children: /^(?:settingDesc )?(?:particDesc )?$/ },
  settingDesc: { children: /^setting $/ },
  setting: { children: /^date $/ },
  date: { ...words(), allowed: ['when'] },
  particDesc: { children: /^listPerson $/ },
  listPerson: { children: /^(?:(?:person|personGrp) )+$/ },
  person: { children: /^(?:persName )+(?:occupation )?(?:note )*$/, required: ['xml:id'], allowed: ['role'] },
  personGrp: { children: /^(?:persName )+(?:occupation )?(?:note )*$/, required: ['xml:id'], allowed: ['role'] },
  persName: { ...words(), allowed: ['type'] },
  occupation: words(),
  note: { ...words(), allowed: ['type', 'n', 'synch'] },
  text: { children: /^(?:timeline )?body $/ },
  timeline: { children: /^(?:when )+$/, required: ['unit', 'origin'] },
  when: { children: none, required: ['xml:id'], allowed: ['interval', 'since'] },
  // A body has a paragraph, a speech or a section besides what happens, and no words after its sections.
  body: { children: /^(?:(?:incident|note) )*(?:(?:p|u) (?:(?:p|u|incident|note) )*)?(?:div )*$/ },
  div: { children: /^(?:head )?(?:(?:p|u|incident|note) )*(?:div )*$/, required: ['type'] },
  head: words(),
  p: words('anchor', 'gap', 'unclear', 'incident'),
  u: { children: /^(?:note )*(?:(?:seg|incident|note) )*$/, allowed: ['who', 'ana', 'n'] },
  seg: words('anchor', 'gap', 'unclear', 'incident'),
  anchor: { children: none, required: ['synch'], allowed: ['type'] },
  gap: { children: none, required: ['reason'] },
  unclear: words(),
  incident: { children: /^desc $/, allowed: ['start'] },
  desc: words(),
};

const identity = 'FRBRthis FRBRuri FRBRdate FRBRauthor';
const reference = { children: none, required: ['eId', 'href', 'showAs'], allowed: ['shortForm'] };
const speech = { required: ['by'], allowed: ['as'], children: /^(?:num )?(?:from )?(?:p )+$/ };
const inSection = '(?:speech|question|answer|scene|other|debateSection) ';

/** The elements of Akoma Ntoso that we write, after its schema (3.0). */
const aknRules: Readonly<Record<string, Rule>> = {
  akomaNtoso: { children: /^debate $/, required: ['xmlns'] },
  debate: { children: /^meta (?:preface )?debateBody $/, required: ['name'] },
  meta: { children: /^identification references $/ },
  identification: { children: /^FRBRWork FRBRExpression FRBRManifestation $/, required: ['source'] },
  FRBRWork: { children: new RegExp(`^${identity} FRBRcountry $`) },
  FRBRExpression: { children: new RegExp(`^${identity} FRBRlanguage $`) },
  FRBRManifestation: { children: new RegExp(`^${identity} $`) },
  FRBRthis: { children: none, required: ['value'] },
  FRBRuri: { children: none, required: ['value'] },
  FRBRdate: { children: none, required: ['date', 'name'] },
  FRBRauthor: { children: none, required: ['href'] },
  FRBRcountry: { children: none, required: ['value'] },
  FRBRlanguage: { children: none, required: ['language'] },
  references: { children: /^(?:TLC(?:Person|Organization|Concept|Role) )+$/, required: ['source'] },
  TLCPerson: reference,
  TLCOrganization: reference,
  TLCConcept: reference,
  TLCRole: reference,
  preface: { children: /^(?:p )+$/ },
  docTitle: words(),
  debateBody: { children: /^(?:debateSection )+$/ },
  debateSection: { children: new RegExp(`^(?:heading )?(?:${inSection})*$`), required: ['name', 'eId'] },
  heading: { ...words(), required: ['eId'] },
  speech,
  question: speech,
  answer: speech,
  other: { children: /^(?:p )+$/, required: ['eId'] },
  scene: words(),
  num: words(),
  from: words('person'),
  person: { ...words(), required: ['eId', 'refersTo'], allowed: ['as'] },
  p: { ...words('remark', 'docTitle'), allowed: ['class', 'title'] },
  remark: words(),
};

/** Faults of a file against the rules of its elements, and references to what it does not have. */
function faultsOf(text: string, rules: Readonly<Record<string, Rule>>): string[] {
  const faults: string[] = [];
  const open: { name: string; children: string; text: string }[] = [];
  const ids = new Set<string>();
  const references: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const parent = open.at(-1);
    if (parent) parent.children += `${name} `;
    open.push({ name, children: '', text: '' });
    const { required = [], allowed = [] } = rules[name] ?? {};
    for (const key of required) if (!Object.hasOwn(attributes, key)) faults.push(`<${name}> has no ${key}`);
    for (const [key, value] of Object.entries(attributes)) {
      if (![...required, ...allowed].includes(key)) faults.push(`<${name}> has ${key}`);
      if (key === 'xml:id' || key === 'eId') {
        if (ids.has(value) || !/^[\p{L}_][\p{L}\p{M}\p{N}._-]*$/u.test(value)) faults.push(`${key}="${value}"`);
        ids.add(value);
      } else if (key === 'url' || key === 'href') assert.doesNotMatch(value, /\s/);
      if (['who', 'ana', 'synch', 'start', 'since', 'origin', 'by', 'as', 'refersTo', 'source'].includes(key)) {
        references.push(...value.split(' '));
      }
    }
  });
  parser.on('text', (text) => {
    const inside = open.at(-1);
    if (inside) inside.text += text;
  });
  parser.on('closetag', () => {
    const { name = '', children = '', text = '' } = open.pop() ?? {};
    const rule = rules[name];
    if (!rule) faults.push(`<${name}> is not known`);
    else if (!rule.children.test(children)) faults.push(`<${name}> has ${children}`);
    else if (!rule.hasText && text.trim() !== '') faults.push(`<${name}> has words: ${text}`);
  });
  parser.on('error', ({ message }) => faults.push(message));
  parser.write(text).close();
  for (const to of references) if (!ids.has(to.slice(1)) || !to.startsWith('#')) faults.push(`${to} is not there`);
  return faults;
}

const seeds = new URL('../../../seeds/', import.meta.url);
const seedDrafts = readdirSync(seeds)
  .filter((name) => name.endsWith('.transcript'))
  .map((name): [string, Draft] => [name, transcriptToDraft(parse(readFileSync(new URL(name, seeds), 'utf8')))]);
const drafts: readonly [string, Draft][] = [
  ...seedDrafts,
  ['an empty transcript', { header: {}, roster: [], parts: [] }],
  ['an event alone', { header: {}, roster: [], parts: [{ kind: 'event', text: 'Applause', start: 3 }] }],
  ['a note alone', { header: {}, roster: [], parts: [{ kind: 'comment', text: 'checked' }] }],
  ['a name of a file with spaces', { header: { media: 'my talk.mp3', other: { room: '4b' } }, roster: [], parts: [] }],
];
const any = draftsOf({
  ...{ times: true, ends: true, markers: true, numbers: true, qualifiers: true, sections: true },
  ...{ unattributed: true, paragraphs: true, marks: true, header: true },
});

for (const [id, rules] of [
  ['tei', teiRules],
  ['akn', aknRules],
] as const) {
  const format = formatWithId(id) ?? assert.fail(id);
  describe(`${format.title}, as its schema has it`, () => {
    for (const [name, draft] of drafts) {
      it(`is written of ${name}`, async () => assert.deepEqual(faultsOf(await written(format, draft), rules), []));
    }

    it('is written of any draft', async () => {
      await fc.assert(
        fc.asyncProperty(any, async (draft) => {
          const text = await written(format, draft);
          assert.deepEqual(faultsOf(text, rules), [], text);
        }),
      );
    });
  });
}
