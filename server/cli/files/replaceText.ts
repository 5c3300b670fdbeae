import { readText, whyUnreadable } from './readText.ts';
import { writeWhole } from './writeWhole.ts';

/**
 * Puts another text in the place of the one that was read from a file. Says in a sentence why it did not, and undefined
 * where it did: somebody may have saved the file meanwhile, or the system may not let us write.
 */
export function replaceText(file: string, before: string, after: string): string | undefined {
  const now = readText(file);
  if (!('text' in now) || now.text !== before) {
    return 'this was changed by somebody else meanwhile, and is left as it is';
  }
  try {
    writeWhole(file, [after]);
    return undefined;
  } catch (error) {
    return `this cannot be written: ${whyUnreadable(error)}`;
  }
}
