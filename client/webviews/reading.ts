import { PanelPage } from './panelPage.ts';

interface Content {
  readonly reading?: { readonly html: string; readonly lines: readonly number[] };
  /** From 0: the topmost line that the editor shows. */
  readonly scrollTo?: number;
}

/** The time in milliseconds in which scrolling that the editor caused is no message of the user. */
const ECHO = 400;

const readingStyle = `
.role, .alias, .note, .qualifier, .marker, time, .fact dt, .event, i { color: var(--vscode-descriptionForeground); }
mark { background: var(--vscode-editor-findMatchHighlightBackground); }
.turn { content-visibility: auto; contain-intrinsic-size: auto 6rem; cursor: pointer; }
`;

/**
 * The page of the reading view: shows the transcript that it is sent, and scrolls with the editor. A click on a turn leads to it; the
 * key Enter leads to the first turn in sight.
 */
class ReadingView {
  readonly #page = new PanelPage<Content>(readingStyle);
  /** The first line of each turn. */
  #lines: readonly number[] = [];
  #scrolledByEditor = 0;

  start(): void {
    window.addEventListener('scroll', () => requestAnimationFrame(() => this.#tellPlace()), { passive: true });
    this.#page.place.addEventListener('click', ({ target }) => this.#goTo(target));
    window.addEventListener('keydown', ({ key }) => {
      const line = key === 'Enter' ? this.#topLine() : undefined;
      if (line !== undefined) this.#page.post({ line });
    });
    this.#page.start(({ reading, scrollTo }) => {
      if (reading) this.#show(reading);
      if (scrollTo !== undefined) this.#scrollTo(scrollTo);
    });
  }

  #show({ html, lines }: NonNullable<Content['reading']>): void {
    // The policy of this page stops style elements, also in a page that is only parsed.
    const [element = '', style = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? [];
    const page = new DOMParser().parseFromString(html.replace(element, ''), 'text/html');
    this.#page.setStyle(`${style}${readingStyle}`);
    this.#page.place.replaceChildren(...page.body.childNodes);
    this.#lines = lines;
  }

  #goTo(target: EventTarget | null): void {
    // A click that ends a selection is none.
    if (getSelection()?.isCollapsed === false || !(target instanceof Element)) return;
    const line = this.#lineOf(target.closest('.turn'));
    if (line !== undefined) this.#page.post({ line });
  }

  #scrollTo(line: number): void {
    const index = this.#lines.findLastIndex((first) => first <= line);
    this.#scrolledByEditor = Date.now();
    if (index < 0) window.scrollTo(0, 0);
    else document.getElementById(`turn-${index + 1}`)?.scrollIntoView({ block: 'start' });
  }

  #tellPlace(): void {
    if (Date.now() - this.#scrolledByEditor < ECHO) return;
    const line = this.#topLine();
    if (line !== undefined) this.#page.post({ scrolledTo: line });
  }

  /** The first line of the first turn in sight. */
  #topLine(): number | undefined {
    const top = document.elementsFromPoint(innerWidth / 2, 20).find((element) => element.closest('.turn'));
    return this.#lineOf(top?.closest('.turn') ?? null);
  }

  #lineOf(turn: Element | null): number | undefined {
    return turn ? this.#lines[Number(turn.id.slice('turn-'.length)) - 1] : undefined;
  }
}

new ReadingView().start();
