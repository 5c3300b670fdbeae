import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import type { Tokens } from '../../core/index.ts';

/** The tokens that were last sent for each document, so that after an edit only the change is sent. */
export class SentTokens {
  readonly #sent = new Map<string, { readonly resultId: string; readonly tokens: Tokens }>();
  #count = 0;

  whole(uri: string, tokens: Tokens): SemanticTokens {
    return { resultId: this.#remember(uri, tokens), data: tokens.all };
  }

  /** The change since an earlier answer, or all tokens where another answer came after that one. */
  since(uri: string, resultId: string, tokens: Tokens): SemanticTokens | SemanticTokensDelta {
    const before = this.#sent.get(uri);
    if (before?.resultId !== resultId) return this.whole(uri, tokens);
    return { resultId: this.#remember(uri, tokens), edits: tokens.since(before.tokens) };
  }

  forget(uri: string): void {
    this.#sent.delete(uri);
  }

  #remember(uri: string, tokens: Tokens): string {
    this.#count += 1;
    const resultId = String(this.#count);
    this.#sent.set(uri, { resultId, tokens });
    return resultId;
  }
}
