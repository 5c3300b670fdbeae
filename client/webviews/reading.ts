import { PanelPage } from './panelPage.ts';

interface Content {
  readonly style?: string;
  /** HTML of what stands above the transcript. */
  readonly head?: string;
  /** HTML of the elements to put in the place of `old` elements from `first` on; of all where `old` is missing. */
  readonly change?: { readonly first: number; readonly old?: number; readonly parts: readonly string[] };
  /** The first line of each turn. */
  readonly lines?: readonly number[];
  /** From 0: the topmost line that the editor shows. */
  readonly scrollTo?: number;
}

/** How many elements are in a group. */
const SIZE = 50;

const readingStyle = `
.role, .alias, .note, .qualifier, .marker, time, .fact dt, .event, i { color: var(--vscode-descriptionForeground); }
mark { background: var(--vscode-editor-findMatchHighlightBackground); }
.group { content-visibility: auto; contain-intrinsic-size: auto 300rem; }
.turn { cursor: pointer; }
`;

/**
 * The page of the reading view: shows the transcript that it is sent, and scrolls with the editor. A click on a turn leads to it; the
 * key Enter leads to the first turn in sight.
 */
class ReadingView {
  readonly #page = new PanelPage<Content>(readingStyle);
  readonly #head = document.createElement('div');
  readonly #body = document.createElement('div');
  readonly #parser = new DOMParser();
  /** What the body shows. */
  #elements: Element[] = [];
  /** The turns, and the first line of each. */
  #turns: readonly Element[] = [];
  #lines: readonly number[] = [];
  /** Whether the user moved in this page after the editor last scrolled it. Only then the editor follows. */
  #isLedByUser = false;

  start(): void {
    for (const input of ['wheel', 'keydown', 'pointerdown', 'pointermove', 'touchmove']) {
      window.addEventListener(input, () => this.#noteUser(), { passive: true });
    }
    window.addEventListener('scroll', () => requestAnimationFrame(() => this.#tellPlace()), { passive: true });
    this.#page.place.addEventListener('click', ({ target }) => this.#goTo(target));
    window.addEventListener('keydown', ({ key }) => {
      const line = key === 'Enter' ? this.#topLine() : undefined;
      if (line !== undefined) this.#page.post({ line });
    });
    this.#page.place.append(this.#head, this.#body);
    this.#page.start((content) => this.#show(content));
  }

  #noteUser(): void {
    this.#isLedByUser = true;
  }

  #show({ style, head, change, lines, scrollTo }: Content): void {
    if (style !== undefined) this.#page.setStyle(`${style}${readingStyle}`);
    if (head !== undefined) this.#head.replaceChildren(...this.#elementsOf([head]));
    if (change !== undefined) this.#replaceParts(change);
    if (lines !== undefined) this.#lines = lines;
    if (scrollTo !== undefined) this.#scrollTo(scrollTo);
  }

  #replaceParts({ first, old, parts }: NonNullable<Content['change']>): void {
    const elements = this.#elementsOf(parts);
    if (old === undefined) {
      this.#elements = elements;
      this.#body.replaceChildren(...inGroups(elements));
    } else {
      const next = this.#elements[first + old];
      for (const element of this.#elements.splice(first, old, ...elements)) element.remove();
      if (next) next.before(...elements);
      else this.#body.append(...elements);
    }
    this.#turns = this.#elements.filter((element) => element.classList.contains('turn'));
  }

  #elementsOf(parts: readonly string[]): Element[] {
    return [...this.#parser.parseFromString(parts.join(''), 'text/html').body.children];
  }

  #goTo(target: EventTarget | null): void {
    // A click that ends a selection is none.
    if (getSelection()?.isCollapsed === false || !(target instanceof Element)) return;
    const line = this.#lineOf(target.closest('.turn'));
    if (line !== undefined) this.#page.post({ line });
  }

  #scrollTo(line: number): void {
    const index = this.#lines.findLastIndex((first) => first <= line);
    this.#isLedByUser = false;
    if (index < 0) window.scrollTo(0, 0);
    else this.#turns[index]?.scrollIntoView({ block: 'start' });
  }

  #tellPlace(): void {
    if (!this.#isLedByUser) return;
    const line = this.#topLine();
    if (line !== undefined) this.#page.post({ scrolledTo: line });
  }

  /** The first line of the first turn in sight. */
  #topLine(): number | undefined {
    for (let y = 20; y < innerHeight; y += 20) {
      const turn = document.elementFromPoint(innerWidth / 2, y)?.closest('.turn');
      if (turn) return this.#lineOf(turn);
    }
    return undefined;
  }

  #lineOf(turn: Element | null): number | undefined {
    return turn ? this.#lines[this.#turns.indexOf(turn)] : undefined;
  }
}

/** Elements in groups: the browser lays out only the groups in sight, and one group costs it as much as one element. */
function inGroups(elements: readonly Element[]): Element[] {
  return Array.from({ length: Math.ceil(elements.length / SIZE) }, (_, index) => {
    const group = document.createElement('div');
    group.className = 'group';
    group.append(...elements.slice(index * SIZE, (index + 1) * SIZE));
    return group;
  });
}

new ReadingView().start();
