import type { Quotation, Resolution } from '../../../core/index.ts';

/** A quotation with what became of it; `missing` where its file cannot be read. */
export interface Resolved {
  readonly quotation: Quotation;
  readonly resolution: Resolution | 'missing';
}
