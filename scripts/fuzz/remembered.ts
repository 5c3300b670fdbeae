/** How many results are kept at most. */
const MOST = 10_000;

/** A function that computes what it gives for a text once, as long as there are not too many other texts. */
export function remembered<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly result: T }>();
  return (text) => {
    let found = known.get(text);
    if (found === undefined) {
      if (known.size >= MOST) known.clear();
      found = { result: compute(text) };
      known.set(text, found);
    }
    return found.result;
  };
}
