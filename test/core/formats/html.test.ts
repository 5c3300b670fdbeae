import assert from 'node:assert/strict';
import { Parser } from 'htmlparser2';
import { recogniseFormat } from '../../../server/core/index.ts';
import { parse } from '../reading.ts';
import { linesOf, pageOf, partsOf, readAs, refusalAs } from './conversions.ts';

/** What the parts of a page are read as. */
const read = (page: string, said = {}) => readAs('html', page, said);

describe('a web page', () => {
  it('is read by its blocks, and its white space is none of the words', async () => {
    const { draft } = await read(`<!doctype html><html lang="en-GB"><title>Bees - The Council</title>
<link rel="canonical" href="https://example.org/bees"><meta name="date" content="2024-05-14T10:00">
<h1>Bees</h1>
<p><b>Ann Lee:</b> Good
   morn<i>ing</i>,<br>all&nbsp;of you &amp; yours.
<p><strong>Bo Sand</strong>: Hi.<wbr>
<div><b>Ann Lee: </b>Bye.<div>So long.</div></div>
<h2>Wasps</h2>
<p>[Laughter.]
<pre>one
two</pre>`);
    assert.deepEqual(linesOf(draft), [
      'Ann Lee: Good morning, ¶ all of you & yours.',
      'Bo Sand: Hi.',
      'Ann Lee: Bye.',
      '-: So long.',
      '## Wasps',
      '[Laughter.]',
      '-: one ¶ two',
    ]);
    assert.deepEqual(draft.header, {
      title: 'Bees',
      date: '2024-05-14',
      source: 'https://example.org/bees',
      language: 'en-GB',
    });
  });

  it('has speakers where it cites them before a time or with a colon, and no others', async () => {
    const { draft } = await read(`<cite>Ann Lee:</cite>
<time>0:01</time><p>Is it on?</p><cite>Bo Sand</cite> <time>0:05</time><p>See <cite>The Pump</cite>.</p>
<cite>Ann Lee:</cite><time>1:00:09</time><p>Good.</p>`);
    assert.deepEqual(linesOf(draft), ['Ann Lee: Is it on? @1', 'Bo Sand: See The Pump. @5', 'Ann Lee: Good. @3609']);
  });

  it('has the times of words, and names in brackets, where one can listen to it', async () => {
    const word = (at: number, text: string) => `<span data-m="${at}" data-d="300">${text} </span>`;
    const name = (at: number, text: string) => `<span data-m="${at}" data-d="0" class="speaker">[${text}] </span>`;
    const { draft } = await read(`<article><section><p>${name(100, 'Ann')}${word(100, 'Is')}${word(500, 'it?')}</p>
<p>${name(1500, 'Bo')}${word(1500, 'Yes.')}</p><p>${name(2500, 'Ann')}${word(2500, 'Good.')}</p>
<p>${word(4000, 'Quite')}${word(4500, 'so.')}</p></section></article>`);
    assert.deepEqual(linesOf(draft), ['Ann: Is it? @0.1', 'Bo: Yes. @1.5', 'Ann: Good. @2.5', '-: Quite so. @4']);
  });

  it('leaves out what is there to find one’s way, and says how many words it was', async () => {
    const { draft, remarks } = await read(`<header>Site</header><nav><a>Home</a> <a>About us</a></nav><nav>Up</nav>
<script>let x = "<p>no</p>"</script><style>p {}</style><template><p>no</template>
<main><header><h1>Bees</h1></header><p>Ann Lee: One.</p><p>Bo Sand: Two<sup><a href="#n1">1</a></sup>.<p>Ann Lee: Three <del>hm</del>.
<button>Share</button><span class="sr-only">Link to this</span><p hidden>secret</p></main>
<aside>Read more</aside><footer>Imprint</footer>`);
    assert.deepEqual(linesOf(draft), ['Ann Lee: One.', 'Bo Sand: Two.', 'Ann Lee: Three .']);
    assert.deepEqual(remarks, [
      'The head of the page left out (1, 1 word).',
      'Navigation left out (2, 4 words).',
      'Marks of notes left out (1, 1 word).',
      'Deleted text left out (1, 1 word).',
      'Buttons and fields left out (1, 1 word).',
      'Text for screen readers only left out (1, 3 words).',
      'Hidden text left out (1, 1 word).',
      'Text beside the text left out (1, 2 words).',
      'The foot of the page left out (1, 1 word).',
    ]);
  });

  it('names speakers by its classes, for what stands in the same turn', async () => {
    const turn = (name: string, ...words: string[]) => `<div class="debate-speech"><div class="debate-speech__speaker">
  <h2><a href="/mp"><strong class="debate-speech__speaker__name">${name}</strong>
  <small class="debate-speech__speaker__position">Member for Bees</small></a></h2> <a>2:30 pm</a></div>
  <div class="debate-speech__content">${words.map((text) => `<p>${text}</p>`).join('\n')}</div></div>`;
    const { draft, remarks } = await read(
      `${turn('Ann Lee', 'Bo Sand: that is what I would call him.', 'Two.')}${turn('note', 'Three.')}<p>The council divided.</p>${turn('Ann Lee', 'Four.')}`,
    );
    assert.deepEqual(linesOf(draft), [
      'Ann Lee (Member for Bees): Bo Sand: that is what I would call him. ¶ Two.',
      'note (Member for Bees): Three.',
      '-: The council divided.',
      'Ann Lee (Member for Bees): Four.',
    ]);
    assert.deepEqual(remarks, ['Text beside the names of speakers left out (3, 6 words).']);
  });

  it('names speakers by its attributes where no class does, and takes the name out of the words', async () => {
    const said = (name: string, words: string) => `<p data-speaker="${name}">${words}</p>`;
    const page = said('Ann Lee', 'Ann Lee: Is it hot?') + said('1', 'It is.') + said('Ann Lee', 'Bo: he knows.');
    assert.deepEqual(linesOf((await read(`${page}<p>Good.</p>`)).draft), [
      'Ann Lee: Is it hot?',
      'Speaker 1: It is.',
      'Ann Lee: Bo: he knows.',
      '-: Good.',
    ]);
    const timed = (name: string, at: number, words: string) =>
      `<div data-speaker-name="${name}"><p><span data-m="${at}">${words}</span></p></div>`;
    assert.deepEqual(linesOf((await read(timed('Ann Lee', 1500, 'Is it?') + timed('Bo Sand', 3000, 'Yes.'))).draft), [
      'Ann Lee: Is it? @1.5',
      'Bo Sand: Yes. @3',
    ]);
    const list = `<ul><li data-speaker="Ann Lee">Ann Lee, of Bath</li><li data-speaker="Bo Sand">Bo Sand</li></ul>`;
    assert.ok(linesOf((await read(list)).draft).every((line) => line.startsWith('-:')));
  });

  it('leaves out the initials that stand for pictures of people', async () => {
    const message = (name: string, at: string, words: string) =>
      `<div class="message"><div class="avatar">${name[0]}</div><div class="message-author">${name}</div><span class="ts">${at}</span><div>${words}</div></div>`;
    const page =
      message('Ann Lee', '0:01', 'Is it?') + message('Bo Sand', '0:03', 'Yes.') + message('Ann Lee', '0:05', 'Oh.');
    assert.deepEqual(linesOf((await read(page)).draft), ['Ann Lee: Is it? @1', 'Bo Sand: Yes. @3', 'Ann Lee: Oh. @5']);
  });

  it('reads the pages of parliaments', async () => {
    const contribution = (name: string, office: string, ...words: string[]) => `
<div class="debate-item debate-item-contributiondebateitem"><div class="contribution">
 <div class="header"><div class="img-circle portrait"></div><div class="item"><a class="attributed-to-details with-link" href="/m">
  <div class="primary-text">${name}</div>${office && `<div class="secondary-text">${office}</div>`}</a></div>
  <div class="permalink"><a>Link to this contribution</a></div></div>
 <div class="content">${words.map((text) => `<p class="hs_Para">${text}</p>`).join('')}</div>
</div></div>`;
    const { draft, remarks } = await read(`<nav>Hansard</nav><h1>Bees</h1>
${contribution('Bo Sand', '(North Ward) (Ind)', 'What steps she is <span class="column-number">Toggle showing location of Column 321</span>taking?')}
<div class="debate-item debate-item-columnnumber"><span class="column-number">Column 322</span></div>
${contribution('The Minister for Bees', '(Ann Lee)', 'Many.', 'We will plant <em>more</em> lime trees.')}
<div class="debate-item"><p>The House divided.</p></div>
${contribution('Hon. Members', '', 'Hear, hear!')}
${contribution('Bo Sand', '', 'I am grateful.')}`);
    assert.deepEqual(linesOf(draft), [
      'Bo Sand (North Ward) (Ind): What steps she is taking?',
      'The Minister for Bees (Ann Lee): Many. ¶ We will plant more lime trees.',
      '-: The House divided.',
      'Hon. Members: Hear, hear!',
      'Bo Sand: I am grateful.',
    ]);
    assert.deepEqual(remarks, [
      'Navigation left out (1, 1 word).',
      'Links and dates within turns left out (4, 16 words).',
      'Marks of columns left out (2, 8 words).',
    ]);
  });

  it('reads seats and parties beside the name, also where nothing but their classes says so', async () => {
    const page = (...names: readonly string[]) =>
      names
        .map(
          (name) =>
            `<div class="debate-item"><div class="primary-text">${name}</div><div class="secondary-text">(North) (Lab)</div><p>Is it old?</p></div>`,
        )
        .join('');
    for (const names of [
      ['Ann Lee', 'Bo Sand'],
      ['Ann Lee', 'Bo Sand', 'Ann Lee'],
    ]) {
      const { parts } = await partsOf('html', `<html><body>${page(...names)}</body></html>`);
      assert.deepEqual(
        parts.map(
          (part) => part.kind === 'turn' && [part.speakers, part.qualifiers, part.passages.map(({ text }) => text)],
        ),
        names.map((name) => [[name], ['North', 'Lab'], ['Is it old?']]),
      );
    }
  });

  it('gives the paragraph after a marked name to it, and no other', async () => {
    const { draft } = await read(
      '<p class="speaker">Ann Lee</p><p>One.</p><p>Who said this?</p><p><span class="speakerName">Bo Sand:</span> Two.</p><p>Hm.</p><p class="speaker">Ann Lee</p><p>Three.</p>',
    );
    assert.deepEqual(linesOf(draft), [
      'Ann Lee: One.',
      '-: Who said this?',
      'Bo Sand: Two.',
      '-: Hm.',
      'Ann Lee: Three.',
    ]);
  });

  it('reads names in bold without a colon where people talk, and no headings before the words', async () => {
    const page = (...rows: [string, string][]) =>
      rows.map(([lead, words]) => `<p><b>${lead}</b> ${words}</p>`).join('');
    const talk = await read(
      page(['Ann Lee', 'One.'], ['Bo Sand', 'Two.'], ['Ann Lee', 'Three.'], ['Bo Sand', 'Four.']),
    );
    assert.deepEqual(linesOf(talk.draft), ['Ann Lee: One.', 'Bo Sand: Two.', 'Ann Lee: Three.', 'Bo Sand: Four.']);
    const report = await read(page(['Water Supply', 'was good.'], ['Bees', 'were many.'], ['Lime Trees', 'grew.']));
    assert.deepEqual(linesOf(report.draft), ['-: Water Supply was good. ¶ Bees were many. ¶ Lime Trees grew.']);
  });

  it('reads the times beside the names and among the words', async () => {
    const said = ['Where is it?', 'There.', 'I see.'];
    const pages = [
      (name: string, time: string, text: string) =>
        `<div class="cue"><a class="timecode" href="?t">${time}</a> <span class="speaker">${name}</span><p>${text}</p></div>`,
      (name: string, time: string, text: string) =>
        `<div class="speaker">${name}</div><div class="timestamp">[${time}]</div><p>${text}</p>`,
      (name: string, time: string, text: string) =>
        `<p class="row"><span class="speaker-name">${name}</span> <time>${time}</time> <span>${text}</span></p>`,
    ];
    for (const part of pages) {
      const page = said.map((text, at) => part(at === 1 ? 'Bo Sand' : 'Ann Lee', `0:0${at + 1}`, text)).join('\n');
      const { draft } = await read(`<div>${page}</div>`);
      assert.deepEqual(linesOf(draft), ['Ann Lee: Where is it? @1', 'Bo Sand: There. @2', 'Ann Lee: I see. @3'], page);
    }
    const plain =
      '<p><span class="cue-time">0:01</span> Thank you.</p><p>At <time datetime="2031-05-14T10:00">10:00</time> we met.</p>';
    assert.deepEqual(linesOf((await read(plain)).draft), ['-: Thank you. @1 ¶ At 10:00 we met.']);
  });

  it('takes headings for speakers where they are names that return, and what stands below for their words', async () => {
    const talk =
      '<h3>Ann Lee (0:01)</h3><p>Where is it?</p><p>Tell me.</p><h3>Bo Sand</h3><p>There.</p><h3>Ann Lee</h3><p>So.</p>';
    const { draft } = await read(`<h1>Bees</h1><h2>Day one</h2>${talk}<h2>Day two</h2><p>Who?</p>`);
    assert.deepEqual(linesOf(draft), [
      '## Day one',
      'Ann Lee: Where is it? @1 ¶ Tell me.',
      'Bo Sand: There.',
      'Ann Lee: So.',
      '## Day two',
      '-: Who?',
    ]);
    const sections =
      '<h3>Questions</h3><p><b>Ann Lee:</b> So?</p><h3>Answers</h3><p><b>Bo Sand:</b> So.</p><h3>Questions</h3><p><b>Ann Lee:</b> Oh?</p>';
    assert.deepEqual(linesOf((await read(sections)).draft).slice(0, 2), ['### Questions', 'Ann Lee: So?']);
  });

  it('leaves out menus that only their names tell, and links within turns', async () => {
    const turn = (name: string, text: string) =>
      `<div class="speech"><b class="speech__speaker">${name}</b><p>${text}</p><ul class="speech__links"><li><a href="#">Link</a></li></ul></div>`;
    const { draft, remarks } = await read(
      `<div id="site-header">Log in</div><div class="breadcrumbs">Home</div>${turn('Ann Lee', 'One.')}${turn('Bo Sand', 'Two.')}${turn('Ann Lee', 'Three.')}<div id="footer">Imprint</div>`,
    );
    assert.deepEqual(linesOf(draft), ['Ann Lee: One.', 'Bo Sand: Two.', 'Ann Lee: Three.']);
    assert.deepEqual(remarks, [
      'Navigation left out (3, 4 words).',
      'Links and dates within turns left out (3, 3 words).',
    ]);
  });

  it('takes no list of speakers for what they say', async () => {
    const { draft } = await read(
      '<div><h3 class="speaker-name">Programme of the second day</h3><p>grows bees</p></div><div><h3 class="speaker-name">Talks and more talks after the break</h3><p>sells honey</p></div>',
    );
    assert.ok(draft.parts.every((part) => part.kind !== 'turn' || part.speakers === undefined));
  });

  it('reads lists of terms and tables with speakers', async () => {
    const { draft } = await read(`<dl><dt>Ann Lee<dd>One.<dd>More.<dt>Bo Sand:<dd>Two.</dl>
<table><tr><th>Time<th>Speaker<th>Text<tr><td>00:03<td>Ann Lee<td>Three.<tr><td>(0:05)<td>Bo Sand<td>Four.<br>Five.</table>
<table><tr><td>a<td>b<td>c<td>d<tr><td>e</table>
<table><tr><td><h2>Laid out</h2><p>Bo Sand: Six.<td><p>Ann Lee: Seven.</table>`);
    assert.deepEqual(linesOf(draft), [
      'Ann Lee: One. ¶ More.',
      'Bo Sand: Two.',
      'Ann Lee: Three. @3',
      'Bo Sand: Four. @5 ¶ Five.',
      '-: a ¶ b ¶ c ¶ d ¶ e',
      '## Laid out',
      'Bo Sand: Six.',
      'Ann Lee: Seven.',
    ]);
  });

  it('reads a time beside a name, where both stand in an element of their own above the words', async () => {
    const turn = (name: string, time: string, words: string) =>
      `<div><div class="head"><span class="speaker-name">${name}</span><span class="timestamp">${time}</span></div><p>${words}</p></div>`;
    const { draft } = await read(
      turn('Ann Lee', '0:03', 'One.') + turn('Bo Sand', '0:05', 'Two.') + turn('Ann Lee', '0:09', 'So.'),
    );
    assert.deepEqual(linesOf(draft), ['Ann Lee: One. @3', 'Bo Sand: Two. @5', 'Ann Lee: So. @9']);
  });

  it('never takes text for structure', async () => {
    const { draft } = await read(
      '<p># one</p><p>// two</p><p>\\o/</p><p>---</p><p>&lt;b&gt;</p><p><b>Not a name. Words.</b></p><p><b>Note:</b> hm</p>',
    );
    assert.deepEqual(linesOf(draft), ['-: # one ¶ // two ¶ \\o/ ¶ --- ¶ <b> ¶ Not a name. Words. ¶ Note: hm']);
  });

  it('is recognised by how it begins', () => {
    const name = (text: string) => recogniseFormat({ name: 'a', text, bytes: new Uint8Array() })?.id;
    assert.equal(name('\n<!-- saved --> <!DOCTYPE html><p>x'), 'html');
    assert.equal(name('<html lang=en>'), 'html');
    assert.equal(name('Ann: I wrote <html> today.'), undefined);
  });

  it('is refused without words', async () => {
    assert.equal(await refusalAs('html', '<nav>x</nav>'), 'there is no text in it');
  });

  it('may be nested as deep as pages are, and is refused beyond that', async () => {
    const nested = (depth: number) =>
      `${'<div class="speaker"><section>'.repeat(depth)}Ann: x${'</section></div>'.repeat(depth)}`;
    assert.deepEqual(linesOf(await partsOf('html', nested(2000))), ['Ann: x']);
    assert.equal(await refusalAs('html', nested(100_000)), 'its elements are nested too deep');
  });
});

