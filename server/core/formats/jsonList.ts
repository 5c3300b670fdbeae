/**
 * A list as JSON, an item a line, in pieces: the text of a large transcript as JSON is longer than a
 * string can be. `indent` stands before the closing bracket, and two spaces more before each item.
 */
export function* jsonList(items: Iterable<unknown>, indent = ''): Generator<string> {
  let before = '[';
  for (const item of items) {
    yield `${before}\n${indent}  ${JSON.stringify(item)}`;
    before = ',';
  }
  yield before === '[' ? '[]' : `\n${indent}]`;
}
