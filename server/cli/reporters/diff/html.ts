import type { Change, TranscriptComparison, WordRun } from '../../../core/index.ts';
import { type Compared, kindsOf, renameSentence, speakersOf, summaryOf } from './summary.ts';

/** What changed, as a page that stands alone: it loads nothing and needs no script. */
export function changesAsHtml(comparison: TranscriptComparison, { before, after }: Compared): string {
  const title = escaped(`${before} → ${after}`);
  const renames = comparison.renames.map((rename) => `<li>${escaped(renameSentence(rename))}</li>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="generator" content="Colloquy">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${escaped(summaryOf(comparison))}</p>
${renames.length > 0 ? `<ul>\n${renames.join('\n')}\n</ul>\n` : ''}${comparison.changes.map(changeOf).join('\n')}
</main>
</body>
</html>
`;
}

function changeOf(change: Change): string {
  const lines = [change.before, change.after].map(([speech]) => (speech ? `line ${speech.line}` : 'not there'));
  return `<section>
<h2>${escaped(kindsOf(change))}: ${escaped(speakersOf(change))}</h2>
<p class="places">${lines.join(' → ')}</p>
<p>${change.words.map(wordsOf).join('')}</p>
</section>`;
}

function wordsOf({ kind, text, isSpaced }: WordRun): string {
  const words = escaped(text);
  const marked = kind === 'same' ? words : kind === 'removed' ? `<del>${words}</del>` : `<ins>${words}</ins>`;
  return isSpaced ? ` ${marked}` : marked;
}

/** Text as HTML shows it. Control characters, which HTML has no place for, are replaced by U+FFFD. */
function escaped(text: string): string {
  return text.replace(controls, '\ufffd').replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

const style = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 46rem; padding: 0 1rem; }
h1 { font-size: 1.4rem; overflow-wrap: anywhere; }
h2 { font-size: 1rem; margin: 2rem 0 0; }
.places { font-size: .9rem; margin: 0; }
del { background: light-dark(#fdd, #511); text-decoration: line-through; }
ins { background: light-dark(#dfd, #141); text-decoration: underline; }
section { break-inside: avoid; }
`;
