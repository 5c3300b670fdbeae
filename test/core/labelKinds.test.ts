import assert from 'node:assert/strict';
import { LineKind } from '../../server/core/index.ts';
import { clean, parse, type Said, verifyWords } from './reading.ts';

/** The names of those who speak, turn by turn; `?` where a turn names no one. */
const speakersOf = (text: string, said: Said = {}) =>
  parse(text, said).turns.map(({ speakers }) => speakers.map(({ name }) => name).join(' & ') || '?');

describe('facts above a talk', () => {
  const blocks: readonly (readonly string[])[] = [
    ['INTERVIEW WITH: Rosa Vega', 'INTERVIEWED BY: Paul Quist', 'PLACE OF INTERVIEW: Ames', 'TRANSCRIBER: M. Stole'],
    ['Filmed at: the mill', 'Recorded by: Ida Voss', 'Length: 42 minutes'],
    [
      'Project: River Voices',
      'Interviewee: Ada Moss',
      'Interviewer: Jim Pell',
      'Restrictions: None. The narrator signed.',
      'Equipment: a tape recorder',
      'Abstract: Ada talks of the mill and the flood.',
    ],
  ];
  for (const block of blocks) {
    it(`are no speech: ${block[0]}`, () => {
      const text = `${block.join('\n')}\n\nPell: When did it close?\nMoss: In spring.\nPell: Why?\nMoss: The flood.\n`;
      assert.deepEqual(speakersOf(text), ['Pell', 'Moss', 'Pell', 'Moss']);
      assert.deepEqual(speakersOf(clean(text).text), ['Pell', 'Moss', 'Pell', 'Moss']);
    });
  }
});

describe('voices of many', () => {
  for (const voice of [
    'Some hon. members',
    'An hon. Senator',
    'Several Hon. Members',
    'Many voices',
    'Des députés',
    'Une voix',
    'Zurufe',
    'Mehrere Abgeordnete',
    'Varios diputados',
    'Members of the Assembly',
    'Coalition senators',
    'An opposition member',
    'Members opposite',
    'Une voix à droite',
  ]) {
    it(`speak, also once and with inherit: ${voice}`, () => {
      const text = `Ida Voss: I thank the House.\n\n${voice}: Hear, hear!\n\nIda Voss: As I said.\n`;
      assert.deepEqual(speakersOf(text, { attribution: 'inherit' }), ['Ida Voss', voice, 'Ida Voss']);
      assert.equal(parse(text).speakers[1]?.kind, 'collective');
    });
  }

  it('are not the first words of a list or a sentence', () => {
    for (const words of ['all: of them', 'Members: nine', 'some members of it: nine'])
      assert.equal(parse(`Ida Voss: I thank you.\n\n${words}\n`).speakers.length, 1, words);
  });
});

describe('examinations', () => {
  it('are handed over by headings of many kinds', () => {
    for (const heading of [
      'Direct examination by Mr. Dean:',
      'Further questions from Mr. Dean:',
      'Questions by Mr. Dean',
      'RE-DIRECT EXAMINATION (MR. DEAN)',
      'REDIRECT (Mr. Dean)',
      'CROSS BY MR. DEAN:',
      'Further cross-examination by Mr. Dean',
    ]) {
      const [asks] = speakersOf(`BY MS. CARR:\nQ. One?\nA. Two.\n${heading}\nQ. Three?\nA. Four.\n`).slice(2);
      assert.equal(asks?.toLowerCase(), 'mr. dean', heading);
    }
  });

  const page = (write: (number: number, text: string) => string) => {
    const lines = [
      'Q:  Is this your hand?',
      'A:  It is, and so is the',
      'one below it.',
      'Q:  Whose is this?',
      '    MS. ROY:  Objection.',
      'A:  My brother wrote that',
      'letter.',
      'Q:  When?',
      'A:  In May.',
      'Q:  Thank you.',
    ];
    return `${lines.map((line, i) => write(i + 1, line)).join('\n')}\n`;
  };
  const expected =
    'Q. Is this your hand? A. It is, and so is the one below it. Q. Whose is this? MS. ROY: Objection. A. My brother wrote that letter. Q. When? A. In May. Q. Thank you.';
  const written: readonly [title: string, write: (number: number, text: string) => string][] = [
    ['with a full stop', (number, text) => `${String(number).padStart(2)}.  ${text}`],
    ['with a bracket', (number, text) => `${number})  ${text}`],
    ['on both sides', (number, text) => `${String(number).padStart(2)}   ${text.padEnd(40)}   ${number}`],
    ['after the time', (number, text) => `09:41:${10 + number}  ${number}   ${text}`],
  ];
  for (const [title, write] of written) {
    it(`lose their line numbers: ${title}`, () => {
      const text = page(write);
      const cleaned = clean(text).text;
      const body = cleaned.slice(cleaned.lastIndexOf('---') + 3).trim();
      assert.equal(body.replace(/\s+/g, ' '), expected);
      assert.ok(verifyWords(text, cleaned).equal);
    });
  }

  it('lose the head that each page has on its first line', () => {
    const head = ['ADA MOSS - DIRECT', 'ADA MOSS - CROSS'][0] as string;
    const rest = ['Q.  Who asked?', 'A.  I did.', 'Q.  Why?', 'A.  I forgot.'];
    const text = [head, ...rest, head, ...rest]
      .map((line, i) => `${(i % 5) + 1}     ${line}`)
      .join('\n')
      .concat('\n');
    const { text: cleaned } = clean(text);
    assert.ok(!cleaned.includes('DIRECT'), cleaned);
    assert.ok(verifyWords(text, cleaned).equal);
  });
});

