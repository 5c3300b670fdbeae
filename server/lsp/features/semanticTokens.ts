import type { SemanticTokensLegend } from 'vscode-languageserver';
import { tokenKinds, tokenModifiers } from '../../core/index.ts';

/** The types that themes have colours for. */
const types: Readonly<Record<(typeof tokenKinds)[number], string>> = {
  listed: 'class',
  unlisted: 'variable',
  marker: 'keyword',
  unknown: 'operator',
  time: 'number',
  sign: 'decorator',
};

/** The legend for the numbers of {@link Tokens}. */
export const legend: SemanticTokensLegend = {
  tokenTypes: tokenKinds.map((kind) => types[kind]),
  tokenModifiers: [...tokenModifiers],
};
