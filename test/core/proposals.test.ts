import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { annotatedIn, ownTexts } from '../../scripts/score/annotated.ts';
import { scoreOf } from '../../scripts/score/scoring.ts';
import {
  cues,
  glanceAt,
  LineKind,
  mannerOf,
  type Proposal,
  propose,
  shipped,
  unitsOf,
  wordsOf,
} from '../../server/core/index.ts';
import { parse } from './reading.ts';

/** Each line with a mark before it: Q, A, C or S for what is proposed, `!` where that is sure. Inside a line the mark is in `«»`. */
function marked(text: string): string {
  const transcript = parse(text);
  const proposals = propose(transcript);
  const mark = ({ kind, sure }: Proposal) =>
    `${{ question: 'Q', answer: 'A', chair: 'C', speech: 'S' }[kind]}${sure ? '!' : ''}`;
  return text
    .split('\n')
    .map((line, i) => {
      const start = transcript.lines.start(i);
      const here = proposals.filter((proposal) => proposal.line === i);
      const inside = here.filter((proposal) => proposal.start > start).reverse();
      const words = inside.reduce(
        (rest, proposal) =>
          `${rest.slice(0, proposal.start - start)}«${mark(proposal)}»${rest.slice(proposal.start - start)}`,
        line,
      );
      return `${here.filter((proposal) => proposal.start === start).map(mark)}|${words}`;
    })
    .join('\n');
}

/** The text without its marks is proposed as the marks say. */
function check(expected: string): void {
  const lines = expected.trim().split('\n');
  const text = lines
    .map((line) =>
      line
        .trim()
        .replace(/^[QACS!]*\|/, '')
        .replace(/«[QACS]!?»/g, ''),
    )
    .join('\n');
  assert.equal(marked(text), lines.map((line) => line.trim()).join('\n'));
}

