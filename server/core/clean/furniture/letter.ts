import { isNameLike } from '../../labels/labels.ts';
import { endsInMark } from '../../sentences/lineBreaks.ts';
import type { Transcript } from '../../syntax/tree.ts';
import { runStart } from '../../text/characters.ts';
import { lazy } from '../../text/lazy.ts';
import type { Fact, TakenLine, Voice } from './recognition.ts';
import type { TextLine } from './textLines.ts';

/** A letter that is signed: whose words it is. */
export interface Letter {
  readonly kind: Fact;
  /** The salutation's line. */
  readonly firstLine: number;
  readonly voice: Voice;
  /** The signature, and the office below it. */
  readonly taken: readonly TakenLine[];
  /** What introduces the letter. */
  readonly narrative: ReadonlySet<number>;
}

/**
 * A page is a letter where it has one salutation, one close below it, and below that a name and nothing
 * else but an office. The name is that of everybody between: only then is there no doubt.
 */
export function readLetter(transcript: Transcript, text: readonly TextLine[]): Letter | undefined {
  if (transcript.turns.length > 0 || transcript.header?.speaker) return undefined;
  const salutations = text.filter(({ key }) => isSalutation(key));
  const closes = text.filter(({ key }) => close.test(key));
  const [first, secondSalutation] = salutations;
  const [last, secondClose] = closes;
  if (!first || !last || secondSalutation || secondClose || last.index < first.index) return undefined;
  const [signature, ...offices] = text.slice(last.index + 1);
  const name = signature && withoutClosingQuotes(signature.key);
  if (!signature || !name || !isNameLike(name) || offices.length > MOST_OFFICES) return undefined;
  if (offices.some(({ key }) => key === '' || endsInMark(key))) return undefined;
  const [office] = offices;
  const role = office ? withoutClosingQuotes(office.key) : statedRole(text);
  return {
    kind: { key: 'kind', value: 'letter', line: first.line },
    firstLine: first.line,
    voice: {
      name,
      ...(role ? { role } : {}),
      qualifiers: [],
      opens: undefined,
      lastLine: last.line,
      because: `the letter is signed “${name}”`,
    },
    taken: [
      takenLine(signature, 'the signature of the letter'),
      ...offices.map((line) => takenLine(line, 'the office below the signature')),
    ],
    narrative: new Set(
      text
        .slice(0, first.index)
        .filter(({ key }) => introduction.test(key))
        .map(({ line }) => line),
    ),
  };
}

/** Whether a line opens a letter. */
export function isSalutation(key: string): boolean {
  return salutation.test(key);
}

const MOST_OFFICES = 2;
const salutation = /^["'“‘]?Dear [^.?!:]{1,80},?$/;
const close =
  /^(?:Yours (?:sincerely|faithfully|truly|ever|aye)|(?:With )?(?:kind|best|warm|kindest|warmest) (?:regards|wishes)|Sincerely|Regards),?$/i;
const closingQuotes = new Set(['"', "'", '”', '’']);

function withoutClosingQuotes(key: string): string {
  return key.slice(
    0,
    runStart(key, key.length, (character) => closingQuotes.has(character)),
  );
}

/** A whole sentence of some length, which an address or a date is not; brackets would end the event too early. */
const introduction = /^[^[\]]{40,}[.!?]["'”’]?$/;

/** The role that a letter states: "I am replying as the Minister for Safeguarding." */
function statedRole(lines: readonly TextLine[]): string | undefined {
  for (const { key } of lines) {
    for (const { 0: opening, index } of key.matchAll(inRole)) {
      const role = roleAt(key.slice(index + opening.length));
      if (role) return role;
    }
  }
  return undefined;
}

const inRole = /\bI am (?:replying|writing|responding)(?: to you)? (?:as|in my (?:role|capacity) as) (?:the )?/g;

/** The longest run of capitalised and small words at the start of a text that a comma or a full stop follows. */
function roleAt(text: string): string | undefined {
  let end = 0;
  let at = 0;
  for (const word of text.split(' ', MOST_WORDS)) {
    const [, written = '', mark] = roleWord().exec(word) ?? [];
    if (written === '') break;
    if (mark) end = at + written.length;
    if (mark === '.' || written.length + (mark ?? '').length < word.length) break;
    at += word.length + 1;
  }
  return text.slice(0, end) || undefined;
}

const roleWord = lazy(() => /^(\p{Lu}[\p{L}’'-]*|of|for|and|the|to)([.,]?)/u);
const MOST_WORDS = 15;

function takenLine({ line, text }: TextLine, entry: string): TakenLine {
  return { line, text, pack: 'page', entry, as: 'cue', endsSpeech: false };
}
