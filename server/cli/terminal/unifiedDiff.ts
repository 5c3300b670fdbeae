import { createTwoFilesPatch } from 'diff';

/**
 * The difference between two texts of one file, as `patch` and `git apply` read it. If too much has changed to compare line by
 * line, it replaces the whole text.
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  const names = [`a/${path}`, `b/${path}`] as const;
  return (
    createTwoFilesPatch(...names, before, after, undefined, undefined, {
      headerOptions,
      maxEditLength: MOST_CHANGES,
    }) ?? wholeTextDiff(names, before, after)
  );
}

/** The headers of the files, without the line `Index:` and the line below it. */
const headerOptions = { includeIndex: false, includeUnderline: false, includeFileHeaders: true };
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
