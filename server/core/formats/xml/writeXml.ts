import { escapeMarkup, hasControls } from '../../text/markup.ts';
import type { Exported, Remark } from '../format.ts';

/** Attributes of a tag. Those without a value are left out. */
export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/** Writes an XML file, one element a line, each indented by the elements around it. */
export class XmlWriter {
  readonly #lines: string[] = ['<?xml version="1.0" encoding="UTF-8"?>\n'];
  readonly #open: string[] = [];
  #hasControls = false;

  /** Opens an element that has others in it. */
  open(name: string, attributes: XmlAttributes = {}) {
    this.line(this.tag(name, attributes));
    this.#open.push(name);
  }

  /** Closes the element that was opened last. */
  close() {
    const name = this.#open.pop();
    this.line(`</${name}>`);
  }

  /** An element with nothing but text in it, or with nothing at all. */
  element(name: string, text: string, attributes: XmlAttributes = {}) {
    this.line(this.inline(name, this.text(text), attributes));
  }

  /** A line of XML. */
  line(xml: string) {
    this.#lines.push(`${'  '.repeat(this.#open.length)}${xml}\n`);
  }

  /** An element as a piece of a line, around a piece of XML. */
  inline(name: string, xml: string, attributes: XmlAttributes = {}): string {
    return xml === ''
      ? `${this.tag(name, attributes).slice(0, -1)}/>`
      : `${this.tag(name, attributes)}${xml}</${name}>`;
  }

  tag(name: string, attributes: XmlAttributes): string {
    const written = Object.entries(attributes).map(([key, value]) =>
      value === undefined ? '' : ` ${key}="${this.text(String(value))}"`,
    );
    return `<${name}${written.join('')}>`;
  }

  /** Text as it stands in XML, also in attributes. Control characters are left out, since XML cannot hold them, which is remarked. */
  text(text: string): string {
    this.#hasControls ||= hasControls(text);
    return escapeMarkup(text).replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
  }

  done(): Exported {
    const remarks: Remark[] = [];
    if (this.#hasControls) remarks.push({ message: 'Control characters left out, because XML cannot hold them.' });
    return { pieces: this.#lines, remarks };
  }
}

/** Names for `xml:id` and the like: each made from a label, and no two the same. */
export class XmlIds {
  /** How often each has been asked for. */
  readonly #made = new Map<string, number>();

  /** A new identifier that begins with the letters and digits of a label. */
  make(label: string): string {
    const plain = label
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9]+/g, '')
      .slice(0, 60);
    const base = /^[A-Za-z]/.test(plain) ? plain : `s${plain}`;
    const count = (this.#made.get(base) ?? 0) + 1;
    this.#made.set(base, count);
    // A label has no full stop left in it, so that the number cannot make two labels the same.
    return count === 1 ? base : `${base}.${count}`;
  }
}
