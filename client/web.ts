import { type ExtensionContext, Uri, workspace } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { start } from './start.ts';

/** In a browser: the server is a worker, and reads files through the editor. */
export function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist/server-worker.js').toString(true);
  return start(context, (options) => {
    const client = new LanguageClient('colloquy', 'Colloquy', async () => new Worker(script), options);
    client.onRequest('colloquy/readFile', ({ uri }: { uri: string }) => readFile(uri));
    return client;
  });
}

async function readFile(uri: string): Promise<string | null> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri)));
  } catch {
    // There is no such file, as there is not in most folders; the server asks to find out.
    return null;
  }
}
