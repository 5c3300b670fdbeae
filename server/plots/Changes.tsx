/** @jsxRuntime automatic @jsxImportSource preact */
import {
  type Change,
  changeSpeakers,
  changeTitle,
  comparisonSummary,
  overviewSentences,
  type TranscriptComparison,
  type WordRun,
} from '../core/index.ts';
import { LineLink } from './LineLink.tsx';

interface ChangesProps {
  readonly comparison: TranscriptComparison;
  /** Whether a click on a change leads to its turn. */
  readonly isLinked?: boolean;
}

/** What changed between two versions of a transcript, turn by turn. */
export function Changes({ comparison, isLinked = false }: ChangesProps) {
  const overview = overviewSentences(comparison);
  return (
    <>
      <p class="summary">{comparisonSummary(comparison)}</p>
      {overview.length > 0 ? (
        <ul>
          {overview.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : null}
      {withKeys(comparison.changes).map(([key, change]) => (
        <ChangedTurns key={key} change={change} isLinked={isLinked} />
      ))}
    </>
  );
}

/** Changes with keys that stay the same while the second version is edited, as the lines of the first one do. */
function withKeys(changes: readonly Change[]): (readonly [key: string, change: Change])[] {
  let line = 0;
  let added = 0;
  return changes.map((change) => {
    const [before] = change.before;
    if (before === undefined) return [`${line} ${++added}`, change];
    line = before.line;
    added = 0;
    return [String(line), change];
  });
}

function ChangedTurns({ change, isLinked }: { readonly change: Change; readonly isLinked: boolean }) {
  const lines = [change.before, change.after].map(([speech]) => (speech ? `line ${speech.line}` : 'not there'));
  const title = capitalised(`${changeTitle(change)}: ${changeSpeakers(change)}`);
  const [now] = change.after;
  return (
    <section class={`change ${change.kinds.join(' ')}`}>
      <h2>{isLinked && now ? <LineLink line={now.line - 1}>{title}</LineLink> : title}</h2>
      <p class="places">{[...new Set(lines)].join(' → ')}</p>
      <p class="words" dir="auto">
        {change.words.map(wordsOf)}
      </p>
    </section>
  );
}

function capitalised(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function wordsOf({ kind, text, isSpaced, isLabel }: WordRun) {
  const shown = isLabel ? <b>¶ {text}</b> : text;
  const words = kind === 'same' ? shortened(text) : kind === 'removed' ? <del>{shown}</del> : <ins>{shown}</ins>;
  return isSpaced ? [' ', words] : words;
}

/** The beginning and the end of a long run of words that both versions have. */
function shortened(text: string): string {
  const words = text.split(' ');
  if (words.length <= 3 * SHOWN) return text;
  return [...words.slice(0, SHOWN), '…', ...words.slice(-SHOWN)].join(' ');
}

/** How many words are shown before and after a change. */
const SHOWN = 40;
