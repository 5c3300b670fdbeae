import type { DraftPart, DraftTurn, Passage } from '../draft/draft.ts';
import { eventWords, InlineText, markOf, oneLine } from './inlineText.ts';

type Opening = Omit<DraftTurn, 'kind' | 'passages'>;

/** Puts the parts of a draft together while an archive of debates is read: speeches with paragraphs, and events in and between them. */
export class SpeechReader {
  readonly parts: DraftPart[] = [];
  readonly words = new InlineText();
  /** Who speaks. Undefined outside of speeches. */
  #opening: Opening | undefined;
  #passages: Passage[] = [];
  /** Events before the first words of a speech. */
  #early: string[] = [];
  /** Whether words of the speech are among the parts. */
  #hasSpoken = false;
  #isParagraph = false;
  #start: number | undefined;

  get isSpeech(): boolean {
    return this.#opening !== undefined;
  }

  openSpeech(opening: Opening) {
    this.closeSpeech();
    this.#opening = opening;
  }

  /** Adds what the file says of a speech after its beginning. */
  qualify(qualifier: string) {
    if (this.#opening)
      this.#opening = { ...this.#opening, qualifiers: [...(this.#opening.qualifiers ?? []), qualifier] };
  }

  number(number: number) {
    const marker = this.#opening?.marker;
    if (this.#opening && marker) this.#opening = { ...this.#opening, marker: { ...marker, number } };
  }

  rename(speakers: readonly string[]) {
    if (this.#opening) this.#opening = { ...this.#opening, speakers };
  }

  closeSpeech() {
    this.endParagraph();
    this.#endTurn();
    // A speech in which nothing is said has its events for words.
    if (this.#opening && !this.#hasSpoken && this.#early.length > 0) {
      const passages = this.#early.map((event, at) => ({
        text: markOf(event),
        ...(at === 0 && this.#start !== undefined && { start: this.#start }),
        ...(at > 0 && { isParagraph: true }),
      }));
      this.parts.push({ kind: 'turn', ...this.#opening, passages });
    } else this.#addEarly();
    this.#early = [];
    this.#opening = undefined;
    this.#hasSpoken = false;
    this.#start = undefined;
  }

  /** Ends a paragraph, if there are words in it. */
  endParagraph() {
    this.endPassage();
    this.#isParagraph = true;
  }

  /** Ends a piece of a paragraph that has a time of its own. */
  endPassage(end?: number) {
    const text = this.words.take();
    const last = this.#passages.at(-1);
    if (text !== '') {
      this.#passages.push({
        text,
        ...(this.#start !== undefined && { start: this.#start }),
        ...(end !== undefined && { end }),
        ...(this.#isParagraph && (this.#passages.length > 0 || this.#hasSpoken) && { isParagraph: true }),
      });
      this.#isParagraph = false;
      this.#start = undefined;
    } else if (end !== undefined && last) this.#passages[this.#passages.length - 1] = { ...last, end };
  }

  /** Gives the next words a time in seconds. */
  startAt(seconds: number | undefined) {
    if (seconds === undefined) return;
    this.endPassage();
    this.#start = seconds;
  }

  addSection(level: number, title: string) {
    this.closeSpeech();
    if (title !== '') this.parts.push({ kind: 'section', level, title });
  }

  /** Adds an event on a line of its own, within a speech or between speeches. */
  addEvent(written: string, start?: number, isRecord = false) {
    this.endParagraph();
    const text = isRecord ? oneLine(written) : eventWords(written);
    if (text === '') return;
    if (this.#opening && this.#passages.length === 0 && !this.#hasSpoken && start === undefined && !isRecord) {
      this.#early.push(text);
      return;
    }
    this.#endTurn();
    this.#addEarly();
    this.parts.push({ kind: 'event', text, ...(start !== undefined && { start }), ...(isRecord && { isRecord }) });
  }

  addComment(text: string) {
    this.closeSpeech();
    this.parts.push({ kind: 'comment', text });
  }

  #endTurn() {
    if (this.#passages.length === 0) return;
    this.#addEarly();
    // After an event the same speaker goes on.
    const opening: Opening = this.#hasSpoken
      ? { speakers: this.#opening?.speakers }
      : (this.#opening ?? { speakers: undefined });
    const [first, ...others] = this.#passages;
    const { isParagraph: _, ...plain } = first as Passage;
    this.parts.push({ kind: 'turn', ...opening, passages: [plain, ...others] });
    this.#hasSpoken = this.#opening !== undefined;
    this.#passages = [];
  }

  #addEarly() {
    for (const text of this.#early) this.parts.push({ kind: 'event', text });
    this.#early = [];
  }
}
