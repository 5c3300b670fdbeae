import { isNameLike } from '../../labels/labels.ts';
import { endsInMark } from '../../sentences/lineBreaks.ts';
import type { Pack } from '../../syntax/pack.ts';
import type { Transcript } from '../../syntax/tree.ts';
import type { Match } from './entries.ts';
import { readLetter } from './letter.ts';
import { choosePacks, matchesByLine, matchLines, nameBelow } from './matching.ts';
import { packs } from './packs/index.ts';
import type { Fact, Recognition, TakenLine, Voice } from './recognition.ts';
import { type TextLine, textLines } from './textLines.ts';
import { voiceOf } from './voiceOf.ts';

/** The packs that a profile may name. */
export const profileNames: readonly string[] = ['auto', 'none', ...packs.map(({ name }) => name)];

/**
 * Finds the lines of a page that are no speech. With the profile `auto`, a pack is used only if a line proves that the page
 * is from its site; `none` finds nothing; any other name is the one pack to use.
 */
export function recognise(transcript: Transcript, profile: string): Recognition {
  return new Recogniser(transcript, profile).run();
}

class Recogniser {
  readonly #transcript: Transcript;
  readonly #profile: string;
  #lines: readonly TextLine[];
  readonly #byLine: ReadonlyMap<number, readonly Match[]>;
  readonly #taken = new Map<number, TakenLine>();
  readonly #facts: Fact[] = [];
  readonly #voices = new Map<number, Voice>();
  readonly #doubtful = new Map<number, { line: number; text: string; why: string }>();
  readonly #packs = new Set<string>();
  #title: { line: number; text: string } | undefined;

  constructor(transcript: Transcript, profile: string) {
    this.#transcript = transcript;
    this.#profile = profile;
    this.#lines = profile === 'none' ? [] : textLines(transcript);
    this.#byLine = matchesByLine(this.#lines, transcript.settings.packs);
  }

