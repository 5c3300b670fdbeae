import assert from 'node:assert/strict';
import { lazy } from '../../../server/core/index.ts';
import { rows, within } from '../../../test/lsp/rows.ts';
import type { Random } from '../../bench/generate/random.ts';
import type { Area, Value } from '../area.ts';
import { names } from '../generate/pieces.ts';
import { anySettings } from '../generate/settings.ts';
import { anyPassage, anyText, type Corpus } from '../generate/texts.ts';
import { buildServer } from '../protocol/server.ts';
import {
  type Change,
  documentNames,
  FOLDER,
  fileNames,
  type Player,
  play,
  type Session,
  type Step,
} from '../protocol/session.ts';

/** Built when the first session is played. */
const program = lazy(buildServer);

/** Whatever a client says and does to the server, it answers each request once, and has its documents right at the end. */
export const protocol: Area<Session> = {
  name: 'protocol',
  mostTries: 80,
  make: (random, corpus) => ({
    files: anyFiles(random, corpus),
    configuration: random.happens(0.7) ? null : wild(random),
    early: random.happens(0.1) ? random.between(1, 3) : 0,
    steps: Array.from({ length: random.pick([20, 200, 1000, 4000]) }, () => anyStep(random, corpus)),
    end: random.pick([0, 0, 0, 0, 1, 2, 3]),
    broken: random.pick(brokenFrames),
  }),
  check: async (session, checks) => {
    const { server, played, isAnswered, hasEnded } = await play(program(), session, async (player) => {
      const uris = [...player.played.documents.keys()].filter((uri) => uri.endsWith('.transcript'));
      const edited = await answersAbout(player, uris);
      for (const uri of uris) player.reopen(uri);
      const opened = await answersAbout(player, uris);
      if (player.server.ended !== undefined) return;
      for (const [at, uri] of uris.entries()) {
        checks.that('a document that was edited is what the same text is when it is opened', () =>
          assert.deepEqual(edited[at], opened[at], uri.slice(uri.lastIndexOf('/'))),
        );
      }
    });
    checks.messages += played.messages + server.received;
    checks.that('the server does not end before its client does', () =>
      assert.ok(
        isAnswered || server.ended === undefined || hasEnded,
        `ended with ${server.ended}: ${server.complaints.slice(0, 2000)}`,
      ),
    );
    checks.that('every request is answered, and once', () => {
      const wrong = [...played.asked].filter(
        ([, { answers, method }]) =>
          answers.length !== 1 &&
          !(method === 'workspace/symbol' && server.ended !== undefined && answers.length === 0 && session.end !== 0),
      );
      assert.deepEqual(
        wrong.map(([id, { method, answers }]) => `${method} (${id}): ${answers.length} answers`),
        [],
      );
    });
    checks.that('a request before `initialize` is refused with ServerNotInitialized', () =>
      assert.ok(played.early.every((id) => played.asked.get(id)?.answers[0]?.error?.code === -32002)),
    );
    checks.that('a request after `shutdown` is refused with InvalidRequest', () =>
      assert.ok(played.late.every((id) => played.asked.get(id)?.answers[0]?.error?.code === -32600)),
    );
    checks.that('the server complains of nothing with a trace of its own code', () =>
      assert.ok(!/^\s+at \S/m.test(server.complaints), server.complaints.slice(0, 2000)),
    );
    checks.that('the server ends when its client has ended', () => assert.ok(hasEnded));
    checks.that('no request fails by a fault of ours', () => {
      const failed = [...played.asked.values()].filter(({ answers }) => answers[0]?.error?.code === -32603);
      assert.deepEqual(
        failed.map(({ method, answers }) => `${method}: ${answers[0]?.error?.message}`),
        [],
      );
    });
  },
};

const aboutDocuments = [
  'textDocument/diagnostic',
  'textDocument/documentSymbol',
  'textDocument/semanticTokens/full',
  'textDocument/foldingRange',
];

