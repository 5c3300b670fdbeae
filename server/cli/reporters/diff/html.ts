import type { Change, TranscriptComparison, WordRun } from '../../../core/index.ts';
import { escaped, page } from '../page.ts';
import { type Compared, kindsOf, renameSentence, speakersOf, summaryOf } from './summary.ts';

/** What changed, as a page that stands alone: it loads nothing and needs no script. */
export function changesAsHtml(comparison: TranscriptComparison, { before, after }: Compared): string {
  const renames = comparison.renames.map((rename) => `<li>${escaped(renameSentence(rename))}</li>`);
  const parts = [
    `<p>${escaped(summaryOf(comparison))}</p>`,
    ...(renames.length > 0 ? ['<ul>', ...renames, '</ul>'] : []),
    ...comparison.changes.map(changeOf),
  ];
  return page(`${before} → ${after}`, style, parts.join('\n'));
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

const style = `
h2 { font-size: 1rem; margin: 2rem 0 0; }
.places { font-size: .9rem; margin: 0; }
del { background: light-dark(#fdd, #511); text-decoration: line-through; }
ins { background: light-dark(#dfd, #141); text-decoration: underline; }
section { break-inside: avoid; }
`;
