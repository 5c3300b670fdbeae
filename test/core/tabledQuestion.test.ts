import assert from 'node:assert/strict';
import { tabledQuestion } from '../../server/core/index.ts';

describe('a tabled question', () => {
  const certain = [
    'What steps she is taking to support incarcerated mothers.',
    'What recent assessment he has made of the effectiveness of the scheme.',
    'What discussions his Department has had on the bridge.',
    'To ask the Secretary of State for Transport, what plans he has for the A1.',
    'T4. [905123] If he will make a statement on his departmental responsibilities.',
    'If she will publish the report (in full).',
  ];
  const likely = [
    'If the Solicitor General will review the guidance on disclosure.',
    'Whether she plans to meet the chief constable.',
    'How many prison officers there were in (a) 2010 and (b) 2020.',
    "What the Government's policy is on badgers.",
    'If he will look at the figures, then that is enough.',
    'Further to the Answer of 3 May, for what reason the bridge was closed.',
  ];
  const none = [
    'What happened to her is dreadful.',
    'What steps is the Minister taking?',
    'What steps she is taking to support incarcerated mothers',
    'If he looks at the figures, he will see that I am right.',
    'If there is a case that she would like me to look at, I will.',
    'If they want to do it.',
    'Whether or not you require it is another matter.',
    'When the Minister said so, he was wrong.',
    'When they run it, we will see.',
    'How many times have we heard that before.',
    'For what it is worth, it is not clear.',
    '',
  ];
  for (const line of certain) it(`is certain: ${line}`, () => assert.equal(tabledQuestion(line), 'certain'));
  for (const line of likely) it(`is likely: ${line}`, () => assert.equal(tabledQuestion(line), 'likely'));
  for (const line of none) it(`is not seen: ${line}`, () => assert.equal(tabledQuestion(line), undefined));
});
