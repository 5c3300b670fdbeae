import { readBareTime } from '../syntax/times.ts';
import { firstLineOf, splitLines } from '../text/lines.ts';
import type { DraftTurn, Passage } from './draft/draft.ts';
import type { FileContent, FileFormat, Imported, Refusal } from './format.ts';

/** The chat that Zoom saves: `09:01:12 From Ann Lee to Everyone:`, and the message beside it or on the lines below. */
export const zoomChat: FileFormat = {
  id: 'zoom-chat',
  title: 'Zoom chat',
  extensions: [],
  holds: { speakers: true, times: true, questions: false, events: false, sections: false, roster: false },
  recognises: ({ text }) => opening.test(firstLineOf(text.slice(0, 400).trimStart())),
  read: readZoomChat,
};

const opening =
  /^(\d{1,2}:\d\d:\d\d)\s{1,8}From\s{1,4}(\S.{0,80}?)(?:\s{1,4}to\s{1,4}(\S[^:]{0,80}?))?(?:\s?\((?:Direct Message|Privately)\))?\s{0,4}:(?:\s|$)\s{0,8}/i;

function readZoomChat({ text }: FileContent): Imported | Refusal {
  const turns: (DraftTurn & { readonly passages: Passage[] })[] = [];
  let start: number | undefined;
  const add = (words: string) => {
    const passages = turns.at(-1)?.passages;
    if (!passages || words === '') return;
    if (passages.length > 0) passages.push({ text: words, isParagraph: true });
    else passages.push({ text: words, ...(start !== undefined && { start }) });
  };
  const strayLines: number[] = [];
  for (const [at, line] of splitLines(text).entries()) {
    const match = opening.exec(line);
    if (match) {
      const [head, time = '', name = '', to] = match;
      start = readBareTime(time, 0, time.length)?.seconds;
      turns.push({ kind: 'turn', speakers: [name.trim()], ...addressee(to), passages: [] });
      add(line.slice(head.length).trim());
    } else if (turns.length > 0) add(line.trim());
    else if (line.trim() !== '') strayLines.push(at + 1);
  }
  if (turns.length === 0) return { refused: 'no line says from whom a message is' };
  const [above] = strayLines;
  const remarks =
    above === undefined ? [] : [{ message: 'The lines above the first message were left out.', line: above }];
  return { draft: { header: {}, roster: [], parts: turns }, remarks };
}

/** To whom a message is that not everybody could read. */
function addressee(to: string | undefined): { readonly qualifiers?: readonly string[] } {
  return to === undefined || /^everyone$/i.test(to) ? {} : { qualifiers: [`to ${to}`] };
}
