import { cpus, totalmem, type } from 'node:os';
import { peerVersion } from '../peers.ts';

/** The machine and the programs of a run. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  /** In GB. */
  readonly memory: number;
  readonly system: string;
  readonly node: string;
  /** The versions of the other programs. */
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
