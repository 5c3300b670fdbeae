import { lazy } from './lazy.ts';

/** Whether a text has only letters of Western Europe, or may have any. */
export type Script = 'latin' | 'any';

export function scriptOf(text: string): Script {
  return isLatin.test(text) ? 'latin' : 'any';
}

/**
 * Returns a function that gives the pattern to compare a text with. A pattern for letters of all scripts (`\p{L}`) takes V8 up to
 * 20 ms to compile, because it lists them. So a text with letters of Western Europe alone gets a pattern that lists only those, and
 * matches the same. Who compares a text with many patterns gives its script.
 * @param source of a pattern with `\p{…}` of one of {@link latinRanges}, or what computes it when it is first needed
 * @param flags with `u`
 * @throws Error when a pattern is needed that has another `\p{…}`
 */
export function letterPattern(source: string | (() => string), flags = 'u'): (text: string, script?: Script) => RegExp {
  const written = typeof source === 'string' ? () => source : source;
  const all = lazy(() => new RegExp(written(), flags));
  const latin = lazy(() => new RegExp(latinSource(written()), flags.replace('u', '')));
  return (text, script = scriptOf(text)) => (script === 'latin' ? latin() : all());
}

/** Characters up to U+00FF, and punctuation and signs that are no letters, marks or numbers. */
const isLatin = /^[\0-\xff\u2000-\u206f\u20ac\u2190-\u21ff]*$/;

/** What {@link isLatin} has of each kind of character, as it is written between square brackets. */
export const latinRanges: ReadonlyMap<string, string> = new Map([
  ['Lu', 'A-ZÀ-ÖØ-Þ'],
  ['Ll', 'a-zµß-öø-ÿ'],
  ['Lt', ''],
  ['Lo', 'ªº'],
  ['L', 'A-Za-zªµºÀ-ÖØ-öø-ÿ'],
  ['M', ''],
  ['N', '0-9²³¹¼-¾'],
  ['ASCII', String.raw`\0-\x7f`],
  ...['Han', 'Hangul', 'Hiragana', 'Katakana'].map((script) => [`Script=${script}`, ''] as const),
]);

/** The source of a pattern that matches the same in texts of {@link isLatin}. */
function latinSource(source: string): string {
  let isInBrackets = false;
  return source.replace(/\\p\{([^}]+)\}|\\.|[[\]]/gs, (piece, kind: string | undefined) => {
    if (piece === '[') isInBrackets = true;
    if (piece === ']') isInBrackets = false;
    if (kind === undefined) return piece;
    const range = latinRanges.get(kind);
    if (range === undefined) throw new Error(`latinRanges has no \\p{${kind}}`);
    return isInBrackets ? range : `[${range}]`;
  });
}
