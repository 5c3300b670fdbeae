/** @jsxRuntime automatic @jsxImportSource preact */
import { renderToString } from 'preact-render-to-string';
import type { TranscriptComparison } from '../../../core/index.ts';
import { Changes, changesStyle, page, withoutControls } from '../../../plots/index.ts';
import type { Compared } from './compared.ts';

/** What changed, as a page that stands alone: it loads nothing and needs no script. */
export function changesAsHtml(comparison: TranscriptComparison, { before, after }: Compared): string {
  const changes = withoutControls(renderToString(<Changes comparison={comparison} />));
  return page(`${before} → ${after}`, changesStyle, changes);
}
