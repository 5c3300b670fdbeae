import assert from 'node:assert/strict';
import { packs } from '../../server/core/index.ts';
import { clean, verifyWords } from './reading.ts';

describe('cleaning: furniture', () => {
  it('goes where a line proves whose page it is, and stays where none does', () => {
    becomes('One thing.\nLink to this speech\n', 'One thing.\n');
    becomes('One thing.\nHansard source\nShare\nVote analysis\n', 'One thing.\nHansard source\nShare\nVote analysis\n');
    becomes('One thing.\nLink to this speech\nHansard source\nShare\nVote analysis\n', 'One thing.\n');
  });

  it('stays where somebody may have said it', () => {
    becomes(
      'Alert me about debates like this\n\nShare\n\nClose\n\nI said: Link to this speech.\nTweet\n',
      'Share\n\nClose\n\nI said: Link to this speech.\nTweet\n',
    );
    becomes('Link to this speech\n\nAnn Lee: Share\nBo Sand: Link to this speech\n', [
      '---\nspeakers:\n  - Ann Lee\n  - Bo Sand\n---\n\nAnn Lee: Share\nBo Sand: Link to this speech\n',
    ]);
  });

  it('goes from the middle of a turn, which is the same turn still', () => {
    becomes('---\nspeakers: [Ann Lee]\n---\nAnn Lee: One.\n  Vote analysis\n  Link to this speech\n  Two.\n', [
      '---\nspeakers: [Ann Lee]\n---\n\nAnn Lee: One.\n\n  Two.\n',
    ]);
  });

  it('never is a word that was given to somebody', () => {
    becomes('?: One.\n  Link to this speech\n  Share\n  Link to this speech\n', '?: One.\n\n  Share\n');
  });

  it('is that of the page that is named, or none at all', () => {
    becomes('One thing.\nHansard source\n', 'One thing.\n', 'theyworkforyou');
    becomes('One thing.\nLink to this speech\n', 'One thing.\nLink to this speech\n', 'hansard');
    becomes('One thing.\nLink to this speech\n', 'One thing.\nLink to this speech\n', 'none');
  });

  it('goes even where it looks like a label', () => {
    const { report } = becomes('Reticulating Splines\nMain Page: Home Office\nYes, it is.\n', 'Yes, it is.\n');
    assert.deepEqual(report.speakers, []);
  });

  it('is reported only, where a machine may have heard it', () => {
    const { report } = becomes('One.\nThank you for watching!\n', 'One.\nThank you for watching!\n');
    assert.deepEqual(
      report.doubtful.map(({ line, text }) => `${line} ${text}`),
      ['2 Thank you for watching!'],
    );
  });

  it('goes from a long page, and takes nothing with it that is said', () => {
    const said = ['Share', 'Yes', 'Close', 'Link to this speech, I said.', 'I will link to this speech.', 'Show'];
    const strong = packs.flatMap(({ entries }) =>
      entries.filter(({ as, evidence }) => as === 'furniture' && evidence).map(({ example }) => example),
    );
    const lines: string[] = [];
    for (let i = 0, length = 0; length < 100_000; i++) {
      const line =
        i % 50 === 0
          ? `\nAnd I say ${said[(i / 50) % said.length]}\n\n${said[(i / 50) % said.length]}\n\nSo I said.\n`
          : (strong[i % strong.length] ?? '');
      lines.push(line);
      length += line.length;
    }
    const page = lines.join('\n');
    const { text } = clean(page);
    assert.deepEqual(verifyWords(page, text).differences, []);
    for (const words of said) {
      assert.equal(count(text, `And I say ${words}`), count(page, `And I say ${words}`));
      assert.equal(count(text, `\n${words}\n`), count(page, `\n${words}\n`));
    }
    assert.equal(count(text, 'Reticulating Splines'), 0);
  });
});