describe('questions and answers', () => {
  it('have letters of other languages, where both return', () => {
    const text = 'P. ¿Dónde estaba?\nR. En casa.\nP. ¿Solo?\nR. Con el perro.\n';
    const { turns } = parse(text);
    assert.deepEqual(
      turns.map(({ kind }) => kind),
      ['question', 'answer', 'question', 'answer'],
    );
    assert.deepEqual(parse('R. Kelly sang.\nD. Smith wrote.\nR. Lee read.\n').turns, []);
  });

  it('have a colon after the number of the question', () => {
    const text = 'Q1: Chair: Who are you?\nDr Amis: The keeper.\nQ2: Ms Bell: Since when?\nDr Amis: Since May.\n';
    assert.deepEqual(speakersOf(text), ['Chair', 'Dr Amis', 'Ms Bell', 'Dr Amis']);
    assert.deepEqual(
      parse(text).turns.map(({ cue }) => cue?.marker?.number),
      [1, undefined, 2, undefined],
    );
    assert.deepEqual(speakersOf(clean(text).text), speakersOf(text));
  });
});

describe('names with small words', () => {
  for (const name of ['El señor PAZ', 'De heer Vos', 'M. le président', 'Abg. Kahl', 'speaker_1']) {
    it(`speak: ${name}`, () => {
      const text = `${name}. – Uno.\nIda Voss. – Dos.\n${name}. – Tres.\nIda Voss. – Cuatro.\n`;
      assert.deepEqual(speakersOf(text), [name, 'Ida Voss', name, 'Ida Voss']);
    });
  }
});

describe('a name and a firm', () => {
  it('are one speaker', () => {
    const text = 'Cole Adler, Vale Partners: One?\nIda Voss: Two.\nCole Adler: Three?\n';
    assert.deepEqual(speakersOf(text), ['Cole Adler', 'Ida Voss', 'Cole Adler']);
  });
});

describe('a cue with a space before it', () => {
  it('is nearly a cue', () => {
    const { unattributed } = parse('Ida: One.\n\n Bo: Two.\n\nBo: Three.\n', { attribution: 'inherit' });
    assert.deepEqual(
      unattributed.map(({ brokenCue }) => brokenCue?.replacement),
      ['Bo:'],
    );
  });

  it('is nearly one in each form that the file proves', () => {
    for (const [before, after] of [
      ['- ', ':'],
      ['[', ']:'],
      ['#### ', '\n'],
      ['<', '>'],
    ]) {
      const { text, order } = chatter(['Ida Holm', 'Bo Rask', 'Eli Vik'], (name) => `${before}${name}${after} `);
      const slip = text.replace(`${before}Eli Vik`, ` ${before}Eli Vik`);
      const { turns, unattributed } = parse(slip, { attribution: 'inherit' });
      assert.deepEqual(
        turns.map(({ speakers: [speaker] }) => speaker?.name),
        order.filter((_, index) => index !== 3),
        slip,
      );
      assert.deepEqual(
        unattributed.map(({ brokenCue }) => brokenCue?.replacement),
        [`${before}Eli Vik${after}`.trim()],
      );
    }
  });
});

/** Nine turns by three people, in a layout. */
const chatter = (names: readonly [string, string, string], written: (name: string) => string) => {
  const [a, b, c] = names;
  const said: readonly (readonly [string, string])[] = [
    [a, 'Is the gate shut?'],
    [b, 'It is not.'],
    [a, 'Then we wait.'],
    [c, 'I can go.'],
    [b, 'Take the lamp.'],
    [c, 'Which one?'],
    [a, 'The small one.'],
    [b, 'It has no oil.'],
    [c, 'Then I go without.'],
  ];
  const order = said.map(([name]) => name);
  return { text: `${said.map(([name, words]) => written(name) + words).join('\n\n')}\n`, order };
};

