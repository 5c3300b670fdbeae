import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import type { Manuscript } from '../core/index.ts';
import { tokensOf, tokensSince } from './features/semanticTokens.ts';

/** The versions of which the colours were last sent, of each document, so that only what has changed is sent again. */
export class SentTokens {
  readonly #sent = new Map<string, { readonly resultId: string; readonly manuscript: Manuscript }>();
  #count = 0;

  whole(uri: string, manuscript: Manuscript): SemanticTokens {
    return { resultId: this.#remember(uri, manuscript), data: tokensOf(manuscript) };
  }

  /** Everything, where something else was sent since. */
  since(uri: string, resultId: string, manuscript: Manuscript): SemanticTokens | SemanticTokensDelta {
    const before = this.#sent.get(uri);
    if (before?.resultId !== resultId) return this.whole(uri, manuscript);
    return { resultId: this.#remember(uri, manuscript), edits: tokensSince(before.manuscript, manuscript) };
  }

  forget(uri: string): void {
    this.#sent.delete(uri);
  }

  #remember(uri: string, manuscript: Manuscript): string {
    this.#count += 1;
    const resultId = String(this.#count);
    this.#sent.set(uri, { resultId, manuscript });
    return resultId;
  }
}