describe('proposals', () => {
  it('opens printed questions, their answers, and what somebody asks and is answered after that', () => {
    check(`
      Q!|What steps she is taking to reduce delays on rural bus routes.
      A!|We have set aside money for forty routes.
      |We will publish the list in June.
      Q!|My constituents in Thornby wait an hour for a bus.
      |The last one leaves at six.
      |Will the Minister meet me and the bus company?
      A!|I am grateful to my hon. Friend for raising this, and I will happily meet him.`);
  });

  it('takes a printed question word for word the same as the one above for a question by somebody else', () => {
    check(`
      Q!|If he will make a statement on flood defences.
      Q!|If he will make a statement on flood defences.
      A!|We have built two thousand of them.`);
  });

  it('joins a sentence that is broken behind an abbreviation, and opens on its first line', () => {
    check(`
      Q!|Whether he has discussed canals with his counterparts.
      A!|My hon.
      |Friend will know that I have.
      Q|Will my right hon.
      |Friend do so again before the summer?
      A!|Yes, I will.`);
  });

  it('tells the Chair from those who ask and answer, and is never sure of it', () => {
    check(`
      Q!|If she will make a statement on her departmental responsibilities.
      A!|We have had a busy month.
      Q!|Will the Minister tell the House why her Department has failed in every-
      C|Order. The hon. Gentleman must resume his seat.
      A!|I thank the hon. Gentleman for his question.`);
  });

  it('reads evidence, where a witness is spoken to', () => {
    check(`
      Q!|Did you see the letter before it was sent?
      A!|No.
      Q!|Were you told about it?
      A!|I don't recall.
      Q!|You say in your statement that you were in the room.
      A!|Yes, I was.`);
  });

  it('proposes nothing on lines that somebody is named for, and reads them as context', () => {
    check(`
      |Q Jane Smith: Will the Minister think again?
      A|We will not, for the reasons that I have given to the House.
      |Q Bob Hall: My constituents are grateful.
      |  Will she visit them?
      A|I would be delighted to visit them.`);
  });

  it('reads lines of a recogniser that knows no punctuation', () => {
    check(`
      Q!|did you see the letter before it was sent to
      |the board on the fourth of march
      A!|no i didn't
      Q!|were you told what was in it
      A!|i don't recall being told anything about it at the time
      |i was on leave that week
      Q!|thank you can we look at page four of your statement please`);
  });

  it('is sure inside lines of no more than what it is sure of where each turn begins a line', () => {
    const turns = Array.from({ length: 40 }, (_, i) => [
      `Did you see the letter number ${i} before it was sent to the board on the fourth of March that year?`,
      `No, I did not, and I do not recall that anybody spoke about letter number ${i} to me.`,
    ]).flat();
    const cut = (words: readonly string[]) =>
      Array.from({ length: Math.ceil(words.length / 8) }, (_, i) => words.slice(i * 8, i * 8 + 8).join(' '));
    const apart = turns.flatMap((turn) => cut(turn.split(' '))).join('\n');
    const together = cut(turns.join(' ').split(' ')).join('\n');
    const sureIn = (text: string) => propose(parse(text)).filter(({ sure }) => sure);
    const wrongIn = (text: string) => sureIn(text).filter(({ start }) => !/^(?:Did|No,)\s/.test(text.slice(start)));
    assert.ok(sureIn(apart).length > 70);
    assert.ok(sureIn(together).length > 40);
    assert.deepEqual(wrongIn(together), []);
  });

  it('is sure of nothing in a conversation whose lines run over the ends of turns', () => {
    const turns = [
      "So tell us a little bit about how you got into this stuff, because it's kind of awesome, right?",
      'Yeah, so I kind of started out in a tiny kitchen in Leeds, and I just kept baking stuff, you know.',
      "Gotcha. And what's your favorite kind of bread, like if you had to choose one?",
      "Yeah, I mean, that's a great question. I guess I'd probably say rye, because it's just so cool.",
    ];
    const words = Array.from({ length: 12 }, () => turns.join(' '))
      .join(' ')
      .split(' ');
    const lines = Array.from({ length: words.length / 9 }, (_, i) => words.slice(i * 9, i * 9 + 9).join(' '));
    const proposals = propose(parse(lines.join('\n')));
    assert.ok(proposals.length > 30);
    assert.deepEqual(
      proposals.filter(({ sure }) => sure),
      [],
    );
  });

  it('begins turns inside the lines of a recogniser that run over the ends of turns', () => {
    check(`
      Q!|Did you see the letter before it was sent? «A!»No, I
      |did not. «Q!»Were you told about it? «A!»I don't recall being
      |told about it by anybody. «Q!»Can we look at page four
      |of your statement? «A!»Yes, I have it here.`);
    check(`
      Q!|[00:00:05] So did you see the letter before it was
      |[00:00:09] sent to the board? «A!»No, I did not. «Q!»Were you
      |[00:00:13] told about it? «A!»I don't recall being told about
      |[00:00:17] it by anybody at the time.`);
  });

  it('begins a turn where a speaker breaks off, or a mark is between two sentences', () => {
    check(`
      Q!|Did you see the letter before it was sent? «A!»Well, I
      |saw that the -- «Q!»Were you told about it by anybody at
      |the time? «A!»I don't recall. [Pause] «Q!»Can we look at page
      |four of your statement? «A!»Yes, I have it here.`);
  });

  it('goes on to begin turns inside lines where some of these turns have a speaker', () => {
    check(`
      |Q Ann Hall: Did you see the letter before it was sent?
      |A Bob Dee: No, I
      |  did not.
      Q!|Were you told about it? «A!»I don't recall being
      |told about it by anybody. «Q!»Can we look at page four
      |of your statement? «A!»Yes, I have it here.`);
  });

  it('joins no lines where they end without regard to sentences', () => {
    check(`
      Q!|Did you see the letter, before it was sent to
      |the board on the fourth of March?
      A!|No, I didn't.
      Q!|Were you told what was in it, or who was
      |going to read it?
      A!|I don't recall being told anything about it. I was
      |on leave that week, and when I came back it had
      |gone to the board, and nobody spoke of it to
      |me until the summer.`);
  });

  it('sees whether the words show a manner clearly, or the text is of another kind', () => {
    const isClear = (text: string) => {
      const transcript = parse(text);
      const { units } = unitsOf(transcript, { first: 0, last: transcript.lines.count - 1 });
      return mannerOf(units.map(glanceAt), shipped.mannerWords).isClear;
    };
    const hearing = `Did you see the letter before it was sent?
No.
Were you told about it?
I do not recall it.`;
    const atTheDoctor = `Doctor, my knee hurts when I climb the stairs.
Since when does it hurt?
Since Easter.
Take off the shoe, please.`;
    assert.equal(isClear(hearing), true);
    assert.equal(isClear(atTheDoctor), false);
  });

  it('calls a turn in a conversation neither question nor answer', () => {
    const text = `Welcome back, everybody, to the bread show. How are you?
Yeah, I'm doing really well.
Thanks so much for having me on the show, it's awesome.
So tell us a little bit about how you got into this stuff.
Yeah, so I kind of started out in a tiny kitchen in Leeds, and I just kept baking.`;
    const kinds = propose(parse(text)).map(({ kind }) => kind);
    assert.ok(kinds.length >= 3);
    assert.deepEqual([...new Set(kinds)], ['speech']);
  });

  it('takes what is labelled as evidence for the lines around it', () => {
    check(`
      Q!|What did you see that night?
      A!|It was a cold night and the road was empty.
      |I was at home.
      |The dog was barking.`);
    check(`
      A!|I saw nothing that night.
      |Q Ann Hall: It was a cold night and the road was empty.
      A|I was at home.
      |The dog was barking.`);
  });

  it('opens a turn under a heading', () => {
    const proposals = propose(parse('Are you well?\n\n# Buses\n\nThey are late.\nStill.\n\n# Trains\n\nThey are not.'));
    const lines = proposals.map(({ line }) => line);
    assert.deepEqual(
      [0, 4, 9].filter((line) => !lines.includes(line)),
      [],
    );
  });

  it('says why, in words', () => {
    const text = 'What recent discussions he has had on fisheries.\nWe will publish it soon.';
    assert.deepEqual(
      propose(parse(text)).map(({ reason }) => reason),
      [
        'Has the form of a printed question, and ends in a full stop. Begins as a question: “what”.',
        'The line before is a printed question. Speaks for the Government: “we will”.',
      ],
    );
  });

  it('passes over the titles and labels of a page', () => {
    check(`
      |Reoffending
      |Question to the Ministry of Justice:
      Q!|To ask the Secretary of State for Justice, what steps he is taking to reduce reoffending.
      |Answered by
      |Jane Smith
      |Minister of State (Justice)
      A!|We have opened three new workshops for prisoners who are about to leave.
      |They teach bricklaying, cooking and bookkeeping.`);
  });

  it('passes over no words that somebody says, also where a sound is noted after them or a quotation follows', () => {
    check(`
      Q!|Did you see the letter before it was sent?
      A!|No, not on our side. [laughter]
      Q!|Were you told about it?
      A!|I don't recall. (Pause)
      Q!|You say in your statement:
      |"The letter was read by everybody in the room."
      A!|Yes, I did say that.`);
  });

  for (const event of ['Break:', 'Break', 'Jingle:', 'Ad break:']) {
    it(`passes over \`${event}\` among the lines of a recogniser, which nobody says`, () => {
      check(`
        Q!|Did you see the letter before it was sent to
        |the board on the fourth of March?
        A!|No, I did not, and I was not told about it
        |by anybody at the time, as far as I know.
        |${event}
        Q!|Were you told what was in it, or who was
        |going to read it?
        A!|I don't recall being told anything about it. I was
        |on leave that week.`);
    });
  }

  it('proposes nothing where nobody asks', () => {
    assert.deepEqual(propose(parse('Dear Ms Jones,\nThank you for your letter.\nWe will look into it.')), []);
  });

  it('proposes nothing where nothing is open', () => {
    assert.deepEqual(propose(parse('')), []);
    assert.deepEqual(propose(parse('# Only a heading')), []);
    assert.deepEqual(propose(parse('Jane: Are we late?\nBob: No.')), []);
  });

  it('has cues that are written as words are read, each once', () => {
    for (const { id, phrases } of cues) {
      for (const phrase of phrases) {
        const sample = phrase.replaceAll('*', 'x').replaceAll('#', '1999');
        assert.equal(wordsOf(sample, 20).join(' '), phrase.replaceAll('*', 'x'), id);
      }
      assert.equal(new Set(phrases).size, phrases.length, id);
    }
  });

  describe('measured', () => {
    const [seed, ...others] = ownTexts().map((text) => ({ path: text.path, ...scoreOf(text).score }));

    it('finds all openings of the oral questions, writes most without asking, and none wrongly', () => {
      assert.deepEqual(seed?.openings.proposed, { predicted: 27, correct: 27 });
      assert.equal(seed?.openings.sure.predicted, seed?.openings.sure.correct);
      assert.ok((seed?.openings.sure.correct ?? 0) >= 22);
      assert.deepEqual(seed?.kinds, { correct: 27, of: 27 });
    });

    it('is never sure of what is wrong, and names nobody', () => {
      for (const { path, openings, falseAttributions } of [seed, ...others].filter((score) => score !== undefined)) {
        assert.equal(openings.sure.correct, openings.sure.predicted, path);
        assert.equal(falseAttributions, 0, path);
      }
    });

    it('is scored for a text, for its annotation and for a folder', () => {
      const folder = 'test/fixtures/score';
      const paths = [`${folder}/flood-gates-hearing.txt`, `${folder}/flood-gates-hearing.json`, folder];
      for (const path of paths) assert.equal(annotatedIn([path])[0]?.path, paths[0]);
    });
  });

  describe('of any text', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'Will the Minister meet me?',
        'We will.',
        'What steps he is taking.',
        'My hon.',
        'Friend is right.',
        'Q ?: Is it so?',
        'A Jane Smith: It is.',
        '  and more',
        '# Heading',
        '[Laughter]',
        'Order.',
        '?',
        '',
        '…',
        '---',
      ),
      fc.string({ unit: 'binary' }),
      fc.string(),
    );
    const texts = fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n'));

    it('come in order, before words of open lines, each with a chance and a reason', () => {
      fc.assert(
        fc.property(texts, (text) => {
          const transcript = parse(text);
          let last = -1;
          for (const { line, start, probability, reason } of propose(transcript)) {
            assert.ok(start > last);
            last = start;
            assert.equal(transcript.lines.lineAt(start), line);
            assert.match(transcript.text.charAt(start), /\S/);
            assert.equal(transcript.kinds[line], LineKind.unattributed);
            assert.ok(probability > 0 && probability <= 1);
            assert.match(reason, /\.$/);
          }
        }),
        { numRuns: 300 },
      );
    });
  });

  describe('take time in proportion to the text', () => {
    const sitting = readFileSync('seeds/oral-questions-justice.txt', 'utf8');
    const texts = {
      'a sitting': sitting,
      'lines that run on': 'and so on it goes\n'.repeat(60),
      questions: 'Is it?\n'.repeat(60),
    };
    for (const [title, text] of Object.entries(texts)) {
      it(title, () => {
        const short = parse(text.repeat(40));
        const long = parse(`${text.repeat(400)}Is it so?`);
        propose(short);
        const once = timeOf(() => propose(short));
        const tenfold = timeOf(() => propose(long));
        assert.ok(tenfold < 40 * once + 200, `${once} ms, ten times as much text ${tenfold} ms`);
      });
    }
  });
});

/** Of the processor, in milliseconds: other programs do not count. */
function timeOf(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