describe('cleaning: who speaks', () => {
  it('is named by a portrait, for what stands below it until the page ends the speech', () => {
    becomes(
      'Budget\n\nPart of Ways and Means – in the House of Commons at 12:45 pm on 5th November 2024.\n\nPhoto of Ann Lee Ann Lee Labour, Bath\n\nI beg to move.\n\nIt is good.\n\nLink to this speech\nIn context\nIndividually\n\nPhoto of Bo Sand Bo Sand Minister of State 1:05 pm, 5th November 2024\n\nWill she give way?\n',
      [
        '---\ntitle: Budget\ndate: 2024-11-05\ntime: 12:45 pm\nhouse: House of Commons\ndebate: Ways and Means\nspeakers:\n  - Ann Lee (Bath) (Labour)\n  - name: Bo Sand\n    role: Minister of State\n---\n\n',
        '# Budget\n\nAnn Lee: I beg to move.\n  It is good.\n\nBo Sand: Will she give way?\n',
      ],
    );
  });

  it('is open again at a name without a portrait, and at what the record says', () => {
    const speaker = '---\nspeakers:\n  - Ann Lee\n---\n\nAnn Lee: One.\n\n';
    const page = 'Photo of Ann Lee Ann Lee\n\nOne.\n\n';
    becomes(`${page}Lord Cove Crossbench\n\nTwo.\n`, `${speaker}Lord Cove Crossbench\n\nTwo.\n`);
    becomes(`${page}Amendment 292N withdrawn.\n\nTwo.\n`, `${speaker}Amendment 292N withdrawn.\n\nTwo.\n`);
    becomes(`${page}Lord Cove 6:30 pm, 5th May 2021\n\nTwo.\n`, `${speaker}Lord Cove 6:30 pm, 5th May 2021\n\nTwo.\n`);
    becomes(`${page}Link to this speech\n\nTwo.\n`, `${speaker}Two.\n`);
    becomes(`${page}# Next\n\nTwo.\n`, `${speaker}# Next\n\nTwo.\n`);
  });

  it('is the name below a portrait, with seat and party', () => {
    becomes(
      'Ann Lee Portrait Ann Lee (Bath) (Lab)\n- View Speech - Hansard - -\nOne.\n\nBo Sand Portrait\nBo Sand (CB)\nNo.\n',
      ['---\nspeakers:\n  - Ann Lee (Bath) (Lab)\n  - Bo Sand (CB)\n---\n\nAnn Lee: One.\n\nBo Sand: No.\n'],
    );
  });

  it('asks and answers on the page of a written question', () => {
    becomes(
      'Q\nAsked by Ann Lee\n(Bath)\nAsked on: 24 January 2018\nTo ask the Secretary of State, what he did.\nA\nAnswered by: Bo Sand\nAnswered on: 1 February 2018\nNothing.\n\nAnd nothing more.\n',
      [
        '---\ndate: 2018-01-24\nanswered: 2018-02-01\nspeakers:\n  - Ann Lee (Bath)\n  - Bo Sand\n---\n\n',
        'Q Ann Lee: To ask the Secretary of State, what he did.\n\nA Bo Sand: Nothing.\n  And nothing more.\n',
      ],
    );
    becomes(
      'Question to the Home Office:\nTo ask the Secretary of State, if she will,\n(a) go and\n(b) stay.\nShe will.\n\nBoth.\n',
      '---\nto: Home Office\n---\n\nQ ?: To ask the Secretary of State, if she will,\n  (a) go and\n  (b) stay.\nA ?: She will.\n  Both.\n',
    );
  });

  it('is who signed a letter, and only if there is one letter with one signature', () => {
    becomes('Dear Ms Lee,\nYes.\nYours sincerely,\n\nBo Sand\nMinister for Coves\n', [
      '---\nkind: letter\nspeakers:\n  - name: Bo Sand\n    role: Minister for Coves\n---\n\n',
      'Bo Sand: Dear Ms Lee,\n  Yes.\n  Yours sincerely,\n',
    ]);
    for (const page of [
      'Dear Ms Lee,\nYes.\nYours sincerely,\n',
      'Dear Ms Lee,\nYes.\nYours sincerely,\nthe Minister and I\n',
      'Dear Ms Lee,\nYes.\nYours sincerely,\nBo Sand\n\nDear Mr Sand,\nNo.\nYours sincerely,\nAnn Lee\n',
      'Dear Ms Lee,\nYes.\nYours sincerely,\nBo Sand\nHe wrote no more.\n',
    ]) {
      becomes(page, page);
    }
  });

  it('stays open in oral questions but for a tabled question and the line below it', () => {
    becomes('What steps she is taking to help.\nWe will help.\nMore.\nWhat steps is she taking?\nMany.\n', [
      'Q ?: What steps she is taking to help.\nA ?: We will help.\nMore.\nWhat steps is she taking?\nMany.\n',
    ]);
    for (const page of [
      'If he will meet me, I shall be grateful.\nI will.\n',
      'If he wants to know, he may ask.\nI will.\n',
      'What is wrong are the policies.\nYes.\n',
      'Whatever steps he is taking, I am content.\nYes.\n',
    ]) {
      becomes(page, page);
    }
  });

  it('is collected from labels, and nothing is given to anybody by silence', () => {
    becomes('Ann Lee (Bath) (Lab): One.\nTwo.\nHon. Members: Oh!\nSpeaker 3: Three.\n', [
      '---\nspeakers:\n  - Ann Lee (Bath) (Lab)\n  - name: Hon. Members\n    kind: collective\n---\n\n',
      'Ann Lee (Bath) (Lab): One.\nTwo.\nHon. Members: Oh!\nSpeaker 3: Three.\n',
    ]);
  });
});

