import { DomHandler, Parser, type parseDocument } from 'htmlparser2';

/** A page as a tree of elements and texts. */
export type PageNode = ReturnType<typeof parseDocument>['children'][number];
export type PageElement = Extract<PageNode, { name: string; attribs: object }>;
export type PageText = Extract<PageNode, { nodeType: 3 }>;

/** Reads a page. Every text has a tree, unless it is nested so deep that no browser shows it: then there is none. */
export function readPageTree(text: string): readonly PageNode[] | undefined {
  const handler = new DomHandler();
  let depth = 0;
  let isTooDeep = false;
  const parser = new Parser({
    onparserinit: (parser) => handler.onparserinit(parser),
    onopentag(name, attributes) {
      isTooDeep ||= ++depth > DEEPEST;
      handler.onopentag(name, attributes);
    },
    onclosetag() {
      depth--;
      handler.onclosetag();
    },
    ontext: (data) => handler.ontext(data),
    onend: () => handler.onend(),
  });
  for (let at = 0; at < text.length && !isTooDeep; at += CHUNK) parser.write(text.slice(at, at + CHUNK));
  if (isTooDeep) return undefined;
  parser.end();
  return handler.dom;
}

/** How much is read before the depth is looked at, in UTF-16 units. */
const CHUNK = 10_000;
/** The time that the parser takes grows with the depth. */
const DEEPEST = 5000;

export function isElement(node: PageNode): node is PageElement {
  return node.type === 'tag' || node.type === 'script' || node.type === 'style';
}

export function isText(node: PageNode): node is PageText {
  return node.type === 'text';
}

/** A text in which the references of HTML, such as `&amp;`, are the characters that they stand for. */
export function decodeEntities(text: string): string {
  return (readPageTree(text) ?? []).map((node) => (isText(node) ? node.data : '')).join('');
}
