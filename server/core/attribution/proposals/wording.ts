/**
 * The words of a text for comparison with cues: lower case, straight apostrophes, no punctuation. `right hon.` and `hon. and
 * learned` become `hon`, because they say the same about the speaker. A year becomes `#`.
 */
export function wordsOf(text: string, limit: number): string[] {
  // Of a long paragraph only the first words are looked at. They are whole words, since a space ends them.
  const end = text.lastIndexOf(' ', limit * USUAL_WORD);
  const words = text.length > limit * USUAL_WORD && end > 0 ? wordsIn(text.slice(0, end), limit) : [];
  return words.length === limit ? words : wordsIn(text, limit);
}

/** In UTF-16 units, with the space after it; longer than most words. */
const USUAL_WORD = 10;

function wordsIn(text: string, limit: number): string[] {
  const words: string[] = [];
  const lower = text.toLowerCase().replaceAll('’', "'");
  let start = -1;
  for (let i = 0; i <= lower.length && words.length < limit; i++) {
    const isInside = isWordPart(lower.charCodeAt(i)) || (start >= 0 && joins(lower, i));
    if (isInside && start < 0) start = i;
    if (isInside || start < 0) continue;
    add(words, lower.slice(start, i));
    start = -1;
  }
  return words;
}

function add(words: string[], word: string): void {
  if (word === 'learned' && words.at(-1) === 'and' && words.at(-2) === 'hon') {
    words.pop();
    return;
  }
  if (word === 'hon' && words.at(-1) === 'right') words.pop();
  words.push(word.length === 4 && /^\d{4}$/.test(word) ? '#' : word);
}

/** Letters and digits. Outside ASCII, everything except spaces and punctuation counts. */
function isWordPart(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return code >= 0xc0 && (code < 0x2000 || code > 0x206f) && code !== 0x3000 && code !== 0xd7;
}

const APOSTROPHE = 39;

/** An apostrophe between letters belongs to the word. */
function joins(text: string, at: number): boolean {
  return text.charCodeAt(at) === APOSTROPHE && isWordPart(text.charCodeAt(at + 1));
}