describe('cleaning: labels of other programs and habits', () => {
  const roster = '---\nspeakers:\n  - Ann Lee\n  - Bo Sand\n---\n\n';
  const talk = `${roster}Ann Lee: Shall we?\nBo Sand: Yes.\nAnn Lee: Good.\nBo Sand: So be it.\n`;
  const forms: [form: string, page: string][] = [
    ['bullets', '- Ann Lee: Shall we?\n- Bo Sand: Yes.\n- Ann Lee: Good.\n- Bo Sand: So be it.\n'],
    ['nested bullets', '* Ann Lee: Shall we?\n  * Bo Sand: Yes.\n    - Ann Lee: Good.\n• Bo Sand: So be it.\n'],
    ['hyphens', 'Ann Lee - Shall we?\nBo Sand - Yes.\nAnn Lee - Good.\nBo Sand - So be it.\n'],
    ['dashes', 'Ann Lee – Shall we?\nBo Sand — Yes.\nAnn Lee -- Good.\nBo Sand – So be it.\n'],
    ['captions', '>> Ann Lee: Shall we?\n>> Bo Sand: Yes.\n>>Ann Lee: Good.\n>>> Bo Sand: So be it.\n'],
  ];
  for (const [form, page] of forms) {
    it(`become cues: ${form}`, () => {
      const { report } = becomes(page, talk);
      assert.equal(report.turns.length, 4);
      assert.equal(report.turns[0]?.label, page.slice(0, page.indexOf(' Shall')));
      becomes(`${roster}${page}`, talk);
    });
  }

  it('become cues: what programs write', () => {
    becomes('Q - Why?\nA - Because.\nQ - Really?\nA - Yes.\n', 'Q: Why?\nA: Because.\nQ: Really?\nA: Yes.\n');
    becomes(
      'Q - Why?\nA - Because.\nQ - Is Route B - Ash Lane open?\nA - Yes.\n',
      'Q: Why?\nA: Because.\nQ: Is Route B - Ash Lane open?\nA: Yes.\n',
    );
    becomes('[12:01:30] <ann> hi\n12:01:31 <@bo> hello\n<ann> so?\n<bo> yes\n<cy> no\n', [
      '---\nspeakers:\n  - ann\n  - bo\n  - cy\n---\n\n[12:01:30] ann: hi\n[12:01:31] bo: hello\nann: so?\nbo: yes\ncy: no\n',
    ]);
    becomes('*CHI:\tmore juice .\n*MOT:\tmore ?\n*CHI:\tyes .\n*MOT:\there .\n', [
      '---\nspeakers:\n  - CHI\n  - MOT\n---\n\nCHI: more juice .\nMOT: more ?\nCHI: yes .\nMOT: here .\n',
    ]);
    becomes('>> ANN: Good evening.\n>> BO: Hello.\n>> ANN: So?\n>> Who is that?\n>> BO: Nobody.\n', [
      '---\nspeakers:\n  - ANN\n  - BO\n---\n\n',
      'ANN: Good evening.\nBO: Hello.\nANN: So?\n?: Who is that?\nBO: Nobody.\n',
    ]);
    becomes(
      'INT. A HOUSE - DAY\n\nANN\nShall we?\nI mean it.\n\nBO (V.O.)\nYes.\n\nSomebody walks in.\n\nANN\nGood.\n\nBO\nBye.\n',
      [
        '---\nspeakers:\n  - ANN\n  - BO\n---\n\n',
        'INT. A HOUSE - DAY\n\nANN: Shall we?\n  I mean it.\n\nBO (V.O.): Yes.\n\nSomebody walks in.\n\nANN: Good.\n\nBO: Bye.\n',
      ],
    );
  });

  it('need a name that comes back, or that is known', () => {
    becomes('Ann Lee: One.\nBo Sand: Two.\n- Ann Lee: Three.\nBo Sand - And now for something else.\n', [
      `${roster}Ann Lee: One.\nBo Sand: Two.\nAnn Lee: Three.\nBo Sand: And now for something else.\n`,
    ]);
    becomes('Ann Lee  - One.\nBo Sand - Two.\nAnn Lee - Three.\nBo Sand - Four.\n', [
      `${roster}Ann Lee: One.\nBo Sand: Two.\nAnn Lee: Three.\nBo Sand: Four.\n`,
    ]);
    for (const page of [
      '- Ann Lee: One.\n- Bo Sand: Two.\n',
      'Ann Lee - One.\nBo Sand - Two.\n',
      '<ann> One.\n<bo> Two.\n',
      '>> Two.\n>> Three.\n',
      'ANN LEE\nOne.\n\nBO SAND\nTwo.\n',
      '- Pro: It is good.\n- Con: It is bad.\n- Pro: It is cheap.\n- Con: It is late.\n',
      '- New Business: One.\n- Old Business: Two.\n- New Business: Three.\n- Old Business: Four.\n',
      'Key Points - One.\nMain Theme - Two.\nKey Points - Three.\nMain Theme - Four.\n',
      'NEW WORLD\nOne.\n\nOLD WORLD\nTwo.\n\nNEW WORLD\nThree.\n\nOLD WORLD\nFour.\n',
      '- Plan: One.\n- Plan: Two.\n- Risk: Three.\n- Risk: Four.\n',
      '<b> One\n<i> Two\n<b> Three\n<i> Four\n',
      // As a cue this would not be read back.
      '<l33t|h4x> One.\n<ann_b> Two.\n<l33t|h4x> Three.\n<ann_b> Four.\n',
    ]) {
      becomes(page, page);
    }
  });

  it('are not seen in prose with a dash, nor in a list', () => {
    for (const page of [
      'Ann Lee - who came late - said no.\nBo Sand - whom nobody had asked - said yes.\n',
      'Ann Lee - The Minister for Leeds - said no.\nBo Sand - The Minister for Bath - said yes.\n',
      'Ann Lee - Chair\nBo Sand - Member\n',
      'Ann Lee - Chair.\nBo Sand - Member.\n',
      'I met Ann Lee - She was late. She always was.\n',
      'Leeds - Open\nBath - Open\nLeeds - Closed\nBath - Open\n',
      'Partnerships - The Ministry of Justice works with others.\n',
    ]) {
      becomes(`${roster}${page}`, `${roster}${page}`);
    }
  });

  it('keep what is indented below them, and no item of a list', () => {
    becomes(
      '- Ann Lee: One.\n  And two.\n- Bo Sand: Three.\n  - four\n- Ann Lee: Five.\n\n  Six.\n- Bo Sand: Seven.\n',
      [`${roster}Ann Lee: One.\n  And two.\nBo Sand: Three.\n- four\nAnn Lee: Five.\n\n  Six.\nBo Sand: Seven.\n`],
    );
  });
});