describe('paragraphs that say who made the record', () => {
  const talk = 'Ida Holm: Was it loud?\n\nOtto Dahl: It was.\n\n';
  const linesOf = (text: string) => {
    const { kinds, turns } = parse(text, { attribution: 'inherit' });
    return [kinds.filter((kind) => kind === LineKind.record).length, turns.at(-1)?.lastLine];
  };

  it('are the record’s own, and said by no one', () => {
    for (const credit of [
      'Transcribed by: Ruth Penn',
      '*Edited by:* R. Penn',
      '**Transkribiert von:** Ruth Penn',
      'Transcrit par : Ruth Penn',
    ])
      assert.deepEqual(linesOf(`${talk}${credit}\n`), [1, 2], credit);
    assert.deepEqual(linesOf(`${talk}Transcribed by: Ruth Penn\nReviewed by: Jan Dorrit and Ida Holm\n`), [2, 2]);
  });

  it('are speech where they are sentences, go on with a paragraph, or somebody is called so', () => {
    for (const said of [
      'Judged by: what it did to all of us.',
      'Stand by: the boat is here.',
      'It was.\nWritten by: Ruth Penn',
    ])
      assert.deepEqual(linesOf(`${talk}${said}\n`)[0], 0, said);
    assert.deepEqual(
      linesOf(`---\nspeakers: [Ida Holm, Otto Dahl, Carried by]\n---\n${talk}Carried by: Ruth Penn\n`)[0],
      0,
    );
  });
});

describe('facts above a talk in which voices speak', () => {
  for (const facts of [
    ['Interviewee: Otto Lind', 'Interviewer: Ida Holm', 'Date: 4 March 2019'],
    ['Interviewer: Ida Holm', 'Interviewee: Otto Lind (Harbour Board)'],
    ['Date: 4 March 2019', 'Interviewer: Ida Holm', 'Place: Harbour Street', 'Interviewee: Otto Lind'],
  ])
    it(`say who the voices are, and are no speech: ${facts.join(', ')}`, () => {
      const talk =
        'Interviewer: When did you begin?\n\nInterviewee: In 1960.\n\nInterviewer: And then?\n\nInterviewee: I went.\n';
      for (const attribution of ['strict', 'inherit'] as const) {
        const { turns, unattributed } = parse(`${facts.join('\n')}\n\n${talk}`, { attribution });
        assert.deepEqual(
          turns.map(({ firstLine }) => firstLine - facts.length),
          [1, 3, 5, 7],
        );
        assert.deepEqual(unattributed, []);
      }
    });

  it('may be those who were there, who say nothing there', () => {
    const heads =
      'Members present: Ida Holm (Chair); Otto Lind\n\nWitnesses: Per Dahl, Harbour Board; Eli Vik, Engineer.\n\n';
    const { speakers } = parse(`${heads}Q1 Chair: When was it shut?\n\nPer Dahl: In March.\n\nEli Vik: In May.\n`);
    assert.deepEqual(
      speakers.map(({ name }) => name),
      ['Chair', 'Per Dahl', 'Eli Vik'],
    );
  });
});

describe('names and times on lines of their own, as a chat of a meeting is copied', () => {
  for (const names of [
    ['Ida Holm', 'Otto Lind'],
    ['Ida', 'Otto'],
  ])
    it(`are labels after cleaning: ${names.join(' and ')}`, () => {
      const [a, b] = names;
      const text = `${a}\n10:03 AM\nShall we begin?\n${b}\n10:04 AM\nYes, let us.\nI have it.\n${a}\n10:05 AM\nGood.\n${b}\n10:06 AM\nThen go.\n`;
      const cleaned = clean(text).text;
      assert.deepEqual(speakersOf(cleaned), [a, b, a, b], cleaned);
    });
});

describe('names above times in words, as Teams copies them', () => {
  for (const times of [
    ['0 minutes 4 seconds', '0 minutes 9 seconds', '0 minutes 15 seconds', '1 hour 1 minute 1 second'],
    ['0 Minuten 4 Sekunden', '0 Minuten 9 Sekunden', '0 Minuten 15 Sekunden', '1 Stunde 1 Minute 1 Sekunde'],
    ['0 minutos 4 segundos', '0 minutos 9 segundos', '0 minutos 15 segundos', '1 hora 1 minuto 1 segundo'],
  ])
    it(`are labels after cleaning: ${times[0]}`, () => {
      const people = ['Ida Holm', 'Otto Lind', 'Ida Holm', 'Otto Lind'];
      const text = people.map((name, i) => `${name}\n${times[i]}\nWord ${i}.\n`).join('\n');
      const { turns } = parse(clean(text).text);
      assert.deepEqual(
        turns.map(({ speakers, cue }) => [speakers[0]?.name, cue?.time?.seconds]),
        people.map((name, i) => [name, [4, 9, 15, 3661][i]]),
      );
    });
});

