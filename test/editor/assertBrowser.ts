/**
 * What stands for node:assert/strict in the browser's extension host, which has no Node. Only what the tests use; like
 * the original it compares strictly, and the message shows both sides.
 */
export default function assert(value: unknown, message?: string): asserts value {
  if (!value) fail(message ?? `Expected a true value, got ${show(value)}`);
}

assert.ok = assert;
assert.fail = fail;
assert.equal = (actual: unknown, expected: unknown, message?: string) => {
  if (!Object.is(actual, expected)) failComparison(actual, expected, message);
};
assert.notEqual = (actual: unknown, expected: unknown, message?: string) => {
  if (Object.is(actual, expected)) fail(message ?? `Expected anything but ${show(expected)}`);
};
assert.deepEqual = (actual: unknown, expected: unknown, message?: string) => {
  if (!same(actual, expected)) failComparison(actual, expected, message);
};
assert.match = (actual: string, expected: RegExp, message?: string) => {
  if (!expected.test(actual)) failComparison(actual, expected, message);
};
assert.doesNotMatch = (actual: string, expected: RegExp, message?: string) => {
  if (expected.test(actual)) fail(message ?? `Expected no match of ${expected} in ${show(actual)}`);
};

function fail(message = 'Failed'): never {
  throw new Error(message);
}

function failComparison(actual: unknown, expected: unknown, message?: string): never {
  fail(`${message ? `${message}\n` : ''}actual:   ${show(actual)}\nexpected: ${show(expected)}`);
}

const show = (value: unknown) =>
  value instanceof RegExp ? String(value) : (JSON.stringify(value, null, 2) ?? String(value));

/** Whether two values are alike in every own property, all the way down. */
function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  return names.every((name) => Object.hasOwn(b, name) && same(Reflect.get(a, name), Reflect.get(b, name)));
}
