import type { Passage } from '../draft/draft.ts';
import type { FileFormat } from '../format.ts';
import { clock, headerLoss, type ParagraphStyle, writeParagraphs } from './speakerParagraphs.ts';

const title = 'OHMS text';

/**
 * Text for the Oral History Metadata Synchronizer: names in capitals, and a mark at each full minute. A minute that passes within a passage
 * has its mark where it falls by the share of the words.
 */
export const ohms: FileFormat = {
  id: 'ohms',
  title,
  extensions: ['.ohms.txt'],
  holds: { speakers: true, times: true, questions: false, events: true, sections: true, roster: false },
  write: ({ draft }) => ({ pieces: writeParagraphs(draft, minuteStyle()), remarks: headerLoss(draft, title) }),
};

function minuteStyle(): ParagraphStyle {
  /** The next minute to mark. */
  let minute = 0;
  return {
    between: '\n\n',
    label: (names) => (names.length === 0 ? 'UNKNOWN' : names.join(', ').toUpperCase().replaceAll(':', '')),
    passage({ text, start }: Passage, nextTime: number | undefined) {
      if (start === undefined) return text;
      const words = text.split(' ');
      const length = Math.max(0, (nextTime ?? start) - start);
      // Minutes that pass in silence have no words to stand before, but for the last of them.
      minute = Math.max(minute, Math.floor(start / 60));
      const marks = new Map<number, string>();
      for (; minute * 60 <= start || minute * 60 < start + length; minute++) {
        if (minute === 0) continue;
        const share = length === 0 ? 0 : Math.max(0, minute * 60 - start) / length;
        const at = Math.min(words.length - 1, Math.floor(share * words.length));
        // Two minutes at one word are one mark, with the later time.
        marks.set(at, `[${clock(minute * 60)}] `);
      }
      return words.map((word, at) => `${marks.get(at) ?? ''}${word}`).join(' ');
    },
  };
}
