import { groupBy } from '../text/groupBy.ts';
import type { Span } from '../text/span.ts';
import type { Difference, DifferenceSide } from './difference.ts';
import type { Spoken } from './pieces.ts';
import { isSameToken, type SteppedOver, Tokens, tokenKey } from './tokens.ts';

export interface CompareOptions {
  readonly ignoreCase: boolean;
  readonly ignorePunctuation: boolean;
  readonly max: number;
}

export interface Comparison {
  readonly differences: Difference[];
  readonly more: boolean;
  readonly same: number;
  /** The pieces of each text that a pack of the folder takes for furniture, and that the other text does not have. */
  readonly removed: readonly number[];
  readonly added: readonly number[];
  /** The runs of words that are in both texts and have another speaker in the second one, in order. */
  readonly moved: readonly MovedWords[];
  /** The speakers who say some words in both texts. */
  readonly keeping: ReadonlySet<number>;
}

/** Words in a row that are the same in both texts and have another speaker in the second. Places are UTF-16 offsets. */
export interface MovedWords {
  /** The speakers, as {@link Voices} number them. */
  readonly from: number;
  readonly to: number;
  readonly before: Span;
  readonly after: Span;
  /** How many words; marks of punctuation do not count. */
  readonly count: number;
}

/** Compares the speech of two texts, token by token, and finds the next place where they agree after a difference. */
export function compareWords(before: Spoken, after: Spoken, options: CompareOptions): Comparison {
  return new Comparer(before, after, options).run();
}

/** Where both texts stood. */
interface Place {
  readonly before: Tokens;
  readonly after: Tokens;
  readonly same: number;
}

class Comparer {
  #before: Tokens;
  #after: Tokens;
  readonly #options: CompareOptions;
  readonly #differences: Difference[] = [];
  #same = 0;
  /** The two texts just before the last optional piece that was stepped over. */
  #choice: Place | undefined;
  /** Each with the number of words that were the same up to its end. */
  readonly #moved: { words: MovedWords; same: number }[] = [];
  readonly #keeping = new Set<number>();
  #lastKept = 0;

  constructor(before: Spoken, after: Spoken, options: CompareOptions) {
    this.#before = new Tokens(before, options.ignorePunctuation);
    this.#after = new Tokens(after, options.ignorePunctuation);
    this.#options = options;
  }

