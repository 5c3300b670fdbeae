import { nameKey } from '../text/names.ts';

/** Whether a name is a voice of many, or one that no record names, as the parliaments of the United Kingdom print them. */
export function isCollective(name: string): boolean {
  const key = nameKey(name);
  // `all: ` in small letters is the beginning of a list.
  if (everybody.has(key)) return true;
  const loose = key.toLowerCase();
  return interjections.has(loose) || (isShort(name) && collective.test(loose));
}

const everybody = new Set(['All', 'ALL']);

const interjections = new Set(['zuruf', 'zurufe', 'zwischenruf', 'zwischenrufe', 'gegenruf', 'gegenrufe']);

function isShort(name: string): boolean {
  return name.length <= LONGEST && name.includes(' ');
}

const LONGEST = 40;

/** Who the voices are, in English: `members`, `hon. members`, `government senators`. */
const GROUP = String.raw`(?:(?:hon(?:ou?rable|\.)?|noble|government|opposition|coalition|crossbench|majority|minority|independent) )`;
const VOICE = '(?:member|senator|lord|deputy|delegate|representative|councillor|peer|voice|backbencher)';
const VOICES = '(?:members|senators|lords|deputies|delegates|representatives|councillors|peers|voices|backbenchers)';
const WHERE = '(?: (?:from|in|of|on) the [^,:]{1,30}| opposite| interjecting)';

/** An article or a number, and what the voices are, in the words of several parliaments. */
const collective = new RegExp(
  [
    `^(?:(?:some|several|many|various|other|all|a number of) ${GROUP}{0,2}${VOICES}${WHERE}?`,
    `an? ${GROUP}{1,2}${VOICE}${WHERE}?`,
    `an? ${VOICE}${WHERE}`,
    `${GROUP}{0,2}${VOICES}${WHERE}`,
    `${GROUP}{1,2}${VOICES}`,
    'an? resident (?:from|in|of) the [^,:]{1,24}',
    '(?:des|plusieurs|quelques|un|une) (?:députés?|députées?|sénateurs?|sénatrices?|membres?|voix)(?: (?:à|au|aux|de|des|du|sur) [^,:]{1,30})?',
    '(?:mehrere|einige|viele) (?:abgeordnete|stimmen)(?: (?:aus|bei|von|vom) [^,:]{1,30})?',
    '(?:varios|varias|algunos|algunas|un|una) (?:señor(?:es|as|a)? )?(?:diputados?|diputadas?|senadores?|senadoras?|voces|voz)',
    '(?:vários|várias|alguns|uma) (?:senhores deputados|deputados?|vozes|voz)',
    "(?:una voce|(?:alcune )?voci)(?: d(?:a|i|ai|al|alla|all'|ei|el) ?[^,]{1,30})?",
    '(?:alcuni|molti|un) (?:deputati|deputato|senatori|senatore)',
    'głosy? (?:z|na) [^,]{1,20}',
    '(?:verschillende|enkele|een) (?:leden|lid|stemmen|stem)',
    '(?:flera|några|en) (?:ledamöter|ledamot|röster|röst))$',
  ].join('|'),
);
