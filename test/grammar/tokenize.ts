import { createRegistry } from 'vscode-tmgrammar-test/dist/common/index.js';

/** A piece of a line and the scopes that the grammar gives it. */
export interface Piece {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** Tokenises a text as the editor does, line after line. */
export async function tokenize(text: string): Promise<Piece[][]> {
  const grammar = await transcript;
  assertLoaded(grammar);
  let state: Parameters<typeof grammar.tokenizeLine>[1] = null;
  return text.split(/\r\n|\r|\n/).map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({ text: line.slice(startIndex, endIndex), scopes }));
  });
}

const transcript = createRegistry([
  { scopeName: 'text.transcript', path: 'syntaxes/transcript.tmLanguage.json', language: 'transcript' },
  { scopeName: 'source.yaml', path: 'test/grammar/yaml.tmLanguage.json', language: 'yaml' },
]).loadGrammar('text.transcript');

function assertLoaded<T>(grammar: T | null): asserts grammar is T {
  if (!grammar) throw new Error('The grammar cannot be loaded.');
}
