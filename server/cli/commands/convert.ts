import { parse, transcriptToJson } from '../../core/index.ts';
import { type Command, outputOptions, readingOptions } from '../command.ts';
import { onlySource, Sources } from '../files/sources.ts';
import { CannotRun } from '../io.ts';
import type { Options } from '../options.ts';
import { openOutput } from '../output.ts';

const TO = ['json'];

export const convert: Command = {
  name: 'convert',
  summary: 'Write a transcript in another format',
  usage: '--to json [options] FILE',
  options: [
    {
      name: 'to',
      value: 'FORMAT',
      choices: TO,
      description: 'The format to write; by default what the name after -o ends in',
    },
    { name: 'from', value: 'FORMAT', choices: ['transcript'], description: 'The format of the file' },
    ...outputOptions,
    ...readingOptions,
  ],
  examples: [
    ['colloquy convert --to json talk.transcript', 'the whole tree, on standard output'],
    ['colloquy convert talk.transcript -o talk.json', 'the same into a file'],
  ],

  async run(options, io) {
    requireFormat(options);
    if (options.paths.length === 0) throw new CannotRun('Name the file to convert, or - for standard input.');
    const sources = new Sources(options, io);
    const output = openOutput('json', options, io, sources.outputs);
    const source = await onlySource(sources);
    if (!source || sources.failed) return 2;
    const transcript = parse(source.text, source.settings);
    for (const piece of transcriptToJson(transcript, source.path)) output.write(piece);
    await output.end();
    return 0;
  },
};

function requireFormat(options: Options): void {
  const ending = options.value('output')?.split('.').at(-1) ?? '';
  if (options.has('to') || TO.includes(ending)) return;
  throw new CannotRun('Say which format to write: --to json.');
}
