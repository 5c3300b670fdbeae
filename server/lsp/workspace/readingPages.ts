import type { ReadingPage } from '../../core/index.ts';
import type { ReadingUpdate } from '../../protocol.ts';

interface Sent {
  readonly revision: number;
  readonly page: ReadingPage;
}

/** The page of each document that the client has, so that only what has changed is sent. Each is kept until its document is closed. */
export class ReadingPages {
  readonly #sent = new Map<string, Sent>();
  #revision = 0;

  /**
   * What the client needs to show a page.
   * @param since the revision of the document's page that the client has; undefined if it has none
   */
  update(uri: string, page: ReadingPage, since: number | undefined): ReadingUpdate {
    const last = this.#sent.get(uri);
    this.#revision++;
    this.#sent.set(uri, { revision: this.#revision, page });
    if (last === undefined || last.revision !== since) return { revision: this.#revision, ...page };
    const { head, lines, parts } = page;
    return {
      revision: this.#revision,
      ...(head !== last.page.head && { head }),
      change: changedParts(last.page.parts, parts),
      ...(!areEqual(lines, last.page.lines) && { lines }),
    };
  }

  forget(uri: string): void {
    this.#sent.delete(uri);
  }
}

function areEqual(some: readonly number[], others: readonly number[]): boolean {
  return some.length === others.length && some.every((line, index) => line === others[index]);
}

/** The one run of parts that differs, without what is the same before and after it. */
function changedParts(before: readonly string[], after: readonly string[]): NonNullable<ReadingUpdate['change']> {
  const shorter = Math.min(before.length, after.length);
  let first = 0;
  while (first < shorter && before[first] === after[first]) first++;
  let same = 0;
  while (same < shorter - first && before.at(-1 - same) === after.at(-1 - same)) same++;
  return { first, old: before.length - same - first, parts: after.slice(first, after.length - same) };
}
