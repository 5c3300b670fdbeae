import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { nameKey, type Transcript, unfinishedQualifier } from '../../../core/index.ts';
import { item } from './item.ts';

/** The earlier qualifiers of this name: role, seat, party. */
export function qualifierCompletions(transcript: Transcript, offset: number): CompletionItem[] | undefined {
  const place = unfinishedQualifier(transcript, offset);
  if (place === undefined) return undefined;
  const known = qualifiersOf(transcript, place.name);
  return known.map((label) =>
    item(transcript.lines, place.span, {
      label,
      kind: CompletionItemKind.Property,
      newText: place.isClosed ? label : `${label})`,
    }),
  );
}

/** The qualifiers of the roster, then those of the cues, each once. */
function qualifiersOf({ roster, turns }: Transcript, name: string): string[] {
  const entries = new Set(roster.find(name));
  const found = new Set([...entries].flatMap(({ role, qualifiers }) => [...qualifiers, ...(role ? [role] : [])]));
  const key = nameKey(name);
  for (const { cue, speakers } of turns) {
    const isMeant =
      cue?.names.some((label) => nameKey(label.text) === key) ||
      speakers.some(({ entry }) => entry !== undefined && entries.has(entry));
    if (isMeant) for (const { text } of cue?.qualifiers ?? []) if (text.trim() !== '') found.add(text.trim());
  }
  return [...found];
}
