import { stripVTControlCharacters } from 'node:util';

/**
 * Whether a file begins as the reports of this program do. Such a file may be overwritten without `--force`. Transcripts, other
 * exports and differences do not show who wrote them, so they never count as reports.
 */
export function isOwnReport(beginning: string): boolean {
  const text = stripVTControlCharacters(beginning);
  return beginnings.some((known) => known.test(text)) || isCompilerMessage(text.split('\n', 1)[0] ?? '');
}

/** As `--format unix` writes them. */
function isCompilerMessage(line: string): boolean {
  return /:\d+:\d+: (?:error|warning|info): /.test(line) && / \[[a-z]+(?:-[a-z]+)*\]$/.test(line);
}

const beginnings: readonly RegExp[] = [
  // JSON: check and stats, speakers, convert, verify, diff.
  /^\{"version":1,"(?:files|labels)":\[/,
  /^\{\n {2}"version": 1,\n {2}"(?:before|path)": "/,
  // SARIF, GitLab, JUnit, GitHub.
  /^\{"version":"2\.1\.0","\$schema":"[^"]*","runs":\[\{"tool":\{"driver":\{"name":"Colloquy"/,
  /^\[(?:\]|\n\{"description":"(?:[^"\\\n]|\\[^\n])*","check_name":")/,
  /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="colloquy">/,
  /^::(?:error|warning|notice) file=/,
  // The text of check: a path with its first problem, or the summary alone.
  /^[^\n]+\n {2}(?:\d+:\d+ {2}(?:error|warning|info)|fixed) {2}/,
  /^[\d,]+ (?:files?, no problems|problems? \()/,
  // Tables of stats and speakers, and what verify found.
  /^ +words +attributed +turns /,
  /^label +cues +files\n/,
  /^(?:path,speaker,words,|label,name,cues,)/,
  /^\S[^\n]*:\d+:\d+ {2}(?:added|changed|missing)\n/,
  /^No spoken word changed: /,
  // What became of quotations.
  /^[^\n]*: no quotation with a reference\.\n|^\S[^\n]*:\d+ {2}(?:intact|moved|misquoted|altered|gone|missing)\b/,
  // The text and the page of diff.
  /^(?:[\d,]+ [^\n]*; |Nothing changed: )[\d,]+ turns? (?:is|are) the same\.\n/,
  /^<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="generator" content="Colloquy">\n/,
];