describe('a single name in a form that lists have too, where one other person has cues', () => {
  for (const layout of ['- N: ', '#### N\n\n', '2. N: ', '**N** '])
    it(`speaks: ${JSON.stringify(layout)}`, () => {
      const { text, order } = chatter(['Ida Holm', 'Juno', 'Juno'], (name) =>
        name === 'Juno' ? layout.replace('N', name) : `${name}: `,
      );
      for (const attribution of ['strict', 'inherit'] as const)
        assert.deepEqual(speakersOf(text, { attribution }), order);
    });

  it('names no one where nothing is asked, or other items stand between', () => {
    for (const [layout, question] of [
      ['- N: ', '.'],
      ['- N: ', '?'],
    ] as const) {
      const { text } = chatter(['Ida Holm', 'Oak', 'Oak'], (name) =>
        name === 'Oak' ? layout.replace('N', name) : `${name}: `,
      );
      const list = question === '?' ? '\n- Elm: It is tall.\n- Ash: It is light.\n- Fir: It is soft.\n' : '';
      const told = text.replaceAll('?', question) + list;
      assert.ok(!speakersOf(told).includes('Oak'), told);
    }
  });
});

describe('single names in a form that lists have too', () => {
  const layouts = [
    '- N: ',
    '* N: ',
    '- **N**: ',
    '• N - ',
    '3. N: ',
    '#### N\n\n',
    '## N\n',
    '@N ',
    'N says: ',
    '**N** ',
  ];
  for (const layout of layouts) {
    it(`speak where they return with sentences and questions: ${JSON.stringify(layout)}`, () => {
      const { text, order } = chatter(['Marta', 'Juno', 'Eli'], (name) => layout.replace('N', name));
      for (const attribution of ['strict', 'inherit'] as const) {
        assert.deepEqual(speakersOf(text, { attribution }), order);
        const cleaned = clean(text, { attribution }).text;
        assert.deepEqual(speakersOf(cleaned, { attribution }), order, cleaned);
        assert.ok(verifyWords(text, cleaned).equal, cleaned);
      }
    });

    it(`are open among cues, and no one else’s: ${JSON.stringify(layout)}`, () => {
      const { text } = chatter(['Marta', 'Juno', 'Eli'], (name) =>
        name === 'Eli' ? layout.replace('N', name) : `${name}: `,
      );
      const { turns } = parse(text, { attribution: 'inherit' });
      assert.equal(turns.length, 6);
      assert.ok(turns.every(({ firstLine, lastLine }) => firstLine === lastLine));
    });
  }

  it('speak among other items where three of them return', () => {
    const { text, order } = chatter(['Marta', 'Juno', 'Eli'], (name) => `- ${name}: `);
    const notes = `- Budget: twelve\n\n- Plan: Juno writes\n\n- Owner: Eli\n\n${text}`;
    assert.deepEqual(speakersOf(notes), order);
  });

  it('leave a heading that returns a heading, also when they are cleaned', () => {
    const heading = '## Small gates\n\nWords of no one.\n\n';
    const voice = (name: string, said: string) => `#### ${name}\n\n${said}\n\n`;
    const text = `**Ida Voss:** So.\n\n${voice('Otto Lind', 'Why?')}**Ida Voss:** See.\n\n${heading}${voice('Otto Lind', 'When?')}**Ida Voss:** Now.\n\n${heading}${voice('Otto Lind', 'So be it.')}`;
    const said: Said = { attribution: 'inherit' };
    const cleaned = clean(text, said).text;
    assert.deepEqual(speakersOf(cleaned, said), speakersOf(text, said));
    assert.equal(parse(text, said).unattributed.length, 2);
    assert.equal(parse(cleaned, said).unattributed.length, 2, cleaned);
    assert.equal(parse(cleaned, said).sections.length, 3);
  });

  it('are things where nothing is asked', () => {
    const list = ['Yield', 'Heat', 'Yield', 'Heat', 'Yield', 'Heat'].map((word) => `- ${word}: It rose.\n`).join('');
    assert.deepEqual(speakersOf(list), []);
  });
});

describe('words between a name and a colon', () => {
  it('name no speaker after a pronoun, and where somebody tells a story', () => {
    const story =
      'Marta: I went in.\n\nHe says: Who is it?\n\nShe says: It is me.\n\nJuno: And then?\n\nMarta: We sat.\n';
    assert.deepEqual(speakersOf(story, { attribution: 'inherit' }), ['Marta', 'Juno', 'Marta']);
    assert.deepEqual(parse(story, { attribution: 'inherit' }).unattributed, []);
  });
});

