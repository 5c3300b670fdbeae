import { requirePage } from '../activeTranscript.ts';
import { type Cleaning, showCleaned } from './cleanUp.ts';
import { showUntitledTranscript } from './untitledTranscript.ts';

/**
 * Opens a transcript that is not saved yet, with the cleaned text of the active page or of the selected part of it. The page
 * stays as it is.
 */
export async function newTranscript(cleaning: Cleaning): Promise<void> {
  const page = await requirePage();
  if (page === undefined) return;
  const { uri, isUntitled } = page.document;
  const text = page.document.getText(page.selection.isEmpty ? undefined : page.selection);
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const { document } = await showUntitledTranscript(isUntitled ? undefined : uri, text);
  const cleaned = await cleaning.server.clean(document, undefined);
  showCleaned(document, { name, text }, cleaned, cleaning);
}
