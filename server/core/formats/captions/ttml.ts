import { escapeText } from '../../text/markup.ts';
import { inMilliseconds } from '../../text/numbers.ts';
import type { FileContent, FileFormat, Imported, ReadOptions, Refusal } from '../format.ts';
import { InlineText } from '../xml/inlineText.ts';
import { otherRoot, readXml, type XmlElement, type XmlVisitor, xmlRoot } from '../xml/readXml.ts';
import { type Cue, captionFile } from './cues.ts';
import { readCaptions } from './readCaptions.ts';
import { captionsHold } from './writeCaptions.ts';

/** Timed Text, the captions of broadcasters (TTML, DFXP, EBU-TT) and the transcripts of Apple Podcasts. */
export const ttml: FileFormat = {
  id: 'ttml',
  title: 'Timed Text (TTML)',
  extensions: ['.ttml', '.dfxp'],
  holds: captionsHold,
  recognises: (content) => xmlRoot(content)?.name === 'tt',
  read: readTtml,
};

function readTtml(content: FileContent, { settings }: ReadOptions): Imported | Refusal {
  const reader = new TtmlReader();
  const refusal = readXml(content.text, reader);
  if (refusal) return refusal;
  if (!reader.isTtml) return otherRoot(content, 'tt');
  const { title, language, wrongEnds } = reader;
  const cues = reader.cues();
  if (cues.length === 0) return { refused: 'it has no paragraph with words' };
  const { parts, remarks } = readCaptions(captionFile(cues, { wrongEnds }), settings);
  return { draft: { header: { ...(title && { title }), ...(language && { language }) }, roster: [], parts }, remarks };
}

/** A paragraph as it is read. */
interface Paragraph {
  readonly line: number;
  start: number;
  end: number;
  /** Whether it has times of its own. Else it has those of the pieces within it. */
  readonly isTimed: boolean;
  /** The identifiers of who speaks, of each line. */
  readonly lines: { readonly agents: string; readonly text: string }[];
}

class TtmlReader implements XmlVisitor {
  isTtml = false;
  title: string | undefined;
  language: string | undefined;
  readonly wrongEnds: number[] = [];
  readonly #paragraphs: Paragraph[] = [];
  /** Names by identifier. */
  readonly #names = new Map<string, string>();
  readonly #text = new InlineText();
  readonly #rates = { frames: 30, ticks: 1 };
  /** The beginning of each element that is open, in seconds: times count from that of the element around. */
  readonly #begins = new Map<XmlElement, number>();
  #agents = '';
  #agent: string | undefined;
  #paragraph: Paragraph | undefined;

