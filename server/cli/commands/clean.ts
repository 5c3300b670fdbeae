import { clean as cleanText } from '../../core/index.ts';
import { type Command, outputOptions, readingOptions } from '../command.ts';
import { rewritingNeeds } from '../files/memory.ts';
import { onlySource, Sources } from '../files/sources.ts';
import { CannotRun } from '../io.ts';
import { openOutput, standardOutput } from '../output.ts';
import { reportAsJson } from '../reporters/clean/json.ts';
import { reportAsText } from '../reporters/clean/text.ts';
import { profileOf, profileOption } from './profile.ts';

export const clean: Command = {
  name: 'clean',
  summary: 'Make a transcript of a raw page, without losing a word',
  usage: '[options] FILE',
  options: [
    profileOption,
    { name: 'report', description: 'Say what was done: on standard error, or with -o on standard output' },
    { name: 'report-format', value: 'FORMAT', choices: ['text', 'json'], description: 'How to report' },
    ...outputOptions,
    ...readingOptions,
  ],
  examples: [
    ['colloquy clean page.txt -o talk.transcript --report', 'and every line that went'],
    ['colloquy clean - --profile none', 'standard input; nothing is taken for furniture'],
  ],

  async run(options, io) {
    if (options.paths.length === 0) throw new CannotRun('Name the file to clean, or - for standard input.');
    const sources = new Sources(options, io, { others: 'imported', needs: rewritingNeeds });
    const output = openOutput('transcript', options, io, sources.outputs);
    const source = await onlySource(sources);
    if (!source || sources.failed) return 2;
    const { settings } = source;
    const cleaned = cleanText(source.text, settings, { profile: profileOf(options, settings.packs) });
    if ('refused' in cleaned) throw new CannotRun(`${source.path}: ${cleaned.refused}`);
    const { text, report } = cleaned;
    output.write(text);
    await output.end();
    if (!options.has('report') && !options.has('report-format')) return 0;
    const asJson = options.value('report-format') === 'json';
    const reportOutput = standardOutput(asJson ? 'json' : 'report', io, options.has('output') ? io.stdout : io.stderr);
    reportOutput.write(asJson ? reportAsJson(source.path, report) : reportAsText(source.path, report));
    await reportOutput.end();
    return 0;
  },
};
