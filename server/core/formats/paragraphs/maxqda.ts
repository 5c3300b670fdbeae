import type { Passage } from '../draft/draft.ts';
import type { FileFormat } from '../format.ts';
import { clock, headerLoss, writeParagraphs } from './speakerParagraphs.ts';

const title = 'MAXQDA and ATLAS.ti text';

/** Text for the programs of qualitative research: a paragraph for each turn, and times such as `#00:00:04-2#`. */
export const maxqda: FileFormat = {
  id: 'maxqda',
  title,
  extensions: ['.maxqda.txt', '.atlasti.txt'],
  holds: { speakers: true, times: true, questions: false, events: true, sections: true, roster: false },
  write({ draft }) {
    const long = new Set(draft.parts.flatMap((part) => (part.kind === 'turn' ? [label(part.speakers ?? [])] : [])));
    const remarks = headerLoss(draft, title);
    for (const name of long) {
      if (name.length <= LONGEST_NAME) continue;
      remarks.push({ message: `MAXQDA finds no speaker in a name of more than ${LONGEST_NAME} characters: ${name}.` });
    }
    return { pieces: writeParagraphs(draft, { passage, label, between: '\n' }), remarks };
  },
};

const LONGEST_NAME = 63;

function label(names: readonly string[]): string {
  return names.length === 0 ? '?' : names.join(', ').replaceAll(':', '');
}

/** A passage after its time, with tenths of a second. */
function passage({ text, start }: Passage): string {
  if (start === undefined) return text;
  const tenths = Math.round(start * 10);
  return `#${clock(Math.floor(tenths / 10))}-${tenths % 10}# ${text}`;
}
