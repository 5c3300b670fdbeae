import assert from 'node:assert/strict';
import fc from 'fast-check';
import { recogniseFormat } from '../../../server/core/index.ts';
import { linesOf, readAs, refusalAs } from './conversions.ts';

/** What a file of captions says, and what was remarked. Its content alone shows its format. */
async function read(id: string, text: string) {
  const content = { name: 'a', text, bytes: new TextEncoder().encode(text) };
  assert.equal(recogniseFormat(content)?.id, id);
  const { draft, remarks } = await readAs(id, text);
  return { lines: linesOf(draft), remarks, header: draft.header };
}

describe('MicroDVD (SUB)', () => {
  it('reads captions with frames for times, and names before the words', async () => {
    const { lines, remarks } = await read(
      'microdvd',
      '{1}{1}25.000\n{25}{50}{y:i}Alma Rey: Good afternoon.\n{75}{100}Jon Beck: Shall we look|at the map?\n{100}{}Alma Rey: Yes.\n{150}{125}[door slams]\n',
    );
    assert.deepEqual(lines, [
      'Alma Rey: Good afternoon. @1–2',
      'Jon Beck: Shall we look at the map? @3–4',
      'Alma Rey: Yes. @4',
      '[door slams] @6',
    ]);
    assert.match(remarks.join(), /does not end after it begins/);
  });

  it('says that the times depend on a rate which the file does not give, and keeps what is no caption', async () => {
    const { lines, remarks } = await read('microdvd', '{0}{24}Good afternoon.\nLeft alone.\n');
    assert.deepEqual(lines, ['-: Good afternoon. @0–1.001 | Left alone.']);
    assert.match(remarks.join(), /does not say how many frames a second has/);
    assert.match(remarks.join(), /outside any caption/);
    assert.equal(await refusalAs('microdvd', 'Good afternoon.\n'), 'it has no caption with frames');
  });
});

describe('SubViewer (SBV)', () => {
  it('reads captions with two times above them, and names before the words', async () => {
    const { lines, remarks } = await read(
      'sbv',
      [
        ['0:00:00.000,0:00:03.500', 'Alma Rey: Good afternoon.'],
        ['0:00:03.500,0:00:07.250', 'Shall we look', 'at the map?'],
        ['0:00:07.250,0:00:09.000', 'Jon Beck: Yes: please.[br]Now.'],
        ['1:00:09.000,1:00:12.000', 'Alma Rey: Good.'],
        ['1:00:13.000,1:00:13.000', '[door slams]', '', 'Left alone.'],
      ]
        .map((lines) => lines.join('\r\n'))
        .join('\r\n\r\n'),
    );
    assert.deepEqual(lines, [
      'Alma Rey: Good afternoon. @0–3.5 | Shall we look at the map? @3.5–7.25',
      'Jon Beck: Yes: please. Now. @7.25–9',
      'Alma Rey: Good. @3609–3612 | [door slams] Left alone. @3613',
    ]);
    assert.equal(remarks.length, 3);
    assert.match(remarks.join(), /does not end after it begins/);
    assert.match(remarks.join(), /outside any caption/);
  });

  it('reads names after the sign for another voice, and gives what follows to the same voice', async () => {
    const { lines } = await read(
      'sbv',
      '0:00:00.599,0:00:04.160\n>> ALMA: Hi, this is my friend\nand his bakery.\n\n0:00:04.160,0:00:06.770\nWe bake every day.\n\n0:00:06.770,0:00:10.880\n>> JON: Yes.\n',
    );
    assert.deepEqual(lines, [
      'ALMA: Hi, this is my friend and his bakery. @0.599–4.16 | We bake every day. @4.16–6.77',
      'JON: Yes. @6.77–10.88',
    ]);
  });

  it('is refused where no caption has times', async () => {
    assert.equal(await refusalAs('sbv', 'Good afternoon.\n'), 'it has no caption with times');
  });
});

