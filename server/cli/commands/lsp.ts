import type { Command } from '../command.ts';
import { CannotRun } from '../io.ts';

export const lsp: Command = {
  name: 'lsp',
  summary: 'The language server, for editors',
  usage: '--stdio',
  options: [
    { name: 'stdio', description: 'Use standard input and output' },
    { name: 'clientProcessId', value: 'ID', description: 'End when this process ends; editors add it' },
  ],
  examples: [['colloquy lsp --stdio', 'the command that an editor starts']],

  async run(options) {
    if (!options.has('stdio'))
      throw new CannotRun('The language server speaks over standard input and output only: add --stdio.');
    await import('../../lsp/main.ts');
    // The server ends the process itself when the editor says so or is gone.
    return new Promise(() => {});
  },
};
