/** The one door of the plots: preact components that draw statistics as SVG, for the command line's page and for the editor's panel. */
export type { StatisticsReport } from '../core/index.ts';
export { Statistics } from './Statistics.tsx';
export { plotStyle } from './style.ts';