describe('cleaning: the header', () => {
  it('is added to where there is one, and what it says stays', () => {
    becomes(
      '---\ntitle: Mine\nspeakers:\n- Cy Day # he\nx: 1\n---\nHis\n(asked on 5 May 2021) - View Source\nAnn Lee: Yes.\nCy Day: No.\n',
      [
        '---\ntitle: Mine\nspeakers:\n- Cy Day # he\n- Ann Lee\nx: 1\ndate: 2021-05-05\n---\n\n# His\n\nAnn Lee: Yes.\nCy Day: No.\n',
      ],
    );
  });

  it('gets the names of speakers in the form of its roster', () => {
    becomes('---\nspeakers: [Cy Day]\n---\n\nAnn Lee: Yes.\n', [
      '---\nspeakers: [Cy Day, Ann Lee]\n---\n\nAnn Lee: Yes.\n',
    ]);
  });

  it('is left alone if nothing can be added to it, and the report says so', () => {
    const page = '---\nspeakers: {CD: Cy Day}\ntitle: [\n---\n\nAnn Lee: Yes.\n';
    const { report } = becomes(page, page);
    assert.match(report.doubtful[0]?.why ?? '', /by hand/);
  });

  it('has values that any reader of YAML takes for text', () => {
    const { text } = clean('Budget: what now\n\n(asked on 5 May 2021) - View Source\n\nYes.\n');
    assert.match(text, /^title: "Budget: what now"$/m);
    assert.match(text, /^date: 2021-05-05$/m);
  });
});

