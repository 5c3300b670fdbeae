import type { Pack } from '../../../syntax/pack.ts';
import { lines } from '../packLines.ts';

const suffixes = ['', 'WH', 'WS', 'W', 'GC', 'P'];

export const hansard: Pack = {
  name: 'hansard',
  site: 'hansard.parliament.uk',
  entries: [
    ...suffixes.flatMap(
      (suffix) =>
        [
          {
            pattern: `Toggle showing location of Column #${suffix}`,
            as: 'break',
            example: `Toggle showing location of Column 321${suffix}`,
            evidence: true,
          },
          {
            pattern: `Toggle showing location ofColumn #${suffix}`,
            as: 'break',
            example: `Toggle showing location ofColumn 321${suffix}`,
            evidence: true,
          },
          {
            pattern: `Column #${suffix} is located here*Toggle showing location of*Column #${suffix}`,
            as: 'break',
            example: `Column 1211${suffix} is located here Toggle showing location of Column 1211${suffix}`,
            evidence: true,
          },
          {
            pattern: `Column #${suffix} is located here`,
            as: 'break',
            example: `Column 1211${suffix} is located here`,
            evidence: true,
          },
        ] as const,
    ),
    // Older pages, of publications.parliament.uk.
    ...['#', '#W', '#WH', '#WS', 'WA#', 'WA #', 'WS#', 'GC#', 'GC #'].map(
      (column) =>
        ({
          pattern: `{date} : Column ${column}`,
          as: 'break',
          example: `12 Jan 2020 : Column ${column.replace('#', '45')}`,
          evidence: true,
        }) as const,
    ),
    ...suffixes.map(
      (suffix) => ({ pattern: `Column #${suffix}`, as: 'break', example: `Column 1211${suffix}` }) as const,
    ),
    {
      pattern: 'Volume #: debated on {date}',
      as: 'metadata',
      example: 'Volume 756: debated on Tuesday 5 November 2024',
      evidence: true,
      belowTitle: true,
    },
    {
      pattern: 'https://hansard.parliament.uk/*',
      as: 'metadata',
      key: 'source',
      example: 'https://hansard.parliament.uk/commons/2024-11-05',
    },
    ...lines('furniture', ['Share this contribution', 'Link to this contribution', 'Share this debate'], {
      evidence: true,
    }),
    ...lines('furniture', ['Skip to main content']),
    ...lines('furniture', ['Back to top'], { amongFurniture: true }),
  ],
};
