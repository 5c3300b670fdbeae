import {
  addSpeakers,
  applyEdits,
  findChange,
  fix,
  fixesOf,
  formatCount,
  missingSpeakers,
  safeFixes,
  sortRoster,
  type TextEdit,
} from '../../../core/index.ts';
import type { ParsedDocument } from '../../workspace/parsedDocument.ts';
import { safeEdits } from '../safeEdits.ts';
import type { Offer } from './offer.ts';
import { type RosterFiles, rosterAdditions } from './rosterFiles.ts';

const fixAll = 'source.fixAll.colloquy';
const sort = 'source.colloquy.sortRoster';
const addMissing = 'source.colloquy.addMissingSpeakers';

/** The kinds of actions for a whole file. */
export const sourceKinds: readonly string[] = [fixAll, sort, addMissing];

/** The offers for the whole file, of the requested kinds. */
export function sourceOffers(document: ParsedDocument, wants: (kind: string) => boolean, files: RosterFiles): Offer[] {
  const { transcript } = document;
  const offers: Offer[] = [];
  const offer = (kind: string, title: string, change: readonly TextEdit[]) => {
    if (change.length > 0) offers.push({ kind, title, change });
  };
  if (wants(fixAll)) offer(fixAll, 'Apply all safe fixes', allFixes(document));
  if (wants(sort))
    offer(sort, 'Sort the roster by name', safeEdits(document, { title: '', edits: sortRoster(transcript) }));
  if (wants(addMissing)) {
    const { names, doubtful } = missingSpeakers(transcript);
    const leftOut = doubtful.map(({ name, meant }) => `${name} (did you mean ${meant}?)`).join(', ');
    const but = leftOut === '' ? '' : `, without ${leftOut}`;
    const missing = formatCount(names.length, 'missing speaker');
    const additions = names.length === 0 ? [] : rosterAdditions(document.settings.rosterFiles, names, files);
    for (const { name, file } of additions)
      offers.push({ kind: addMissing, title: `Add ${missing} to ${name}${but}`, change: { file } });
    const title = `Add ${missing} to the roster${but}`;
    offer(addMissing, title, safeEdits(document, { title, edits: addSpeakers(transcript, names), changes: 'roster' }));
  }
  return offers;
}

/** The edits of all fixes, one by one, because then cursors stay. If one fix makes another possible, one edit covers all. */
function allFixes({ transcript, settings, problems, reread }: ParsedDocument): TextEdit[] {
  const { text } = transcript;
  const { edits } = fixesOf(safeFixes(transcript, problems, reread).problems);
  if (edits.length === 0) return [];
  const { text: fixed } = fix(text, settings, settings);
  return applyEdits(text, edits) === fixed ? edits : [difference(text, fixed)];
}

function difference(before: string, after: string): TextEdit {
  const { start, end, delta: by } = findChange(before, after);
  return { span: { start, end }, newText: after.slice(start, end + by) };
}
