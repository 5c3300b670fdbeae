import { parse } from '../parse.ts';
import { draftToTranscript } from './draft/draftToTranscript.ts';
import { transcriptToDraft } from './draft/transcriptToDraft.ts';
import type { FileFormat } from './format.ts';

/** Our own markup. It is what other formats are read into, and content alone never tells it from other text. */
export const transcript: FileFormat = {
  id: 'transcript',
  title: 'Transcript Markup',
  extensions: ['.transcript'],
  holds: { speakers: true, times: true, questions: true, events: true, sections: true, roster: true },
  read: ({ text }, { settings }) => ({ draft: transcriptToDraft(parse(text, settings)), remarks: [] }),
  write: ({ draft }, { times, settings }) => {
    const { text, remarks } = draftToTranscript(draft, { times, settings });
    return { pieces: [text], remarks };
  },
};
