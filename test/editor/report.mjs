import { createServer } from 'node:http';
import { deferred } from '../setup/process.mjs';
import { readableStack } from './stack.mjs';

/**
 * Receives what the tests inside an editor tell of themselves (see mocha.ts), prints it, and keeps the count.
 * An editor's exit code is not enough: it is 0 also where the extension host was killed. `ended` settles when the tests
 * have said that they are through; `url` is where they say it. What they ask of the page in which the editor runs goes to
 * `usePage`, which is set where there is a page.
 */
export async function startReport() {
  const count = { passed: 0, failed: 0 };
  const { promise: ended, resolve: end } = deferred();
  const asked = { usePage: undefined };
  const server = createServer(async (request, response) => {
    const chunks = await request.toArray();
    const event = JSON.parse(Buffer.concat(chunks).toString());
    const headers = { 'Access-Control-Allow-Origin': '*' };
    if (event.kind === 'page') {
      const answer = await answerOf(asked.usePage, event.steps);
      response.writeHead(200, headers).end(JSON.stringify(answer));
      return;
    }
    take(event, count);
    if (event.kind === 'end') end();
    response.writeHead(200, headers).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    count,
    ended,
    take: (event) => take(event, count),
    setPage: (usePage) => {
      asked.usePage = usePage;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answerOf(usePage, steps) {
  if (!usePage) return { error: 'This editor runs in no page.' };
  try {
    return { answers: await usePage(steps) };
  } catch (error) {
    return { error: error.message };
  }
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
