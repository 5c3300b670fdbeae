import type { Block, Head, Turn } from './content.ts';
import type { CueForm, Style } from './style.ts';

/** How the same conversation is written in another format. */
export interface Form {
  readonly extension: string;
  head(head: Head, style: Style): string;
  block(block: Block, style: Style): string;
  /** The very end of the text. */
  readonly foot: string;
}

export type FormName = 'transcript' | 'markdown' | 'json';

/** Forms in which paragraphs are at the margin and a speaker continues until the next cue, as in Markdown collections. */
const isLikeMarkdown = (form: CueForm) => form === 'bold' || form === 'boldName';

const transcript: Form = {
  extension: 'transcript',
  head: (head, { form, script }) => {
    const attribution = isLikeMarkdown(form) ? 'attribution: inherit\n' : '';
    return `${header(head, `language: ${script.language}\n${attribution}`)}# ${head.title}\n`;
  },
  block(block, { form }) {
    if (block.kind === 'heading') return `\n## ${block.text}\n\n`;
    if (block.kind !== 'turn') return besides(block, { time: `[${block.text}]`, event: `[${block.text}.]` });
    const between = isLikeMarkdown(form) ? '\n\n' : '\n  ';
    const end = isLikeMarkdown(form) ? '\n\n' : '\n';
    return `${cueOf(block, form)}${block.lines.join(between)}${end}`;
  },
  foot: '',
};

const markdown: Form = {
  extension: 'md',
  head: (head, { script }) => `${header(head, `language: ${script.language}\n`)}# ${head.title}\n\n`,
  block(block, { form }) {
    if (block.kind === 'heading') return `## ${block.text}\n\n`;
    if (block.kind !== 'turn') return `${besides(block, { time: `(${block.text})`, event: `(${block.text}.)` })}\n`;
    return `${cueOf(block, form === 'boldName' ? form : 'bold')}${block.lines.join('\n\n')}\n\n`;
  },
  foot: '',
};

const json: Form = {
  extension: 'json',
  head({ title, date, people }) {
    const speakers = people.map(({ name, role }) => `    { "name": ${quoted(name)}, "role": ${quoted(role)} }`);
    const top = `  "title": ${quoted(title)},\n  "date": ${quoted(date)},\n  "speakers": [\n${speakers.join(',\n')}\n  ],\n`;
    return `{\n${top}  "blocks": [\n`;
  },
  block(block) {
    if (block.kind !== 'turn') return `    { ${quoted(block.kind)}: ${quoted(block.text)} },\n`;
    const { label, marker, time, lines } = block;
    const said = lines.map((line) => `        ${quoted(line)}`).join(',\n');
    return `    {\n      "speaker": ${quoted(label)},\n      "marker": ${quoted(marker)},\n      "time": ${quoted(time)},\n      "lines": [\n${said}\n      ]\n    },\n`;
  },
  foot: '    {}\n  ]\n}\n',
};

export const forms: Readonly<Record<FormName, Form>> = { transcript, markdown, json };

const quoted = (text: string) => JSON.stringify(text);

function header({ title, date, people }: Head, more: string): string {
  const speakers = people.map(
    ({ name, initials, role }) =>
      `  - name: ${name}\n    role: ${role}\n${initials === name ? '' : `    aliases: [${initials}]\n`}`,
  );
  return `---\ntitle: ${title}\ndate: ${date}\n${more}speakers:\n${speakers.join('')}---\n\n`;
}

function besides({ kind, text }: Exclude<Block, Turn>, { time, event }: { time: string; event: string }): string {
  if (kind === 'comment') return `// ${text}\n`;
  return `${kind === 'time' ? time : kind === 'event' ? event : text}\n`;
}

function cueOf({ label, marker, time, colon }: Turn, form: CueForm): string {
  if (form === 'bold') return `**${label}${colon}** `;
  if (form === 'boldName') return `**${label}**${colon} `;
  if (form === 'nameAndTime') return `${label} [${time}]${colon}\n  `;
  if (form === 'timed') return `[${time}] ${label}${colon} `;
  return `${marker === '' ? '' : `${marker} `}${label}${colon} `;
}
