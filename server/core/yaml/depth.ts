/**
 * Whether a YAML text is nested so deeply that the `yaml` package, which recurses, could exhaust the stack. A `catch`
 * is not enough: V8 ends the process if it has to compile a regular expression with the last of the stack. A text that
 * passes this test may still be nested deeper than the reader allows.
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
    // Each of these at the beginning of a line may open a collection, and so may each column of an indent.
    isLeading &&= blockCharacters.has(character);
    if (isLeading) leading++;
    if (open > SAFE_DEPTH || leading > SAFE_DEPTH) return true;
  }
  return false;
}

const SAFE_DEPTH = 1000;
const blockCharacters = new Set([' ', '\t', '-', '?', ':']);
