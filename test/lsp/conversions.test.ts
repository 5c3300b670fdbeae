import assert from 'node:assert/strict';
import type { ExportedFile, ImportedFile, KnownFormat, NotConverted } from '../../server/protocol.ts';
import { Client } from './client.ts';

const VTT = `WEBVTT

00:00:01.000 --> 00:00:02.000
<v Ann Lee>Good morning.

00:00:02.000 --> 00:00:03.000
<v Bo Sand>Hello.
`;

describe('server: other formats', () => {
  let client: Client;
  before(async () => {
    client = await Client.start();
  });
  after(() => client.stop());

  const importOf = (bytes: Uint8Array, uri = 'file:///talks/a.vtt') =>
    client.connection.sendRequest<ImportedFile & NotConverted>('colloquy/import', {
      uri,
      base64: Buffer.from(bytes).toString('base64'),
    });

  it('are listed with what they have no place for', async () => {
    const formats = await client.connection.sendRequest<KnownFormat[]>('colloquy/formats');
    const srt = formats.find(({ id }) => id === 'srt');
    assert.deepEqual(srt?.lacks, ['questions', 'sections', 'roster']);
    assert.ok(srt.isRead && srt.isWritten && !srt.isText);
    assert.deepEqual(
      formats.flatMap(({ id, isText }) => (isText ? [id] : [])),
      ['md', 'txt'],
    );
    assert.ok(!formats.some(({ id }) => id === 'transcript'));
  });

  it('are imported by their content, with remarks in sentences', async () => {
    const imported = await importOf(Buffer.from(VTT.replace('00:00:03.000', '00:00:01.000')), 'file:///talks/a.txt');
    assert.equal(imported.text, 'Ann Lee [00:00:01]: Good morning.\nBo Sand [00:00:02]: Hello.\n');
    assert.equal(imported.format, 'WebVTT');
    assert.match(imported.remarks.join(), /^Line 6: 1 caption/);
  });

  it('are refused with a reason where they cannot be read', async () => {
    assert.match((await importOf(Buffer.from('%PDF-1.7\n'), 'file:///a.bin')).reason, /^This is a PDF and no text; /);
    assert.match((await importOf(Buffer.from('Hello.\n'), 'file:///a.vtt')).reason, /^This cannot be read as WebVTT: /);
  });

  it('are written from an open transcript', async () => {
    const { uri } = await client.open('# Bees\nAnn Lee [00:01]: Good morning.\nBo Sand [00:02]: Hello.\n');
    const given = { textDocument: { uri }, format: 'vtt' };
    const { base64, remarks } = await client.connection.sendRequest<ExportedFile>('colloquy/export', given);
    assert.match(Buffer.from(base64, 'base64').toString(), /^WEBVTT\n\n00:00:01\.000 --> 00:00:02\.000\n<v Ann Lee>/);
    assert.deepEqual(remarks, ['WebVTT has no place for 1 heading.']);
    const unknown = await client.connection.sendRequest<NotConverted>('colloquy/export', { ...given, format: 'x' });
    assert.equal(unknown.reason, 'There is no format x.');
    const closed = { ...given, textDocument: { uri: 'file:///closed.transcript' } };
    assert.equal(await client.connection.sendRequest('colloquy/export', closed), null);
  });
});
