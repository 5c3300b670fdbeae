/** What is done with a text: `prepare` is not counted, and what it gives is. */
export interface Operation {
  readonly name: string;
  readonly prepare: (text: string) => (() => unknown) | Promise<() => unknown>;
}

/** Computes something of a text once for all operations that follow one another. */
export function onceFor<T>(make: (text: string) => T): (text: string) => T {
  let known: { readonly text: string; readonly made: T } | undefined;
  return (text) => {
    if (known?.text !== text) known = { text, made: make(text) };
    return known.made;
  };
}
