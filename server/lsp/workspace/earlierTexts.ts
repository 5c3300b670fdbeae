import { parse, type ReadingSettings, type Speeches, speechesOf, type Transcript } from '../../core/index.ts';

/** A text with which a document is compared, read by the document's settings. */
export interface EarlierText {
  readonly transcript: Transcript;
  readonly speeches: Speeches;
}

/** The text with which each document was last compared. Each is kept until its document is closed. */
export class EarlierTexts {
  readonly #texts = new Map<string, EarlierText>();

  /**
   * Reads a text with which a document is compared.
   * @param text null for the text of the last comparison
   * @returns undefined if there was no comparison
   */
  read(uri: string, text: string | null, settings: ReadingSettings): EarlierText | undefined {
    const known = this.#texts.get(uri);
    const wanted = text ?? known?.transcript.text;
    if (wanted === undefined) return undefined;
    if (known?.transcript.text === wanted && known.transcript.settings === settings) return known;
    const transcript = parse(wanted, settings);
    const read = { transcript, speeches: speechesOf(transcript) };
    this.#texts.set(uri, read);
    return read;
  }

  forget(uri: string): void {
    this.#texts.delete(uri);
  }
}