/** What the server says of each document. All is asked before any answer is waited for. */
async function answersAbout(player: Player, uris: readonly string[]): Promise<unknown[]> {
  const asked = uris.map((uri) => aboutDocuments.map((method) => player.ask(method, { textDocument: { uri } })));
  await player.rest();
  return uris.map((uri, at) =>
    (asked[at] ?? []).map((id) => withoutIds(player.played.asked.get(id)?.answers[0]?.result, uri)),
  );
}

/** Ids of results say which answer it was, which may be another one about the same text. */
function withoutIds(result: unknown, uri: string): unknown {
  return JSON.parse(
    JSON.stringify(result ?? null)
      .replaceAll(uri, 'uri')
      .replace(/"resultId":"[^"]*",?/g, '')
      .replace(/,"data":\{[^{}]*\}/g, ''),
  );
}

function anyFiles(random: Random, corpus: Corpus): string[] {
  const { configuration, roster, pack } = anySettings(random);
  const named = `${configuration}${roster && 'roster: people.yml\n'}${pack && 'packs: pack.yml\n'}`;
  return [
    named,
    roster,
    pack,
    anyText(random, corpus),
    random.happens(0.5) ? anyText(random, corpus) : '',
    '# c\n',
    '',
  ];
}

function anyStep(random: Random, corpus: Corpus): Step {
  const share = random.next();
  const document = random.between(0, documentNames.length - 1);
  if (share < 0.12) return { do: 'open', document, text: anyText(random, corpus) };
  if (share < 0.42)
    return {
      do: 'change',
      document,
      changes: Array.from({ length: random.pick([1, 1, 1, 2, 4]) }, () => anyChange(random, corpus)),
    };
  if (share < 0.46) return { do: 'close', document };
  if (share < 0.8) return anyRequest(random, document);
  if (share < 0.86) return { do: 'cancel', ago: random.pick([0, 0, 0, 1, 2, 5, 40, -3]) };
  if (share < 0.88) return { do: 'say', content: random.pick(oddContents) };
  if (share < 0.94) {
    const file = random.between(0, fileNames.length - 1);
    const text =
      file === 0
        ? anySettings(random).configuration
        : file === 1
          ? anySettings(random).roster
          : anyText(random, corpus);
    return {
      do: 'file',
      file,
      text: random.happens(0.05) ? anyPassage(random, corpus) : text,
      isGone: random.happens(0.2),
      told: random.pick([0, 1, 1, 1, 2]),
    };
  }
  if (share < 0.96) return { do: 'split', length: random.pick([0, 0, 1, 7, 100]) };
  if (share < 0.98) return { do: 'tell', method: random.pick(oddMethods), params: wild(random) };
  return { do: share < 0.995 ? 'rest' : 'compare' };
}

function anyChange(random: Random, corpus: Corpus): Change {
  return {
    line: random.happens(0.05) ? -1 : random.pick([random.between(0, 30), random.between(0, 5), 99_999]),
    character: random.pick([0, 0, random.between(0, 40), 9999]),
    lines: random.pick([0, 0, 0, 1, 1, 3, 50]),
    text: anyPassage(random, corpus),
  };
}

/** Requests as they are made of a document in the tests; those that ask for more first are made with nothing. */
const templates = Object.entries(rows).map(([name, { params }]) => {
  const made = params(`${FOLDER}/a.transcript`, within, { request: async () => [] as never });
  return { method: name.split(' ')[0] as string, params: (made instanceof Promise ? {} : made) as Value };
});

function anyRequest(random: Random, document: number): Step {
  const { method, params } = random.pick(templates);
  const name = documentNames[document] ?? '';
  const own = JSON.parse(
    JSON.stringify(params).replaceAll('a.transcript', random.happens(0.9) ? name : 'gone.transcript'),
  );
  const placed = varied(random, own);
  return {
    do: 'ask',
    method: random.happens(0.98) ? method : random.pick(oddMethods),
    params: random.happens(0.85) ? placed : damaged(random, placed),
  };
}