  run(): Recognition {
    const lines = this.#lines;
    // What goes makes neighbours of the lines around it, which may now be seen for what they are.
    for (let round = 0, count = -1; round < MOST_ROUNDS && count < this.#taken.size; round++) {
      count = this.#taken.size;
      this.#recogniseOnce();
      this.#lines = remaining(lines, this.#taken);
    }
    const letter = readLetter(this.#transcript, this.#lines);
    for (const line of letter?.taken ?? []) this.#taken.set(line.line, line);
    if (letter) this.#voices.set(letter.firstLine, letter.voice);
    return {
      packs: [...this.#packs],
      taken: new Map([...this.#taken].sort(([a], [b]) => a - b)),
      facts: letter ? [...this.#facts, letter.kind] : this.#facts,
      voices: this.#voices,
      title: this.#title,
      narrative: letter?.narrative ?? new Set(),
      doubtful: [...this.#doubtful.values()],
    };
  }

  #recogniseOnce(): void {
    const all = { lines: this.#lines, byLine: this.#byLine };
    const chosen = choosePacks(all, this.#profile, this.#transcript.settings.packs);
    for (const { name } of chosen) if (name !== 'speech-to-text') this.#packs.add(name);
    const matches = matchLines(all, chosen);
    this.#takeSure(matches);
    this.#takeAmongFurniture(matches);
    this.#nameWhoAnswers(matches);
  }

  #takeSure(matches: readonly (Match | undefined)[]): void {
    for (const line of this.#lines) {
      const match = matches[line.index];
      if (!match || match.entry.spec.amongFurniture) continue;
      this.#take(line, match);
    }
  }

  /**
   * "Share" and "Close" are words too. They are taken where what stands above and below is furniture
   * that nobody says: not where they may be the first or the last words of somebody.
   */
  #takeAmongFurniture(matches: readonly (Match | undefined)[]): void {
    const lines = this.#lines;
    for (let first = 0; first < lines.length; first++) {
      if (!matches[first]?.entry.spec.amongFurniture) continue;
      let last = first;
      while (matches[last + 1]?.entry.spec.amongFurniture) last++;
      const above = this.#chrome(first - 1);
      const below = this.#chrome(last + 1);
      const isAmong =
        above !== 'speech' &&
        above !== 'label' &&
        below !== 'speech' &&
        (above === 'furniture' || below === 'furniture');
      for (let i = first; i <= last && isAmong; i++) this.#take(lines[i] as TextLine, matches[i] as Match);
      first = last;
    }
  }

  /** What the neighbour of a doubtful line is. The page's beginning and end are neither speech nor furniture. */
  #chrome(index: number): 'furniture' | 'label' | 'edge' | 'speech' {
    const line = this.#lines[index];
    if (!line) return 'edge';
    const taken = this.#taken.get(line.line);
    if (!taken) return 'speech';
    return taken.as === 'furniture' ? 'furniture' : 'label';
  }

  #take(line: TextLine, { entry, kept }: Match): void {
    const { spec, pack } = entry;
    if (spec.as === 'doubtful') {
      this.#doubt(line);
      return;
    }
    const as = spec.as === 'portrait' ? 'furniture' : spec.as;
    this.#set(line, as, pack.name, spec.pattern, spec.endsSpeech ?? false);
    for (const [key, value] of kept) {
      if (!aboutSpeakers.has(key)) this.#facts.push({ key, value, line: line.line });
    }
    if (spec.key) this.#facts.push({ key: spec.key, value: line.key, line: line.line });
    if (spec.belowTitle) this.#takeTitle(line, pack);
    if (spec.as === 'portrait') this.#takeNameBelow(line, kept.get('name') ?? '', pack.name);
    if (spec.as === 'cue' || spec.opens) this.#open(line, { entry, kept });
    else if (kept.has('seat')) this.#takeSeat(line, kept.get('seat') ?? '');
  }

  /** The seat of whoever is named on the line above. */
  #takeSeat({ index }: TextLine, seat: string): void {
    const above = this.#lines[index - 1];
    const voice = above && this.#voices.get(above.line);
    if (above && voice) this.#voices.set(above.line, { ...voice, qualifiers: [seat] });
  }

  #open(line: TextLine, { entry, kept }: Match): void {
    const isNamed = kept.has('name') || entry.spec.as === 'cue';
    if (!isNamed && this.#isAskerNamed(line)) return;
    this.#voices.set(line.line, voiceOf(line.key, { entry, kept }));
  }

  /** `Asked by: …` above names who asks; the line that says to whom does not take that back. */
  #isAskerNamed({ index }: TextLine): boolean {
    for (let i = index - 1; i >= 0; i--) {
      const line = this.#lines[i] as TextLine;
      if (!this.#taken.has(line.line)) return false;
      const voice = this.#voices.get(line.line);
      if (voice) return voice.opens === 'question' && voice.name !== undefined;
    }
    return false;
  }

  #takeTitle({ index }: TextLine, { name, isOwn }: Pack): void {
    const above = this.#lines[index - 1];
    if (!above || this.#title || above.shape !== 'text' || above.key.length > LONGEST_TITLE || endsInMark(above.key))
      return;
    if (this.#taken.has(above.line)) return;
    if (this.#lines.find(({ line }) => !this.#taken.has(line)) !== above) return;
    this.#title = { line: above.line, text: above.key };
    this.#set(above, 'title', isOwn ? name : 'page', 'the title of the page', true);
  }

  #takeNameBelow(line: TextLine, name: string, pack: string): void {
    const below = nameBelow(this.#lines, line, name);
    if (!below) return;
    const above = this.#lines[line.index - 1];
    const opens = above && this.#voices.get(above.line)?.opens;
    if (above && opens) this.#voices.delete(above.line);
    this.#set(below, 'cue', pack, 'the name below its portrait', false);
    const qualifiers = [...below.key.slice(name.length).matchAll(/\(([^()]*)\)/g)].map(([, inside]) => inside ?? '');
    this.#voices.set(below.line, { name, qualifiers, opens, because: `the page shows the portrait of ${name}` });
  }

  /**
   * `Answered by` alone is followed by the name, then by an office, then by the day. The office is the
   * one held on the day the page was made, so it is not taken for that of the answer.
   */
  #nameWhoAnswers(matches: readonly (Match | undefined)[]): void {
    for (const line of this.#lines) {
      const voice = this.#voices.get(line.line);
      if (voice?.opens !== 'answer') continue;
      if (voice.name === undefined) {
        this.#voices.delete(line.line);
        const below = this.#lines[line.index + 1];
        if (!below || this.#taken.has(below.line) || !isNameLike(below.key)) continue;
        this.#set(below, 'cue', voice.ownPack ?? 'page', 'the name below “Answered by”', false);
        this.#voices.set(below.line, { ...voice, name: below.key });
        this.#takeOffice(below, matches, voice.ownPack);
      } else this.#takeOffice(line, matches, voice.ownPack);
    }
  }

  #takeOffice({ index }: TextLine, matches: readonly (Match | undefined)[], ownPack: string | undefined): void {
    for (let i = index + 1; i <= index + MOST_OFFICES + 1; i++) {
      if (matches[i]?.kept.has('answered') !== true) continue;
      for (const office of this.#lines.slice(index + 1, i)) {
        if (endsInMark(office.key)) return;
        this.#set(office, 'metadata', ownPack ?? 'page', 'the office of today, below the name', false);
        this.#doubtful.set(office.line, {
          line: office.line,
          text: office.text,
          why: 'the page shows the office of today, which may not be that of the answer; it was left out',
        });
      }
      return;
    }
  }

  /** Said at the beginning or the end of a recording, it may be nobody's. */
  #doubt({ index, line, text }: TextLine): void {
    if (index >= EDGE && index < this.#lines.length - EDGE) return;
    this.#doubtful.set(line, {
      line,
      text,
      why: 'speech recognition writes this where nobody speaks; listen, and take it out by hand',
    });
  }

  #set({ line, text }: TextLine, as: TakenLine['as'], pack: string, entry: string, endsSpeech: boolean): void {
    this.#taken.set(line, { line, text, pack, entry, as, endsSpeech });
  }
}

const MOST_ROUNDS = 6;
const LONGEST_TITLE = 200;
const MOST_OFFICES = 2;
const EDGE = 3;
const aboutSpeakers = new Set(['name', 'role', 'party', 'seat']);
/** The lines that are not taken, as if the others had never been there. */
function remaining(lines: readonly TextLine[], taken: ReadonlyMap<number, TakenLine>): TextLine[] {
  return lines.filter(({ line }) => !taken.has(line)).map((line, index) => ({ ...line, index }));
}
