import assert from 'node:assert/strict';
import {
  type Draft,
  defaultConversion,
  exportFile,
  formatWithId,
  importFile,
  type Transcript,
  transcriptToDraft,
  type WriteOptions,
} from '../../../server/core/index.ts';
import { reading, type Said } from '../reading.ts';

export { linesOf } from './reading.ts';

/** What a format of the list reads from a text, with its remarks. A refusal fails the test. */
export async function readAs(
  id: string,
  content: string | Uint8Array,
  said: Said = {},
): Promise<{ draft: Draft; remarks: string[] }> {
  const read = await importFile(contentOf(content), formatOf(id), defaultConversion(reading(said)));
  if ('refused' in read) assert.fail(read.refused);
  return { draft: read.draft, remarks: read.remarks.map(({ message }) => message) };
}

/** Why a format of the list refuses a content. */
export async function refusalAs(id: string, content: string | Uint8Array): Promise<string> {
  const read = await importFile(contentOf(content), formatOf(id), defaultConversion(reading()));
  return 'refused' in read ? read.refused : assert.fail('it was read');
}

/** The draft that a format of the list reads from a text. */
export async function partsOf(id: string, content: string | Uint8Array, said: Said = {}): Promise<Draft> {
  return (await readAs(id, content, said)).draft;
}

/** A draft as a format of the list writes it, with every time. */
export async function writeAs(
  id: string,
  draft: Draft,
  said: Said = {},
  more: Partial<WriteOptions> = {},
): Promise<{ bytes: Uint8Array; text: string; remarks: string[] }> {
  const options = { ...defaultConversion(reading(said)), times: 'passage' as const, ...more };
  const exported = await exportFile({ draft, path: 'a/bees.transcript' }, formatOf(id), options);
  if ('refused' in exported) assert.fail(exported.refused);
  const pieces = [...exported.pieces].map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece));
  const bytes = Buffer.concat(pieces);
  return { bytes, text: bytes.toString('utf8'), remarks: exported.remarks.map(({ message }) => message) };
}

/** A transcript or a draft as a web page, with the draft. */
export async function pageOf(source: Transcript | Draft) {
  const draft = 'parts' in source ? source : transcriptToDraft(source);
  return { draft, ...(await writeAs('html', draft)) };
}

function formatOf(id: string) {
  return formatWithId(id) ?? assert.fail(`there is no format ${id}`);
}

function contentOf(content: string | Uint8Array) {
  return typeof content === 'string'
    ? { name: 'a', text: content, bytes: new TextEncoder().encode(content) }
    : { name: 'a', text: '', bytes: content };
}
