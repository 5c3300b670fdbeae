import type { Pack } from '../../../syntax/pack.ts';
import { lines } from '../packLines.ts';

export const theyWorkForYou: Pack = {
  name: 'theyworkforyou',
  site: 'theyworkforyou.com',
  entries: [
    {
      pattern: 'Photo of {name} {name} {role} #:# am, {date}',
      as: 'cue',
      example: 'Photo of Ann Lee Ann Lee Minister of State (Home Office) 9:30 am, 5th November 2024',
      evidence: true,
    },
    {
      pattern: 'Photo of {name} {name} {role} #:# pm, {date}',
      as: 'cue',
      example: 'Photo of Lord Sand of Cove Lord Sand of Cove Crossbench 6:15 pm, 24th November 2021',
      evidence: true,
    },
    {
      pattern: 'Photo of {name} {name} {role}',
      as: 'cue',
      example: 'Photo of Bo Sand Bo Sand Labour, Bath',
      evidence: true,
    },
    { pattern: 'Photo of {name} {name}', as: 'cue', example: 'Photo of Bo Sand Bo Sand', evidence: true },
    {
      pattern: 'Part of {debate} – in the {house} at {time} on {date}.',
      as: 'metadata',
      example: 'Part of Ways and Means – in the House of Commons at 12:45 pm on 5th November 2024.',
      evidence: true,
      belowTitle: true,
    },
    {
      pattern: '{debate} – in the {house} at {time} on {date}.',
      as: 'metadata',
      example: 'Oral Answers to Questions – in the Scottish Parliament at 2:00 pm on 5th November 2024.',
      evidence: true,
      belowTitle: true,
    },
    {
      pattern: 'https://www.theyworkforyou.com/*',
      as: 'metadata',
      key: 'source',
      example: 'https://www.theyworkforyou.com/lords/?id=2021-11-24d.1',
    },
    ...lines('furniture', ['Alert me about debates like this', 'Type your annotation', 'Close glossary drawer'], {
      evidence: true,
    }),
    ...lines(
      'furniture',
      [
        'Link to this speech',
        'Link to this vote',
        'Link to this item',
        'See this speech in context',
        'See this vote in context',
        'See this item in context',
        'See any annotations posted about this',
        'Does this answer the above question?',
      ],
      { evidence: true, endsSpeech: true },
    ),
    ...lines('furniture', ['Hansard source', 'Official Report source', 'Record source', 'Annotate!'], {
      endsSpeech: true,
    }),
    ...lines('furniture', ['Vote analysis', 'Votes in this debate']),
    ...lines('furniture', ['In context', 'Individually', 'Tweet', 'Share'], { amongFurniture: true, endsSpeech: true }),
    {
      pattern: '(Citation: HC Deb, *, c#*)',
      as: 'furniture',
      example: '(Citation: HC Deb, 5 November 2024, c321W)',
      evidence: true,
    },
    {
      pattern: '(Citation: HL Deb, *, c#*)',
      as: 'furniture',
      example: '(Citation: HL Deb, 24 November 2021, c1012)',
      evidence: true,
    },
    { pattern: 'Yes # people think so', as: 'furniture', example: 'Yes 3 people think so' },
    { pattern: 'Yes # person thinks so', as: 'furniture', example: 'Yes 1 person thinks so' },
    { pattern: 'No # people think not', as: 'furniture', example: 'No 12 people think not' },
    { pattern: 'No # person thinks not', as: 'furniture', example: 'No 1 person thinks not' },
    {
      pattern: 'Would you like to ask a question like this yourself?*',
      as: 'furniture',
      example: 'Would you like to ask a question like this yourself? Use our Freedom of Information site.',
    },
    { pattern: 'Submitted by *', as: 'furniture', example: 'Submitted by A Reader', amongFurniture: true },
    { pattern: '« *', as: 'furniture', example: '« Previous debate', amongFurniture: true },
    { pattern: '* »', as: 'furniture', example: 'Next debate »', amongFurniture: true },
    { pattern: 'Division number #', as: 'furniture', example: 'Division number 12' },
    ...lines('furniture', ['(Translated)', '(Not translated)'], { amongFurniture: true }),
  ],
};
