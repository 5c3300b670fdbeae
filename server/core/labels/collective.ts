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
  const [first = ''] = name.split(' ', 1);
  if (first.length === name.length) return false;
  if (englishOpeners.has(first) && isOfManyInEnglish(name.replace(/^a number of /, 'several '))) return true;
  return (
    voicesAfter
      .get(first)?.()
      .test(name.slice(first.length + 1)) === true
  );
}

/** `some hon. members`, `a government senator`, `voices from the gallery`, `a resident of the town`. */
function isOfManyInEnglish(name: string): boolean {
  const words = name.split(' ');
  const article = several.has(words[0] as string) || articles.has(words[0] as string) ? (words.shift() as string) : '';
  const isOne = articles.has(article);
  let group = 0;
  while (group < MOST_GROUPS && groups.has(words[group] as string)) group++;
  const [noun = '', ...rest] = words.slice(group);
  const where = rest.join(' ');
  if (where !== '' && !somewhere.test(where)) return false;
  if (isOne && noun === 'resident') return group === 0 && lives.test(where);
  const isVoice = isOne ? voices.has(`${noun}s`) || noun === 'deputy' : voices.has(noun);
  return isVoice && (several.has(article) || group > 0 || where !== '');
}

const everybody = new Set(['All', 'ALL']);

const interjections = new Set(['zuruf', 'zurufe', 'zwischenruf', 'zwischenrufe', 'gegenruf', 'gegenrufe']);

const LONGEST = 40;

const articles = new Set(['a', 'an']);
const several = new Set(['some', 'several', 'many', 'various', 'other', 'all']);
/** Who the voices are: `hon. members`, `government senators`. */
const groups = new Set(
  `hon hon. honorable honourable noble government opposition coalition crossbench majority minority
  independent`.split(/\s+/),
);
const MOST_GROUPS = 2;
const voices = new Set(
  'members senators lords deputies delegates representatives councillors peers voices backbenchers'.split(' '),
);
const englishOpeners: ReadonlySet<string> = new Set([...articles, ...several, ...groups, ...voices]);
const somewhere = /^(?:(?:from|in|of|on) the [^,:]{1,30}|opposite|interjecting)$/;
const lives = /^(?:from|in|of) the [^,:]{1,24}$/;

/** From whom an Italian voice comes: `dal centro`. */
const FROM = "d(?:a|i|ai|al|alla|all'|ei|el) ?[^,]{1,30}";

/** An article or a number, and what the voices are after it, in other languages. */
const forms: readonly (readonly [first: string, rest: string])[] = [
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
