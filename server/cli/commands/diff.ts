import { compareTranscripts, parse } from '../../core/index.ts';
import { type Command, outputOptions, readingOptions } from '../command.ts';
import { wordNeeds } from '../files/memory.ts';
import { Sources } from '../files/sources.ts';
import { plainFile } from '../io.ts';
import { openOutput } from '../output.ts';
import { changesAsHtml } from '../reporters/diff/html.tsx';
import { changesAsJson } from '../reporters/diff/json.ts';
import { changesAsText } from '../reporters/diff/text.ts';
import { styleFor } from '../terminal/style.ts';
import { twoPaths } from './twoPaths.ts';

export const diff: Command = {
  name: 'diff',
  summary: 'Show what changed between two versions, turn by turn',
  usage: '[options] BEFORE AFTER',
  options: [
    { name: 'format', value: 'FORMAT', choices: ['text', 'json', 'html'], description: 'How to report' },
    ...outputOptions,
    ...readingOptions,
  ],
  examples: [
    ['colloquy diff old.transcript new.transcript', 'turns by others, split, merged …'],
    ['git show HEAD:talk.transcript | colloquy diff - talk.transcript', 'what changed since the last commit'],
    ['colloquy diff --format html -o page.html old.transcript new.transcript', 'for a reviewer'],
  ],

  async run(options, io) {
    const [before, after] = twoPaths('diff', options);
    const sources = new Sources(options, io, { others: 'imported', needs: wordNeeds });
    const format = options.value('format');
    const output = openOutput(format === 'json' ? 'json' : 'report', options, io, sources.outputs);
    const one = await sources.named(before);
    const other = await sources.named(after);
    if (one === undefined || other === undefined) return 2;
    const comparison = compareTranscripts(parse(one.text, one.settings), parse(other.text, other.settings));
    const names = { before, after };
    if (format === 'json') output.write(changesAsJson(comparison, names));
    else if (format === 'html') output.write(changesAsHtml(comparison, names));
    else output.write(changesAsText(comparison, names, styleFor(io, options.has('output') ? plainFile : io.stdout)));
    await output.end();
    const { changes, renames, markers } = comparison;
    return changes.length + renames.length + markers.length === 0 ? 0 : 1;
  },
};