describe('broken captions', () => {
  const pieces = fc.constantFrom(
    ...[
      '\n',
      '\n\n',
      '\r\n',
      '[00:01.00]',
      '[00:00.50][00:03.00]',
      '[ti:x]',
      '0:00:01.000,0:00:02.000\n',
      'one',
      'two: three',
    ],
    ...[
      'Dialogue: 0,0:00:01.00,0:00:02.00,,Ann,0,0,0,,',
      '[Events]\n',
      'Format: Start, Text\n',
      '-->',
      '{',
      '}',
      '<v>',
      '&lt;',
    ],
  );
  for (const [id, start] of [
    ['sbv', '0:00:00.000,0:00:01.000\n'],
    ['lrc', '[00:00.00]'],
    ['ass', '[Events]\nDialogue: 0,0:00:00.00,0:00:01.00,,,0,0,0,,'],
  ] as const) {
    it(`${id}: keep their words and are never a fault`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(pieces, { maxLength: 12 }), async (more) => {
          const { draft } = await readAs(id, `${start}word ${more.join('')}`);
          assert.match(linesOf(draft).join(), /word/);
        }),
      );
    });
  }
});

describe('SAMI', () => {
  it('reads paragraphs with the time that they begin at, and names before the words', async () => {
    const { lines, remarks, header } = await read(
      'sami',
      '<SAMI>\n<HEAD><TITLE>The well</TITLE><STYLE TYPE="text/css"><!--\n.EN { lang: en; }\n--></STYLE></HEAD>\n<BODY>\n<SYNC Start=1000><P Class=EN>Alma Rey: Good<br>afternoon &amp; welcome.\n<SYNC Start=3000><P Class=EN>&nbsp;\n<SYNC Start="4000"><P Class="EN"><i>Jon Beck:</i> Thank\nyou.</P></SYNC>\n<SYNC Start=6000><P Class=EN>Alma Rey: So.\n</BODY></SAMI>\n',
    );
    assert.deepEqual(lines, [
      'Alma Rey: Good afternoon & welcome. @1–3',
      'Jon Beck: Thank you. @4–6',
      'Alma Rey: So. @6',
    ]);
    assert.deepEqual([remarks, header], [[], { title: 'The well' }]);
  });

  it('reads one of several languages and says so, and names from paragraphs of their own', async () => {
    const { lines, remarks } = await read(
      'sami',
      '<sami><body><sync start=0><p class=EN id=Source>Alma Rey<p class=EN>Is it on?<p class=FR>Ça marche ?<sync start=2000><p class=EN id=Source>Jon Beck<p class=EN>It is.<p class=FR>Oui.</body></sami>',
    );
    assert.deepEqual(lines, ['Alma Rey: Is it on? @0–2', 'Jon Beck: It is. @2']);
    assert.match(remarks.join(), /^The captions of another language \(fr\) are left out: 2\.$/);
    assert.equal(await refusalAs('sami', '<SAMI><BODY>Hello.</BODY></SAMI>'), 'it has no `SYNC` with a start');
  });
});

describe('LRC', () => {
  it('reads lines with their times, and what the file says of itself', async () => {
    const { lines, header } = await read(
      'lrc',
      '[ti:The mill]\n[ar:Ann Lee]\n[offset:+500]\n\n[00:01.00]Who <00:01.50>built <00:01.90>it?\n[00:04.50][01:00.00]Nobody knows.\n[00:10.00]\n',
    );
    assert.deepEqual(lines, ['-: Who built it? @0.5–4 | Nobody knows. @4–9.5 | Nobody knows. @59.5']);
    assert.deepEqual(header, { title: 'The mill' });
  });

  it('keeps words without a time where they stand', async () => {
    const { draft, remarks } = await readAs('lrc', '[00:01.00]One.\nTwo.\n[00:02.00]Three.\n');
    assert.deepEqual(linesOf(draft), ['-: One. @1 | Two. | Three. @2']);
    assert.match(remarks.join(), /outside any caption/);
  });
});

