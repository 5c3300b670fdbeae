/**
 * Counts the steps of an instrumented program (see instrument.ts), and what built-in functions do for it: a step for each
 * character or element that one of them passes. That an expression itself is linear is for expressions.test.ts.
 */
const steps = {
  count: 0,
  /** Counts what is spread or copied, and gives it back. */
  copied(value) {
    steps.count += value?.length ?? value?.size ?? 1;
    return value;
  },
};
globalThis.steps = steps;

/** Puts a function around a method of a prototype that counts what one call costs, once it is known what it gives. */
function count(prototype, names, costOf) {
  for (const name of names) {
    const original = prototype[name];
    const counting = {
      [name](...args) {
        const result = Reflect.apply(original, this, args);
        steps.count += costOf(this, args, result);
        return result;
      },
    }[name];
    Object.defineProperty(prototype, name, { value: counting, configurable: true, writable: true });
  }
}

const whole = (value) => value.length;
/** From where a search began to where it ended. */
const searched = (value, [, from = 0], result) => 1 + Math.abs((result < 0 ? value.length : result) - from);
const searchedBack = (value, [, from = value.length], result) =>
  1 + Math.abs(Math.min(from, value.length) - Math.max(0, result));
const made = (_value, _args, result) => 1 + (result?.length ?? 0);

count(String.prototype, ['indexOf'], searched);
count(String.prototype, ['lastIndexOf'], searchedBack);
count(String.prototype, ['includes', 'localeCompare', 'normalize', 'toLowerCase', 'toUpperCase'], whole);
count(String.prototype, ['trim', 'trimStart', 'trimEnd'], (value, _args, result) => 1 + value.length - result.length);
count(String.prototype, ['replaceAll', 'replace', 'split'], (value, [pattern]) =>
  typeof pattern === 'string' ? value.length : 1,
);
count(String.prototype, ['repeat', 'padStart', 'padEnd'], made);

const { exec } = RegExp.prototype;
// Every other use of an expression calls this one, since it is no longer the built-in one.
RegExp.prototype.exec = function (text) {
  const from = this.global || this.sticky ? this.lastIndex : 0;
  const match = Reflect.apply(exec, this, [text]);
  const isAnchored = this.sticky || this.source.startsWith('^');
  steps.count += match
    ? 1 + match.index + match[0].length - from
    : isAnchored && !this.multiline
      ? 1
      : 1 + String(text).length - from;
  return match;
};

const elementSearched = (value, [, from = 0], result) =>
  1 + (typeof result === 'number' && result >= 0 ? result : value.length) - from;
const filled = (value, [, from = 0, to = value.length]) => 1 + to - from;

count(Array.prototype, ['indexOf', 'includes'], elementSearched);
count(Array.prototype, ['fill'], filled);
count(Array.prototype, ['splice', 'toSpliced'], (value, [from = 0]) => 1 + value.length - Math.max(0, from));
count(Array.prototype, ['shift', 'unshift', 'reverse', 'toReversed', 'sort', 'toSorted', 'with'], whole);
count(Array.prototype, ['slice', 'concat', 'flat', 'join'], made);
count(Object, ['keys', 'entries', 'values'], made);
count(Array, ['from'], made);
count(JSON, ['stringify'], made);
const typed = Object.getPrototypeOf(Uint8Array.prototype);
count(typed, ['indexOf', 'includes'], elementSearched);
count(typed, ['fill'], filled);
count(typed, ['set'], (_value, [from]) => from.length);
count(typed, ['slice'], made);
