import type { Pack } from '../../../syntax/pack.ts';
import { lines } from '../packLines.ts';

export const committees: Pack = {
  name: 'committees',
  site: 'oral evidence before the select committees of the UK Parliament',
  entries: [
    {
      pattern: 'Ordered by the House of {house} to be published on {date}.',
      as: 'metadata',
      example: 'Ordered by the House of Commons to be published on 5 November 2024.',
      evidence: true,
    },
    {
      pattern: 'Ordered by the House of {house} to be published {date}.',
      as: 'metadata',
      example: 'Ordered by the House of Commons to be published 5 November 2024.',
      evidence: true,
    },
    {
      pattern: 'Oral evidence: {title}, HC #',
      as: 'metadata',
      example: 'Oral evidence: The work of the Ministry of Justice, HC 414',
      evidence: true,
    },
    {
      pattern: 'Oral evidence: {title}, HC #-*',
      as: 'metadata',
      example: 'Oral evidence: Prison safety, HC 414-i',
      evidence: true,
    },
    ...lines('furniture', ['Watch the meeting'], { evidence: true }),
    {
      pattern: 'https://committees.parliament.uk/*',
      as: 'metadata',
      key: 'source',
      example: 'https://committees.parliament.uk/oralevidence/1/html/',
    },
  ],
};
