declare function acquireVsCodeApi(): { postMessage(message: unknown): void };

/**
 * The page of a panel. It shows what the extension sends (`Content`), and says which line (from 0) was clicked: that of the innermost
 * element with `data-line`.
 */
export class PanelPage<Content> {
  readonly place = document.getElementById('content') as HTMLElement;
  readonly #editor = acquireVsCodeApi();
  readonly #sheet = new CSSStyleSheet();

  constructor(style: string) {
    document.adoptedStyleSheets = [this.#sheet];
    this.setStyle(style);
    this.place.addEventListener('click', ({ target }) => {
      const line = target instanceof Element ? target.closest('[data-line]')?.getAttribute('data-line') : undefined;
      if (line !== null && line !== undefined) this.post({ line: Number(line) });
    });
  }

  /** Asks for content; `show` gets it now and after each edit. */
  start(show: (content: Content) => void): void {
    window.addEventListener('message', ({ data }: MessageEvent<Content>) => show(data));
    this.post({ ready: true });
  }

  /** The colours and the font are those of the editor. */
  setStyle(style: string): void {
    this.#sheet.replaceSync(style + panelStyle);
  }

  post(message: object): void {
    this.#editor.postMessage(message);
  }
}

const panelStyle = `
:root { color-scheme: light; }
:root:has(.vscode-dark), :root:has(.vscode-high-contrast:not(.vscode-high-contrast-light)) { color-scheme: dark; }
body { background: var(--vscode-editor-background); color: var(--vscode-editor-foreground); font-family: var(--vscode-font-family); line-height: 1.5; padding: 0 1.5rem 3rem; }
[data-line] { cursor: pointer; }
button:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
@media print { body { background: #fff; color: #000; } }
`;