describe('cleaning: sentences', () => {
  it('are joined behind an abbreviation that ends none', () => {
    becomes(
      'I thank my right hon.\nFriend the Member.\nMr.\nSpeaker, yes.\n',
      'I thank my right hon. Friend the Member.\nMr. Speaker, yes.\n',
    );
    becomes(
      'See No.\n10 for that.\nIt rose by 4 per cent.\nin May.\n',
      'See No. 10 for that.\nIt rose by 4 per cent. in May.\n',
    );
  });

  it('stay apart behind what may end one', () => {
    for (const page of [
      'No.\n10 is my answer.\n',
      'It rose by 4 per cent.\nThat is good.\n',
      'I take vitamin C.\nSo should you.\n',
      'Yes etc.\nGood.\n',
      'It took 4 ms.\nThat is fast.\n',
    ]) {
      becomes(page, page);
    }
  });

  it('are joined at a column marker, with the blank lines around it', () => {
    const marker = 'Toggle showing location of Column 321';
    becomes(
      `The noble Baroness, Lady\n\n${marker}\n\nBrinton, said so.\n`,
      'The noble Baroness, Lady Brinton, said so.\n',
    );
    becomes(`She said so.\n\n${marker}\n\nI did not.\n`, 'She said so.\n\nI did not.\n');
  });

  it('are joined around a column marker inside a line, or at its edge', () => {
    const said = 'the people of this country';
    for (const mark of [
      'Toggle showing location of Column 321',
      'Toggle showing location ofColumn 321WH',
      'Column 7 is located here Toggle showing location of Column 7',
      'Column 7 is located hereToggle showing location of Column 7',
      '12 Jan 2020 : Column 45',
      '22 July 2004 : Column WA 110',
      '6 Sept 2004 : Column 1257W',
    ]) {
      const { report } = becomes(
        `The people of ${mark} this country, ${mark} I say.\n`,
        'The people of this country, I say.\n',
      );
      assert.deepEqual(report.columns, [
        { line: 1, text: mark },
        { line: 1, text: mark },
      ]);
      assert.deepEqual(report.dropped, []);
      becomes(`?: ${said}\n  ${mark} want it.\n`, `?: ${said} want it.\n`);
      becomes(`?: ${said} ${mark}\n  Want it.\n`, `?: ${said} Want it.\n`);
      becomes(`${said} ${mark}\n\nwant it.\n`, `${said} want it.\n`);
      becomes(`They do. ${mark}\n\nWe do not.\n`, 'They do.\n\nWe do not.\n');
    }
  });

  it('are joined at a marker of an older page, which has the date', () => {
    becomes('They\n\n12 Jan 2020 : Column 45\n\ndo.\n', '---\ndate: 2020-01-12\n---\n\nThey do.\n');
  });

  it('are joined around a bare number of a column, where the one before it or behind it is a mark for certain', () => {
    const sure = 'We all Toggle showing location of Column 321 agree.\n';
    becomes(`${sure}The people Column 322 of Bath, Column 323 too.\n`, 'We all agree.\nThe people of Bath, too.\n');
    becomes(`${sure}The people Column 324 of Bath.\n`, 'We all agree.\nThe people Column 324 of Bath.\n');
    becomes(`${sure}The words in Column 322 are mine.\n`, 'We all agree.\nThe words in Column 322 are mine.\n');
    becomes(`${sure}Read Column 322. Column 322 is good.\n`, 'We all agree.\nRead Column 322. Column 322 is good.\n');
    becomes('The people Column 322 of Bath.\n', 'The people Column 322 of Bath.\n');
  });

  it('keep what somebody says of a column, and what cites one', () => {
    for (const page of [
      'Look at column 5 of the table, and Column 6 of it.\n',
      'It says “Toggle showing location of Column 321” on the page.\n',
      'It says Toggle showing location of Column 321, and I ask why.\n',
      'They print Toggle showing location of Column 321a there.\n',
      'See the Official Report, 12 Jan 2020 : Column 45 for what she said.\n',
      'I quote (Official Report, Commons, 12 Jan 2020 : Column 45).\n',
      'I spoke on 12 Jan 2020: Column 45 has it.\n',
      'On 12 Jan 2020 : Column 45, and 46.5, are empty.\n',
      'Column 5 is located here in the table.\n',
      '// 12 Jan 2020 : Column 45 is where this begins\n',
    ]) {
      assert.deepEqual(becomes(page, page).report.columns, []);
    }
    becomes('---\ntitle: The 12 Jan 2020 : Column 45 sitting\n---\n\nYes.\n', [
      '---\ntitle: The 12 Jan 2020 : Column 45 sitting\n---\n\nYes.\n',
    ]);
  });

  it('keep a column marker that keeps a line from being a label, and that is said', () => {
    const page = 'Toggle showing location of Column 321 Ann Lee: I beg to move.\n';
    assert.match(becomes(page, page).report.doubtful[0]?.why ?? '', /by hand/);
    for (const label of ['- Bo Sand: No.', 'Bo Sand - No.', '>> BO: No.', '\\# is a word.']) {
      const labelled = `Ann Lee: Yes.\nBo Sand: Yes.\n12 Jan 2020 : Column 45 ${label}\n`;
      assert.ok(clean(labelled).text.endsWith(`12 Jan 2020 : Column 45 ${label}\n`));
    }
    const above = 'And so we 12 Jan 2020 : Column 44 say';
    becomes(`${above} 12 Jan 2020 : Column 45\n${page}`, `And so we say\n${page}`);
    becomes('The people of 12 Jan 2020 : Column 45 Bath.\n', 'The people of 12 Jan 2020 : Column 45 Bath.\n', 'none');
  });

  it('are joined where the next line goes on with a small letter, but captions and lists are not', () => {
    becomes('This sentence is torn by the end of a line that\nhad no more room for it.\n', [
      'This sentence is torn by the end of a line that had no more room for it.\n',
    ]);
    const list = 'so we go on\nand on\nand on\n';
    becomes(list, list);
    const addresses =
      'You may read it on one of these two pages here\nhttps://example.org/one\nhttps://example.org/two\n';
    becomes(addresses, addresses);
    const code = '```\nlet a_long_name_for_a_variable = another_long_name\nplus(one)\n```\n';
    becomes(code, code);
    const colon = 'These are the things that we would like to have:\nbread and\n';
    becomes(colon, colon);
  });

  it('are joined behind a full line, where all lines are broken at a width', () => {
    const one =
      'We came to Leeds on a Monday with everything that we had been asked to bring, and the Prime Minister (who had come before us) told us of the 12 reports that Ann Lee had written for Mr Sand, and he said that in the end it was the rain that made us go home. We left.';
    const two = 'I had not been in Leeds before, and I have not been there since, but I know that it rained.';
    const [first, second] = [wrapped(one, 50), wrapped(two, 50)];
    assert.ok(first.some((line) => /^(?:Prime|Minister|\()/.test(line)));
    becomes(`${[...first, ...second].join('\n')}\n`, `${one}\n${two}\n`);
    becomes(`?: ${[...first].join('\n  ')}\n`, `?: ${one}\n`);
    // Too few lines to tell a width, lines of any length, and one of them longer than the width.
    becomes('We are all grateful for the long letter of the\nPrime Minister.\n', [
      'We are all grateful for the long letter of the\nPrime Minister.\n',
    ]);
    for (const width of [(line: number) => 50 + 9 * line, (line: number) => (line % 2 === 0 ? 50 : 80)]) {
      const { joined } = clean(wrapped(`${one} ${two}`, width).join('\n')).report;
      assert.ok(joined.length > 0 && joined.every(({ why }) => !/full/.test(why)));
    }
  });

  it('are not joined behind a full line, where somebody else may begin', () => {
    const page = wrapped(`${'all the small words that anybody might have wished for '.repeat(8)}and`, 50);
    const last = 'which goes on to the very end of its line, just so';
    for (const below of ['Ann Lee', '1. One.', '(a) one.', 'A. One.', 'Ann Lee: Yes.', '- Yes.', '[Laughter.]']) {
      const { text } = clean(`${[...page, last, below].join('\n')}\n`);
      assert.ok(text.includes(`\n${below}\n`), text);
    }
    for (const end of ['.', '?', '—', ':', '-', ')']) {
      const { text } = clean(`${[...page, `${last.slice(0, -1)}${end}`, 'Then they went.'].join('\n')}\n`);
      assert.ok(text.includes('\nThen they went.\n'), text);
    }
    assert.match(clean(`${[...page, last, 'Then they went.'].join('\n')}\n`).text, /just so Then they went\.\n/);
  });

  it('are not joined over the words of two people', () => {
    becomes('?: I thank my hon.\nFriend for that.\n', '?: I thank my hon.\nFriend for that.\n');
    becomes('?: I thank my hon.\n  Friend for that.\n', '?: I thank my hon. Friend for that.\n');
  });

  it('lose the space between words that is too much, and no other', () => {
    becomes('  One  two   (three) , four ,five\t\tsix.\n', '  One two (three), four ,five six.\n');
  });
});

describe('cleaning: markup', () => {
  it('does not come of what was text', () => {
    becomes('Skip to main content\n---\na: 1\n---\nYes.\n', '\\---\na: 1\n---\nYes.\n');
    becomes('What steps she is taking to help.\nWe will.\n  Ann Lee: she said.\n  # More\n', [
      'Q ?: What steps she is taking to help.\nA ?: We will.\n\\Ann Lee: she said.\n\\# More\n',
    ]);
  });

  it('stays as it is', () => {
    const page = '# One\n\n// a note\n?: Yes.\n[Laughter.]\n  And no.\n\n[00:01:00]\n\\# text\n';
    becomes(page, page);
    becomes('', '');
    becomes('\ufeff\r\n\r\n', '\ufeff');
  });
});

function becomes(page: string, expected: string | readonly string[], profile = 'auto'): ReturnType<typeof clean> {
  const cleaned = clean(page, { profile });
  assert.equal(cleaned.text, typeof expected === 'string' ? expected : expected.join(''));
  assert.deepEqual(verifyWords(page, cleaned.text, { profile }).differences, []);
  assert.equal(clean(cleaned.text, { profile }).text, cleaned.text);
  return cleaned;
}

/** The lines of a paragraph that was broken at a width, which may be another for each line. */
function wrapped(paragraph: string, width: number | ((line: number) => number)): string[] {
  const lines = [''];
  for (const word of paragraph.split(' ')) {
    const line = lines.at(-1) ?? '';
    const most = typeof width === 'number' ? width : width(lines.length);
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= most) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}