describe('speakers who are letters', () => {
  it('are people where no question is marked', () => {
    const { text, order } = chatter(['A', 'B', 'C'], (name) => `${name}: `);
    assert.deepEqual(speakersOf(text), order);
    assert.ok(parse(text).turns.every(({ cue }) => cue?.marker === undefined));
    const bold = chatter(['A', 'B', 'C'], (name) => `**${name}:** `);
    assert.deepEqual(speakersOf(bold.text), order);
  });

  it('answer where a question is marked, or where no B speaks', () => {
    const asked = parse('Q: Was it shut?\nA: Yes.\nB: No.\nQ: Why?\nA: It rained.\nB: It did.\n');
    assert.deepEqual(
      asked.turns.filter(({ kind }) => kind === 'answer').map(({ firstLine }) => firstLine),
      [1, 4],
    );
    assert.deepEqual(speakersOf('Ida Voss: Was it shut?\nA: Yes.\nIda Voss: Why?\nA: It rained.\n'), [
      'Ida Voss',
      '?',
      'Ida Voss',
      '?',
    ]);
  });
});

describe('people with a firm', () => {
  it('are one person where the label returns', () => {
    const calls =
      'Ida Voss, Hill Radio: Why?\n\nOtto Lind: It rained.\n\nIda Voss, Hill Radio: I see.\n\nOtto Lind: Thanks.\n';
    assert.deepEqual(speakersOf(calls), ['Ida Voss', 'Otto Lind', 'Ida Voss', 'Otto Lind']);
  });

  it('are two people where both speak on their own', () => {
    const both = 'Ida Voss: Why?\n\nOtto Lind: It rained.\n\nIda Voss, Otto Lind: Hear, hear!\n\nIda Voss: I see.\n';
    assert.equal(speakersOf(both)[2], 'Ida Voss & Otto Lind');
  });
});

describe('voices with a number', () => {
  for (const voice of ['UNIDENTIFIED PERSON #2', 'Unidentified Speaker #1', 'Audience member #3', 'UNKNOWN FEMALE #1'])
    it(`speak, also once and with inherit: ${voice}`, () => {
      const text = `Ida Voss: Any questions?\n\n${voice}: When was it built?\n\nIda Voss: Last year.\n`;
      assert.deepEqual(speakersOf(text, { attribution: 'inherit' }), ['Ida Voss', voice, 'Ida Voss']);
    });

  it('are no numbers of things', () => {
    const text = 'Ida Voss: We have two.\n\nIssue #12: the gate.\n\nIda Voss: Next.\n';
    assert.deepEqual(speakersOf(text, { attribution: 'inherit' }), ['Ida Voss', 'Ida Voss']);
  });
});

describe('code between fences', () => {
  const around = (code: readonly string[], fence = '```') =>
    [
      'Ida Voss: See this.',
      '',
      `${fence}rust`,
      ...code,
      fence,
      '',
      'Otto Lind: I see.',
      '',
      'Ida Voss: Good.',
      '',
    ].join('\n');
  const code = ['future: Poll,', '# a comment', 'Self: Sized,', 'future: Wait,', '// Name: no', '- future: Poll,'];

  for (const fence of ['```', '~~~', '````', '  ```'])
    it(`names no speaker, and goes on with the turn: ${fence.trim()}${fence.startsWith(' ') ? ', indented' : ''}`, () => {
      const text = around(code, fence);
      const transcript = parse(text, { attribution: 'inherit' });
      assert.deepEqual(speakersOf(text, { attribution: 'inherit' }), ['Ida Voss', 'Otto Lind', 'Ida Voss']);
      assert.equal(transcript.turns[0]?.lastLine, 9);
      assert.equal(transcript.sections.length, 1);
      const cleaned = clean(text, { attribution: 'inherit' }).text;
      assert.ok(cleaned.includes(code.join('\n')), cleaned);
      assert.ok(verifyWords(text, cleaned).equal, cleaned);
    });

  it('may begin after a label or a word', () => {
    for (const before of ['Ida Voss:', '**Ida Voss:**', 'Ida Voss: See this:'])
      for (const attribution of ['strict', 'inherit'] as const) {
        const text = `${before} \`\`\`\n${code.join('\n')}\n\`\`\`\n\nOtto Lind: I see.\n\n\`\`\`\nx = 1\n\`\`\`\n\nIda Voss: Good.\n`;
        const speakers = speakersOf(text, { attribution });
        assert.deepEqual(speakers, ['Ida Voss', 'Otto Lind', 'Ida Voss'], text);
      }
  });

  it('is a talk where its lines name speakers, and may be left open', () => {
    const chat = around(['Ann: Shall we?', 'Bo: Yes.', 'Ann: Then go.']);
    assert.deepEqual(speakersOf(chat), ['Ida Voss', 'Ann', 'Bo', 'Ann', 'Otto Lind', 'Ida Voss']);
    const messages = around([
      'Otto Lind',
      '10:03 AM',
      'Shall we?',
      'Eli Moss',
      '10:04 AM',
      'Yes, and I go.',
      'Otto Lind',
      '10:05 AM',
      'Go.',
      'Otto Lind',
      '10:06 AM',
      'Now.',
    ]);
    const { turns } = parse(messages.replace('```rust', '```'), { attribution: 'inherit' });
    assert.ok((turns[0]?.lastLine ?? 9) < 9, 'the chat is not said by her');
    const open = 'Ida Voss: See this.\n\n```rust\nx\n\nOtto Lind: I see.\n\nIda Voss: Good.\n\nOtto Lind: Yes.\n';
    assert.equal(speakersOf(open).length, 4);
    const bold = '**Ida Voss:** See.\n\n```\nx\n\n**Otto Lind:** I see.\n\n```\n\n**Ida Voss:** Good.\n';
    assert.deepEqual(speakersOf(bold, { attribution: 'inherit' }), ['Ida Voss', 'Otto Lind', 'Ida Voss']);
  });
});

