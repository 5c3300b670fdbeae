import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lazy } from '../../../server/core/index.ts';
import { everything } from '../../../test/lsp/methods.ts';
import { buildProgram } from '../../../test/setup/program.ts';
import type { Area } from '../area.ts';
import { anySettings } from '../generate/settings.ts';
import { anyText } from '../generate/texts.ts';
import { buildServer, framed, type Message, ServerProcess } from '../protocol/server.ts';

interface FolderCase {
  readonly configuration: string;
  readonly roster: string;
  readonly pack: string;
  readonly texts: readonly string[];
}

/** The editor and the command line report the same problems of a folder. */
export const verdict: Area<FolderCase> = {
  name: 'verdict',
  mostTries: 50,
  make: (random, corpus) => {
    const { configuration, roster, pack } = anySettings(random);
    const named = `${configuration}${roster && 'roster: people.yml\n'}${pack && 'packs: pack.yml\n'}`;
    return { configuration: named, roster, pack, texts: Array.from({ length: 40 }, () => anyText(random, corpus)) };
  },
  check: async ({ configuration, roster, pack, texts }, checks) => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'colloquy-verdict-')));
    try {
      const files = texts.map((text, at): [string, string] => [`${at}.transcript`, readable(text)]);
      for (const [name, text] of [
        ['colloquy.yml', configuration],
        ['people.yml', roster],
        ['pack.yml', pack],
        ...files,
      ]) {
        writeFileSync(join(folder, name as string), text as string);
      }
      const [inEditor, onCommandLine] = await Promise.all([
        problemsInEditor(folder, files),
        problemsOnCommandLine(folder),
      ]);
      if (onCommandLine === undefined) return; // the configuration is wrong
      for (const [name] of files) {
        checks.that('the editor reports of a file what the command line reports', () =>
          assert.deepEqual(inEditor.get(name), onCommandLine.get(name), name),
        );
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/**
 * The command line refuses a file with null characters, which is no text; an editor shows it all the same. Of two byte order marks the
 * server cannot know whether the editor took the first away.
 */
function readable(text: string): string {
  return text.replace(/\p{Surrogate}|\0/gu, '\ufffd').replace(/^\ufeff+/, '\ufeff');
}

const server = lazy(buildServer);
const program = lazy(() => buildProgram(join(import.meta.dirname, '../../../out/fuzz')));

/** The problems of each file, a line for each. */
type Problems = ReadonlyMap<string, readonly string[]>;

interface Diagnostic {
  readonly code: string;
  readonly severity: number;
  readonly message: string;
  readonly range: { readonly start: Position; readonly end: Position };
}

interface Position {
  readonly line: number;
  readonly character: number;
}

async function problemsInEditor(folder: string, files: readonly (readonly [string, string])[]): Promise<Problems> {
  const answers = new Map<number, (result: unknown) => void>();
  const own = new ServerProcess(server(), ({ id, method, params, result }: Message) => {
    if (method === undefined) answers.get(id as number)?.(result);
    else if (id !== undefined) {
      const { items } = (params ?? {}) as { items?: unknown[] };
      own.send(framed({ jsonrpc: '2.0', id, result: items?.map(() => null) ?? null }));
    }
  });
  const ask = (id: number, method: string, params: object) =>
    new Promise<unknown>((resolve) => {
      answers.set(id, resolve);
      own.send(framed({ jsonrpc: '2.0', id, method, params }));
    });
  const uri = pathToFileURL(folder).href;
  await ask(0, 'initialize', {
    processId: null,
    rootUri: uri,
    capabilities: everything,
    workspaceFolders: [{ uri, name: 'folder' }],
  });
  own.send(framed({ jsonrpc: '2.0', method: 'initialized', params: {} }));
  const found = new Map<string, string[]>();
  for (const [at, [name, text]] of files.entries()) {
    const textDocument = {
      uri: `${uri}/${name}`,
      languageId: 'transcript',
      version: 1,
      text: text.replace(/^\ufeff/, ''),
    };
    own.send(framed({ jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument } }));
    const { items } = (await ask(at + 1, 'textDocument/diagnostic', { textDocument })) as { items: Diagnostic[] };
    found.set(
      name,
      items.map(({ code, severity, message, range: { start, end } }) =>
        code === 'other-format'
          ? message.replace(/[;.].*/s, '').toLowerCase()
          : [code, severities[severity], ...ends(code, placed(start), placed(end)), message].join(' '),
      ),
    );
  }
  own.leave();
  await own.end();
  return found;
}

/** The editor marks a run without a speaker at its first line only. */
function ends(rule: string, start: string, end: string): string[] {
  return rule === 'unattributed' ? [start] : [start, end];
}

const severities = ['', 'error', 'warning', 'info', 'info'];

function placed({ line, character }: Position): string {
  return `${line + 1}:${character + 1}`;
}

interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly problems: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly message: string;
      readonly start: { readonly line: number; readonly column: number };
      readonly end: { readonly line: number; readonly column: number };
    }[];
  }[];
}

/** Undefined where the command line refuses the configuration. */
async function problemsOnCommandLine(folder: string): Promise<Problems | undefined> {
  const [printed, complaints] = await new Promise<[string, string]>((resolve) => {
    const args = [program(), 'check', '--format', 'json'];
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 1 << 26 }, (_, out, errors) => resolve([out, errors]));
  });
  if (printed === '') return undefined;
  const { files }: Report = JSON.parse(printed);
  const checked = files.map(({ path, problems }): [string, string[]] => [
    path,
    problems.map(({ rule, severity, message, start, end }) =>
      [rule, severity, ...ends(rule, `${start.line}:${start.column}`, `${end.line}:${end.column}`), message].join(' '),
    ),
  ]);
  const refused = Array.from(
    complaints.matchAll(/^colloquy: (\S+): (this is [^;.\n]*)/gm),
    ([, path = '', what = '']): [string, string[]] => [path, [what.toLowerCase()]],
  );
  return new Map([...checked, ...refused]);
}
