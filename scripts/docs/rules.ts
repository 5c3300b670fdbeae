/**
 * Writes docs/rules.md from the rules: `npm run docs`. A test checks that the committed page is up to date.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Rule, rules } from '../../server/core/index.ts';

/** The path of the page. */
export const rulesPath = fileURLToPath(new URL('../../docs/rules.md', import.meta.url));

/** The page, as Markdown. */
export function rulesPage(): string {
  return `${[introduction, table(), ...rules.map(section)].join('\n\n')}\n`;
}

const introduction = `# Rules

<!-- Written by \`npm run docs\` from server/core/lint/rules. Do not edit. -->

This page lists what \`colloquy check\` and the editor report: what each rule finds, why it matters, and how you switch it off.
You can change the severity of every rule, or switch it off, in \`colloquy.yml\`:

\`\`\`yaml
rules:
  unknown-speaker: info
  repeated-speaker: off
\`\`\`

or with a comment in the transcript:

\`\`\`transcript
// colloquy-disable-next-line unattributed -- the clerk's own note
This line is about the record. It is not speech.

// colloquy-disable unknown-speaker, similar-speaker
…
// colloquy-enable unknown-speaker, similar-speaker
\`\`\`

A comment without names applies to all rules. \`disable-next-line\` applies to the next line that is not a comment. \`disable\`
applies up to the \`enable\` that ends it, or to the end of the file. You can write a reason after \` -- \`. What counts is the line
on which a problem begins.

In the examples, \`«\` and \`»\` mark what the rule finds. They are not part of the text.
[How often the rules are right](rules-measured.md) shows how they do on real transcripts.`;

function table(): string {
  const rows = rules.map((rule) => `| [\`${rule.id}\`](#${rule.id}) | ${rule.severity} | ${rule.summary} |`);
  return ['| Rule | Severity | Finds |', '| --- | --- | --- |', ...rows].join('\n');
}

function section(rule: Rule): string {
  return [
    `## ${rule.id}`,
    `${rule.summary}. Severity: **${rule.severity}**.`,
    rule.why,
    'Reported:',
    ...rule.bad.map(example),
    'Not reported:',
    ...rule.good.map(example),
    howToSwitch(rule),
  ].join('\n\n');
}

function example(text: string): string {
  return `\`\`\`transcript\n${text.trimEnd()}\n\`\`\``;
}

function howToSwitch({ id, severity }: Rule): string {
  if (severity === 'off') return `To switch the rule on: \`rules: { ${id}: info }\` in \`colloquy.yml\`.`;
  return `To switch the rule off: \`rules: { ${id}: off }\` in \`colloquy.yml\`, or \`// colloquy-disable-next-line ${id}\` above a line.`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(rulesPath, rulesPage());
