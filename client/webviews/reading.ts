import { PanelPage } from './panelPage.ts';
import { elementsOf, inGroups, type PartGroup } from './partGroup.ts';

interface Content {
  readonly style?: string;
  /** HTML of what stands above the transcript. */
  readonly head?: string;
  /** HTML of the parts to put in the place of `old` parts from `first` on; of all where `old` is missing. */
  readonly change?: Change;
  /** The first line of each part. */
  readonly lines?: readonly number[];
  /** From 0: the topmost line that the editor shows. */
  readonly scrollTo?: number;
}

interface Change {
  readonly first: number;
  readonly old?: number;
  readonly parts: readonly string[];
}

/** For how long groups are filled before the page answers to the user again, in milliseconds. */
const SLICE = 12;

const readingStyle = `
:root { --paper: var(--vscode-editor-background); --ink: var(--vscode-editor-foreground); --quiet: var(--vscode-descriptionForeground); --found: var(--vscode-editor-findMatchHighlightBackground); --frame: color-mix(in srgb, currentColor 50%, transparent); }
.group { content-visibility: auto; contain-intrinsic-size: auto 300rem; }
.turn { cursor: pointer; }
`;

/**
 * The page of the reading view: shows the transcript that it is sent, and scrolls with the editor. A click on a turn leads to it; the
 * key Enter leads to the first turn in sight. What is in sight is shown first, and the rest bit by bit, for search and print.
 */
class ReadingView {
  readonly #page = new PanelPage<Content>(readingStyle);
  readonly #head = document.createElement('div');
  readonly #body = document.createElement('div');
  #groups: PartGroup[] = [];
  #lines: readonly number[] = [];
  #isFilling = false;
  /** Fills the groups that come into sight. */
  readonly #sight = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries)
      if (isIntersecting) this.#groups.find(({ element }) => element === target)?.fill();
  });
  /** Whether the user moved in this page after the editor last scrolled it. Only then the editor follows. */
  #isLedByUser = false;

  start(): void {
    for (const input of ['wheel', 'keydown', 'pointerdown', 'pointermove', 'touchmove']) {
      window.addEventListener(input, () => this.#noteUser(), { passive: true });
    }
    window.addEventListener('scroll', () => requestAnimationFrame(() => this.#tellPlace()), { passive: true });
    window.addEventListener('beforeprint', () => {
      for (const group of this.#groups) group.fill();
    });
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
    if (head !== undefined) this.#head.replaceChildren(...elementsOf([head]));
    if (change !== undefined) this.#replaceParts(change);
    if (lines !== undefined) this.#lines = lines;
    if (scrollTo !== undefined) this.#scrollTo(scrollTo);
    void this.#fillBitByBit();
  }

  #replaceParts({ first, old, parts }: Change): void {
    if (old === undefined) {
      this.#setGroups(inGroups(parts));
      return;
    }
    let start = 0;
    let isPlaced = false;
    for (const group of this.#groups) {
      const { size } = group;
      const [from, to] = [first - start, first + old - start].map((at) => Math.min(Math.max(at, 0), size));
      const takesParts: boolean = !isPlaced && first - start <= size;
      group.replace(from as number, (to as number) - (from as number), takesParts ? parts : []);
      isPlaced ||= takesParts;
      start += size;
    }
    if (this.#groups.some((group) => group.isTooLong)) {
      this.#setGroups(this.#groups.flatMap((group) => (group.isTooLong ? group.split() : group)));
    }
  }

  #setGroups(groups: PartGroup[]): void {
    this.#groups = groups;
    this.#body.replaceChildren(...groups.map(({ element }) => element));
    this.#sight.disconnect();
    for (const { element } of groups) this.#sight.observe(element);
  }

  /** Fills the groups one after the other, and lets the page answer to the user between them. */
  async #fillBitByBit(): Promise<void> {
    if (this.#isFilling) return;
    this.#isFilling = true;
    let end = performance.now() + SLICE;
    for (let group = this.#nextEmpty(); group !== undefined; group = this.#nextEmpty()) {
      group.fill();
      if (performance.now() < end) continue;
      await new Promise((resolve) => setTimeout(resolve));
      end = performance.now() + SLICE;
    }
    this.#isFilling = false;
  }

  #nextEmpty(): PartGroup | undefined {
    return this.#groups.find(({ isFilled }) => !isFilled);
  }

  #goTo(target: EventTarget | null): void {
    // A click that ends a selection is none.
    if (getSelection()?.isCollapsed === false || !(target instanceof Element)) return;
    const line = this.#lineOf(target.closest('.turn'));
    if (line !== undefined) this.#page.post({ line });
  }

  #scrollTo(line: number): void {
    this.#isLedByUser = false;
    let index = this.#lines.findLastIndex((first) => first <= line);
    if (index < 0) window.scrollTo(0, 0);
    for (const group of index < 0 ? [] : this.#groups) {
      if (index < group.size) {
        group.fill();
        group.element.children[index]?.scrollIntoView({ block: 'start' });
        return;
      }
      index -= group.size;
    }
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

  /** The first line of a part. */
  #lineOf(part: Element | null): number | undefined {
    let start = 0;
    for (const { element, size } of this.#groups) {
      if (part?.parentElement === element) return this.#lines[start + [...element.children].indexOf(part)];
      start += size;
    }
    return undefined;
  }
}

new ReadingView().start();