describe('words with a small letter after a dash', () => {
  it('are said by whom the dash names, also with inherit', () => {
    const text = 'Q - is it on?\n\nA - lamp.c says so.\n\nQ - where?\n\nA - below the bell.\n';
    const { turns } = parse(text, { attribution: 'inherit' });
    assert.deepEqual(
      turns.map(({ kind }) => kind),
      ['question', 'answer', 'question', 'answer'],
    );
  });

  it('are no label after a pronoun, or with a second dash', () => {
    for (const line of ['I -- you know what I mean.', 'Otto Lind - who came late - said no.']) {
      const text = `Otto Lind: So.\n${line}\n${line}\nIda Voss: Yes.\n`;
      assert.deepEqual(parse(text, { attribution: 'inherit' }).unattributed, [], line);
    }
  });
});

describe('offices of parliaments', () => {
  for (const [office, member] of [
    ['M. le président.', 'Mme Voss.'],
    ['De voorzitter:', 'De heer Lind (VVD):'],
    ['Minister of State at the Department of Health (Deputy Otto Lind):', 'Deputy Ida Voss:'],
  ] as const)
    it(`speak: ${office}`, () => {
      const text = `${office} We begin.\n\n${member} Good.\n\n${office} And you?\n\n${member} I agree.\n\n${office} Thanks.\n`;
      const { turns } = parse(text, { attribution: 'inherit' });
      assert.equal(turns.length, 5);
      assert.equal(new Set(turns.map(({ speakers }) => speakers[0]?.name)).size, 2);
    });
});

describe('a colon among the words after a label in another form', () => {
  for (const [first, second] of [
    ['Ida Voss - ', 'Otto Lind - '],
    ['Mr. VOSS. ', 'Mr. LIND. '],
    ['Voss | ', 'Lind | '],
  ] as const)
    it(`belongs to what is said: ${first}`, () => {
      const text = `${first}We begin with this.\n\n${second}That is good.\n\n${first}A question: who pays?\n\n${second}The town pays it.\n\n${first}Then it is good.\n`;
      for (const attribution of ['strict', 'inherit'] as const) {
        const names = speakersOf(text, { attribution });
        assert.equal(names.length, 5);
        assert.equal(new Set(names).size, 2, names.join());
      }
    });

  it('ends the label of a name with a dash that returns', () => {
    const text = 'Ida - Mill: We begin.\n\nOtto: Good.\n\nIda - Mill: And?\n\nOtto: Yes.\n';
    assert.deepEqual(speakersOf(text), ['Ida - Mill', 'Otto', 'Ida - Mill', 'Otto']);
  });
});

describe('nicknames and initials before a dash', () => {
  it('speak where they return, sentences follow nearly all of them, and some ask', () => {
    const text =
      'ida - Who pays for it?\n\notto - The town pays it.\n\nida - And after that?\n\notto - After that we wait.\n\nida - That is good.\n\notto - So it is.\n';
    assert.deepEqual(speakersOf(text, { attribution: 'inherit' }), ['ida', 'otto', 'ida', 'otto', 'ida', 'otto']);
  });

  it('are doubtful where only one of them returns, and others talk in cues', () => {
    const says = ['Now we wait.', 'It is the town.', 'So it is.'];
    const text = says.map((words) => `Ida: Who pays?\notto - ${words}\nBo: I see.\n`).join('');
    const { unattributed } = parse(text, { attribution: 'inherit' });
    assert.deepEqual(
      unattributed.map(({ doubt }) => doubt?.label),
      ['otto', 'otto', 'otto'],
    );
  });

  it('speak in notes without full stops, where three of them return and hardly anything else does', () => {
    const notes = ['ABC - the mill is shut', 'DEF - not quite', 'GHI - who has the key'];
    const text = `${[...notes, ...notes, ...notes].join('\n\n')}\n`;
    assert.equal(speakersOf(text).length, 9);
  });

  it('are read before a stroke among the words', () => {
    const text =
      'Ida Voss - We open / close it.\n\nOtto Lind - Yes, we do.\n\nIda Voss - That is good.\n\nOtto Lind - It is on / off.\n';
    assert.deepEqual(speakersOf(text), ['Ida Voss', 'Otto Lind', 'Ida Voss', 'Otto Lind']);
  });
});

