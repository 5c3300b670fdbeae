/** A value as JSON, as the formatter of this repository writes it: a list of words stays on one line where that has room. */
export function formatJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(listOfWords, onOneLine)}\n`;
}

const listOfWords = /^(.*)\[\s+((?:"[^"\n]*",?\s+)+)\](,?)$/gm;
const WIDTH = 120;

function onOneLine(list: string, before: string, words: string, comma: string): string {
  const line = `${before}[${words.trim().replace(/,\s+/g, ', ')}]${comma}`;
  return line.length <= WIDTH ? line : list;
}
