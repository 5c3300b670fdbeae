import type { XmlElement } from '../xml/readXml.ts';
import { readXml } from '../xml/readXml.ts';
import { attributeOf, isOn, wordValue } from './word.ts';

/** What styles say that matters for what is spoken. Styles are found by their ids. */
export interface Styles {
  /** 1 to 9 for the style of a heading, else 0. */
  levelOf(id: string): number;
  /** Undefined where the style says nothing of it. */
  isBold(id: string): boolean | undefined;
  /** The list that paragraphs of the style belong to, and the level in it. */
  listOf(id: string): { readonly list: string; readonly level: number } | undefined;
  /** The name, in small letters, as Word shows it in English: `title`, `toc 1`. */
  nameOf(id: string): string;
}

interface Style {
  name: string;
  basedOn: string;
  level: number;
  bold: boolean | undefined;
  list: string;
  listLevel: number;
}

/** Reads the part of a document that has its styles. A document without them has none. */
export function readStyles(xml: string): Styles {
  const styles = new Map<string, Style>();
  let current: Style | undefined;
  readXml(xml, {
    open(element) {
      if (element.name === 'style') {
        current = { name: '', basedOn: '', level: 0, bold: undefined, list: '', listLevel: 0 };
        styles.set(attributeOf(element, 'styleId'), current);
      } else if (current) readProperty(element, current);
    },
    text() {},
    close({ name }) {
      if (name === 'style') current = undefined;
    },
  });
  const chain = (id: string) => {
    const found: Style[] = [];
    for (let style = styles.get(id); style && found.length < LONGEST_CHAIN; style = styles.get(style.basedOn))
      found.push(style);
    return found;
  };
  return {
    levelOf: (id) => chain(id).find(({ level }) => level > 0)?.level ?? 0,
    isBold: (id) => chain(id).find(({ bold }) => bold !== undefined)?.bold,
    listOf: (id) => {
      const found = chain(id).find(({ list }) => list !== '');
      return found && { list: found.list, level: found.listLevel };
    },
    nameOf: (id) => styles.get(id)?.name ?? '',
  };
}

/** A style may be based on another one, and that on another one. Some files go round in circles. */
const LONGEST_CHAIN = 20;

function readProperty(element: XmlElement, style: Style): void {
  const value = wordValue(element);
  switch (element.name) {
    case 'name': {
      style.name = value.toLowerCase();
      const level = Number(/^heading ([1-9])$/.exec(style.name)?.[1] ?? 0);
      if (level > 0) style.level = level;
      break;
    }
    case 'basedOn':
      style.basedOn = value;
      break;
    case 'outlineLvl':
      if (/^[0-8]$/.test(value)) style.level ||= Number(value) + 1;
      break;
    case 'numId':
      style.list = value;
      break;
    case 'ilvl':
      style.listLevel = Number(value) || 0;
      break;
    case 'b':
      style.bold = isOn(element);
      break;
  }
}
