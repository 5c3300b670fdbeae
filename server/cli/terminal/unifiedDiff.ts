import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/**
 * The difference between two texts of one file, as `patch` and `git apply` read it. If too much has changed to compare line by
 * line, it replaces the whole text.
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  const names = [`a/${path}`, `b/${path}`] as const;
  const headers = { headerOptions: FILE_HEADERS_ONLY };
  return (
    createTwoFilesPatch(...names, before, after, undefined, undefined, { ...headers, maxEditLength: MOST_CHANGES }) ??
    wholeTextDiff(names, before, after)
  );
}

/** In removed and added lines. The time for a comparison grows with the square of it. */
const MOST_CHANGES = 2000;

function wholeTextDiff([from, to]: readonly [string, string], before: string, after: string): string {
  const [taken, put] = [side('-', before), side('+', after)];
  return `--- ${from}\n+++ ${to}\n@@ -${taken.range} +${put.range} @@\n${taken.lines}${put.lines}`;
}

function side(sign: string, text: string): { range: string; lines: string } {
  if (text === '') return { range: '0,0', lines: '' };
  const lines = text.split('\n');
  const isEnded = lines.at(-1) === '';
  if (isEnded) lines.pop();
  const written = lines.map((line) => `${sign}${line}\n`).join('');
  return { range: `1,${lines.length}`, lines: isEnded ? written : `${written}\\ No newline at end of file\n` };
}
