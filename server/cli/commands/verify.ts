import { formatNumber, verifyWords } from '../../core/index.ts';
import { type Command, outputOptions, readingOptions } from '../command.ts';
import { Sources } from '../files/sources.ts';
import { CannotRun, plainFile } from '../io.ts';
import type { Options } from '../options.ts';
import { openOutput } from '../output.ts';
import { verificationAsJson } from '../reporters/verify/json.ts';
import { verificationAsText } from '../reporters/verify/text.ts';
import { styleFor } from '../terminal/style.ts';
import { profileOf, profileOption } from './profile.ts';
import { twoPaths } from './twoPaths.ts';

export const verify: Command = {
  name: 'verify',
  summary: 'Prove that no spoken word was lost, added or changed',
  usage: '[options] BEFORE AFTER',
  options: [
    { name: 'ignore-case', description: 'Upper and lower case are the same' },
    { name: 'ignore-punctuation', description: 'Compare the words only' },
    { name: 'speakers', description: 'Also say which words changed their speaker' },
    { name: 'max', value: 'N', description: 'Stop after so many differences, by default 10' },
    profileOption,
    { name: 'format', value: 'FORMAT', choices: ['text', 'json'], description: 'How to report' },
    ...outputOptions,
    ...readingOptions,
  ],
  examples: [
    ['colloquy verify page.txt talk.transcript', 'a raw page, and the transcript made of it'],
    ['colloquy verify --speakers old.transcript new.transcript', 'also that nobody’s words became another’s'],
    ['colloquy verify --ignore-case old.transcript new.transcript', 'two transcripts'],
  ],

  async run(options, io) {
    const [before, after] = twoPaths('verify', options);
    const max = maxDifferences(options);
    const sources = new Sources(options, io, { others: 'imported' });
    const asJson = options.value('format') === 'json';
    const output = openOutput(asJson ? 'json' : 'report', options, io, sources.outputs);
    const one = await sources.named(before);
    const other = await sources.named(after);
    if (one === undefined || other === undefined) return 2;
    const verification = verifyWords(one, other, {
      ignoreCase: options.has('ignore-case'),
      ignorePunctuation: options.has('ignore-punctuation'),
      profile: profileOf(options, [...one.settings.packs, ...other.settings.packs]),
      max,
      speakers: options.has('speakers'),
    });
    const display = options.has('output') ? plainFile : io.stdout;
    const style = styleFor(io, display);
    const names = { before, after };
    output.write(asJson ? verificationAsJson(verification, names) : verificationAsText(verification, names, style));
    await output.end();
    return verification.equal && verification.speakers?.equal !== false ? 0 : 1;
  },
};

function maxDifferences(options: Options): number {
  const written = options.value('max') ?? '10';
  const max = Number(written);
  if (!/^\d+$/.test(written) || max < 1 || max > MOST) {
    throw new CannotRun(`--max is a number from 1 to ${formatNumber(MOST)}, not ${written}.`);
  }
  return max;
}

const MOST = 10_000;
