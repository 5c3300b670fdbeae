/**
 * The one door of the plots: preact components that draw statistics and list changes, for the pages of the command line and for the
 * panels of the editor.
 */
export type { StatisticsReport, TranscriptComparison } from '../core/index.ts';
export { Changes } from './Changes.tsx';
export { page, withoutControls } from './page.ts';
export { Statistics } from './Statistics.tsx';
export { changesStyle, linkStyle, plotStyle } from './style.ts';
