/** @jsxRuntime automatic @jsxImportSource preact */
import { render } from 'preact';
import { plotStyle, Statistics, type StatisticsReport } from '../../server/plots/index.ts';

declare function acquireVsCodeApi(): { postMessage(message: unknown): void };

/** The page of the statistics panel: draws each report that it is sent, and says which line was clicked. */
const editor = acquireVsCodeApi();
const place = document.getElementById('content') as HTMLElement;

const sheet = new CSSStyleSheet();
sheet.replaceSync(`${plotStyle}
[data-line] { cursor: pointer; }
.plot [data-line]:hover { opacity: .75; }
@media (forced-colors: active) { .plot rect { forced-color-adjust: none; } }
`);
document.adoptedStyleSheets = [sheet];

window.addEventListener('message', ({ data }: MessageEvent<{ readonly report?: StatisticsReport }>) => {
  if (data.report) render(<Statistics report={data.report} />, place);
});

place.addEventListener('click', ({ target }) => {
  const line = target instanceof Element ? target.closest('[data-line]')?.getAttribute('data-line') : undefined;
  if (line !== null && line !== undefined) editor.postMessage({ line: Number(line) });
});

editor.postMessage({ ready: true });
