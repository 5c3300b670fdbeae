import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';

/** The colours that were last sent of each document, so that only what has changed is sent again. */
export class SentTokens {
  readonly #sent = new Map<string, { readonly resultId: string; readonly data: readonly number[] }>();
  #count = 0;

  whole(uri: string, data: number[]): SemanticTokens {
    return { resultId: this.#remember(uri, data), data };
  }

  /** Everything, where something else was sent since. */
  since(uri: string, resultId: string, data: number[]): SemanticTokens | SemanticTokensDelta {
    const before = this.#sent.get(uri);
    if (before?.resultId !== resultId) return this.whole(uri, data);
    return { resultId: this.#remember(uri, data), edits: difference(before.data, data) };
  }

  forget(uri: string): void {
    this.#sent.delete(uri);
  }

  #remember(uri: string, data: readonly number[]): string {
    this.#count += 1;
    const resultId = String(this.#count);
    this.#sent.set(uri, { resultId, data });
    return resultId;
  }
}

/** One edit, from the first number that differs to the last; none where none does. */
function difference(before: readonly number[], after: readonly number[]): SemanticTokensDelta['edits'] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  const deleteCount = before.length - same - start;
  const data = after.slice(start, after.length - same);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}
