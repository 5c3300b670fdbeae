import { splitLines } from '../text/lines.ts';
import type { FileContent, FileFormat, Imported, Refusal } from './format.ts';
import { SpeechReader } from './xml/speechReader.ts';

/** The text of the EuroParl corpus: words below tags on lines of their own, `<SPEAKER ID="2" NAME="Lee" AFFILIATION="PSE">`. */
export const europarl: FileFormat = {
  id: 'europarl',
  title: 'EuroParl corpus',
  extensions: [],
  holds: { speakers: true, times: false, questions: false, events: false, sections: true, roster: false },
  recognises: ({ text }) => /^\s{0,100}<(?:CHAPTER|SPEAKER)\s{1,9}ID\s?=/.test(text),
  read: readEuroparl,
};

function readEuroparl({ text }: FileContent): Imported | Refusal {
  const speech = new SpeechReader();
  let isHeading = false;
  let hasSpeaker = false;
  for (const line of splitLines(text)) {
    const [, name = '', attributes = ''] = tag.exec(line) ?? [];
    if (name === '') {
      speech.words.add(`${line} `);
      continue;
    }
    if (isHeading) speech.addSection(1, speech.words.take());
    else speech.endParagraph();
    isHeading = name === 'CHAPTER';
    if (isHeading) speech.closeSpeech();
    else if (name === 'SPEAKER') {
      hasSpeaker = true;
      const speaker = attribute(attributes, 'NAME');
      const party = attribute(attributes, 'AFFILIATION');
      speech.openSpeech({ speakers: speaker ? [speaker] : [], ...(party && { qualifiers: [party] }) });
    }
  }
  if (isHeading) speech.addSection(1, speech.words.take());
  speech.closeSpeech();
  if (!hasSpeaker) return { refused: 'it has no `<SPEAKER>`' };
  return { draft: { header: {}, roster: [], parts: speech.parts }, remarks: [] };
}

/** A tag on a line of its own. */
const tag = /^\s{0,9}<(CHAPTER|SPEAKER|P|BRK)\b([^<>]{0,400})>\s*$/;

function attribute(attributes: string, name: string): string {
  return new RegExp(`\\b${name}\\s?=\\s?"([^"]{0,200})"`).exec(attributes)?.[1]?.trim() ?? '';
}
