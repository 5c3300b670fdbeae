import assert from 'node:assert/strict';
import fc from 'fast-check';
import { chat, type Draft } from '../../../server/core/index.ts';
import { draftsOf } from './anyDraft.ts';
import { draftOf, exported, linesOf, readText, written } from './reading.ts';

const BULLET = '\x15';

/** A file of CHAT around some lines. */
function file(...lines: readonly string[]): string {
  return ['@UTF8', '@Begin', '@Participants:\tANN Ann_Lee Mother, BOB Investigator', ...lines, '@End', ''].join('\n');
}

async function said(...lines: readonly string[]): Promise<string[]> {
  return linesOf((await draftOf(chat, file(...lines))).draft);
}

function wordsOf({ parts }: Draft): string {
  const texts = parts.flatMap((part) => (part.kind === 'turn' ? part.passages.map(({ text }) => text) : []));
  return texts.join(' ').replace(/\s+/g, '');
}

describe('TalkBank CHAT', () => {
  it('is recognised by how it begins', () => {
    const content = (text: string) => ({ name: 'a.cha', text, bytes: new Uint8Array() });
    assert.equal(chat.recognises?.(content(file())), true);
    assert.equal(chat.recognises?.(content('@Begin\r\n@End')), true);
    assert.equal(chat.recognises?.(content('@Font:\tx\n@PID:\t11\n@Begin\n')), true);
    assert.equal(chat.recognises?.(content('We say @Begin\n')), false);
    assert.equal(chat.recognises?.(content('@Beginning\n')), false);
  });

  it('keeps utterances that are only signs, and the codes that others have for names', async () => {
    const turn = (name: string, text: string): Draft['parts'][number] => ({
      kind: 'turn',
      speakers: [name],
      passages: [{ text }],
    });
    const draft: Draft = {
      header: {},
      roster: [{ name: 'Stan Wood' }],
      parts: [
        turn('STA', 'fn bar() {'),
        { kind: 'event', text: '- Stan Wood (SW)', isRecord: true },
        turn('Stan Wood', '}'),
        turn('STA', '?'),
      ],
    };
    const lines = ['STA: fn bar() {', '[- Stan Wood (SW)]', 'Stan Wood: }', 'STA: ?'];
    const read = await draftOf(chat, await written(chat, draft));
    assert.deepEqual(linesOf(read.draft), lines);
    assert.equal(read.draft.parts[1]?.kind === 'event' && read.draft.parts[1].isRecord, true);
    assert.deepEqual(read.remarks, []);
    // Elsewhere a line without words is one on which nobody speaks.
    assert.deepEqual(await said('*ANN:\t0 .', '*BOB:\tyes .'), ['BOB: yes.']);
  });

  it('joins the utterances of a speaker, with their times', async () => {
    assert.deepEqual(
      await said(
        `*ANN:\tgood morning . ${BULLET}0_1500${BULLET}`,
        `*ANN:\tcome in , please !`,
        `\tand sit . ${BULLET}1500_2250${BULLET}`,
        `*BOB:\tthanks . ${BULLET}%snd:"a.wav"_2300_2400${BULLET}`,
      ),
      ['Ann Lee: good morning. @0–1.5 | come in, please! and sit. @1.5–2.25', 'BOB: thanks. @2.3–2.4'],
    );
  });

  it('reads codes', async () => {
    const codes: readonly [code: string, text: string][] = [
      ['I &-uh want &+coo cookies .', 'I uh want coo cookies.'],
      ['&=laughs no &=clears_throat .', '[laughs] no [clears throat].'],
      ['<I want> [/] I want xxx .', 'I want I want [unintelligible].'],
      ['ja:: das is(t) hm: (be)cause :: .', 'ja das ist hm because.'],
      ['at 10:30 xx yy .', 'at 10:30 [unintelligible] [unintelligible].'],
      ['the fish [//] dog is <very big> [?] !', 'the fish dog is [?very big?]!'],
      ['gonna [: going to] run [* m:+ed] .', 'gonna run.'],
      ['yes [=! shouting] (.) or no (1.5) ?', 'yes [shouting] [pause] or no [pause 1.5]?'],
      ['it is no [x 3] .', 'it is no no no.'],
      ['I was +/.', 'I was—'],
      ['well +...', 'well…'],
      ['+" he said so +"/.', 'he said so.'],
      ['ba:by bøk@s:nor ma^ma Mary_Ann .', 'baby bøk mama Mary_Ann.'],
      ['<oh no> [>] <I> [<] &*BOB:mhm see .', 'oh no I [BOB: mhm] see.'],
      ['0is he there [+ trn] ?', 'he there?'],
      ['www .', '[untranscribed].'],
      ['yyy .', '[unintelligible].'],
      ['see [1] and (a) , 5 < 6 .', 'see [1] and (a), 5 < 6.'],
      ['xxx [= inaudible 00:03] .', '[inaudible 00:03].'],
    ];
    for (const [code, text] of codes) assert.deepEqual(await said(`*ANN:\t${code}`), [`Ann Lee: ${text}`], code);
  });

  it('reads headers, gems, comments and people', async () => {
    const { draft } = await draftOf(
      chat,
      `@UTF8
@PID:\t11312/a
@Begin
@Languages:\teng, spa
@Participants:\tANN Ann_Lee Mother, BOB Investigator, KID Ann_Lee Child, ALL Everybody Group, UNK Unidentified
@ID:\teng|x|ANN|34;|female|||Mother||Chair|
@Media:\tyard, audio
@Date:\t14-MAY-2031
@Location:\tLeeds
@Comment:\tTitle: A talk
@G:\tBees
*KID:\tmama .
@Comment:\t[door opens]
@Comment:\tnot sure
*UNK:\twho ?
*ALL:\tyes .
@Situation:\tin the garden
@End
`,
    );
    assert.deepEqual(draft.header, {
      language: 'eng',
      media: 'yard',
      date: '2031-05-14',
      title: 'A talk',
      other: { PID: '11312/a', Location: 'Leeds' },
    });
    assert.deepEqual(draft.roster, [
      { name: 'Ann Lee', role: 'Chair', aliases: ['ANN'] },
      { name: 'BOB', role: 'Investigator' },
      { name: 'KID', role: 'Child' },
      { name: 'Everybody', kind: 'collective', aliases: ['ALL'] },
    ]);
    assert.deepEqual(linesOf(draft), [
      '# Bees',
      'KID: mama.',
      '[door opens]',
      '// not sure',
      '?: who?',
      'Everybody: yes.',
      '// @Situation: in the garden',
    ]);
  });

  it('reports what it leaves out, with the line of the first', async () => {
    const { remarks } = await draftOf(
      chat,
      `@Begin\n@ID:\teng|x|ANN|34;|||||||\n*ANN:\t0 .\n*ANN:\tno [/] no .\n%mor:\tco|no .\n%mor:\tx\nstray\n*ANN:\tbøk@l .\n`,
    );
    assert.deepEqual(remarks, [
      { message: 'Age, sex, group and education are left out.', line: 2 },
      { message: 'Utterances without words are left out.', line: 3 },
      { message: 'Codes such as [/] are left out.', line: 4 },
      { message: 'Tiers %mor are left out (2 times, first here).', line: 5 },
      { message: 'Lines that are no part of CHAT are left out.', line: 7 },
      { message: 'Signs for how words are said are left out.', line: 8 },
      { message: 'The file has no @End: it may be cut off.', line: 9 },
    ]);
  });

  it('comes back as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(draftsOf({ times: true, ends: true }), async (draft) => {
        const { text, remarks } = await exported(chat, draft);
        assert.ok(!remarks.some((remark) => remark.startsWith('Some marks')));
        const { draft: read } = await draftOf(chat, text);
        assert.equal(await written(chat, read), text);
        assert.equal(wordsOf(read), wordsOf(draft));
      }),
    );
  });

  it('writes a whole file, and says what has no place', async () => {
    const { text, remarks } = await exported(chat, {
      header: { title: 'Bees', date: '2031-05-14', language: 'en-GB', media: 'yard.mp4' },
      roster: [
        { name: 'Ann Lee', role: 'Chair', aliases: ['AL', 'ALE'] },
        { name: 'Noble Lords', kind: 'collective' },
        { name: 'Ann Leeds' },
      ],
      parts: [
        { kind: 'section', level: 2, title: 'Hives' },
        {
          kind: 'turn',
          speakers: ['Ann Lee'],
          passages: [
            { text: 'Is it [inaudible 00:03] hot? I [laughs] [?mean it?]…', start: 1.5, end: 2.75 },
            { text: 'No end [unintelligible]', isParagraph: true },
          ],
        },
        { kind: 'event', text: 'door opens', start: 3 },
        { kind: 'turn', speakers: ['Ann Lee', 'Ann Leeds'], passages: [{ text: '&c R&D, ba:by <so>.' }] },
        { kind: 'turn', speakers: [], passages: [{ text: 'No.' }] },
        { kind: 'turn', speakers: undefined, passages: [{ text: 'Laid.' }] },
      ],
    });
    assert.equal(
      text,
      `@UTF8
@Begin
@Languages:\teng
@Participants:\tAL Ann_Lee Participant, NOB Noble_Lords Group, ANN Ann_Leeds Participant, ANN3 Ann_Lee_and_Ann_Leeds Participant, UNK Unidentified
@Options:\theritage
@ID:\teng|colloquy|AL|||||Participant||Chair|
@ID:\teng|colloquy|NOB|||||Group|||
@ID:\teng|colloquy|ANN|||||Participant|||
@ID:\teng|colloquy|ANN3|||||Participant|||
@ID:\teng|colloquy|UNK|||||Unidentified|||
@Media:\tyard.mp4, video
@Date:\t14-MAY-2031
@Comment:\tTitle: Bees
@G:\tHives
*AL:\tIs it xxx [= inaudible 00:03] hot ? ${BULLET}1500_2750${BULLET}
*AL:\tI &=laughs <mean it> [?] +...
*AL:\tNo end xxx +.
@Comment:\t[door opens]
*ANN3:\t&c R&D, ba:by <so> .
*UNK:\tNo .
*UNK:\tLaid .
@End
`,
    );
    assert.deepEqual(remarks, [
      'Headings all become of the first level: 1.',
      'Times of events are left out: 1.',
      'Turns of several speakers are given to a speaker who stands for all of them: 1.',
      'Passages without a speaker are given to somebody who is not identified: 1.',
    ]);
  });

  it('keeps codes that speakers have for names, whoever speaks first', async () => {
    const { text } = await exported(chat, {
      header: {},
      roster: [],
      parts: [
        { kind: 'turn', speakers: ['MIH', 'TIM'], passages: [{ text: 'Both.' }] },
        { kind: 'turn', speakers: ['MIHAI'], passages: [{ text: 'One.' }] },
        { kind: 'turn', speakers: ['MIH'], passages: [{ text: 'Two.' }] },
      ],
    });
    const { draft } = await draftOf(chat, text);
    assert.deepEqual(linesOf(draft), ['MIH + TIM: Both.', 'MIHAI: One.', 'MIH: Two.']);
    assert.deepEqual(
      draft.roster.map(({ name, aliases = [] }) => [name, ...aliases]),
      [['MIH'], ['TIM'], ['MIHAI']],
    );
  });

  it('refuses what does not begin so', async () => {
    assert.deepEqual(await readText(chat, '*ANN:\tyes .\n'), {
      refused: 'it does not begin with @UTF8 and @Begin',
      line: 1,
    });
  });
});
