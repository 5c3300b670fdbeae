import type { Pack } from '../../../syntax/pack.ts';
import { lines } from '../packLines.ts';

export const writtenQuestions: Pack = {
  name: 'written-questions',
  site: 'the written questions of the UK Parliament, old pages and new',
  entries: [
    ...lines(
      'furniture',
      ['Expand all answers', 'Print selected', 'Indicates that a relevant interest has been declared.'],
      {
        evidence: true,
      },
    ),
    ...lines('furniture', ['Find by:', 'Results per page', 'Results per page 20 | 50 | 100']),
    { pattern: 'Q', as: 'furniture', example: 'Q', above: 'Asked by ' },
    { pattern: 'A', as: 'furniture', example: 'A', above: 'Answered by: ' },
    ...lines('furniture', ['Close', 'Show'], { amongFurniture: true }),
    ...lines('furniture', ['[N]', '[R]', 'Named Day', 'Registered Interest', 'Commons', 'Lords'], {
      amongFurniture: true,
    }),
    { pattern: 'Showing #-# out of #', as: 'furniture', example: 'Showing 1-20 out of 354', evidence: true },
    {
      pattern: "'Named day' questions only occur in the House of Commons.*",
      as: 'furniture',
      example:
        "'Named day' questions only occur in the House of Commons. The MP tabling the question specifies the date.",
      evidence: true,
    },
    {
      pattern: 'Unique Identifying Number – Every written question*',
      as: 'furniture',
      example:
        'Unique Identifying Number – Every written question in the House of Commons has a UIN per Parliamentary session.',
      evidence: true,
    },
    {
      pattern: 'Asked by {name}',
      as: 'cue',
      example: 'Asked by Ann Lee',
      above: '(',
      evidence: true,
      opens: 'question',
    },
    { pattern: '({seat})', as: 'furniture', example: '(Bath)', below: 'Asked by ' },
    { pattern: 'Asked on: {date}', as: 'metadata', example: 'Asked on: 24 January 2018', evidence: true },
    { pattern: 'Answered by: {name}', as: 'cue', example: 'Answered by: Bo Sand', evidence: true, opens: 'answer' },
    { pattern: 'Answered on: {answered}', as: 'metadata', example: 'Answered on: 1 February 2018', evidence: true },
    { pattern: 'Grouped Questions: *', as: 'furniture', example: 'Grouped Questions: 123456 | 123457', evidence: true },
    {
      pattern: 'UIN #, tabled on {date}',
      as: 'metadata',
      example: 'UIN 12345, tabled on 5 November 2024',
      evidence: true,
      belowTitle: true,
    },
    {
      pattern: 'UIN HL#, tabled on {date}',
      as: 'metadata',
      example: 'UIN HL1234, tabled on 5 November 2024',
      evidence: true,
      belowTitle: true,
    },
    {
      pattern: 'Question for {to}',
      as: 'metadata',
      example: 'Question for Ministry of Justice',
      above: 'UIN ',
      evidence: true,
      belowTitle: true,
    },
    { pattern: 'Answered on {answered}', as: 'metadata', example: 'Answered on 12 November 2024', below: 'Answered' },
  ],
};
