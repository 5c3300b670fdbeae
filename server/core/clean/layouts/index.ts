import { indentedParagraphs } from './indentedParagraphs.ts';
import { indentedTestimony } from './indentedTestimony.ts';
import type { Layout, Undone } from './layout.ts';
import { numberedLines } from './numberedLines.ts';

export type { Layout, Undone };

/** The layouts that are undone before a page is read. The first that recognises the lines undoes them. */
export const layouts: readonly Layout[] = [numberedLines, indentedTestimony, indentedParagraphs];

/** The lines of a page without its layout, and which layout that was; undefined where it has none that is known. */
export function undoLayout(lines: readonly string[]): (Undone & { readonly layout: Layout }) | undefined {
  for (const layout of layouts) {
    const undone = layout.undo(lines);
    if (undone) return { ...undone, layout };
  }
  return undefined;
}
