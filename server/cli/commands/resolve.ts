import {
  parse,
  type Quotation,
  type Resolution,
  readQuotes,
  resolveQuote,
  type SpokenWords,
  spokenWords,
  type Transcript,
} from '../../core/index.ts';
import { folderOf } from '../../project/index.ts';
import { type Command, outputOptions, readingOptions } from '../command.ts';
import { places } from '../files/paths.ts';
import { type Source, Sources } from '../files/sources.ts';
import { CannotRun, plainFile } from '../io.ts';
import { openOutput } from '../output.ts';
import { quotesAsJson } from '../reporters/resolve/json.ts';
import type { Resolved } from '../reporters/resolve/resolved.ts';
import { quotesAsText } from '../reporters/resolve/text.ts';
import { styleFor } from '../terminal/style.ts';

export const resolve: Command = {
  name: 'resolve',
  summary: 'Check that quotations still stand in their transcripts',
  usage: '[options] QUOTES.md',
  options: [
    { name: 'format', value: 'FORMAT', choices: ['text', 'json'], description: 'How to report' },
    ...outputOptions,
    ...readingOptions,
  ],
  examples: [
    ['colloquy resolve report.md', 'each quotation that was copied with its reference: intact, moved, altered …'],
  ],

  async run(options, io) {
    const [path, ...more] = options.paths;
    if (path === undefined || more.length > 0) throw new CannotRun('Name one Markdown file with quotations.');
    const sources = new Sources(options, io);
    const asJson = options.value('format') === 'json';
    const output = openOutput(asJson ? 'json' : 'report', options, io, sources.outputs);
    const markdown = await sources.named(path);
    if (markdown === undefined) return 2;
    const resolved = await resolveAll(readQuotes(markdown.text), markdown, sources);
    const display = options.has('output') ? plainFile : io.stdout;
    output.write(
      asJson ? quotesAsJson(markdown.path, resolved) : quotesAsText(markdown.path, resolved, styleFor(io, display)),
    );
    await output.end();
    if (sources.failed) return 2;
    return resolved.every(({ resolution }) => resolution !== 'missing' && isStanding(resolution)) ? 0 : 1;
  },
};

function isStanding({ state }: Resolution): boolean {
  return state === 'intact' || state === 'moved';
}

/** Paths of quotations start at the folder of the Markdown file. Each transcript is read once. */
async function resolveAll(quotations: readonly Quotation[], { file }: Source, sources: Sources): Promise<Resolved[]> {
  const transcripts = new Map<string, { readonly transcript: Transcript; readonly words: SpokenWords } | undefined>();
  const resolved: Resolved[] = [];
  for (const quotation of quotations) {
    const place = places.resolve(folderOf(file), quotation.path);
    if (!transcripts.has(place)) {
      const source = await sources.named(place, 'imported');
      const transcript = source && parse(source.text, source.settings);
      transcripts.set(place, transcript && { transcript, words: spokenWords(transcript) });
    }
    const read = transcripts.get(place);
    resolved.push({ quotation, resolution: read ? resolveQuote(quotation, read.transcript, read.words) : 'missing' });
  }
  return resolved;
}
