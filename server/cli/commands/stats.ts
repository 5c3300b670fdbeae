import { parse, type StatisticsReport, statistics, statisticsReport } from '../../core/index.ts';
import { type Command, outputOptions, readingOptions } from '../command.ts';
import { Sources } from '../files/sources.ts';
import { openOutput } from '../output.ts';
import { statsAsCsv } from '../reporters/stats/csv.ts';
import { statsAsHtml } from '../reporters/stats/html.tsx';
import { statsAsJson } from '../reporters/stats/json.ts';
import { statsAsText } from '../reporters/stats/text.ts';
import { type FileStats, figuresOf, totalOf } from './stats/figures.ts';

export const stats: Command = {
  name: 'stats',
  summary: 'Count words, turns, questions and speakers',
  usage: '[options] [paths…]',
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      choices: ['text', 'json', 'csv', 'html'],
      description: 'How to write the figures',
    },
    ...outputOptions,
    ...readingOptions,
  ],
  examples: [
    ['colloquy stats --format html -o stats.html talk.transcript', 'plots of who speaks how much and when'],
    ['colloquy stats', 'every transcript in this folder, and all together'],
    [
      'colloquy stats --format csv -o stats.csv',
      'for a spreadsheet: an empty path is all files, an empty speaker everybody',
    ],
  ],

  async run(options, io) {
    const format = options.value('format');
    const sources = new Sources(options, io);
    const output = openOutput(format === 'json' ? 'json' : 'report', options, io, sources.outputs);
    if (format === 'html') {
      const reports: StatisticsReport[] = [];
      for await (const { path, text, settings } of sources) {
        const transcript = parse(text, settings);
        reports.push(statisticsReport(transcript, statistics(transcript), path));
      }
      output.write(statsAsHtml(reports));
    } else {
      const files: FileStats[] = [];
      for await (const { path, text, settings } of sources) {
        files.push({ path, ...figuresOf(statistics(parse(text, settings))) });
      }
      const written = format === 'json' ? statsAsJson : format === 'csv' ? statsAsCsv : statsAsText;
      output.write(written(files, totalOf(files)));
    }
    await output.end();
    return sources.failed ? 2 : 0;
  },
};
