import { formatCount, nameKey } from '../../../core/index.ts';
import type { SpeakerInFile, SpeakerInFiles } from '../../../protocol.ts';
import type { ParsedDocument } from '../../workspace/parsedDocument.ts';
import type { CommandContext } from './commandContext.ts';

/** Everybody who speaks in any transcript of the workspace. Names that differ only in case or spacing are one speaker. */
export async function listSpeakersInFiles(
  _document: ParsedDocument,
  _given: object,
  { workspace }: CommandContext,
): Promise<readonly SpeakerInFiles[]> {
  const speakers = new Map<string, { name: string; turns: number; words: number; files: SpeakerInFile[] }>();
  for (const { uri, speakers: inFile } of await workspace.index.summaries({ check() {}, report() {} })) {
    for (const { name, turns, words, line } of inFile) {
      const key = nameKey(name);
      const speaker = speakers.get(key) ?? { name, turns: 0, words: 0, files: [] };
      speakers.set(key, speaker);
      speaker.turns += turns;
      speaker.words += words;
      speaker.files.push({ uri, summary: summaryOf(turns, words), line });
    }
  }
  return [...speakers.values()]
    .sort((a, b) => b.words - a.words)
    .map(({ name, turns, words, files }) => ({ name, summary: summaryOf(turns, words), files }));
}

function summaryOf(turns: number, words: number): string {
  return `${formatCount(turns, 'turn')}, ${formatCount(words, 'word')}`;
}
