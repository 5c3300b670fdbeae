import { applyEdits, formatCount, formatNumber, format as layOut, parse, reflow } from '../../core/index.ts';
import { type Command, outputOptions, readingOptions } from '../command.ts';
import { onlySource, type Source, Sources } from '../files/sources.ts';
import { CannotRun, type ExitCode, type Io } from '../io.ts';
import type { Options } from '../options.ts';
import { openOutput, standardOutput } from '../output.ts';
import { printable } from '../terminal/printable.ts';
import { unifiedDiff } from '../terminal/unifiedDiff.ts';

export const format: Command = {
  name: 'format',
  summary: 'Give transcripts the standard layout; every word stays',
  usage: '[options] [paths…]',
  options: [
    { name: 'check', description: 'Change nothing; exit with 1 if anything would change' },
    { name: 'diff', description: 'Change nothing; show what would change, and exit with 1 if anything' },
    {
      name: 'cues',
      value: 'FORM',
      choices: ['keep', 'canonical'],
      description: 'Leave cues in the form that the file uses, or write them all as Name:',
    },
    {
      name: 'one-sentence-per-line',
      description: 'Begin each sentence of a turn on a new line, for readable git diffs',
    },
    { name: 'one-paragraph-per-line', description: 'Join the lines of each paragraph of a turn: the opposite' },
    ...outputOptions,
    ...readingOptions,
  ],
  examples: [
    ['colloquy format', 'every transcript in this folder, in place'],
    ['colloquy format --check', 'for a hook: exits with 1 if anything would change'],
    ['colloquy format --one-sentence-per-line', 'so that git diff shows the sentences that changed'],
    ['colloquy format - < talk.txt', 'from standard input to standard output'],
  ],

  async run(options, io) {
    if (options.has('one-sentence-per-line') && options.has('one-paragraph-per-line')) {
      throw new CannotRun('Choose one of --one-sentence-per-line and --one-paragraph-per-line.');
    }
    if (options.has('diff') || options.has('check')) return show(options, io);
    if (options.has('output')) return writeElsewhere(options, io);
    return writeInPlace(options, io);
  },
};

async function show(options: Options, io: Io): Promise<ExitCode> {
  const sources = new Sources(options, io);
  const output = openOutput(options.has('diff') ? 'patch' : 'report', options, io, sources.outputs);
  let files = 0;
  let differing = 0;
  for await (const source of sources) {
    files++;
    const formatted = laidOut(source, options);
    if (formatted === source.text) continue;
    differing++;
    const path = printable(source.path);
    output.write(options.has('diff') ? unifiedDiff(path, source.text, formatted) : `${path}\n`);
  }
  if (!options.has('diff')) output.write(sum(differing, files, 'would change'));
  await output.end();
  if (sources.failed) return 2;
  return differing > 0 ? 1 : 0;
}

async function writeElsewhere(options: Options, io: Io): Promise<ExitCode> {
  const sources = new Sources(options, io);
  const output = openOutput('transcript', options, io, sources.outputs);
  const source = await onlySource(sources);
  if (source === undefined) return sources.failed ? 2 : 0;
  output.write(laidOut(source, options));
  await output.end();
  return sources.failed ? 2 : 0;
}

async function writeInPlace(options: Options, io: Io): Promise<ExitCode> {
  const sources = new Sources(options, io);
  const report = standardOutput('report', io);
  let files = 0;
  let changed = 0;
  for await (const source of sources) {
    const formatted = laidOut(source, options);
    if (source.isStandardInput) {
      const output = standardOutput('transcript', io);
      output.write(formatted);
      await output.end();
      continue;
    }
    files++;
    if (formatted === source.text) continue;
    if (!(await sources.replace(source, formatted))) continue;
    changed++;
    report.write(`${printable(source.path)}\n`);
  }
  if (files > 0) report.write(sum(changed, files, 'changed'));
  await report.end();
  return sources.failed ? 2 : 0;
}

function laidOut({ text, settings }: Source, options: Options): string {
  const cues = options.value('cues') === 'canonical' ? 'canonical' : 'keep';
  const formatted = applyEdits(text, layOut(parse(text, settings), { cues }));
  const line = options.has('one-sentence-per-line')
    ? 'sentence'
    : options.has('one-paragraph-per-line')
      ? 'paragraph'
      : undefined;
  return line === undefined ? formatted : applyEdits(formatted, reflow(parse(formatted, settings), line));
}

function sum(changed: number, files: number, done: string): string {
  return `${changed === 0 ? 'none' : formatNumber(changed)} of ${formatCount(files, 'file')} ${done}\n`;
}
