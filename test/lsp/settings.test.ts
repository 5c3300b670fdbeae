import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DocumentDiagnosticReport } from 'vscode-languageserver/node';
import { Client } from './client.ts';

const capabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: { diagnostic: {} },
};

const text = 'Ann Hall: One.\n\nTwo.\n';

describe('server: settings', () => {
  let folder: string;
  let uri: string;
  let configuration: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'colloquy-settings-'));
    uri = pathToFileURL(join(folder, 'talk.transcript')).href;
    configuration = pathToFileURL(join(folder, 'colloquy.yml')).href;
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const configure = (yaml: string) => writeFileSync(join(folder, 'colloquy.yml'), yaml);
  const changed = (client: Client) =>
    client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: configuration, type: 2 }],
    });

  it('are asked of the client, and asked again when they change', async () => {
    const client = await Client.start({ capabilities, settings: { rules: { unattributed: 'error' } } });
    await client.open(text, uri);
    assert.deepEqual(await problems(client, uri), ['unattributed 1']);
    assert.deepEqual(client.registrations.sort(), [
      'workspace/didChangeConfiguration',
      'workspace/didChangeWatchedFiles',
    ]);
    client.settings = { attribution: 'inherit', rules: {} };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(await problems(client, uri), []);
    assert.ok(client.asked.includes('workspace/diagnostic/refresh'));
    await client.stop();
  });

  it('come with the start from clients that cannot be asked, and may be sent later', async () => {
    const client = await Client.start({
      capabilities: { textDocument: { diagnostic: {} } },
      initializationOptions: { rules: { unattributed: 'off' } },
    });
    await client.open(text, uri);
    assert.deepEqual(await problems(client, uri), []);
    const settings = { colloquy: { rules: { unattributed: 'info' } } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    assert.deepEqual(await problems(client, uri), ['unattributed 3']);
    await client.stop();
  });

  it('of a configuration file go before those of the client', async () => {
    configure('rules: { unattributed: info }\noverrides: [{ files: "*.draft", attribution: inherit }]\n');
    const client = await Client.start({ capabilities, settings: { attribution: 'inherit' } });
    await client.open(text, uri);
    assert.deepEqual(await problems(client, uri), ['unattributed 3']);
    await client.stop();
  });

  it('of a configuration file hold for a document that is not saved yet, if it is meant for the folder', async () => {
    configure('attribution: inherit\n');
    const client = await Client.start({ capabilities, folders: [pathToFileURL(folder).href] });
    const [inside, outside] = [uri, pathToFileURL(join(tmpdir(), 'talk.transcript')).href].map((one) =>
      one.replace('file://', 'untitled:'),
    );
    for (const [one, expected] of [
      [inside, []],
      [outside, ['unattributed 2']],
      ['untitled:Untitled-1', ['unattributed 2']],
    ] as const) {
      await client.open(text, one);
      assert.deepEqual(await problems(client, one ?? ''), expected, one);
    }
    await client.stop();
  });

  it('of a configuration file hold for the files that it says', async () => {
    configure('overrides: [{ files: "*.transcript", rules: { unattributed: off } }]\n');
    const client = await Client.start({ capabilities });
    await client.open(text, uri);
    assert.deepEqual(await problems(client, uri), []);
    await client.stop();
  });

  it('follow the configuration file when it changes', async () => {
    configure('rules: { unattributed: off }\n');
    const client = await Client.start({ capabilities });
    await client.open(text, uri);
    assert.deepEqual(await problems(client, uri), []);
    configure('rules: { unattributed: error }\n');
    await changed(client);
    assert.deepEqual(await problems(client, uri), ['unattributed 1']);
    await client.stop();
  });

  it('follow a configuration that another one extends, and show what is wrong there', async () => {
    const base = join(folder, 'base.yml');
    const uriOfBase = pathToFileURL(base).href;
    const write = async (client: Client, yaml: string) => {
      writeFileSync(base, yaml);
      const changes = [{ uri: uriOfBase, type: 2 }];
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    };
    configure('extends: base.yml\n');
    writeFileSync(base, 'rules: { unattributed: off }\n');
    const client = await Client.start({ capabilities });
    await client.open(text, uri);
    assert.deepEqual(await problems(client, uri), []);
    // One for the configurations and transcripts of the folders, one for this file.
    assert.equal(client.registrations.filter((method) => method === 'workspace/didChangeWatchedFiles').length, 2);
    await write(client, 'rules: { unattributed: error }\nextends: colloquy.yml\n');
    assert.deepEqual(await problems(client, uri), ['unattributed 1']);
    const [fault, ...others] = await client.pushed(uriOfBase);
    assert.deepEqual(others, []);
    assert.match(String(fault?.message), /in a circle/);
    assert.deepEqual(fault?.range, { start: { line: 1, character: 9 }, end: { line: 1, character: 21 } });
    await client.stop();
  });

  it('name packs of furniture, for problems too, until a pack says otherwise', async () => {
    const pack = pathToFileURL(join(folder, 'archive.yml')).href;
    configure('packs: archive.yml\n');
    writeFileSync(join(folder, 'archive.yml'), 'name: archive\nentries: [Share this recording]\n');
    const client = await Client.start({ capabilities });
    await client.open('Ann Lee: Good morning.\n\nShare this recording\n', uri);
    assert.deepEqual(await problems(client, uri), ['furniture 2', 'unattributed 2']);
    writeFileSync(join(folder, 'archive.yml'), 'name: archive\nentries: [Share that recording]\n');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: pack, type: 2 }] });
    assert.deepEqual(await problems(client, uri), ['unattributed 2']);
    await client.stop();
  });

  it('name packs of furniture, for cleaning up', async () => {
    const pack = pathToFileURL(join(folder, 'archive.yml')).href;
    configure('packs: archive.yml\n');
    writeFileSync(join(folder, 'archive.yml'), 'name: archive\nentries: [Share this recording]\n');
    const client = await Client.start({ capabilities: { workspace: { ...capabilities.workspace, applyEdit: true } } });
    const page = 'Share this recording\nAnn Lee: Good morning.\n';
    await client.open(page, uri);
    const { applied } = await client.execute<{ applied: boolean }>('colloquy.server.clean', { uri, version: 1 });
    assert.ok(applied);
    assert.doesNotMatch(client.textOf(uri) ?? '', /Share/);
    const given = { uri, text: page };
    const compared = await client.execute<{ equal: boolean; summary: string }>('colloquy.server.verify', given);
    assert.equal(compared.equal, false);
    assert.match(
      compared.summary,
      /^No spoken word changed: .* 1 line that a pack of this folder takes for page furniture is missing\.$/,
    );

    writeFileSync(join(folder, 'archive.yml'), 'name: archive\nentries: [Share, {}]\n');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: pack, type: 2 }] });
    const verified = await client.execute<{ equal: boolean }>('colloquy.server.verify', given);
    assert.equal(verified.equal, false);
    const [fault, ...others] = await client.pushed(pack);
    assert.deepEqual(others, []);
    assert.match(String(fault?.message), /no `pattern`/);
    await client.stop();
  });

  it('that cannot be read are shown where they stand, until they are right', async () => {
    configure('attribution: strict\nrules: { unatributed: off }\n');
    const client = await Client.start({ capabilities });
    await client.open(text, uri);
    assert.deepEqual(await problems(client, uri), ['unattributed 2']);
    const [fault, ...others] = await client.pushed(configuration);
    assert.deepEqual(others, []);
    assert.match(String(fault?.message), /`unatributed`.*Did you mean `unattributed`/);
    assert.deepEqual(fault?.range, { start: { line: 1, character: 9 }, end: { line: 1, character: 20 } });
    configure('rules: { unattributed: off }\n');
    await changed(client);
    assert.deepEqual(await client.pushed(configuration), []);
    assert.deepEqual(await problems(client, uri), []);
    await client.stop();
  });

  it('that make no sense are left at their defaults', async () => {
    const client = await Client.start({ capabilities, settings: { attribution: 7, rules: 'none' } });
    await client.open(text, uri);
    assert.deepEqual(await problems(client, uri), ['unattributed 2']);
    await client.stop();
  });
});

/** The problems of a document as rule and severity. */
async function problems(client: Client, uri: string): Promise<string[]> {
  const report: DocumentDiagnosticReport = await client.request('textDocument/diagnostic', uri);
  return report.kind === 'full' ? report.items.map(({ code, severity }) => `${code} ${severity}`) : [];
}
