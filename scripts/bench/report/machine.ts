import { cpus, totalmem, type } from 'node:os';
import { peerVersion } from '../peers.ts';

/** On what was measured, and with what. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  /** In GB. */
  readonly memory: number;
  readonly system: string;
  readonly node: string;
  /** Versions of the programs to compare with. */
  readonly peers: Readonly<Record<string, string>>;
}

const peers = [
  'markdownlint-cli2',
  'remark-cli',
  'remark-preset-lint-recommended',
  'rumdl',
  'vscode-langservers-extracted',
  'vscode-markdown-languageserver',
];

export function thisMachine(): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memory: Math.round(totalmem() / 1e9),
    system: type(),
    node: process.version,
    peers: Object.fromEntries(peers.map((name) => [name, peerVersion(name)])),
  };
}
