import type { Pack } from '../../../syntax/pack.ts';
import { lines } from '../packLines.ts';

export const republishers: Pack = {
  name: 'republishers',
  site: 'streetguide.co.uk, whatgov.co.uk',
  entries: [
    {
      pattern: 'Contributions from *, are highlighted with a yellow border.',
      as: 'furniture',
      example: 'Contributions from Ann Lee, are highlighted with a yellow border.',
      evidence: true,
    },
    ...lines('furniture', ['Contains Parliamentary information licensed under the Open Parliament Licence v3.0.'], {
      evidence: true,
    }),
    ...lines('furniture', ['PARLIAMENTARY DEBATE', 'Debate Detail', 'Original Transcript'], { amongFurniture: true }),
    ...lines(
      'furniture',
      ['Lab', 'Con', 'LD', 'SNP', 'PC', 'DUP', 'Green', 'Reform', 'Ind', 'SDLP', 'Alliance', 'TUV', 'UUP'],
      {
        amongFurniture: true,
      },
    ),
    { pattern: '#:#:#', as: 'furniture', example: '11:34:05', amongFurniture: true },
    { pattern: 'UIN: #', as: 'furniture', example: 'UIN: 12345' },
  ],
};
