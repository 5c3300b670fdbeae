import assert from 'node:assert/strict';
import { lint } from '../../server/core/index.ts';
import { parse } from './reading.ts';

describe('a list of who was there', () => {
  const table = [
    '| Name | Abbreviation | From |',
    '| --- | :-: | --- |',
    '| Mara Voss | MVS | Mills |',
    '| **Ole Brandt** | OBT | |',
    '',
  ].join('\n');
  const talk = '\nMVS: The weir is open.\nOBT: Since when?\nMVS: Since Monday.\n';
  const lists: Readonly<Record<string, string>> = {
    'as a table': table,
    'as a list with the letters after the name': '- Mara Voss (MVS)\n- Ole Brandt (OBT)\n',
    'with companies and roles':
      '* Mara Voss - Mills Ltd (MVS) - chair\n* Ole Brandt \\- North, East (OBT)\n* Una Sole\n',
    'with the letters first': '- MVS: Mara Voss - Mills\n- OBT: Ole Brandt\n',
    'numbered, with blank lines': '1. Mara Voss, Mills (MVS)\n\n2. Ole Brandt @ North (OBT)\n',
    'on one line': 'Present: Mara Voss (MVS), Ole Brandt (OBT)\n',
    'on one line in bold': '**Participants:** Mara Voss (MVS); Ole Brandt (OBT)\n',
    'on lines by how they came': 'In-person attendees: Mara Voss (MVS)\n\n**Remote attendees:** Ole Brandt (OBT)\n',
    'as a key with equals signs': 'MVS = Mara Voss (chair)\nOBT = Ole Brandt\n',
    'as a key with colons': 'MVS: Mara Voss, interviewer\nOBT: Ole Brandt, miller\n',
    'without a word before it': 'Mara Voss (MVS), Ole Brandt (OBT)\n',
  };

  for (const [how, list] of Object.entries(lists)) {
    it(`${how} names the speakers by their letters, and is no speech`, () => {
      for (const kind of ['', 'minutes']) {
        const { turns, unattributed } = parse(`# Meeting\n\n${list}\n## Weirs\n${talk}`, { kind });
        assert.deepEqual(
          turns.map(({ speakers }) => speakers.map(({ name }) => name).join()),
          ['Mara Voss', 'Ole Brandt', 'Mara Voss'],
        );
        assert.deepEqual(
          unattributed.map(({ firstLine }) => firstLine),
          [],
        );
      }
    });
  }

  it('makes letters that are not on it a problem, with the nearest', () => {
    const transcript = parse(`${table}${talk}MSV: Good.\n`, { kind: 'minutes' });
    const [problem, ...others] = lint(transcript, { severities: new Map() }).filter(
      ({ rule }) => rule === 'unlisted-speaker',
    );
    assert.match(problem?.message ?? '', /`MSV` is not on the roster.*`M(?:VS|ara Voss)`/);
    assert.deepEqual(others, []);
  });

  it('gives way to the roster of the header', () => {
    const header = '---\nspeakers:\n  - name: Mia Vos\n    aliases: [MVS]\n---\n\n';
    const { turns } = parse(`${header}${table}${talk}`);
    assert.deepEqual(
      turns.map(({ speakers }) => speakers[0]?.name),
      ['Mia Vos', 'Ole Brandt', 'Mia Vos'],
    );
  });

  const others: Readonly<Record<string, string>> = {
    'companies in brackets': '- Mara Voss (IBM)\n- Ole Brandt (SAP)\n',
    'one name': '- Mara Voss (MVS)\n- the mill\n- the pond\n',
    'a table without letters': '| Name | From |\n| --- | --- |\n| Mara Voss | Mills |\n| Ole Brandt | North |\n',
    'what people say': 'MVS: Ole.\nOBT: Mara Voss\n',
    'letters in a sentence': 'We met Mara Voss (MVS), who was late, and Ole Brandt (OBT).\n',
  };
  for (const [what, text] of Object.entries(others)) {
    it(`is not ${what}`, () => {
      const { roster } = parse(`# Meeting\n\n${text}\n## Weirs\n${talk}`);
      assert.deepEqual(roster.entries, []);
    });
  }

  it('is looked for at the beginning only', () => {
    const words = 'MVS: Yes.\nOBT: No.\n'.repeat(40);
    assert.deepEqual(parse(`${words}\n${table}`).roster.entries, []);
  });
});
