import assert from 'node:assert/strict';
import { transcriptToDraft } from '../../../server/core/index.ts';
import { parse } from '../reading.ts';
import { linesOf, partsOf, readAs, writeAs } from './conversions.ts';

describe('Markdown', () => {
  it('is read as it is shown', async () => {
    const { draft, remarks } = await readAs(
      'md',
      `---
title: Bees
speakers: [Ann Lee, Bo Sand]
---
# The *first* part #

**Ann Lee:** Good *morning*, __all__ of
you \\*here\\* &amp; there.\\
See [the hives](https://example.org/a_(b) "Hives") and <https://example.org>, \`a*b\`[^1] ~~no~~.

Bo Sand: Hi![a bee](bee.png)
**Ann Lee**: 5 * 3 * 2, snake_case_name, a<b. [inaudible]

*[Applause.]*

Second
------

> Bo Sand: Quoted.

- one
* two
1. three

| Name | What |
|---|:-:|
| Ann Lee | Yes. |
| Bo Sand | No \\| maybe. |

\`\`\`
# code: **x**
\`\`\`

---
<!-- hidden -->
[hives]: https://example.org
[^1]: A *note*.
`,
    );
    assert.deepEqual(linesOf(draft), [
      '# The first part',
      'Ann Lee: Good morning, all of you *here* & there. ¶ See the hives and https://example.org, a*b no.',
      'Bo Sand: Hi',
      'Ann Lee: 5 * 3 * 2, snake_case_name, a<b. [inaudible]',
      '[Applause.]',
      '## Second',
      'Bo Sand: Quoted.',
      '-: one ¶ two ¶ 1. three',
      'Ann Lee: Yes.',
      'Bo Sand: No | maybe.',
      '-: # code: **x**',
      '// Note 1: A *note*.',
    ]);
    assert.deepEqual(draft.header, { title: 'Bees' });
    assert.deepEqual(remarks, [
      'Emphasis left out (6).',
      'Addresses of links left out (2).',
      'Marks of notes left out (1).',
      'Strokes through words left out (1).',
      'Pictures left out (1, 2 words).',
      'Hidden comments left out (1, 1 word).',
    ]);
  });

  it('reads who speaks from labels in all their forms', async () => {
    const forms = [
      (name: string, words: string) => `**${name}:** ${words}`,
      (name: string, words: string) => `__${name}__: ${words}`,
      (name: string, words: string) => `***${name}:*** ${words}`,
      (name: string, words: string) => `${name}: ${words}`,
      (name: string, words: string) => `[00:00:03] **${name}:** ${words}`,
      (name: string, words: string) => `**${name}** 00:00:03\n${words}`,
      (name: string, words: string) => `**${name}**\n\n${words}`,
      (name: string, words: string) => `#### ${name}\n\n${words}`,
      (name: string, words: string) => `- ${name}: ${words}`,
    ];
    const said = [
      ['Ann Lee', 'One.'],
      ['Bo Sand', 'Two.'],
      ['Ann Lee', 'Three.'],
      ['Bo Sand', 'Four.'],
      ['Ann Lee', 'Five.'],
    ] as const;
    for (const form of forms) {
      const text = said.map(([name, words]) => form(name, words)).join('\n\n');
      const lines = linesOf(await partsOf('md', text)).map((line) => line.replace(/ @3$/, ''));
      assert.deepEqual(
        lines,
        said.map(([name, words]) => `${name}: ${words}`),
        text,
      );
    }
  });

  it('leaves bold text that names no speaker as text', async () => {
    const text =
      '**Ann Lee:** One.\n\n**Not so. This is said.**\n\n**Bo Sand:** Two.\n\n**Important**: three.\n\n**Ann Lee:** Four.\n';
    const { draft } = await readAs('md', text);
    assert.deepEqual(linesOf(draft), [
      'Ann Lee: One.',
      '-: Not so. This is said.',
      'Bo Sand: Two.',
      '-: Important: three.',
      'Ann Lee: Four.',
    ]);
  });

  it('has one paragraph for each turn, the speaker in bold', async () => {
    const transcript = parse(`---
title: Bees
speakers:
  - name: Ann Lee
    role: Chair
---
# Bees_and_wasps
Q1 Ann Lee (North) [00:03:12]: Where? 5 * 3 is *not* [x](y) <b> #1.
  - Second.
[Applause]
?: Here.
Nobody said so.
`);
    const { text, remarks } = await writeAs('md', transcriptToDraft(transcript));
    assert.equal(
      text,
      `---
title: Bees
speakers:
  - name: Ann Lee
    role: Chair
---

# Bees_and_wasps

[00:03:12] **Q1 Ann Lee (North):** Where? 5 \\* 3 is \\*not\\* [x\\](y) \\<b> #1.\\
\\- Second.

*[Applause]*

**?:** Here.

Nobody said so.
`,
    );
    assert.deepEqual(remarks, []);
    assert.deepEqual(linesOf(await partsOf('md', text)), [
      '# Bees_and_wasps',
      'Q1 Ann Lee (North): Where? 5 * 3 is *not* [x](y) <b> #1. @192 ¶ - Second.',
      '[Applause]',
      '?: Here.',
      '-: Nobody said so.',
    ]);
  });

  it('shows the very words, whatever they look like', async () => {
    const words = [
      '*a* _b_ `c` ~~d~~',
      '# a',
      '> a',
      '- a',
      '+ a',
      '12. a',
      '12) a',
      '===',
      '---',
      '***',
      '[a]: b',
      '[a](b)',
      '![a](b)',
      '[^1]',
      '&amp; &#42;',
      '<b>',
      '<!-- a -->',
      'a\\b\\',
      '\\',
      '```',
      '~~~',
      '| a | b |',
      'a_b_c',
      '_a',
      'https://a.b/c_d',
      'a  b',
    ];
    for (const text of words) {
      const draft = {
        header: {},
        roster: [],
        parts: [
          { kind: 'turn' as const, speakers: ['Ann'], passages: [{ text }, { text, isParagraph: true }] },
          { kind: 'section' as const, level: 2, title: text },
          { kind: 'turn' as const, speakers: undefined, passages: [{ text }] },
        ],
      };
      const markdown = await writeAs('md', draft);
      const shown = text.replace('  ', ' ');
      assert.deepEqual(
        linesOf(await partsOf('md', markdown.text)),
        [`Ann: ${shown} ¶ ${shown}`, `## ${shown}`, `-: ${shown}`],
        markdown.text,
      );
    }
  });

  it('keeps words with their speaker that look like labels of others, also after times', async () => {
    const talk = `---
speakers:
  - Ann Lee
  - Bo Sand
---

Ann Lee [14:30:00]:
\\Yes.
\\Bo Sand: that is the name.

Bo Sand: Ann Lee: never.

Ann Lee:
\\Bo Sand: no.
\\Ann Lee: me.
`;
    const draft = transcriptToDraft(parse(talk));
    const { text, remarks } = await writeAs('md', draft);
    assert.deepEqual(remarks, []);
    assert.deepEqual(linesOf(await partsOf('md', text)), linesOf(draft), text);
  });

  it('makes no speaker of what only looks like one', async () => {
    const draft = {
      header: {},
      roster: [],
      parts: [
        { kind: 'turn' as const, speakers: ['Ann Lee'], passages: [{ text: 'One.' }] },
        { kind: 'turn' as const, speakers: undefined, passages: [{ text: 'Bo Sand: two.' }] },
        { kind: 'turn' as const, speakers: ['Bo Sand'], passages: [{ text: 'Three.' }] },
        { kind: 'turn' as const, speakers: undefined, passages: [{ text: '[Four]' }] },
        { kind: 'turn' as const, speakers: ['note'], passages: [{ text: 'Five.' }] },
        {
          kind: 'turn' as const,
          speakers: ['Ann Lee'],
          passages: [
            { text: 'I quote:' },
            { text: 'Bo Sand: six.', isParagraph: true },
            { text: 'So.', isParagraph: true },
          ],
        },
      ],
    };
    const { text } = await writeAs('md', draft);
    assert.deepEqual((await partsOf('md', text)).parts, draft.parts);
  });
});

