/**
 * A list as JSON, one item a line, in pieces, because the JSON of a large transcript can be longer than a string may be. `indent`
 * goes before the closing bracket, and with two more spaces before each item.
 */
export function* jsonList(items: Iterable<unknown>, indent = ''): Generator<string> {
  let before = '[';
  for (const item of items) {
    yield `${before}\n${indent}  ${JSON.stringify(item)}`;
    before = ',';
  }
  yield before === '[' ? '[]' : `\n${indent}]`;
}
