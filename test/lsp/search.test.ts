import assert from 'node:assert/strict';
import { Configurations } from '../../server/lsp/configurations.ts';
import { findTranscripts } from '../../server/lsp/search.ts';

const configurations = new Configurations({
  encoding: 'utf-16',
  readFile: async () => undefined,
  watch() {},
  showDiagnostics() {},
});

describe('server: a search through somebody’s home', () => {
  it('ends before everything is looked at, and says so', async () => {
    let looked = 0;
    const files = {
      readFile: async () => undefined,
      readFolder: async (uri: string) => {
        // Above it only a repository is looked for.
        if (uri !== 'vfs://h') looked += 1;
        return Array.from({ length: uri === 'vfs://h/home' ? 30_000 : 0 }, (_, at) => ({
          name: `f${at}`,
          isFolder: true,
        }));
      },
    };
    const { uris, isWhole } = await findTranscripts('vfs://h/home', { files, configurations, check() {} });
    assert.deepEqual([uris.length, isWhole, looked], [0, false, 20_000]);
  });

  it('ends where nobody waits for it any longer', async () => {
    const files = { readFile: async () => undefined, readFolder: async () => [{ name: 'more', isFolder: true }] };
    let folders = 0;
    const check = () => {
      folders += 1;
      if (folders === 50) throw new Error('Cancelled.');
    };
    await assert.rejects(findTranscripts('vfs://h/home', { files, configurations, check }), /Cancelled/);
  });
});
