import { readBareTime } from '../../syntax/times.ts';
import { isElement, isText, type PageElement, type PageNode, type PageText } from './tree.ts';

/** Elements that begin and end a paragraph. */
export const blocks = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Elements that hold no text of the page. */
const textless = new Set(
  'applet area audio base canvas col colgroup datalist embed frame frameset iframe link map math meta noembed noframes noscript object param picture script source style svg template title track video'.split(
    ' ',
  ),
);

const controls = new Set('button input meter optgroup option output progress select textarea'.split(' '));
const boldTags = new Set(['b', 'strong', 'th']);

export function isBold({ name, attribs }: PageElement): boolean {
  return boldTags.has(name) || /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(attribs.style ?? '');
}

/** The level of a heading, or 0. */
export function headingLevel({ name }: PageElement): number {
  return /^h[1-6]$/.test(name) ? Number(name[1]) : 0;
}

/**
 * What sort of thing an element is that is no text of the page: as a remark names it, or empty for what never shows words. The head and
 * foot of an article belong to its text.
 */
export function asideOf(element: PageElement, isInArticle: boolean): string | undefined {
  const { name, attribs } = element;
  if (textless.has(name) || name === 'head') return '';
  if (name === 'rp' || name === 'rt') return 'Readings of characters';
  if (name === 'del') return 'Deleted text';
  if (controls.has(name)) return 'Buttons and fields';
  if (name === 'nav' || navigationRoles.has(attribs.role ?? '')) return 'Navigation';
  if (name === 'aside' || attribs.role === 'complementary') return 'Text beside the text';
  if (attribs.role === 'search' || name === 'search') return 'Search';
  if ((name === 'header' && !isInArticle) || attribs.role === 'banner') return 'The head of the page';
  if ((name === 'footer' && !isInArticle) || attribs.role === 'contentinfo') return 'The foot of the page';
  if ('hidden' in attribs || attribs['aria-hidden'] === 'true' || hiddenStyle.test(attribs.style ?? '')) {
    return 'Hidden text';
  }
  if (furnitureIds.test(attribs.id ?? '')) return 'Navigation';
  const classes = classWords(element);
  if (classes.some((words) => furniture.test(words))) return 'Navigation';
  if (classes.some((words) => screenReaders.test(words))) return 'Text for screen readers only';
  if (classes.some((words) => avatars.test(words)) && textIn(element.children).trim().length <= LONGEST_INITIALS)
    return '';
  if (classes.some((words) => columnMarks.test(words))) return 'Marks of columns';
  return isNoteMark(element) ? 'Marks of notes' : undefined;
}

/** Identifiers and classes of what is around the text on every page of a site. */
const furnitureIds =
  /^(?:(?:site|page|main|global|top|primary)[-_]?)?(?:header|masthead|nav|navbar|navigation|menu|footer|sidebar|breadcrumbs?)$/i;
const furniture =
  /^(?:(?:site|page|global) (?:header|footer|nav|navigation|menu)|navbar|breadcrumbs?|skip link|cookie (?:banner|notice|consent))$/;

/** Pictures of people, which show their initials where there is no picture. */
const avatars = /(?:^|\b)(?:avatar|initials)$/;
const LONGEST_INITIALS = 3;
const columnMarks = /\bcolumn ?number$/;
const tools = /(?:^|\b)(?:meta|share|sharing|social|toolbar|tools|permalink|links|actions|buttons|controls)$/;

const timeClass = /(?:^|\b)(?:time|timestamp|timecode|ts)$/;

/** The time that an element shows and nothing else, in seconds, where its tag or its class says that it is for a time. */
export function timeIn(element: PageElement): number | undefined {
  // A date makes it a time of day, at which something was published.
  if (/^\d{4}-/.test(element.attribs.datetime ?? '')) return undefined;
  if (element.name !== 'time' && !classWords(element).some((words) => timeClass.test(words))) return undefined;
  const text = textIn(element.children)
    .trim()
    .replace(/^[[(](.*)[\])]$/, '$1');
  const time = readBareTime(text, 0, text.length);
  return time?.span.end === text.length ? time.seconds : undefined;
}

/** When a word of an interactive transcript is said, in seconds: `<span data-m="1500">`. */
export function wordTime({ attribs }: PageElement): number | undefined {
  const milliseconds = attribs['data-m'] ?? '';
  return /^\d{1,12}$/.test(milliseconds) ? Number(milliseconds) / 1000 : undefined;
}

/** Whether an element within a turn holds links and dates about it, by its class. */
export function isToolbar(element: PageElement): boolean {
  return classWords(element).some((words) => tools.test(words));
}

/** Elements that the head and foot of a page stand outside of. */
export const articles = new Set(['article', 'main', 'section']);
const navigationRoles = new Set(['navigation', 'menu', 'menubar', 'toolbar', 'tablist']);
const hiddenStyle = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const screenReaders = /^(?:sr only|screen ?reader(?: only| text)?|visually ?hidden|off ?screen)$/;

/** A small raised link to a note on the same page. */
function isNoteMark(element: PageElement): boolean {
  if (element.name !== 'sup' || element.children.length > 3) return false;
  return element.children.some(
    (child) => isElement(child) && child.name === 'a' && (child.attribs.href ?? '').startsWith('#'),
  );
}

/** The classes of an element, each as small words: `speakerName`, `speaker__name` and `speaker-name` are `speaker name`. */
export function classWords({ attribs }: PageElement): string[] {
  const classes = (attribs.class ?? '').slice(0, LONGEST_CLASSES).trim();
  if (classes === '') return [];
  return classes.split(/\s+/).map((name) =>
    name
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter((word) => word !== '')
      .join(' '),
  );
}

const LONGEST_CLASSES = 500;

export interface PageVisitor {
  /** False: what is in the element is skipped, and its end too. */
  enter(element: PageElement): boolean;
  leave(element: PageElement): void;
  text(node: PageText): void;
}

/** Visits everything below some nodes in the order of the page, however deep it is. */
export function walk(nodes: readonly PageNode[], visitor: PageVisitor): void {
  const open: { nodes: readonly PageNode[]; at: number; element: PageElement | undefined }[] = [
    { nodes, at: 0, element: undefined },
  ];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const node = top.nodes[top.at++];
    if (node === undefined) {
      open.pop();
      if (top.element) visitor.leave(top.element);
    } else if (isElement(node)) {
      if (visitor.enter(node)) open.push({ nodes: node.children, at: 0, element: node });
    } else if (isText(node)) visitor.text(node);
  }
}

/** The text in some nodes, with white space as the page has it. */
export function textIn(nodes: readonly PageNode[]): string {
  let text = '';
  const part = ({ name }: PageElement) => {
    if (name === 'br' || blocks.has(name)) text += ' ';
  };
  walk(nodes, {
    enter(element) {
      part(element);
      return true;
    },
    leave: part,
    text(node) {
      text += node.data;
    },
  });
  return text;
}