  run(): Comparison {
    const { ignoreCase, max } = this.#options;
    for (;;) {
      const state = this.#nearOptional();
      this.#before.same = this.#same;
      this.#after.same = this.#same;
      const hasBefore = this.#before.next();
      const hasAfter = this.#after.next();
      if (state && (this.#before.skipped || this.#after.skipped)) this.#choice = state;
      if (!hasBefore && !hasAfter) return this.#result(false);
      if (hasBefore && hasAfter && isSameToken(this.#before, this.#after, ignoreCase)) {
        this.#same++;
        this.#compareSpeakers(this.#before, this.#after);
        continue;
      }
      if (this.#takeChoice()) continue;
      if (this.#differences.length >= max || !this.#bridge(hasBefore, hasAfter)) return this.#result(true);
    }
  }

  #result(more: boolean): Comparison {
    return {
      differences: this.#differences,
      more,
      same: this.#same,
      moved: this.#moved.map(({ words }) => words),
      keeping: this.#keeping,
      ...unpaired(this.#before, this.#after),
    };
  }

  /** Notes the word at which both stand if it has another speaker. */
  #compareSpeakers(before: Tokens, after: Tokens): void {
    const [from, to] = [before.voice, after.voice];
    if (from === to) {
      if (to !== this.#lastKept) this.#keeping.add(to);
      this.#lastKept = to;
      return;
    }
    const last = this.#moved.at(-1);
    const isNext = last?.same === this.#same - 1 && last.words.from === from && last.words.to === to;
    const words = {
      ...{ from, to },
      before: { start: isNext ? last.words.before.start : before.start, end: before.end },
      after: { start: isNext ? last.words.after.start : after.start, end: after.end },
      count: (isNext ? last.words.count : 0) + (after.isWord ? 1 : 0),
    };
    if (isNext) this.#moved.pop();
    this.#moved.push({ words, same: this.#same });
  }

  #nearOptional(): Place | undefined {
    if (!this.#before.isBeforeOptional() && !this.#after.isBeforeOptional()) return undefined;
    return { before: this.#before.copy(), after: this.#after.copy(), same: this.#same };
  }

  /**
   * A heading or a line of furniture may stand in the other text as speech: somebody put it back, or made a heading of it.
   * If stepping over it led to a difference, it is compared as well.
   */
  #takeChoice(): boolean {
    const choice = this.#choice;
    this.#choice = undefined;
    if (!choice) return false;
    const { before, after } = choice;
    const taken = [
      ...this.#takeOptional(before, after),
      ...this.#takeOptional(after, before).map(([one, other]) => [other, one] as const),
    ];
    if (taken.length === 0) return false;
    this.#before = before;
    this.#after = after;
    this.#same = choice.same;
    while ((this.#moved.at(-1)?.same ?? 0) > choice.same) this.#moved.pop();
    for (const [one, other] of taken) this.#compareSpeakers(one, other);
    return true;
  }

  /** Steps over the optional pieces that come next in one text, and over the same words in the other. Gives the ends of both. */
  #takeOptional(one: Tokens, other: Tokens): (readonly [Tokens, Tokens])[] {
    const { ignoreCase } = this.#options;
    const taken: (readonly [Tokens, Tokens])[] = [];
    while (one.openOptional()) {
      const ahead = other.copy();
      let isSame = true;
      while (isSame && one.nextInOptional()) isSame = ahead.next() && isSameToken(one, ahead, ignoreCase);
      if (!isSame) one.leavePiece();
      else {
        other.moveTo(ahead);
        taken.push([one.copy(), ahead]);
      }
    }
    return taken;
  }

  /** Reports the difference at which both stand, and goes to where they agree again; false if they do not. */
  #bridge(hasBefore: boolean, hasAfter: boolean): boolean {
    for (const reach of reaches) {
      const meeting = nearestMeeting(
        this.#lookAhead(this.#before, hasBefore, reach),
        this.#lookAhead(this.#after, hasAfter, reach),
      );
      if (!meeting) continue;
      this.#differences.push(this.#difference(meeting.before, meeting.after, false));
      advance(this.#before, meeting.before, hasBefore);
      advance(this.#after, meeting.after, hasAfter);
      return true;
    }
    this.#differences.push(this.#difference(hasBefore ? WIDEST : 0, hasAfter ? WIDEST : 0, true));
    return false;
  }

  /** The keys of the tokens from the one at which a text stands, with marks for the end if it is near. */
  #lookAhead(tokens: Tokens, hasToken: boolean, reach: number): string[] {
    const ahead = tokens.copy();
    const keys: string[] = [];
    for (let has = hasToken; has && keys.length < reach; has = ahead.next()) {
      keys.push(tokenKey(ahead, this.#options.ignoreCase));
    }
    if (keys.length < reach) for (let i = 0; i < MEETING; i++) keys.push(END);
    return keys;
  }

  #difference(before: number, after: number, rest: boolean): Difference {
    const kind = before === 0 ? 'added' : after === 0 ? 'missing' : 'changed';
    return {
      kind,
      before: side(this.#before, before),
      after: side(this.#after, after),
      context: longer(contextOf(this.#before), contextOf(this.#after)),
      rest,
    };
  }
}

/** The pieces by a pack of the folder that one text has and the other has not, at the same place of the speech. */
function unpaired(before: Tokens, after: Tokens): Pick<Comparison, 'removed' | 'added'> {
  const keyOf = ({ spoken }: Tokens, { piece, same }: SteppedOver) => {
    return `${same} ${spoken.text.slice(spoken.starts[piece], spoken.ends[piece]).replace(/\s+/g, ' ')}`;
  };
  const here = after.steppedOver;
  const waiting = groupBy(here, (step) => keyOf(after, step));
  const paired = new Set<SteppedOver>();
  const removed = before.steppedOver.filter((step) => {
    const other = waiting.get(keyOf(before, step))?.pop();
    if (other) paired.add(other);
    return other === undefined;
  });
  return {
    removed: removed.map(({ piece }) => piece),
    added: here.filter((step) => !paired.has(step)).map(({ piece }) => piece),
  };
}

/** How many tokens ahead to look for a place where two texts agree again: near first, then further. */
const WIDEST = 65_536;
const reaches = [256, 4096, WIDEST];
/** Two texts agree again if so many tokens in a row are the same. */
const MEETING = 3;
/** No token is like this. */
const END = '\n';

function nearestMeeting(
  before: readonly string[],
  after: readonly string[],
): { before: number; after: number } | undefined {
  const places = new Map<string, number>();
  for (let i = after.length - MEETING; i >= 0; i--) places.set(runAt(after, i), i);
  let best: { before: number; after: number } | undefined;
  for (let i = 0; i + MEETING <= before.length; i++) {
    if (best && i >= best.before + best.after) break;
    const place = places.get(runAt(before, i));
    if (place !== undefined && (!best || i + place < best.before + best.after)) best = { before: i, after: place };
  }
  return best;
}

function runAt(keys: readonly string[], at: number): string {
  return keys.slice(at, at + MEETING).join(' ');
}

/** Moves a text so that its next token is the one `count` after that at which it stands. */
function advance(tokens: Tokens, count: number, hasToken: boolean): void {
  if (!hasToken) return;
  if (count === 0) tokens.stepBack();
  for (let i = 1; i < count; i++) tokens.next();
}

const SHOWN = 12;

function side(tokens: Tokens, count: number): DifferenceSide {
  const { lines, text } = tokens.spoken;
  const { line, character } = lines.positionAt(tokens.start);
  const ahead = tokens.copy();
  const from = ahead.start;
  let end = from;
  let seen = 0;
  for (let has = count > 0; has && seen < count; has = ahead.next()) {
    seen++;
    if (seen <= SHOWN) end = ahead.end;
  }
  const words = text.slice(from, end).replace(/\s+/g, ' ');
  return { line: line + 1, column: character + 1, words: seen > SHOWN ? `${words} …` : words, count: seen };
}

/** One text may break its line just here. */
function longer(one: string, other: string): string {
  return other.length > one.length ? other : one;
}

const CONTEXT = 40;

/** The last words before a difference, if they stand on its line. */
function contextOf({ spoken, start, pieceStart }: Tokens): string {
  const from = Math.max(pieceStart, start - CONTEXT);
  const cut = spoken.text.slice(from, start).trim().replace(/\s+/g, ' ');
  return from > pieceStart ? cut.slice(cut.indexOf(' ') + 1) : cut;
}
