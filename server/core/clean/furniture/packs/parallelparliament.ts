import type { Pack } from '../../../syntax/pack.ts';
import { lines } from '../packLines.ts';

export const parallelParliament: Pack = {
  name: 'parallelparliament',
  site: 'parallelparliament.co.uk',
  entries: [
    ...lines('furniture', ['Reticulating Splines', '--- Later in debate ---'], { evidence: true, endsSpeech: true }),
    {
      pattern: '(asked on {date}) - View Source',
      as: 'metadata',
      example: '(asked on 24th January 2023) - View Source',
      evidence: true,
      belowTitle: true,
    },
    { pattern: '(asked on {date})', as: 'metadata', example: '(asked on 24th January 2023)', belowTitle: true },
    {
      pattern: 'Question to the {to}:',
      as: 'metadata',
      example: 'Question to the Ministry of Justice:',
      above: 'To ask ',
      evidence: true,
      opens: 'question',
    },
    {
      pattern: 'This question was answered on {answered}',
      as: 'metadata',
      example: 'This question was answered on 1st February 2023',
      evidence: true,
    },
    {
      pattern: 'Asked by: {name} ({party} - {seat})',
      as: 'cue',
      example: 'Asked by: Ann Lee (Labour - Bath)',
      evidence: true,
      opens: 'question',
    },
    { pattern: 'Answered by', as: 'cue', example: 'Answered by', opens: 'answer' },
    {
      pattern: 'Answered by {name} - {role}',
      as: 'cue',
      example: 'Answered by Bo Sand - Minister of State',
      opens: 'answer',
    },
    { pattern: 'Answered by {name}', as: 'cue', example: 'Answered by Bo Sand', opens: 'answer' },
    { pattern: '{name} Portrait', as: 'portrait', example: 'Ann Lee Portrait' },
    {
      pattern: '{name} Portrait {name} ({seat}) ({party})',
      as: 'cue',
      example: 'Ann Lee Portrait Ann Lee (Bath) (Lab)',
      evidence: true,
    },
    {
      pattern: '{name} Portrait {name} ({party})',
      as: 'cue',
      example: 'Lord Sand Portrait Lord Sand (CB)',
      evidence: true,
    },
    { pattern: '{name} Portrait {name}', as: 'cue', example: 'Ann Lee Portrait Ann Lee', evidence: true },
    {
      pattern: 'https://www.parallelparliament.co.uk/*',
      as: 'metadata',
      key: 'source',
      example: 'https://www.parallelparliament.co.uk/question/1/x',
    },
    ...lines(
      'furniture',
      [
        '- View Speech - Hansard - -',
        '- View Speech - Hansard - - - Excerpts',
        '- Hansard - -',
        '- Hansard - - - Excerpts',
      ],
      { evidence: true },
    ),
    ...lines(
      'furniture',
      [
        'Read Full debate Read Hansard Text Read Debate Ministerial Extracts',
        'Read Full debate Read Hansard Text Watch Debate Read Debate Ministerial Extracts',
        'Full Debate: Read Full Debate',
        'This information is provided by Parallel Parliament and does not comprise part of the offical record',
      ],
      { evidence: true },
    ),
    ...lines('furniture', ['View sample alert', 'Written Question'], { amongFurniture: true }),
    ...['years', 'months', 'weeks', 'days', 'hours', 'year', 'month', 'week', 'day', 'hour'].flatMap((unit) => [
      { pattern: `(# ${unit} ago)*`, as: 'furniture', example: `(2 ${unit} ago)Commons Chamber` } as const,
      { pattern: `(# ${unit}, * ago)*`, as: 'furniture', example: `(2 ${unit}, 3 days ago)` } as const,
    ]),
    { pattern: 'Main Page: *', as: 'furniture', example: 'Main Page: Ministry of Justice' },
    {
      pattern: 'Department Debates - View all *',
      as: 'furniture',
      example: 'Department Debates - View all Home Office debates',
    },
    { pattern: '* Excerpts', as: 'furniture', example: 'Ann Lee Excerpts', amongFurniture: true },
    {
      pattern: 'To match an exact phrase, use quotation marks around the search term.*',
      as: 'furniture',
      example: 'To match an exact phrase, use quotation marks around the search term. eg. "Parliamentary Estate".',
    },
    {
      pattern: 'Keep yourself up-to-date with the latest developments by exploring our subscription options*',
      as: 'furniture',
      example:
        'Keep yourself up-to-date with the latest developments by exploring our subscription options to receive notifications',
    },
    {
      pattern: 'Urgent Questions are proposed each morning by backbench MPs*',
      as: 'furniture',
      example: 'Urgent Questions are proposed each morning by backbench MPs, and up to two may be selected.',
    },
    {
      pattern: 'Each Urgent Question requires a Government Minister*',
      as: 'furniture',
      example: 'Each Urgent Question requires a Government Minister to give a response.',
    },
    {
      pattern: 'Westminster Hall is an alternative Chamber for MPs*',
      as: 'furniture',
      example: 'Westminster Hall is an alternative Chamber for MPs to hold debates, named after the adjoining hall.',
    },
    {
      pattern: 'Each debate is chaired by an MP from the Panel of Chairs*',
      as: 'furniture',
      example: 'Each debate is chaired by an MP from the Panel of Chairs.',
    },
  ],
};