/** The same with other numbers and names. */
function varied(random: Random, value: Value): Value {
  if (typeof value === 'number')
    return random.happens(0.5) ? value : random.pick([0, 1, random.between(0, 40), 99_999]);
  if (value === 'Bob Dee') return random.pick(names);
  if (Array.isArray(value)) return value.map((item) => varied(random, item));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, own]) => [
        key,
        key === 'version' ? (random.happens(0.5) ? 1 : own) : varied(random, own),
      ]),
    );
  }
  return value;
}

/** The same with something in it that does not belong there. */
function damaged(random: Random, value: Value): Value {
  if (typeof value !== 'object' || value === null || random.happens(0.2)) return wild(random);
  const keys = Object.keys(value);
  const key = random.pick(keys);
  if (key === undefined) return wild(random);
  if (Array.isArray(value)) return value.with(Number(key), damaged(random, value[Number(key)]));
  const own = value as Readonly<Record<string, Value>>;
  if (random.happens(0.2)) return Object.fromEntries(Object.entries(own).filter(([name]) => name !== key));
  return { ...own, [key]: damaged(random, own[key] ?? null) };
}

function wild(random: Random): Value {
  return random.pick<Value>([
    ...[
      null,
      true,
      0,
      -1,
      1.5,
      1e300,
      2 ** 31,
      '',
      'x',
      '\u0000',
      'file:///',
      'file:///%',
      'untitled:x',
      '../..',
      'http://[',
      '€'.repeat(50),
    ],
    ...[
      [],
      [null],
      {},
      { uri: 5 },
      { line: -1, character: -1 },
      { start: { line: 9, character: 0 }, end: { line: 0, character: 0 } },
      [[[[[]]]]],
    ],
    { textDocument: { uri: `${FOLDER}/a.transcript` }, position: { line: 0, character: 0 } },
  ]);
}

const oddMethods = [
  '',
  'x',
  '$/x',
  '$/setTrace',
  'workspace/didChangeConfiguration',
  'textDocument/didSave',
  'textDocument/willSave',
  'initialize',
  'initialized',
  'workspace/didChangeWorkspaceFolders',
  'workspace/didRenameFiles',
  'textDocument/hover',
  '__proto__',
  'constructor',
];

/** Contents of a right frame that are no message, or a strange one. */
const oddContents: readonly string[] = [
  ...[
    '',
    '{',
    'null',
    '[]',
    '1',
    '"x"',
    '{}',
    '{"jsonrpc":"2.0"}',
    '[{"jsonrpc":"2.0","id":1,"method":"x"}]',
    '{"jsonrpc":"1.0","method":"x"}',
  ],
  ...[
    '{"jsonrpc":"2.0","id":99999,"result":null}',
    '{"jsonrpc":"2.0","id":null,"error":{"code":1,"message":"x"}}',
    '{"jsonrpc":"2.0","method":5}',
  ],
  ...[
    '{"jsonrpc":"2.0","method":"exit2"}',
    '{"jsonrpc":"2.0","method":"$/cancelRequest","params":null}',
    '{"a":'.repeat(2000),
    `"${'x'.repeat(100_000)}"`,
  ],
];

/** Bytes that are no frame, or one that never ends. */
const brokenFrames: readonly string[] = [
  ...[
    'Content-Length: 100000000000\r\n\r\n',
    'Content-Length: -1\r\n\r\n',
    'Content-Length: x\r\n\r\n{}',
    'Content-Length: 50\r\n\r\n{"jsonrpc"',
    'GET / HTTP/1.1\r\nHost: x\r\n\r\n',
  ],
  ...[
    '\r\n\r\n',
    '\u0000\u00ff\u00fe',
    'Content-Length: 2\r\nContent-Type: x; charset=utf-99\r\n\r\n{}',
    'Content-Length: 10',
    'x'.repeat(100_000),
    'Content-Length: 1e9\r\n\r\n',
  ],
];
