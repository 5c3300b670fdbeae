import { learned } from './learned.ts';
import { decode, type Model } from './model.ts';

/** The model that ships. The programs load this file when the first proposal is asked for. */
export const shipped: Model = /* @__PURE__ */ decode(learned);
