import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';

/** An outline as JSON, in pieces of UTF-8. What is the same symbol as before is not written again. */
export function outlineJson(symbols: readonly DocumentSymbol[]): Uint8Array[] {
  const writer = new Writer();
  writeList(symbols, writer);
  return writer.end();
}

function writeList(symbols: readonly DocumentSymbol[], writer: Writer): void {
  writer.text('[');
  for (const [i, symbol] of symbols.entries()) {
    if (i > 0) writer.text(',');
    // A section is a symbol made anew each time, and holds everything.
    if (symbol.kind !== SymbolKind.Module) {
      writer.piece(written(symbol));
      continue;
    }
    const { children = [], ...own } = symbol;
    writer.text(`${JSON.stringify(own).slice(0, -1)},"children":`);
    writeList(children, writer);
    writer.text('}');
  }
  writer.text(']');
}

function written(symbol: DocumentSymbol): Uint8Array {
  const known = pieces.get(symbol);
  if (known) return known;
  const piece = encoder.encode(JSON.stringify(symbol));
  pieces.set(symbol, piece);
  return piece;
}

const pieces = new WeakMap<DocumentSymbol, Uint8Array>();
const encoder = new TextEncoder();

/** Puts text and pieces together. Text is encoded when a piece follows it: a thousand small texts take long. */
class Writer {
  readonly #pieces: Uint8Array[] = [];
  #text = '';

  text(text: string): void {
    this.#text += text;
  }

  piece(piece: Uint8Array): void {
    this.#flush();
    this.#pieces.push(piece);
  }

  end(): Uint8Array[] {
    this.#flush();
    return this.#pieces;
  }

  #flush(): void {
    if (this.#text === ',') this.#pieces.push(comma);
    else if (this.#text !== '') this.#pieces.push(encoder.encode(this.#text));
    this.#text = '';
  }
}

const comma = encoder.encode(',');
