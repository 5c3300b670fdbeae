import { createServer } from 'node:http';
import { deferred } from '../setup/process.mjs';
import { readableStack } from './stack.mjs';

/**
 * Receives what the tests inside an editor tell of themselves (see mocha.ts), prints it, and keeps the count.
 * An editor's exit code is not enough: it is 0 also where the extension host was killed. `ended` settles when the tests
 * have said that they are through; `url` is where they say it.
 */
export async function startReport() {
  const count = { passed: 0, failed: 0 };
  const { promise: ended, resolve: end } = deferred();
  const server = createServer(async (request, response) => {
    const chunks = await request.toArray();
    const event = JSON.parse(Buffer.concat(chunks).toString());
    take(event, count);
    if (event.kind === 'end') end();
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    count,
    ended,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function take(event, count) {
  const indent = '  '.repeat(event.depth ?? 0);
  if (event.kind === 'suite') console.log(`${indent}${event.title}`);
  if (event.kind === 'pass') {
    count.passed++;
    console.log(`${indent}✔ ${event.title} (${event.milliseconds}ms)`);
  }
  if (event.kind === 'fail') {
    count.failed++;
    console.log(`${indent}✘ ${event.title}`);
    console.log(readableStack(event.error).replace(/^/gm, `${indent}  `));
  }
}
