import type { Draft, DraftEvent, DraftPart, DraftSpeaker, Passage } from '../draft/draft.ts';
import type { Imported } from '../format.ts';
import { textIn, walk } from './elements.ts';
import { isElement, type PageElement, type PageNode } from './tree.ts';

/** Reads a page that we wrote: all of it stands in elements with classes. */
export function readOwnPage(nodes: readonly PageNode[]): Imported {
  const facts: [string, string][] = [];
  const others: [string, string][] = [];
  const roster: DraftSpeaker[] = [];
  const parts: DraftPart[] = [];
  walk(nodes, {
    enter(element) {
      const { attribs } = element;
      if (hasClass(element, 'title')) facts.push(['title', wordsOf(element)]);
      else if (hasClass(element, 'fact')) (hasClass(element, 'other') ? others : facts).push(factOf(element));
      else if (hasClass(element, 'listed')) roster.push(speakerOf(element));
      else if (hasClass(element, 'section')) {
        parts.push({ kind: 'section', level: Number(attribs['data-level']) || 1, title: wordsOf(element) });
      } else if (hasClass(element, 'turn')) parts.push(turnOf(element));
      else if (hasClass(element, 'event')) parts.push(eventOf(element));
      else if (hasClass(element, 'record')) parts.push({ ...eventOf(element), isRecord: true });
      else return true;
      return false;
    },
    leave() {},
    text() {},
  });
  const header = { ...Object.fromEntries(facts), ...(others.length > 0 && { other: Object.fromEntries(others) }) };
  const draft: Draft = { header, roster, parts };
  return { draft, remarks: [] };
}

function factOf(element: PageElement): [string, string] {
  const [key] = find(element, (child) => child.name === 'dt');
  const [value] = find(element, (child) => child.name === 'dd');
  return [key?.attribs['data-key'] ?? '', value ? wordsOf(value) : ''];
}

function speakerOf(element: PageElement): DraftSpeaker {
  const kind = element.attribs['data-kind'];
  const [role] = textsOf(element, 'role');
  const aliases = textsOf(element, 'alias');
  const qualifiers = textsOf(element, 'qualifier').map((text) => text.slice(1, -1));
  return {
    name: textsOf(element, 'name')[0] ?? '',
    kind: kind === 'collective' || kind === 'unknown' ? kind : 'person',
    ...(role !== undefined && { role }),
    ...(aliases.length > 0 && { aliases }),
    ...(qualifiers.length > 0 && { qualifiers }),
  };
}

function turnOf(element: PageElement): DraftPart {
  const qualifiers = textsOf(element, 'qualifier').map((text) => text.slice(1, -1));
  const kind = hasClass(element, 'question') ? 'question' : hasClass(element, 'answer') ? 'answer' : undefined;
  const number = element.attribs['data-number'];
  return {
    kind: 'turn',
    speakers: hasClass(element, 'open') ? undefined : textsOf(element, 'name'),
    ...(qualifiers.length > 0 && { qualifiers }),
    ...(kind && { marker: { kind, ...(number !== undefined && { number: Number(number) }) } }),
    passages: find(element, (child) => hasClass(child, 'words')).flatMap((words, i) =>
      words.children.filter(isElement).map((child, j) => passageOf(child, i > 0 && j === 0)),
    ),
  };
}

function passageOf(element: PageElement, isParagraph: boolean): Passage {
  const { 'data-start': start, 'data-end': end } = element.attribs;
  return {
    text: wordsOf(element),
    ...(start !== undefined && { start: Number(start) }),
    ...(end !== undefined && { end: Number(end) }),
    ...(isParagraph && { isParagraph }),
  };
}

function eventOf(element: PageElement): DraftEvent {
  const start = element.attribs['data-start'];
  const [words] = find(element, ({ name }) => name === 'span');
  return { kind: 'event', text: words ? wordsOf(words) : '', ...(start !== undefined && { start: Number(start) }) };
}

function textsOf(element: PageElement, name: string): string[] {
  return find(element, (child) => hasClass(child, name)).map(wordsOf);
}

function find(element: PageElement, isFound: (child: PageElement) => boolean): PageElement[] {
  const found: PageElement[] = [];
  walk(element.children, {
    enter(child) {
      if (isFound(child)) found.push(child);
      return !isFound(child);
    },
    leave() {},
    text() {},
  });
  return found;
}

function hasClass({ attribs }: PageElement, name: string): boolean {
  return (attribs.class ?? '').split(' ').includes(name);
}

/** The words as they stand: white space in them counts. */
function wordsOf({ children }: PageElement): string {
  return textIn(children);
}