describe('SubStation Alpha', () => {
  const head = (fields: string) => `[Script Info]\nTitle: The mill\n\n[Events]\nFormat: ${fields}\n`;
  const usual = head('Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text');

  it('reads the speaker from the field for it, and words without what says how they look', async () => {
    const { lines, remarks, header } = await read(
      'ass',
      `${usual}Comment: 0,0:00:00.00,0:00:01.00,Default,,0,0,0,,look here
Dialogue: 0,0:00:01.00,0:00:03.50,Default,Ann <1>,0,0,0,,{\\i1}Well{\\i0}, who\\Nbuilt it, 3 < 4 & <b>so</b>?
Dialogue: 0,0:00:03.50,0:00:05.00,Default,Bo,0,0,0,,I did.
Dialogue: 1,0:00:06.00,0:00:07.00,Sign,,0,0,0,,{\\p1}m 0 0 l 1 1{\\p0}
Dialogue: 0,0:00:07.00,0:00:06.00,Default,,0,0,0,,[door slams]\n`,
    );
    assert.deepEqual(lines, [
      'Ann <1>: Well, who built it, 3 < 4 & <b>so</b>? @1–3.5',
      'Bo: I did. @3.5–5',
      '[door slams] @7',
    ]);
    assert.equal(header.title, 'The mill');
    assert.match(remarks.join(), /2 lines are comments or drawings/);
  });

  it('reads names before the words where the field has none', async () => {
    const fields = 'Marked, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text';
    const said = ['ANN: Who built it?', 'BO: I did.', 'ANN: Oh, well.'];
    const lines = said.map(
      (text, at) => `Dialogue: Marked=0,0:00:0${at}.00,0:00:0${at + 1}.00,Default,NTP,0,0,0,,${text}`,
    );
    assert.deepEqual((await read('ass', head(fields) + lines.join('\n'))).lines, [
      'ANN: Who built it? @0–1',
      'BO: I did. @1–2',
      'ANN: Oh, well. @2–3',
    ]);
  });

  it('is refused where nothing is said', async () => {
    assert.equal(await refusalAs('ass', usual), 'it has no line that begins with “Dialogue:”');
  });
});

describe('YouTube captions (json3)', () => {
  it('reads captions in pieces, names before the words, and the signs for another voice', async () => {
    const event = (tStartMs: number, ...pieces: readonly string[]) => ({
      tStartMs,
      dDurationMs: 1500,
      segs: pieces.map((utf8, at) => ({ utf8, tOffsetMs: at * 100 })),
    });
    const file = (...events: readonly object[]) =>
      JSON.stringify({ wireMagic: 'pb3', events: [{ tStartMs: 0, id: 1, wpWinPosId: 1 }, ...events] });
    const auto = file(
      event(500, '>> who', ' built', ' it'),
      event(1500, '\n'),
      event(2500, '>> I', ' did'),
      event(9000, '[Music]'),
    );
    assert.deepEqual((await read('youtube', auto)).lines, ['?: who built it @0.5–2', '?: I did @2.5–4', '[Music] @9']);
    const named = file(event(500, 'ANN: Who\nbuilt it?'), event(2500, 'BO: I did.'), event(4500, 'ANN: Oh, well.'));
    assert.deepEqual((await read('youtube', named)).lines, [
      'ANN: Who built it? @0.5–2',
      'BO: I did. @2.5–4',
      'ANN: Oh, well. @4.5–6',
    ]);
  });

  it('is refused where it has no list of events', async () => {
    assert.equal(await refusalAs('youtube', '{"events": 3}'), 'it has no `events`');
  });
});

