import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { explainLabels, parse } from '../../core/index.ts';
import { type Command, outputOptions, readingOptions } from '../command.ts';
import type { OutputFiles } from '../files/outputFiles.ts';
import { Sources } from '../files/sources.ts';
import { CannotRun, type Io } from '../io.ts';
import type { Options } from '../options.ts';
import { type Output, openOutput, outputTo } from '../output.ts';
import { speakersAsCsv } from '../reporters/speakers/csv.ts';
import { type ExplainedFile, explainedAsJson, explainedAsText } from '../reporters/speakers/explained.ts';
import { speakersAsJson } from '../reporters/speakers/json.ts';
import { speakersAsText } from '../reporters/speakers/text.ts';
import { Labels } from './speakers/labels.ts';
import { newRoster } from './speakers/roster.ts';
import { similarLabels } from './speakers/similarLabels.ts';

export const speakers: Command = {
  name: 'speakers',
  summary: 'List every name that cues use, and which look like one person',
  usage: '[options] [paths…]',
  options: [
    { name: 'format', value: 'FORMAT', choices: ['text', 'json', 'csv'], description: 'How to write the list' },
    { name: 'explain', description: 'Say of each label how it is read in each file, and why' },
    { name: 'write-roster', value: 'FILE', description: 'Start a roster with these names, as a new YAML file' },
    ...outputOptions,
    ...readingOptions,
  ],
  examples: [
    ['colloquy speakers', 'every transcript in this folder together'],
    ['colloquy speakers --explain talk.transcript', 'why each label is a speaker, or doubtful'],
    ['colloquy speakers talks --write-roster people.yml', 'and start a roster'],
  ],

  async run(options, io) {
    const format = options.value('format');
    const isExplained = options.has('explain');
    if (isExplained && (format === 'csv' || options.value('write-roster') !== undefined))
      throw new CannotRun('--explain writes text or JSON, and no roster; use it alone or with --format json.');
    const sources = new Sources(options, io);
    const output = openOutput(format === 'json' ? 'json' : 'report', options, io, sources.outputs);
    const roster = rosterOutput(options, io, sources.outputs);
    const labels = new Labels();
    const explained: ExplainedFile[] = [];
    for await (const { path, text, settings } of sources) {
      const transcript = parse(text, settings);
      if (isExplained) explained.push({ path, labels: explainLabels(transcript) });
      else labels.add(path, transcript);
    }
    if (isExplained) {
      output.write((format === 'json' ? explainedAsJson : explainedAsText)(explained));
      await output.end();
      return sources.failed ? 2 : 0;
    }
    const uses = labels.all(similarLabels);
    const written = format === 'json' ? speakersAsJson : format === 'csv' ? speakersAsCsv : speakersAsText;
    output.write(written(uses));
    await output.end();
    roster?.write(newRoster(uses));
    await roster?.end();
    return sources.failed ? 2 : 0;
  },
};

/** A roster that is there already is somebody's work. */
function rosterOutput(options: Options, io: Io, outputs: OutputFiles): Output | undefined {
  const file = options.value('write-roster');
  if (file === undefined) return undefined;
  if (existsSync(resolve(io.cwd, file)) && !options.has('force')) {
    throw new CannotRun(`${file}: this is there already; write the roster to a new file, or add --force.`);
  }
  return outputTo(file, 'transcript', options, io, outputs);
}
