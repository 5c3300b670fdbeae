/**
 * Writes docs/rules.md from the rules themselves: `npm run docs`. A test holds that what is committed is
 * what this writes.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Rule, rules } from '../../server/core/index.ts';

/** Where the page is kept. */
export const rulesPath = fileURLToPath(new URL('../../docs/rules.md', import.meta.url));

/** The page, as Markdown. */
export function rulesPage(): string {
  return `${[introduction, table(), ...rules.map(section)].join('\n\n')}\n`;
}

const introduction = `# Rules

<!-- Written by \`npm run docs\` from server/core/lint/rules. Do not edit. -->

What \`colloquy check\` and the editor report. Every rule can be given another severity, or switched off, in \`colloquy.yml\`:

\`\`\`yaml
rules:
  unknown-speaker: info
  repeated-speaker: off
\`\`\`

or by a comment in the transcript itself:

\`\`\`transcript
// colloquy-disable-next-line unattributed -- the clerk's own note
This line is about the record, and nobody said it.

// colloquy-disable unknown-speaker, similar-speaker
…
// colloquy-enable unknown-speaker, similar-speaker
\`\`\`

A comment without names means all rules. \`disable-next-line\` speaks of the next line that is not a comment, \`disable\` of
everything down to the \`enable\` that takes it back, or to the end. Behind \` -- \` there is room for a reason. A problem counts as
being where it begins.

In the examples below \`«\` and \`»\` stand around what is found; they are not part of the text.
[How often the rules are right](rules-measured.md) on real transcripts is told on a page of its own.`;

function table(): string {
  const rows = rules.map((rule) => `| [\`${rule.id}\`](#${rule.id}) | ${rule.severity} | ${rule.summary} |`);
  return ['| Rule | Severity | Finds |', '| --- | --- | --- |', ...rows].join('\n');
}

function section(rule: Rule): string {
  return [
    `## ${rule.id}`,
    `${rule.summary}. Severity: **${rule.severity}**.`,
    rule.why,
    'Found:',
    ...rule.bad.map(example),
    'Not found:',
    ...rule.good.map(example),
    howToSwitch(rule),
  ].join('\n\n');
}

function example(text: string): string {
  return `\`\`\`transcript\n${text.trimEnd()}\n\`\`\``;
}

function howToSwitch({ id, severity }: Rule): string {
  if (severity === 'off') return `To switch it on: \`rules: { ${id}: info }\` in \`colloquy.yml\`.`;
  return `To switch it off: \`rules: { ${id}: off }\` in \`colloquy.yml\`, or \`// colloquy-disable-next-line ${id}\` above a line.`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(rulesPath, rulesPage());
