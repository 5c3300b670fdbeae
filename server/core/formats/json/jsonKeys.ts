/**
 * The keys of a JSON text with their paths: `results`, `results.items[]`, `results.items[].type`; `[]` where the text itself is a list, also one
 * of objects that follow one another without brackets around them. A
 * format is recognised by these. The text may stand in a fence, as models write it. Only the beginning of the text is looked at, so that a file that is cut off or broken further down is
 * recognised too. Empty where the text is neither an object nor a list.
 */
export function jsonKeys(text: string): ReadonlySet<string> {
  const keys = new Set<string>();
  if (!/^\s*(?:```(?:json)?\s*)?[[{]/.test(text)) return keys;
  /** The objects and lists that are open, each with its path; undefined where it lies too deep to be of interest. */
  const open: { readonly path: string | undefined; readonly isList: boolean }[] = [];
  let key: string | undefined;
  let isSequence = false;
  const end = () => (isSequence ? inList(keys) : keys);
  const token = /["[\]{},]/g;
  for (let tokens = 0; tokens < MOST_TOKENS; tokens++) {
    const found = token.exec(text);
    if (!found) break;
    if (open.length === 0 && tokens > 0) {
      if (found[0] !== '{') break;
      isSequence = true;
    }
    const inside = open.at(-1);
    switch (found[0]) {
      case '"': {
        const close = endOfString(text, found.index);
        if (close < 0) return end();
        token.lastIndex = close + 1;
        if (inside?.isList === false && key === undefined) {
          key = text.slice(found.index + 1, close);
          if (inside.path !== undefined) keys.add(joined(inside.path, key));
        }
        break;
      }
      case '{':
      case '[': {
        const isList = found[0] === '[';
        const path = open.length > DEEPEST ? undefined : pathOf(inside, key);
        open.push({ path: path === undefined || !isList ? path : `${path}[]`, isList });
        if (isList && path !== undefined) keys.add(`${path}[]`);
        key = undefined;
        break;
      }
      case ',':
        key = undefined;
        break;
      default:
        open.pop();
        key = undefined;
    }
  }
  return end();
}

/** The keys of objects that follow one another, as those of a list. */
function inList(keys: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(['[]', ...[...keys].map((key) => `[].${key}`)]);
}

/** As much of a text as shows its structure. */
const MOST_TOKENS = 20_000;
const DEEPEST = 8;

function pathOf(inside: { path: string | undefined; isList: boolean } | undefined, key: string | undefined) {
  if (!inside) return '';
  if (inside.isList || inside.path === undefined) return inside.path;
  return joined(inside.path, key ?? '');
}

function joined(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

/** The offset of the quotation mark that closes a string; -1 where none does. */
export function endOfString(text: string, open: number): number {
  let end = text.indexOf('"', open + 1);
  while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text[at - 1 - backslashes] === '\\') backslashes++;
  return backslashes % 2 === 1;
}
