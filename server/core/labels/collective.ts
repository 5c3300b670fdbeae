import { lazy } from '../text/lazy.ts';
import { nameKey } from '../text/names.ts';

/** Whether a name is a voice of many, or one that no record names, as the parliaments of the United Kingdom print them. */
export function isCollective(name: string): boolean {
  const key = nameKey(name);
  // `all: ` in small letters is the beginning of a list.
  if (everybody.has(key)) return true;
  const loose = key.toLowerCase();
  return interjections.has(loose) || (name.length <= LONGEST && isOfMany(loose));
}

function isOfMany(name: string): boolean {
  const space = name.indexOf(' ');
  return (
    space > 0 &&
    voicesAfter
      .get(name.slice(0, space))?.()
      .test(name.slice(space + 1)) === true
  );
}

const everybody = new Set(['All', 'ALL']);

const interjections = new Set(['zuruf', 'zurufe', 'zwischenruf', 'zwischenrufe', 'gegenruf', 'gegenrufe']);

const LONGEST = 40;

/** Who the voices are, in English: `members`, `hon. members`, `government senators`. */
const GROUPS =
  'hon hon. honorable honourable noble government opposition coalition crossbench majority minority independent';
const GROUP = `(?:(?:${GROUPS.replace('.', '\\.').replaceAll(' ', '|')}) )`;
const VOICE = '(?:member|senator|lord|deputy|delegate|representative|councillor|peer|voice|backbencher)';
const PLURALS = 'members senators lords deputies delegates representatives councillors peers voices backbenchers';
const VOICES = `(?:${PLURALS.replaceAll(' ', '|')})`;
const WHERE = '(?:(?:from|in|of|on) the [^,:]{1,30}|opposite|interjecting)';

/** From whom an Italian voice comes: `dal centro`. */
const FROM = "d(?:a|i|ai|al|alla|all'|ei|el) ?[^,]{1,30}";

/** An article or a number, and what the voices are after it, in the words of several parliaments. */
const forms: readonly (readonly [first: string, rest: string])[] = [
  ['some several many various other all', `${GROUP}{0,2}${VOICES}(?: ${WHERE})?`],
  ['a', `number of ${GROUP}{0,2}${VOICES}(?: ${WHERE})?`],
  ['a an', `${GROUP}{1,2}${VOICE}(?: ${WHERE})?`],
  ['a an', `${VOICE} ${WHERE}`],
  ['a an', 'resident (?:from|in|of) the [^,:]{1,24}'],
  [GROUPS, `${GROUP}?${VOICES}(?: ${WHERE})?`],
  [PLURALS, WHERE],
  [
    'des plusieurs quelques un une',
    '(?:députés?|députées?|sénateurs?|sénatrices?|membres?|voix)(?: (?:à|au|aux|de|des|du|sur) [^,:]{1,30})?',
  ],
  ['mehrere einige viele', '(?:abgeordnete|stimmen)(?: (?:aus|bei|von|vom) [^,:]{1,30})?'],
  [
    'varios varias algunos algunas un una',
    '(?:señor(?:es|as|a)? )?(?:diputados?|diputadas?|senadores?|senadoras?|voces|voz)',
  ],
  ['vários várias alguns uma', '(?:senhores deputados|deputados?|vozes|voz)'],
  ['una', `voce(?: ${FROM})?`],
  ['alcune', `voci(?: ${FROM})?`],
  ['voci', FROM],
  ['alcuni molti un', '(?:deputati|deputato|senatori|senatore)'],
  ['głos głosy', '(?:z|na) [^,]{1,20}'],
  ['verschillende enkele een', '(?:leden|lid|stemmen|stem)'],
  ['flera några en', '(?:ledamöter|ledamot|röster|röst)'],
];

/** What may follow the first word of a collective name. Names of people rarely begin with one, so few patterns are compiled. */
const voicesAfter: ReadonlyMap<string, () => RegExp> = new Map(
  forms
    .flatMap(([first]) => first.split(' '))
    .map((word) => [word, lazy(() => new RegExp(`^(?:${restsAfter(word).join('|')})$`))]),
);

function restsAfter(word: string): string[] {
  return forms.filter(([first]) => first.split(' ').includes(word)).map(([, rest]) => rest);
}