  open(element: XmlElement) {
    const { name, parent, line } = element;
    if (!parent) {
      this.isTtml = name === 'tt';
      this.language = attribute(element, 'lang');
      this.#readRates(element);
    }
    const outer = (parent && this.#begins.get(parent)) ?? 0;
    const begin = this.#seconds(attribute(element, 'begin'));
    this.#begins.set(element, outer + (begin ?? 0));
    if (name === 'agent') this.#agent = attribute(element, 'id');
    else if (name === 'p') {
      const { start, end } = this.#timesOf(element, outer);
      this.#paragraph = { line, start, end, isTimed: !Number.isNaN(start), lines: [] };
      this.#agents = agentsOf(element);
    } else if (this.#paragraph) this.#openInside(element, this.#paragraph, outer);
  }

  #openInside(element: XmlElement, paragraph: Paragraph, outer: number) {
    if (element.name === 'br') this.#closeLine();
    else if (element.name === 'span') {
      if (!paragraph.isTimed) {
        const { start, end } = this.#timesOf(element, outer);
        if (Number.isNaN(paragraph.start)) paragraph.start = start;
        if (!(end <= paragraph.end)) paragraph.end = end;
      }
      const agents = agentsOf(element);
      if (agents !== this.#agents) this.#closeLine();
      this.#agents = agents;
      if (attribute(element, 'unit')) this.#text.addSpace();
    }
  }

  text(text: string, within: XmlElement) {
    if (this.#paragraph) {
      if (!notShown.has(within.name)) this.#text.add(text);
    } else if (within.name === 'title') this.title = `${this.title ?? ''}${text}`.trim();
    else if (within.name === 'name' && this.#agent !== undefined) {
      this.#names.set(this.#agent, `${this.#names.get(this.#agent) ?? ''}${text}`.trim());
    }
  }

  close(element: XmlElement) {
    this.#begins.delete(element);
    if (element.name === 'agent') this.#agent = undefined;
    else if (this.#paragraph && element.name === 'span') {
      const agents = element.parent ? agentsOf(element.parent) : '';
      if (agents !== this.#agents) this.#closeLine();
      this.#agents = agents;
    } else if (this.#paragraph && element.name === 'p') {
      this.#closeLine();
      if (this.#paragraph.lines.length > 0) this.#paragraphs.push(this.#paragraph);
      this.#paragraph = undefined;
    }
  }

  cues(): Cue[] {
    return this.#paragraphs.map(({ line, start, end, lines }) => {
      if (end <= start) this.wrongEnds.push(line);
      return {
        id: '',
        line,
        start,
        end: end > start ? end : undefined,
        lines: lines.map(({ agents, text }, at) => `${at > 0 ? '</v>' : ''}${this.#tag(agents)}${escapeText(text)}`),
      };
    });
  }

  #tag(agents: string): string {
    const names = agents.split(/\s+/).flatMap((id) => (id === '' ? [] : (this.#names.get(id) ?? id)));
    return names.length === 0 ? '' : `<v ${escapeText(names.join(', '))}>`;
  }

  #closeLine() {
    const text = this.#text.take();
    if (text !== '') this.#paragraph?.lines.push({ agents: this.#agents, text });
  }

  #readRates(root: XmlElement) {
    const frames = Number(attribute(root, 'frameRate'));
    const [top, bottom] = (attribute(root, 'frameRateMultiplier') ?? '').split(/[\s:]+/).map(Number);
    this.#rates.frames = (frames > 0 ? frames : 30) * (top && bottom ? top / bottom : 1);
    const ticks = Number(attribute(root, 'tickRate'));
    this.#rates.ticks = ticks > 0 ? ticks : frames > 0 ? this.#rates.frames : 1;
  }

  /** In seconds; NaN where the element gives none. */
  #timesOf(element: XmlElement, outer: number): { start: number; end: number } {
    const begin = this.#seconds(attribute(element, 'begin'));
    const end = this.#seconds(attribute(element, 'end'));
    const length = this.#seconds(attribute(element, 'dur'));
    const start = begin === undefined ? Number.NaN : outer + begin;
    if (end !== undefined) return { start: inMilliseconds(start), end: inMilliseconds(outer + end) };
    return { start: inMilliseconds(start), end: inMilliseconds(start + (length ?? Number.NaN)) };
  }

  /** `00:01:02.5`, `00:01:02:12` with frames, `62.5s`, `500ms`, `12f`, `1000t`, in seconds. */
  #seconds(time: string | undefined): number | undefined {
    if (time === undefined) return undefined;
    const clock = /^\s*(?:(\d{1,6}):)?(\d{1,3}):(\d{1,2}(?:\.\d{1,9})?)(?::(\d{1,3}(?:\.\d{1,3})?))?\s*$/.exec(time);
    if (clock) {
      const [, hours = 0, minutes, seconds, frames = 0] = clock;
      return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(frames) / this.#rates.frames;
    }
    const [, count, unit = ''] = /^\s*(\d{1,15}(?:\.\d{1,9})?)(h|ms|m|s|f|t|)\s*$/.exec(time) ?? [];
    if (count === undefined) return undefined;
    const { frames, ticks } = this.#rates;
    const lengths: Record<string, number> = { h: 3600, m: 60, s: 1, ms: 0.001, f: 1 / frames, t: 1 / ticks };
    return Number(count) * (lengths[unit] ?? 1);
  }
}

/** Elements inside a paragraph whose text is no speech. */
const notShown = new Set(['metadata', 'title', 'desc', 'copyright', 'agent', 'name', 'actor']);

/** An attribute by its name without a prefix, which files choose freely. */
function attribute({ attributes }: XmlElement, name: string): string | undefined {
  const direct = attributes.get(name);
  if (direct !== undefined) return direct;
  for (const [key, value] of attributes) if (key.endsWith(`:${name}`)) return value;
  return undefined;
}

/** The identifiers of who speaks, by the nearest element around that says so. */
function agentsOf(element: XmlElement): string {
  for (let at: XmlElement | undefined = element; at; at = at.parent) {
    const agents = attribute(at, 'agent');
    if (agents !== undefined) return agents.trim();
  }
  return '';
}
