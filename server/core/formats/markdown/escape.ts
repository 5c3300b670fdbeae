/** Words as Markdown that shows these very words: no character of them makes emphasis, a link, a list or anything else. */
export function escapeMarkdown(text: string): string {
  return escapeStart(text.replace(special, '\\$&'));
}

/**
 * What makes markup in the midst of a line. Brackets do so only before what could be an address, number signs and the like only at the
 * start of a line; an underscore within a word is one.
 */
const special = /[\\`*~|]|<(?=[\p{L}/!?])|&(?=#?\w{1,32};)|\](?=[([:])|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** The first character of a line, where it would begin a heading, a quotation, a list or a line below a heading. */
function escapeStart(text: string): string {
  const number = /^\d{1,9}(?=[.)](?:\s|$))/.exec(text)?.[0];
  if (number !== undefined) return `${number}\\${text.slice(number.length)}`;
  return /^(?:#{1,6}(?:\s|$)|>|[-+](?:\s|$)|-[-\s]*$|=+\s*$)/.test(text) ? `\\${text}` : text;
}
