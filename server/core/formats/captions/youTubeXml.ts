import type { FileContent, FileFormat, Imported, ReadOptions, Refusal } from '../format.ts';
import { otherRoot, readXml, type XmlElement, type XmlVisitor, xmlRoot } from '../xml/readXml.ts';
import { type Cue, captionFile } from './cues.ts';
import { readCaptions } from './readCaptions.ts';
import { captionsHold } from './writeCaptions.ts';

/** The captions of YouTube as XML: `<timedtext>` with milliseconds (srv3), or `<transcript>` with seconds (srv1). */
export const youTubeXml: FileFormat = {
  id: 'youtube-xml',
  title: 'YouTube captions (XML)',
  extensions: ['.srv3', '.srv2', '.srv1'],
  holds: captionsHold,
  recognises: (content) => {
    const root = xmlRoot(content)?.name;
    return (
      root === 'timedtext' || (root === 'transcript' && /<text\s[^<>]{0,99}\bstart=/.test(content.text.slice(0, 4000)))
    );
  },
  read: readYouTubeXml,
};

function readYouTubeXml(content: FileContent, { settings }: ReadOptions): Imported | Refusal {
  const reader = new CaptionReader();
  const refusal = readXml(content.text, reader);
  if (refusal) return refusal;
  if (!reader.isYouTube) return otherRoot(content, 'timedtext');
  const { parts, remarks } = readCaptions(captionFile(reader.cues), settings);
  return { draft: { header: {}, roster: [], parts }, remarks };
}

class CaptionReader implements XmlVisitor {
  isYouTube = false;
  readonly cues: Cue[] = [];
  #caption: XmlElement | undefined;
  #text = '';

  open(element: XmlElement) {
    const { name, parent } = element;
    if (!parent) this.isYouTube = name === 'timedtext' || name === 'transcript';
    if (name !== 'p' && name !== 'text') return;
    this.#caption = element;
    this.#text = '';
  }

  text(text: string) {
    if (this.#caption) this.#text += text;
  }

  close(element: XmlElement) {
    if (element !== this.#caption) return;
    this.#caption = undefined;
    const lines = this.#text.split('\n').filter((line) => line.trim() !== '');
    if (lines.length === 0) return;
    const { start, length } = timesOf(element);
    this.cues.push({ id: '', line: element.line, start, end: length > 0 ? start + length : undefined, lines });
  }
}

/** In seconds. */
function timesOf({ attributes }: XmlElement): { readonly start: number; readonly length: number } {
  const milliseconds = attributes.get('t');
  if (milliseconds === undefined) return { start: time(attributes.get('start')), length: time(attributes.get('dur')) };
  return { start: time(milliseconds) / 1000, length: time(attributes.get('d')) / 1000 };
}

function time(written: string | undefined): number {
  return written === undefined || written.trim() === '' ? Number.NaN : Number(written);
}
