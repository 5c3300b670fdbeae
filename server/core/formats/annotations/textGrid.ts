import type { FileContent, FileFormat, Imported, Refusal } from '../format.ts';
import { Losses, oneLine } from '../xml/inlineText.ts';
import { type Annotation, annotationsToTurns } from './annotationsToDraft.ts';

/** The TextGrids of Praat, in the long and in the short form: each speaker has a tier. */
export const textGrid: FileFormat = {
  id: 'textgrid',
  title: 'Praat TextGrid',
  extensions: ['.TextGrid', '.textgrid'],
  holds: { speakers: true, times: true, questions: false, events: false, sections: false, roster: false },
  recognises: ({ text }) => start.test(text),
  read: readTextGrid,
};

const start = /^\s{0,20}(?:File type = )?"ooTextFile(?: short)?"\s{1,20}(?:Object class = )?"TextGrid"/;

function readTextGrid({ text }: FileContent): Imported | Refusal {
  if (!start.test(text)) return { refused: 'it does not begin with "ooTextFile" and "TextGrid"', line: 1 };
  const reader = new TextGridReader(text);
  return {
    draft: { header: {}, roster: [], parts: annotationsToTurns(reader.read()) },
    remarks: reader.losses.remarks(),
  };
}

interface Tier {
  readonly name: string;
  readonly isPoints: boolean;
  readonly line: number;
  readonly annotations: { readonly start: number; readonly end: number; readonly text: string }[];
}

/** Reads as Praat does: texts in quotes, numbers and signs in angle brackets that stand alone count, and everything else is decoration. */
class TextGridReader {
  readonly losses = new Losses();
  readonly #tokens: Iterator<Token>;
  #line = 1;

  constructor(text: string) {
    this.#tokens = tokensOf(text);
  }

  read(): Annotation[] {
    for (const _ of ['file type', 'class']) this.#text();
    for (const _ of ['beginning', 'end']) this.#number();
    const count = this.#number() ?? 0;
    const tiers: Tier[] = [];
    for (let at = 0; at < count; at++) {
      const tier = this.#tier();
      if (!tier) break;
      tiers.push(tier);
    }
    return this.#spoken(tiers);
  }

  #tier(): Tier | undefined {
    const kind = this.#text();
    const name = this.#text();
    const line = this.#line;
    for (const _ of ['beginning', 'end']) this.#number();
    const count = this.#number();
    if (name === undefined || count === undefined) return this.#cut();
    const isPoints = kind === 'TextTier';
    const tier: Tier = { name: oneLine(name), isPoints, line, annotations: [] };
    for (let at = 0; at < count; at++) {
      const start = this.#number();
      const end = isPoints ? start : this.#number();
      const text = this.#text();
      if (start === undefined || end === undefined || text === undefined) {
        this.#cut();
        return tier;
      }
      tier.annotations.push({ start, end, text: oneLine(text) });
    }
    return tier;
  }

  #cut(): undefined {
    this.losses.add('The file ends before its last tier does: it may be cut off', this.#line);
    return undefined;
  }

  #text(): string | undefined {
    const token = this.#next();
    return typeof token === 'string' ? token : undefined;
  }

  #number(): number | undefined {
    const token = this.#next();
    return typeof token === 'number' ? token : undefined;
  }

  #next(): Token['value'] | undefined {
    const next = this.#tokens.next();
    if (next.done) return undefined;
    this.#line = next.value.line;
    return next.value.value;
  }

  /** What is said: forced aligners write a tier of words and one of sounds for each speaker, of which only the words are. */
  #spoken(tiers: readonly Tier[]): Annotation[] {
    const annotations: Annotation[] = [];
    const whole = new Set(tiers.filter(({ name }) => !aligned.test(name)).map(({ name }) => name));
    for (const { name, isPoints, line, annotations: all } of tiers) {
      const [, before = '', unit] = aligned.exec(name) ?? [];
      const speaker = unit === undefined ? name : before;
      const isSpoken = unit === undefined || (/^word/i.test(unit) && !whole.has(before));
      if (isPoints || !isSpoken) {
        if (all.some(({ text }) => text !== '')) this.losses.add(`Tier “${name}” is left out`, line);
        continue;
      }
      for (const { start, end, text } of all) {
        if (silence.test(text)) this.losses.add('Marks of silence are left out', line);
        else if (text !== '') annotations.push({ speaker: speaker === '' ? undefined : speaker, text, start, end });
      }
    }
    return annotations;
  }
}

const aligned = /^(?:(.+?)\s{0,4}[-_ ]\s{0,4})?(words?|phones?|phonemes?|segments?|syllables?)$/i;
const silence = /^(?:sp|sil|spn|<sil>|<p:>|<nib>)$/i;

interface Token {
  readonly value: string | number;
  readonly line: number;
}

function* tokensOf(text: string): Generator<Token> {
  let line = 1;
  let counted = 0;
  for (const { 0: token, 1: quoted, 2: number, index } of text.matchAll(tokens)) {
    for (; counted < index; counted++) if (text[counted] === '\n') line++;
    if (quoted !== undefined) yield { value: quoted.replaceAll('""', '"'), line };
    else if (number !== undefined && token !== '') yield { value: Number(number), line };
  }
}

/** Texts, numbers that stand alone, comments to the end of a line, and other words. */
const tokens = /"([^"]*(?:""[^"]*)*)"|(?<!\S)(-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)(?!\S)|![^\n]*|[^\s"]+/g;
