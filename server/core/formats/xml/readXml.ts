import { SaxesParser } from 'saxes';
import type { FileContent, Refusal } from '../format.ts';

/** An open tag. */
export interface XmlElement {
  /** Without a prefix. */
  readonly name: string;
  /** The address of the namespace; empty where there is none. */
  readonly namespace: string;
  /** By name as written, with the prefix: `xml:id`. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Where the tag ends, from 1. */
  readonly line: number;
  readonly parent: XmlElement | undefined;
}

/** What a reader of a format does with the parts of a file, in the order of the file. */
export interface XmlVisitor {
  open(element: XmlElement): void;
  /** Text within an element, in as many pieces as the file has it. */
  text(text: string, within: XmlElement): void;
  close(element: XmlElement): void;
}

/**
 * Reads XML from beginning to end, without a tree. Files that are not well-formed are refused with the place. Of a document type
 * only entities that stand for characters are read; all others are refused, so that no file grows while it is read.
 */
export function readXml(text: string, visitor: XmlVisitor): Refusal | undefined {
  return readElements(text, visitor, declareEntities);
}

function readElements(
  text: string,
  visitor: XmlVisitor,
  declare: (doctype: string, entities: Record<string, string>) => void,
): Refusal | undefined {
  const parser = new SaxesParser({ xmlns: true });
  let current: XmlElement | undefined;
  let depth = 0;
  parser.on('error', (error) => fail(error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')));
  parser.on('doctype', (doctype) => declare(doctype, parser.ENTITIES));
  parser.on('opentag', ({ local, uri, attributes }) => {
    depth++;
    if (depth > DEEPEST) fail(`its elements are nested more than ${DEEPEST} deep`);
    const values = new Map(Object.values(attributes).map(({ name, value }) => [name, value]));
    current = { name: local, namespace: uri, attributes: values, line: parser.line, parent: current };
    visitor.open(current);
  });
  parser.on('text', (text) => current && visitor.text(text, current));
  parser.on('cdata', (text) => current && visitor.text(text, current));
  parser.on('closetag', () => {
    if (!current) return;
    visitor.close(current);
    current = current.parent;
    depth--;
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    return { refused: `${error.message} (column ${parser.columnIndex + 1})`, line: parser.line };
  }
  return undefined;
}

/** The first element of a file, if the beginning of the file is XML. */
export function xmlRoot({ text }: FileContent): XmlElement | undefined {
  if (!/^\s{0,100}</.test(text)) return undefined;
  let root: XmlElement | undefined;
  const stop = (element: XmlElement) => {
    root = element;
    fail('the first element is enough');
  };
  // What a file is does not depend on its entities, which may be a reason to refuse it.
  readElements(text.slice(0, PROLOG), { open: stop, text: () => {}, close: () => {} }, () => {});
  return root;
}

/** The refusal of a file of XML that is of another kind. */
export function otherRoot(content: FileContent, expected: string): Refusal {
  const root = xmlRoot(content);
  return {
    refused: `its first element is ${root ? `<${root.name}>` : 'another'}, not <${expected}>`,
    line: root?.line ?? 1,
  };
}

/** How much of a file may stand before its first element, in UTF-16 units. */
const PROLOG = 50_000;

const DEEPEST = 200;

class XmlFault extends Error {}

function fail(message: string): never {
  throw new XmlFault(message);
}

/** Adds the entities of a document type that stand for a few characters, such as `pound` for £. */
function declareEntities(doctype: string, entities: Record<string, string>) {
  for (const [, parameter, name = '', double, single] of doctype.matchAll(entityDeclaration)) {
    if (predefined.has(name)) continue;
    const value = double ?? single;
    if (parameter || value === undefined) fail(`it uses the entity “${name}” of another file, which is not read`);
    const characters = value.replace(/&#(x[\da-f]{1,6}|\d{1,7});/gi, (_, code: string) => characterOf(code));
    if (/[&<%]/.test(characters) || characters.length > LONGEST_ENTITY) {
      fail(`its entity “${name}” stands for more than a few characters, which is not read`);
    }
    entities[name] = characters;
  }
}

const entityDeclaration = /<!ENTITY\s+(%\s+)?([^\s"'<>%&]+)\s+(?:"([^"]*)"|'([^']*)'|SYSTEM\b|PUBLIC\b)/g;
const predefined = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);
const LONGEST_ENTITY = 32;

function characterOf(code: string): string {
  const value = code.startsWith('x') || code.startsWith('X') ? Number.parseInt(code.slice(1), 16) : Number(code);
  return value > 0 && value <= 0x10ffff ? String.fromCodePoint(value) : fail('an entity stands for no character');
}