describe('a family name, a comma and a given name', () => {
  it('are one speaker where the label returns', () => {
    const text = 'Voss, Ida: Who?\n\nKim, Soo-jin: Me.\n\nVoss, Ida: And?\n\nKim, Soo-jin: That is all.\n';
    assert.deepEqual(speakersOf(text), ['Voss, Ida', 'Kim, Soo-jin', 'Voss, Ida', 'Kim, Soo-jin']);
    const cleaned = clean(text).text;
    assert.deepEqual(speakersOf(cleaned), ['Voss, Ida', 'Kim, Soo-jin', 'Voss, Ida', 'Kim, Soo-jin']);
    assert.ok(verifyWords(text, cleaned).equal);
  });

  it('are two where one speaks alone, and one with a role where the second is a role', () => {
    const two = 'Ida: Who?\n\nIda, Otto: We.\n\nOtto: Yes.\n\nIda, Otto: Both.\n';
    assert.deepEqual(speakersOf(two), ['Ida', 'Ida & Otto', 'Otto', 'Ida & Otto']);
    const role = 'Ida: Who?\n\nLind, Engineer: Me.\n\nIda: So?\n\nLind, Engineer: Yes.\n';
    assert.deepEqual(speakersOf(role), ['Ida', 'Lind', 'Ida', 'Lind']);
  });
});

describe('items of a list among labels with bullets', () => {
  const talk = ['- Ida Voss: Shall we begin now?', '- Otto Lind: Yes, let us begin.', '- Ida Voss: Who has the key?'];

  for (const item of [
    '* Meeting date: 4 May',
    '- 2024-05-04: the harbour',
    '- Others: none',
    '- A decision is reached when these are met: two votes',
  ])
    it(`are no one’s, and no labels to ask about: ${item}`, () => {
      for (const attribution of ['strict', 'inherit'] as const) {
        const { turns, unattributed } = parse(`${[...talk, item, '- Otto Lind: I have it here.'].join('\n')}\n`, {
          attribution,
        });
        assert.equal(turns.length, 4);
        assert.deepEqual(
          unattributed.map(({ doubt }) => doubt),
          [undefined],
        );
      }
    });

  it('are asked about where they may be people', () => {
    const { unattributed } = parse(`${[...talk, '- Ida and Otto: We both do.', ...talk].join('\n')}\n`);
    assert.deepEqual(
      unattributed.map(({ doubt }) => doubt?.label),
      ['Ida and Otto'],
    );
  });
});

describe('remarks in brackets after a name', () => {
  it('stay out of the roster where they say how the words are said', () => {
    for (const remark of ['CONT’D', "CONT'D", 'V.O.', 'laughing', 'on the phone']) {
      const text = `IDA (${remark}): Who?\n\nOTTO: Me.\n\nIDA: And?\n\nOTTO (${remark}): All.\n`;
      const roster = parse(clean(text).text).roster.entries.flatMap(({ name, qualifiers }) => [name, ...qualifiers]);
      assert.deepEqual(roster, ['IDA', 'OTTO'], remark);
    }
    const party = clean('Ida Voss (Mill) (Ind): Who?\n\nOtto Lind: Me.\n').text;
    assert.deepEqual(parse(party).roster.entries[0]?.qualifiers, ['Mill', 'Ind']);
  });
});

describe('facts below a title, with a comment among them', () => {
  it('are no speech', () => {
    const text = `Talk with Ada Moss

Interviewer: Jim Pell
Date: 4 May 2021
// typed by hand
Place: Ames

Pell: When did it close?
Moss: In spring.
Pell: Why?
Moss: The flood.
`;
    assert.deepEqual(speakersOf(text), ['Pell', 'Moss', 'Pell', 'Moss']);
    assert.deepEqual(speakersOf(clean(text).text), ['Pell', 'Moss', 'Pell', 'Moss']);
  });
});

