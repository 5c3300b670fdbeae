import { join } from 'node:path';
import { bundle } from '../bundle.ts';
import { productFolder } from '../folders.ts';
import type { FormName } from '../generate/forms.ts';
import { peerFile, peerModule, rumdlProgram } from '../peers.ts';
import type { Answers } from './client.ts';

/** A language server, and what its client has to provide. */
export interface Kind {
  readonly name: string;
  readonly form: FormName;
  readonly languageId: string;
  readonly command: () => readonly [string, ...string[]];
  readonly initializationOptions?: object;
  /** Sent as the settings of the editor. */
  readonly settings?: object;
  /** `textOf` gives the text that is open now. */
  readonly answers?: (textOf: () => string) => Answers;
}

const node = process.execPath;

export const colloquy: Kind = {
  name: 'colloquy',
  form: 'transcript',
  languageId: 'transcript',
  command: () => [node, join(productFolder, 'server.js'), '--stdio'],
};

export const doNothing: Kind = {
  name: 'does nothing',
  form: 'transcript',
  languageId: 'transcript',
  command: () => [node, bundle('servers/doNothing')],
};

/** Its client parses the Markdown and sends it the tokens, as VS Code's extension does. */
export const markdown: Kind = {
  name: 'markdown server',
  form: 'markdown',
  languageId: 'markdown',
  command: () => [node, peerFile('vscode-markdown-languageserver', 'dist/node/workerMain.js'), '--stdio'],
  initializationOptions: { markdownFileExtensions: ['md'] },
  settings: {
    markdown: {
      server: { log: 'off' },
      validate: {
        enabled: true,
        referenceLinks: { enabled: 'warning' },
        fragmentLinks: { enabled: 'warning' },
        fileLinks: { enabled: 'warning', markdownFragmentLinks: 'inherit' },
        unusedLinkDefinitions: { enabled: 'hint' },
        duplicateLinkDefinitions: { enabled: 'warning' },
        ignoredLinks: [],
      },
    },
  },
  answers(textOf) {
    const MarkdownIt = peerModule('markdown-it') as new (
      options: object,
    ) => { parse(text: string, environment: object): unknown };
    const reader = new MarkdownIt({ html: true });
    return {
      'markdown/parse': ({ text }: { text?: string }) => reader.parse(text ?? textOf(), {}),
      'markdown/findMarkdownFilesInWorkspace': () => [],
      'markdown/fs/readDirectory': () => [],
    };
  },
};

export const json: Kind = {
  name: 'json server',
  form: 'json',
  languageId: 'json',
  command: () => [node, peerFile('vscode-langservers-extracted', 'bin/vscode-json-language-server'), '--stdio'],
  initializationOptions: { provideFormatter: true },
  settings: { json: { validate: { enable: true } } },
};

export const rumdl: Kind = {
  name: 'rumdl server',
  form: 'markdown',
  languageId: 'markdown',
  command: () => [rumdlProgram(), 'server', '--no-config', '--config', 'global.disable = ["MD013"]'],
};
