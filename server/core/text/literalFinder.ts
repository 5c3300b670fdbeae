/**
 * Finds which of many pieces of text occur in a line, in one walk over the line (the algorithm of Aho and Corasick). It
 * takes time in proportion to the pieces once, and then to each line, however many pieces there are.
 */
export class LiteralFinder<T> {
  readonly #root: Node<T> = newNode();

  /** Pieces, none of them empty, with what is given where they occur. */
  constructor(pieces: Iterable<readonly [piece: string, value: T]>) {
    for (const [piece, value] of pieces) this.#add(piece).values.push(value);
    this.#link();
  }

  /** What belongs to the pieces that occur in a line; each once. */
  find(line: string): Set<T> {
    const found = new Set<T>();
    let node = this.#root;
    for (let at = 0; at < line.length; at++) {
      node = this.#step(node, line.charCodeAt(at));
      for (let end: Node<T> | undefined = node; end; end = end.shorter)
        for (const value of end.values) found.add(value);
    }
    return found;
  }

  #add(piece: string): Node<T> {
    let node = this.#root;
    for (let at = 0; at < piece.length; at++) {
      const code = piece.charCodeAt(at);
      let next = node.next.get(code);
      if (!next) {
        next = newNode();
        node.next.set(code, next);
      }
      node = next;
    }
    return node;
  }

  /** Breadth first, so that the fallbacks of shorter pieces are known before those of longer ones. */
  #link(): void {
    const queue: Node<T>[] = [this.#root];
    for (const node of queue) {
      for (const [code, next] of node.next) {
        const fallback = node === this.#root ? this.#root : this.#step(node.fallback ?? this.#root, code);
        next.fallback = fallback;
        next.shorter = fallback.values.length > 0 ? fallback : fallback.shorter;
        queue.push(next);
      }
    }
  }

  #step(from: Node<T>, code: number): Node<T> {
    for (let node: Node<T> | undefined = from; node; node = node.fallback) {
      const next = node.next.get(code);
      if (next) return next;
    }
    return this.#root;
  }
}

/** The beginning of some pieces. */
interface Node<T> {
  readonly next: Map<number, Node<T>>;
  /** Of the pieces that end here. */
  readonly values: T[];
  /** The longest other beginning that this one ends in. */
  fallback: Node<T> | undefined;
  /** The longest other piece that this beginning ends in. */
  shorter: Node<T> | undefined;
}

function newNode<T>(): Node<T> {
  return { next: new Map(), values: [], fallback: undefined, shorter: undefined };
}
