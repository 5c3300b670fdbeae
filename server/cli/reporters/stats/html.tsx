/** @jsxRuntime automatic @jsxImportSource preact */
import { renderToString } from 'preact-render-to-string';
import type { StatisticsReport } from '../../../core/index.ts';
import { page, plotStyle, Statistics, withoutControls } from '../../../plots/index.ts';

/** The figures of each file as plots and tables, on a page that stands alone. */
export function statsAsHtml(reports: readonly StatisticsReport[]): string {
  const plots = reports.map((report) => withoutControls(renderToString(<Statistics report={report} />)));
  return page('Who speaks how much', plotStyle, plots.join('\n'));
}
