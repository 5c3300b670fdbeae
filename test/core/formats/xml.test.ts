import assert from 'node:assert/strict';
import { type FileFormat, formats } from '../../../server/core/index.ts';
import { readText } from './reading.ts';

const roots = new Map([
  ['tei', 'TEI'],
  ['akn', 'akomaNtoso'],
  ['elan', 'ANNOTATION_DOCUMENT'],
  ['ttml', 'tt'],
  ['exmaralda', 'basic-transcription'],
  ['transcriber', 'Trans'],
]);

/** The formats that are XML, with the name of the first element. */
const xml: readonly [format: FileFormat, root: string][] = [
  'publicwhip',
  'tei',
  'akn',
  'elan',
  'ttml',
  'exmaralda',
  'transcriber',
].map((id) => {
  const format = formats.find((one) => one.id === id) ?? assert.fail(id);
  return [format, roots.get(id) ?? id];
});

async function refusalOf(format: FileFormat, text: string): Promise<string> {
  const read = await readText(format, text);
  return 'refused' in read ? read.refused : assert.fail(`read: ${text.slice(0, 60)}`);
}

for (const [format, root] of xml) {
  describe(`XML as ${format.title}`, () => {
    it('is refused where it is cut off or broken, with line and column', async () => {
      assert.equal(await refusalOf(format, `<${root}>\n <a>`), 'unclosed tag: a (column 5)');
      assert.equal(await refusalOf(format, `<${root}>\n <a></b></${root}>`), 'unexpected close tag (column 9)');
      assert.match(await refusalOf(format, `<${root}`), /^document must contain a root element /);
      assert.match(await refusalOf(format, `<${root} a="1" a="2"/>`), /^duplicate attribute: a /);
      assert.match(await refusalOf(format, `<${root}>\0</${root}>`), /^disallowed character /);
      assert.match(await refusalOf(format, `<${root}/>\n<${root}/>`), /^documents may contain only one root \(column/);
      assert.match(await refusalOf(format, ''), /^document must contain a root element /);
      assert.match(await refusalOf(format, 'Ann Lee: yes.'), /\(column \d+\)$/);
    });

    it('is refused where an entity grows or lies in another file', async () => {
      const nested = Array.from({ length: 10 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('');
      const bomb = `<!DOCTYPE ${root} [<!ENTITY e0 "ha">${nested}]><${root}>&e10;</${root}>`;
      assert.match(await refusalOf(format, bomb), /^its entity “e1” stands for more than a few characters/);
      assert.equal(format.recognises?.({ name: 'a.xml', text: bomb, bytes: new Uint8Array() }), true);
      const long = `<!DOCTYPE ${root} [<!ENTITY e "${'a'.repeat(100)}">]><${root}>&e;</${root}>`;
      assert.match(await refusalOf(format, long), /^its entity “e” stands for more than a few characters/);
      const parameter = `<!DOCTYPE ${root} [<!ENTITY % e "<!ENTITY f 'x'>">%e;]><${root}>&f;</${root}>`;
      assert.match(await refusalOf(format, parameter), /^it uses the entity “e” of another file/);
      for (const place of ['SYSTEM "file:///etc/passwd"', 'PUBLIC "x" "http://example.org/x"']) {
        const outside = `<!DOCTYPE ${root} [<!ENTITY e ${place}>]><${root}>&e;</${root}>`;
        assert.match(await refusalOf(format, outside), /^it uses the entity “e” of another file/);
      }
      assert.match(await refusalOf(format, `<${root}>&e;</${root}>`), /^undefined entity /);
    });

    it('is refused where its elements lie too deep', async () => {
      const deep = `<${root}>${'<a>'.repeat(100_000)}`;
      assert.match(await refusalOf(format, deep), /^its elements are nested more than 200 deep/);
    });

    it('may have a namespace with a prefix, a document type, comments and instructions', async () => {
      const text = `<?xml version="1.0"?>\n<!DOCTYPE x:${root} SYSTEM "a.dtd">\n<!-- -- >--><?go on?><x:${root} xmlns:x="urn:x"/>`;
      const clean = text.replace('<!-- -- >-->', '<!-- a > b -->');
      assert.equal(format.recognises?.({ name: 'a.xml', text: clean, bytes: new Uint8Array() }), true);
      const read = await readText(format, clean);
      // A file without speech may be refused for that, and for nothing else.
      const withoutSpeech = new Map([
        ['akn', 'it has no <debate>: laws and judgments have no speakers'],
        ['ttml', 'it has no paragraph with words'],
      ]);
      assert.equal('refused' in read ? read.refused : '', withoutSpeech.get(format.id) ?? '');
    });
  });
}
