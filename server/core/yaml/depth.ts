/**
 * Whether a YAML text is nested so deeply that reading it, which recurses, could exhaust the stack.
 * That cannot be left to a `catch`: where V8 happens to compile a regular expression on the last of
 * the stack, it ends the process. A text that is let through may still be deeper than is of use.
 */
export function isNestedTooDeeply(text: string): boolean {
  let open = 0;
  let leading = 0;
  let isLeading = true;
  for (let i = 0; i < text.length; i++) {
    const character = text[i] ?? '';
    if (character === '\n') {
      leading = 0;
      isLeading = true;
      continue;
    }
    if (character === '[' || character === '{') open++;
    else if (character === ']' || character === '}') open = Math.max(0, open - 1);
    // Each of these at a line's beginning may open a collection, and so may each column of an indent.
    isLeading &&= blockCharacters.has(character);
    if (isLeading) leading++;
    if (open > SAFE_DEPTH || leading > SAFE_DEPTH) return true;
  }
  return false;
}

const SAFE_DEPTH = 1000;
const blockCharacters = new Set([' ', '\t', '-', '?', ':']);
