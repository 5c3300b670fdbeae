/** @jsxRuntime automatic @jsxImportSource preact */
import { renderToString } from 'preact-render-to-string';
import type { StatisticsReport } from '../../../core/index.ts';
import { plotStyle, Statistics } from '../../../plots/index.ts';
import { page, withoutControls } from '../page.ts';

/** The figures of each file as plots and tables, on a page that stands alone. */
export function statsAsHtml(reports: readonly StatisticsReport[]): string {
  const plots = reports.map((report) => withoutControls(renderToString(<Statistics report={report} />)));
  return page('Who speaks how much', plotStyle, plots.join('\n'));
}