describe('YouTube captions (XML)', () => {
  it('reads captions with milliseconds, and the words in their pieces', async () => {
    const { lines } = await read(
      'youtube-xml',
      '<?xml version="1.0"?><timedtext format="3"><head><ws id="0"/></head><body><w t="0" id="1"/><p t="1500" d="2000"><s>who</s><s t="300"> built it</s></p><p t="3500" w="1">\n</p><p t="4000" d="500">it&#39;s old</p></body></timedtext>',
    );
    assert.deepEqual(lines, ["-: who built it @1.5–3.5 | it's old @4–4.5"]);
  });

  it('reads captions with seconds, and signs that are escaped twice', async () => {
    const { lines, remarks } = await read(
      'youtube-xml',
      '<?xml version="1.0"?><transcript><text start="1.5" dur="2">&gt;&gt; Who built it?</text><text start="4">&gt;&gt; It&amp;#39;s old.</text></transcript>',
    );
    assert.deepEqual(lines, ['?: Who built it? @1.5–3.5', "?: It's old. @4"]);
    assert.deepEqual(remarks, []);
  });
});

describe('Timed Text', () => {
  const file = (body: string, more = '') =>
    `<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata" xmlns:ttp="http://www.w3.org/ns/ttml#parameter" xml:lang="en"${more}><head><metadata><ttm:title>The mill</ttm:title><ttm:agent xml:id="a" type="person"><ttm:name type="full">Ann Lee</ttm:name></ttm:agent></metadata></head><body><div>${body}</div></body></tt>`;

  it('reads paragraphs with their times and agents', async () => {
    const { lines, header } = await read(
      'ttml',
      file(
        `<p begin="00:00:01.000" end="00:00:03.500" ttm:agent="a">Who <span>built</span><br/>it, 3 &lt; 4 &amp; &lt;b&gt;?</p>
        <p begin="3.5s" dur="1500ms" ttm:agent="bo">I did.</p>
        <p begin="00:00:06:15" end="210f">[door slams]</p>
        <p begin="8s" end="7s">Oh.<metadata><ttm:desc>not said</ttm:desc></metadata></p>`,
      ),
    );
    assert.deepEqual(lines, [
      'Ann Lee: Who built it, 3 < 4 & <b>? @1–3.5',
      'bo: I did. @3.5–5',
      '[door slams] @6.5',
      '-: Oh. @8',
    ]);
    assert.deepEqual(header, { title: 'The mill', language: 'en' });
  });

  it('counts times from those of the elements around, by the rates of the file', async () => {
    const rates = ' ttp:frameRate="25" ttp:tickRate="10000000"';
    const body =
      '</div><div begin="1m"><p begin="00:00:01:05" end="20000000t">One.</p><p><span begin="3s" end="4s">Two.</span></p>';
    assert.deepEqual((await read('ttml', file(body, rates))).lines, ['-: One. @61.2–62 | Two. @63–64']);
  });

  it('reads several voices in a paragraph, and words that stand in elements of their own', async () => {
    const word = (text: string) => `<span begin="1" end="2" unit="word">${text}</span>`;
    const { lines } = await read(
      'ttml',
      file(
        `<p begin="1" end="2" ttm:agent="S1"><span unit="sentence">${word('Good')}${word('evening.')}</span></p><p begin="3" end="4"><span ttm:agent="S1">One.</span> <span ttm:agent="S2">Two.</span> Three.</p>`,
      ),
    );
    assert.deepEqual(lines, ['S1: Good evening. @1–2 | One. @3', 'S2: Two.', '-: Three.']);
  });

  it('reads names before the words where there are no agents', async () => {
    const body = '&gt;&gt; ANN: WHO BUILT<br/>IT?|&gt;&gt; BO: I DID.|AND WHY NOT?'
      .split('|')
      .map((words, at) => `<p begin="${at}s" end="${at + 1}s">${words}</p>`);
    assert.deepEqual((await read('ttml', file(body.join('')))).lines, [
      'ANN: WHO BUILT IT? @0–1',
      'BO: I DID. @1–2 | AND WHY NOT? @2–3',
    ]);
  });

  it('is refused where it is broken or has no words', async () => {
    assert.equal(await refusalAs('ttml', file('')), 'it has no paragraph with words');
    assert.match(await refusalAs('ttml', file('<p>One.')), /column/);
    assert.match(await refusalAs('ttml', '<html/>'), /<html>, not <tt>/);
  });
});
