/**
 * Writes the table of docs/formats.md from the list of formats: `npm run docs`. A test checks that the committed page is up to date.
 * The rest of the page is written by hand.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type FileFormat, formats } from '../../server/core/index.ts';

/** The path of the page. */
export const formatsPath = fileURLToPath(new URL('../../docs/formats.md', import.meta.url));

const begin = '<!-- Written by `npm run docs` from server/core/formats. Do not edit. -->';
const end = '<!-- End of the table. -->';

/** The page with its table as the list of formats has it. */
export function withTable(page: string): string {
  const [before = '', rest = ''] = page.split(begin);
  const [, after = ''] = rest.split(end);
  return `${before}${begin}\n\n${table()}\n\n${end}${after}`;
}

function table(): string {
  const head = [
    'Format',
    '`--from`, `--to`',
    'In',
    'Out',
    'Speakers',
    'Times',
    'Questions',
    'Events',
    'Headings',
    'Roster',
  ];
  const rows = [head, head.map(() => '---'), ...formats.map(row)];
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function row({ id, title, extensions, holds, read, write }: FileFormat): string[] {
  const { speakers, times, questions, events, sections, roster } = holds;
  const isHeld = [speakers, times, questions, events, sections, roster].map((held) => (held ? '●' : 'lost'));
  return [
    extensions.length > 0 ? `${title} (${extensions.join(', ')})` : title,
    `\`${id}\``,
    read ? '●' : '',
    write ? '●' : '',
    ...(write ? isHeld : isHeld.map((held) => (held === 'lost' ? '' : held))),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(formatsPath, withTable(readFileSync(formatsPath, 'utf8')));
}
