import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { describeTree, unveil } from './notation.ts';
import { parse } from './reading.ts';

interface Example {
  readonly section: string;
  /** As the heading above the example says. */
  readonly number: number;
  /** What stands behind `example` on the fence. */
  readonly options: readonly string[];
  readonly input: string;
  readonly tree: string;
}

const knownOptions = new Set(['header', 'words', 'inherit']);

describe('the specification', () => {
  const page = readFileSync(new URL('../../docs/format.md', import.meta.url), 'utf8');
  const examples = readExamples(page);

  it('has a hundred examples or more, numbered in order', () => {
    assert.ok(examples.length >= 100, `${examples.length} examples`);
    assert.deepEqual(
      examples.map((example) => example.number),
      examples.map((_, i) => i + 1),
    );
    assert.equal(examples.length, page.match(/^```example/gm)?.length, 'each has its heading, a full stop and an end');
  });

  it('links to sections that it has', () => {
    const sections = [...page.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-'),
    );
    const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, link = '']) => link);
    assert.ok(links.length > 10);
    assert.deepEqual(
      links.filter((link) => !sections.includes(link)),
      [],
    );
  });

  for (const { section, number, options, input, tree } of examples) {
    it(`Example ${number} (${section})`, () => {
      for (const option of options) assert.ok(knownOptions.has(option), `\`${option}\` means nothing on a fence`);
      const transcript = parse(unveil(input), options.includes('inherit') ? { attribution: 'inherit' } : {});
      const shown = { header: options.includes('header'), words: options.includes('words') };
      assert.equal(unveil(describeTree(transcript, shown)), unveil(tree), input);
    });
  }
});

/** The fenced blocks marked `example`: the text, a line with a full stop alone, the tree. */
function readExamples(page: string): Example[] {
  const examples: Example[] = [];
  const block = /^(#{2,3} .+)$|^###### Example (\d+)\n+```example(.*)\n([\s\S]*?)^```$/gm;
  let section = '';
  for (const [, heading, number, options = '', content = ''] of page.matchAll(block)) {
    if (heading !== undefined) section = heading.replace(/^#+ /, '');
    else {
      const [input = '', tree = ''] = content.split(/^\.\n/m);
      examples.push({
        section,
        number: Number(number),
        options: options.split(' ').filter(Boolean),
        input,
        tree: tree.trimEnd(),
      });
    }
  }
  return examples;
}
