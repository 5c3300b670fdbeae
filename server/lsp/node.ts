import { createConnection, ProposedFeatures, StreamMessageWriter } from 'vscode-languageserver/node';
import { disk } from './node/disk.ts';
import { collectGarbageWhenIdle } from './node/idleGarbage.ts';
import { StdinReader } from './node/stdinReader.ts';
import { serve } from './serve/server.ts';

/** Serves one client over standard input and output. Ends the process when the client ends the connection or is gone. */
export function start(): void {
  const reader = new StdinReader((reason) => {
    process.stderr.write(`${reason} The language server ends.\n`);
    process.exit(1);
  });
  const writer = new StreamMessageWriter(process.stdout);
  const gate = serve((options) => createConnection(ProposedFeatures.all, reader, writer, options), disk);
  const end = () => process.exit(gate.isShutDown ? 0 : 1);
  collectGarbageWhenIdle(process.stdin);
  reader.onClose(end);
  process.stdin.on('end', end);
  writer.onError(end);
  writer.onClose(end);
}
