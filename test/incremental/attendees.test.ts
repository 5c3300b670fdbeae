import assert from 'node:assert/strict';
import { DocumentVersion } from '../../server/core/index.ts';
import { parse, reading } from '../core/reading.ts';

describe('a list of who was there in a document under edit', () => {
  const table = '| Name | Letters |\n| --- | --- |\n| Mara Voss | MVS |\n| **Ole Brandt** | OBT |\n';
  const talk = '\nMVS: The weir is open.\nOBT: Since when?\nMVS: Since Monday.\n';

  it('is read again when it is edited', () => {
    const text = `# Meeting\n\n${table}\n## Weirs\n${talk}${'MVS: More of it.\nOBT: Yes.\n'.repeat(30)}`;
    const edits: readonly [from: string, to: string][] = [
      ['| OBT |', '| OBR |'],
      ['# Meeting', '# Meeting\n\nOf May.'],
      ['Mara Voss', 'Mara Vossen'],
      ['| **Ole Brandt** | OBT |\n', ''],
    ];
    for (const [from, to] of edits) {
      const start = text.indexOf(from);
      const edit = { span: { start, end: start + from.length }, newText: to };
      const before = DocumentVersion.read(text, { ...reading(), severities: new Map() }, { partSize: 64 });
      const after = before.edited([edit]).transcript;
      const whole = parse(text.replace(from, to));
      const said = (of: typeof whole) => of.turns.map(({ speakers }) => speakers.map(({ name }) => name).join());
      assert.deepEqual(said(after), said(whole));
      assert.deepEqual([...after.kinds], [...whole.kinds]);
    }
  });
});
