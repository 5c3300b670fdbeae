declare function acquireVsCodeApi(): { postMessage(message: unknown): void };

interface Content {
  readonly reading?: { readonly html: string; readonly lines: readonly number[] };
  /** From 0: the topmost line that the editor shows. */
  readonly scrollTo?: number;
}

/** The time in milliseconds in which scrolling that the editor caused is no message of the user. */
const ECHO = 400;

const panelStyle = `
body { background: var(--vscode-editor-background); color: var(--vscode-editor-foreground); padding: 0 1.5rem 3rem; }
.role, .alias, .note, .qualifier, .marker, time, .fact dt, .event, i { color: var(--vscode-descriptionForeground); }
mark { background: var(--vscode-editor-findMatchHighlightBackground); }
.turn { content-visibility: auto; contain-intrinsic-size: auto 6rem; cursor: pointer; }
`;

/** The page of the reading view: shows the transcript that it is sent, and scrolls with the editor. */
class ReadingView {
  readonly #editor = acquireVsCodeApi();
  readonly #place: HTMLElement;
  readonly #sheet = new CSSStyleSheet();
  /** The first line of each turn. */
  #lines: readonly number[] = [];
  #scrolledByEditor = 0;

  constructor(place: HTMLElement) {
    this.#place = place;
    document.adoptedStyleSheets = [this.#sheet];
    window.addEventListener('message', ({ data }: MessageEvent<Content>) => {
      if (data.reading) this.#show(data.reading);
      if (data.scrollTo !== undefined) this.#scrollTo(data.scrollTo);
    });
    window.addEventListener('scroll', () => requestAnimationFrame(() => this.#tellPlace()), { passive: true });
    place.addEventListener('click', ({ target }) => this.#goTo(target));
    this.#editor.postMessage({ ready: true });
  }

  #show({ html, lines }: NonNullable<Content['reading']>): void {
    const page = new DOMParser().parseFromString(html, 'text/html');
    this.#sheet.replaceSync(`${page.querySelector('style')?.textContent ?? ''}${panelStyle}`);
    this.#place.replaceChildren(...page.body.childNodes);
    this.#lines = lines;
  }

  #goTo(target: EventTarget | null): void {
    // A click that ends a selection is none.
    if (getSelection()?.isCollapsed === false || !(target instanceof Element)) return;
    const line = this.#lineOf(target.closest('.turn'));
    if (line !== undefined) this.#editor.postMessage({ line });
  }

  #scrollTo(line: number): void {
    const index = this.#lines.findLastIndex((first) => first <= line);
    this.#scrolledByEditor = Date.now();
    if (index < 0) window.scrollTo(0, 0);
    else document.getElementById(`turn-${index + 1}`)?.scrollIntoView({ block: 'start' });
  }

  #tellPlace(): void {
    if (Date.now() - this.#scrolledByEditor < ECHO) return;
    const top = document.elementsFromPoint(innerWidth / 2, 20).find((element) => element.closest('.turn'));
    const line = this.#lineOf(top?.closest('.turn') ?? null);
    if (line !== undefined) this.#editor.postMessage({ scrolledTo: line });
  }

  #lineOf(turn: Element | null): number | undefined {
    return turn ? this.#lines[Number(turn.id.slice('turn-'.length)) - 1] : undefined;
  }
}

new ReadingView(document.getElementById('content') as HTMLElement);