describe('plain text', () => {
  it('has times, speakers and words', async () => {
    const draft = transcriptToDraft(
      parse(
        '---\ntitle: Bees\n---\n# Hives\nQ1 Ann Lee (North) [00:03:12]: Where?\n  There?\n[Applause]\n?: Here.\nNo one.\n// note\n',
      ),
    );
    const { text, remarks } = await writeAs('txt', draft);
    assert.equal(
      text,
      `# Bees

# Hives

[00:03:12] Q1 Ann Lee (North): Where?
  There?

[Applause]

?: Here.

No one.
`,
    );
    assert.deepEqual(remarks, [
      'The title is written as the first heading, and is read again as one.',
      'Comments left out: 1.',
    ]);
  });

  it('is wrapped, and no label is broken', async () => {
    const draft = await partsOf(
      'md',
      '**Ann Lee (Mills):** Good morning.\n\n**Bo Sand:** Morning.\n\n**Ann Lee (Mills):** So.\n',
    );
    const { text } = await writeAs('txt', draft, {}, { textWidth: 6 });
    assert.deepEqual(text.split(/\n+/), [
      'Ann Lee (Mills): Good',
      '  morning.',
      'Bo Sand: Morning.',
      'Ann Lee (Mills): So.',
      '',
    ]);
    assert.deepEqual(linesOf(await partsOf('txt', text)), [
      'Ann Lee (Mills): Good ¶ morning.',
      'Bo Sand: Morning.',
      'Ann Lee (Mills): So.',
    ]);
  });

  it('is wrapped at a width', async () => {
    const draft = transcriptToDraft(
      parse('Ann Lee: One two three four five.\n  Six seven eight.\n\nNine ten eleven twelve.\n'),
    );
    const { text } = await writeAs('txt', draft, {}, { textWidth: 16 });
    assert.equal(
      text,
      `Ann Lee: One two
  three four
  five.
  Six seven
  eight.

Nine ten eleven
  twelve.
`,
    );
  });
});
