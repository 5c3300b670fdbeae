/** How a label is written in one form, for the benchmark of words in a wrong mouth. */
export interface WrittenForm {
  readonly name: string;
  /** No file proves the form, so its lines have to be doubtful. */
  readonly neverProved?: true;
  /** The label for a turn: what stands before the words, and whether the words begin on the next line. */
  write(label: { readonly name: string; readonly seconds: number; readonly number: number }): {
    readonly before: string;
    readonly isAlone?: boolean;
  };
}

const two = (value: number) => String(value).padStart(2, '0');
const clock = (seconds: number) => `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
const longClock = (seconds: number) =>
  `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
/** From a time on, to three seconds later. */
const span = (seconds: number) => `${clock(seconds)} - ${clock(seconds + 3)}`;
const nick = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '_');

/** The forms that other programs and habits write. */
export const writtenForms: readonly WrittenForm[] = [
  { name: 'Name: text', write: ({ name }) => ({ before: `${name}: ` }) },
  { name: '**Name:** text', write: ({ name }) => ({ before: `**${name}:** ` }) },
  { name: '** Name: ** text', write: ({ name }) => ({ before: `** ${name}: ** ` }) },
  { name: '**Name;** text', write: ({ name }) => ({ before: `**${name};** ` }) },
  { name: '**Name:[00:02]** text', write: ({ name, seconds }) => ({ before: `**${name}:[${clock(seconds)}]** ` }) },
  {
    name: '**Name** *(00:00:02)*: text',
    write: ({ name, seconds }) => ({ before: `**${name}** *(${longClock(seconds)})*: ` }),
  },
  {
    name: '**Name** 00:04 ⏎ text',
    write: ({ name, seconds }) => ({ before: `**${name}** ${clock(seconds)}`, isAlone: true }),
  },
  { name: '[00:00] **Name** text', write: ({ name, seconds }) => ({ before: `[${clock(seconds)}] **${name}** ` }) },
  { name: '*Name:* text', write: ({ name }) => ({ before: `*${name}:* ` }) },
  { name: '_Name_: text', write: ({ name }) => ({ before: `_${name}_: ` }) },
  { name: '<b>Name:</b> text', write: ({ name }) => ({ before: `<b>${name}:</b> ` }) },
  { name: '> **Name:** text', write: ({ name }) => ({ before: `> **${name}:** ` }) },
  { name: '[Name]: text', write: ({ name }) => ({ before: `[${name}]: ` }) },
  { name: '[Name] [00:00] text', write: ({ name, seconds }) => ({ before: `[${name}] [${clock(seconds)}] ` }) },
  { name: '[SPEAKER_00]: text', write: ({ number }) => ({ before: `[SPEAKER_${two(number)}]: ` }) },
  { name: '(Name): text', write: ({ name }) => ({ before: `(${name}): ` }) },
  { name: '00:05 Name: text', write: ({ name, seconds }) => ({ before: `${clock(seconds)} ${name}: ` }) },
  {
    name: 'Name  0:03 ⏎ text',
    write: ({ name, seconds }) => ({
      before: `${name}  ${Math.floor(seconds / 60)}:${two(seconds % 60)}`,
      isAlone: true,
    }),
  },
  {
    name: 'Name   0 minutes 3 seconds ⏎ text',
    write: ({ name, seconds }) => ({
      before: `${name}   ${Math.floor(seconds / 60)} minutes ${seconds % 60} seconds`,
      isAlone: true,
    }),
  },
  { name: 'Name (00:00:03) text', write: ({ name, seconds }) => ({ before: `${name} (${longClock(seconds)}) ` }) },
  { name: '#### Name ⏎ text', write: ({ name }) => ({ before: `#### ${name}\n`, isAlone: true }) },
  {
    name: 'Mr. NAME. text',
    write: ({ name }) => ({
      before: `Mr. ${name
        .toUpperCase()
        .replace(/[^\p{L} ]/gu, '')
        .split(' ')
        .at(-1)}. `,
    }),
  },
  { name: 'Name (Group). – text', write: ({ name }) => ({ before: `${name} (ABC). – ` }) },
  { name: 'Name - text', write: ({ name }) => ({ before: `${name} - ` }) },
  { name: '>> NAME: text', write: ({ name }) => ({ before: `>> ${name.toUpperCase()}: ` }) },
  { name: '<nick> text', write: ({ name }) => ({ before: `<${nick(name)}> ` }) },
  {
    name: '[2021-03-29T16:00:00Z]⇥<nick>⇥text',
    write: ({ name, seconds }) => ({ before: `[2021-03-29T${longClock(seconds)}Z]\t<${nick(name)}>\t` }),
  },
  { name: 'nick: text', write: ({ name }) => ({ before: `${nick(name).replaceAll('_', '')}: ` }) },
  { name: 'NAME: text', write: ({ name }) => ({ before: `${name.toUpperCase()}: ` }) },
  { name: '- Name: text', write: ({ name }) => ({ before: `- ${name}: ` }) },
  { name: 'Name | text', write: ({ name }) => ({ before: `${name} | ` }) },
  { name: 'Name → text', write: ({ name }) => ({ before: `${name} → ` }) },
  { name: 'Name (Role): text', write: ({ name }) => ({ before: `${name} (Guest): ` }) },
  { name: '[00:12 - 00:15] Name: text', write: ({ name, seconds }) => ({ before: `[${span(seconds)}] ${name}: ` }) },
  { name: 'Name [00:12 - 00:15]: text', write: ({ name, seconds }) => ({ before: `${name} [${span(seconds)}]: ` }) },
  { name: '1. Name: text', write: ({ name, seconds }) => ({ before: `${seconds}. ${name}: ` }) },
  { name: '@nick: text', write: ({ name }) => ({ before: `@${nick(name)}: ` }) },
  { name: 'Name ⏎ text', write: ({ name }) => ({ before: name, isAlone: true }) },
  { name: 'Name: ⏎ text', write: ({ name }) => ({ before: `${name}:`, isAlone: true }) },
  { name: '00:05 Name ⏎ text', write: ({ name, seconds }) => ({ before: `${clock(seconds)} ${name}`, isAlone: true }) },
  {
    name: '--- Name --- ⏎ text',
    neverProved: true,
    write: ({ name }) => ({ before: `--- ${name} ---`, isAlone: true }),
  },
  { name: '*Name* text', neverProved: true, write: ({ name }) => ({ before: `*${name}* ` }) },
  { name: 'Name 12s: text', neverProved: true, write: ({ name, seconds }) => ({ before: `${name} ${seconds}s: ` }) },
  { name: 'Name @ Firm: text', neverProved: true, write: ({ name }) => ({ before: `${name} @ Hill Radio: ` }) },
  { name: '&lt;Name&gt; text', neverProved: true, write: ({ name }) => ({ before: `&lt;${name}&gt; ` }) },
  {
    name: '[00:12] nick text',
    neverProved: true,
    write: ({ name, seconds }) => ({ before: `[${clock(seconds)}] ${nick(name)} ` }),
  },
];
