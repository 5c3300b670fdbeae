import { readXml } from '../xml/readXml.ts';
import { attributeOf, wordValue } from './word.ts';

/** Numbers the paragraphs of lists in the order of the document, as Word shows them: `Q12`, `3.`, `(b)`. */
export interface Numbering {
  /** The label of the next paragraph of a list; empty for a bullet. */
  next(list: string, level: number): string;
}

interface Level {
  start: number;
  format: string;
  /** `%1` stands for the number of the first level. */
  text: string;
}

/** Reads the part of a document that has its lists. */
export function readNumbering(xml: string): Numbering {
  const abstract = new Map<string, Map<number, Level>>();
  const lists = new Map<string, string>();
  let levels: Map<number, Level> | undefined;
  let level: Level | undefined;
  let list = '';
  readXml(xml, {
    open(element) {
      switch (element.name) {
        case 'abstractNum':
          levels = new Map();
          abstract.set(attributeOf(element, 'abstractNumId'), levels);
          break;
        case 'lvl':
          level = { start: 1, format: 'decimal', text: '' };
          if (element.parent?.name === 'abstractNum') levels?.set(Number(attributeOf(element, 'ilvl')), level);
          break;
        case 'start':
          if (level) level.start = Number(wordValue(element)) || 0;
          break;
        case 'numFmt':
          if (level) level.format = wordValue(element);
          break;
        case 'lvlText':
          if (level) level.text = wordValue(element);
          break;
        case 'num':
          list = attributeOf(element, 'numId');
          break;
        case 'abstractNumId':
          lists.set(list, wordValue(element));
          break;
      }
    },
    text() {},
    close({ name }) {
      if (name === 'lvl') level = undefined;
    },
  });
  return new Counter(abstract, lists);
}

/** A list goes on where another one with the same appearance has ended. */
class Counter implements Numbering {
  readonly #abstract: ReadonlyMap<string, ReadonlyMap<number, Level>>;
  readonly #lists: ReadonlyMap<string, string>;
  readonly #counts = new Map<string, number[]>();

  constructor(abstract: ReadonlyMap<string, ReadonlyMap<number, Level>>, lists: ReadonlyMap<string, string>) {
    this.#abstract = abstract;
    this.#lists = lists;
  }

  next(list: string, level: number): string {
    const id = this.#lists.get(list) ?? '';
    const levels = this.#abstract.get(id);
    const own = levels?.get(level);
    if (!levels || !own) return '';
    const counts = this.#counts.get(id) ?? [];
    this.#counts.set(id, counts);
    counts.length = Math.min(counts.length, level + 1);
    for (let i = counts.length; i <= level; i++) counts[i] = (levels.get(i)?.start ?? 1) - (i === level ? 1 : 0);
    counts[level] = (counts[level] ?? 0) + 1;
    if (own.format === 'bullet' || own.format === 'none') return '';
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return shown(counts[at] ?? 1, levels.get(at)?.format ?? 'decimal');
    });
  }
}

function shown(number: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(number).toLowerCase();
    case 'upperLetter':
      return letters(number);
    case 'lowerRoman':
      return roman(number).toLowerCase();
    case 'upperRoman':
      return roman(number);
    case 'decimalZero':
      return String(number).padStart(2, '0');
    default:
      return String(number);
  }
}

/** `A` to `Z`, then `AA`, `BB` and so on, as Word counts. */
function letters(number: number): string {
  const at = Math.max(0, number - 1);
  return String.fromCharCode(65 + (at % 26)).repeat(Math.min(10, Math.floor(at / 26) + 1));
}

function roman(number: number): string {
  let rest = Math.min(number, 3999);
  let text = '';
  for (const [value, letter] of romans) {
    while (rest >= value) {
      text += letter;
      rest -= value;
    }
  }
  return text;
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
