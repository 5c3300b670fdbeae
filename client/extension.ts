import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { registerTasks } from './providers/tasks.ts';
import { start } from './start.ts';

/** The extension in Node, where the server is a separate process. */
export function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server.js');
  const transport = TransportKind.stdio;
  const run = { module, transport };
  const debug = { module, transport, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  context.subscriptions.push(registerTasks(Uri.joinPath(context.extensionUri, 'dist/colloquy.js')));
  return start(context, (options) => new LanguageClient('colloquy', 'Colloquy', { run, debug }, options));
}
