/** Attributes of a tag. Those without a value are left out. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** An opening tag, or with `/` an empty element. */
export function openTag(name: string, attributes: XmlAttributes = {}, end: '' | '/' = ''): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escapeXml(value)}"`,
  );
  return `<${name}${written.join('')}${end}>`;
}

/** An element with text in it. */
export function textElement(name: string, text: string, attributes: XmlAttributes = {}): string {
  return `${openTag(name, attributes)}${escapeXml(text)}</${name}>`;
}

/** Text as it stands in XML, in elements and in attributes. What XML cannot hold, such as NUL, becomes the replacement character. */
export function escapeXml(text: string): string {
  return text.replace(special, (character) => references[character] ?? '\ufffd');
}

/** How many characters of a text XML cannot hold. */
export function countForbidden(text: string): number {
  return text.match(forbidden)?.length ?? 0;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids them.
const forbidden = /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;
const special = new RegExp(`[&<>"\\t\\n\\r]|${forbidden.source}`, 'gu');

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

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