describe('a transcript as a web page', () => {
  const TEXT = `---
title: "Bees & <i>wasps</i>"
date: 2024-05-14
language: en-GB
room: "12"
speakers:
  - name: Ann Lee
    role: Chair
    aliases: [AL, the Chair]
  - Bo Sand (North) (Ind)
  - name: Crowd
    kind: collective
---

No one said this.

# Bees
### Deep

Q12 AL [00:01:05.500]: Where were <you>?
  Tell me [laughs] or [inaudible 00:02:00].
[Applause & more]
A Bo Sand: Here.
  There  too.
Ann Lee, Bo Sand: Together.
?: Who "knows"?
Open again.
`;

  it('comes back as it was', async () => {
    const page = await pageOf(parse(TEXT));
    assert.deepEqual(await partsOf('html', page.text), page.draft);
  });

  it('loads nothing and runs nothing', async () => {
    const { text } = await pageOf(parse(TEXT));
    assert.doesNotMatch(text, /<(?:script|link|img|iframe|object|form)|\b(?:src|href|srcset)=|@import|url\(/i);
    assert.match(text, /http-equiv="Content-Security-Policy" content="default-src 'none'/);
  });

  it('says in words what colours say, and has headings, a title and a language', async () => {
    const { text } = await pageOf(parse(TEXT));
    assert.match(text, /^<!doctype html>\n<html lang="en-GB">/);
    assert.match(text, /<title>Bees &amp; &lt;i&gt;wasps&lt;\/i&gt;<\/title>/);
    assert.match(text, /<h2 class="section" data-level="1" dir="auto">Bees<\/h2>\n<h3 class="section" data-level="3"/);
    assert.match(
      text,
      /aria-hidden="true">A<\/span> <b class="name"><bdi>Ann Lee<\/bdi><\/b> <span class="marker">Question 12<\/span> <time datetime="PT65.5S">00:01:05.500<\/time>/,
    );
    assert.match(text, /<span class="nobody">No speaker<\/span>/);
    assert.match(text, /<span class="unknown">Unknown speaker<\/span>/);
    assert.match(text, /<mark>\[inaudible 00:02:00\]<\/mark>/);
    assert.match(text, /@page/);
  });

  it('shows hostile names and words as text', async () => {
    const hostile = [
      '</style><script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      '&#0; &lt;',
      '\u202eevil',
      "' onload='x",
    ];
    const draft = {
      header: { title: hostile[0] as string, language: '"><b>', other: { '<x>': hostile[1] as string } },
      roster: hostile.map((name) => ({ name, role: name, aliases: [name] })),
      parts: hostile.flatMap((text) => [
        { kind: 'section' as const, level: 1, title: text },
        { kind: 'turn' as const, speakers: [text], qualifiers: [text], passages: [{ text }] },
        { kind: 'event' as const, text },
      ]),
    };
    const { text, remarks } = await pageOf(draft);
    const tags = new Set<string>();
    const attributes = new Set<string>();
    const parser = new Parser({
      onopentag(name, found) {
        tags.add(name);
        for (const key of Object.keys(found)) attributes.add(key);
      },
    });
    parser.write(text);
    parser.end();
    assert.ok(!tags.has('script') && !tags.has('img') && !attributes.has('onerror') && !attributes.has('onload'));
    assert.deepEqual(remarks, []);
    const back = await partsOf('html', text);
    assert.deepEqual(back.parts, draft.parts);
    assert.deepEqual(
      back.roster.map(({ name }) => name),
      hostile,
    );
  });

  it('leaves out characters that no page can hold, and says so', async () => {
    const { text, remarks } = await pageOf({
      header: {},
      roster: [],
      parts: [{ kind: 'turn', speakers: ['A\0nn'], passages: [{ text: 'o\u0007n\ud800e\ufffe' }] }],
    });
    assert.match(text, />one</);
    assert.deepEqual(remarks, ['Control characters left out, because HTML cannot hold them.']);
  });
});
