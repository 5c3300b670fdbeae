/** @jsxRuntime automatic @jsxImportSource preact */
import { render } from 'preact';
import { linkStyle, page as pageOf, plotStyle, Statistics, type StatisticsReport } from '../../server/plots/index.ts';
import { PanelPage } from './panelPage.ts';
import { pictureOf, pngOf } from './picture.ts';

const style = `${plotStyle}${linkStyle}
.save { display: flex; flex-wrap: wrap; gap: .5rem; padding-top: 1rem; }
.save button { background: var(--vscode-button-secondaryBackground); border: 1px solid var(--vscode-button-border, transparent); border-radius: 2px; color: var(--vscode-button-secondaryForeground); cursor: pointer; font: inherit; padding: .25rem .75rem; }
.save button:hover { background: var(--vscode-button-secondaryHoverBackground); }
.plot [data-line]:hover { opacity: .75; }
@media (forced-colors: active) { .plot rect { forced-color-adjust: none; } }
@media print { .save { display: none; } }
`;

/** The page of the statistics panel: draws each report that it is sent, and saves what it draws. */
const page = new PanelPage<{ readonly report: StatisticsReport }>(style);
page.start(({ report }) => {
  render(
    <>
      <div class="save">
        <button type="button" onClick={() => page.post({ save: 'html', text: standalone(report) })}>
          Save as HTML…
        </button>
        <button type="button" onClick={() => page.post({ save: 'svg', text: pictureOf(page.place).svg })}>
          Save as SVG…
        </button>
        <button
          type="button"
          onClick={async () => page.post({ save: 'png', base64: await pngOf(pictureOf(page.place)) })}
        >
          Save as PNG…
        </button>
      </div>
      <Statistics report={report} isLinked />
    </>,
    page.place,
  );
});

/** The page that `colloquy stats --format html` writes. */
function standalone(report: StatisticsReport): string {
  const place = document.createElement('div');
  render(<Statistics report={report} />, place);
  return pageOf('Who speaks how much', plotStyle, place.innerHTML);
}