describe('a line that may be another voice, with inherit', () => {
  const talk = (lines: string) => `Ida Voss: Is it shut?\n\nOtto Lind: It is.\n\n${lines}\n\nIda Voss: And now?\n`;
  const open = [
    '<Mara> Since noon.',
    'Members: Shame!',
    'Members: [Interruption.]',
    'The Minister for Wells\n(Ms Ortega): Since noon.',
    '**Ida Voss\n:** Since noon.',
    'Ida Voss/ Since noon.',
    '[Ida Voss](https://example.org/ida): Since noon.',
  ];
  for (const lines of open) {
    it(`is not said by the speaker above: ${JSON.stringify(lines)}`, () => {
      const { turns, unattributed } = parse(talk(lines), { attribution: 'inherit' });
      const otto = turns.filter(({ speakers }) => speakers[0]?.name === 'Otto Lind');
      assert.deepEqual(
        otto.map(({ firstLine, lastLine }) => [firstLine, lastLine]),
        [[2, 2]],
      );
      assert.ok(unattributed.length > 0 || turns.length > 3);
    });
  }

  it('goes on with the speaker above where it may be nothing else', () => {
    for (const lines of ['<small> print', 'Members: nine', 'The lock\n(the old one) is shut.', '**Mara** and I.']) {
      const { turns } = parse(talk(lines), { attribution: 'inherit' });
      assert.equal(turns.length, 3, lines);
    }
  });
});

describe('nicknames of those who were there', () => {
  const talk = 'mara: the hull is dull\n\nmara: it was red\n\nole: since when?\n';
  it('speak, also once', () => {
    for (const head of ['Attendance: mara, ole, ida', 'Present: mara and ole', '**Participants:** mara, ole']) {
      const text = `${head}\n\n${talk}`;
      assert.deepEqual(speakersOf(text, { attribution: 'inherit', kind: 'minutes' }), ['mara', 'mara', 'ole'], head);
    }
  });

  it('are on no other line', () => {
    for (const head of ['Topics: mara, ole', 'Present: the crew, ole'])
      assert.deepEqual(
        speakersOf(`${head}\n\n${talk}`, { attribution: 'inherit', kind: 'minutes' }),
        ['mara', 'mara'],
        head,
      );
  });
});

describe('an event in bold', () => {
  it('is no speaker, and no words', () => {
    const { kinds, turns } = parse(
      '**[Ida]** Yes.\n\n**[Otto]** No.\n\n**[Applause]**\n\n**[Ida]** So.\n\n**[Otto]** Well.\n',
    );
    assert.equal(kinds[4], LineKind.event);
    assert.equal(turns.length, 4);
  });
});

describe('words for question and answer', () => {
  for (const [asks, answers] of [
    ['Вопрос', 'Ответ'],
    ['Otázka', 'Odpověď'],
    ['Питання', 'Відповідь'],
    ['Soru', 'Cevap'],
  ] as const) {
    it(`are known: ${asks}`, () => {
      const text = [1, 2, 3].map((at) => `${asks}: Kaj ${at}?\n${answers}: Nov ${at}.\n`).join('');
      assert.deepEqual(
        parse(text).turns.map(({ kind }) => kind),
        ['question', 'answer', 'question', 'answer', 'question', 'answer'],
      );
    });
  }

  it('may stand before a dash and the name', () => {
    const text = 'Q - Ida Voss: Where?\nA - Otto Lind: Here.\nQ - Ida Voss: When?\nA - Otto Lind: Now.\n';
    assert.deepEqual(speakersOf(text), ['Ida Voss', 'Otto Lind', 'Ida Voss', 'Otto Lind']);
    assert.deepEqual(
      parse(text).turns.map(({ kind }) => kind),
      ['question', 'answer', 'question', 'answer'],
    );
  });
});

describe('a role in italics below a bold name', () => {
  it('belongs to the label after cleaning', () => {
    const text = ['Is it shut?', 'It is.', 'Since when?']
      .map(
        (said, i) => `**${['Ida Voss', 'Otto Lind'][i % 2]}**\n*${['Reporter', 'Lock keeper'][i % 2]}*\n\n${said}\n\n`,
      )
      .join('');
    const cleaned = clean(text).text;
    assert.deepEqual(speakersOf(cleaned), ['Ida Voss', 'Otto Lind', 'Ida Voss']);
    assert.ok(cleaned.includes('(Lock keeper)'), cleaned);
    assert.ok(verifyWords(text, cleaned).equal);
  });
});

describe('accounts of Matrix in the export of a chat', () => {
  it('speak', () => {
    const text = ['which van', 'the red one', 'with planks', 'two of them']
      .map((said, i) => `2024-03-12 09:1${i}:02 @${['ida', 'otto'][i % 2]}:example.org: ${said}\n`)
      .join('');
    assert.deepEqual(
      speakersOf(text),
      Array(2)
        .fill(['ida:example.org', 'otto:example.org'])
        .flat()
        .map((at) => `@${at}`),
    );
  });
});
