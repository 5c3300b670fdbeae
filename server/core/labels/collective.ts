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

/** An article or a number, and what the voices are, in the words of several parliaments. */
const collective =
  /^(?:an hon(?:ou?rable|\.)? (?:member|senator|lord)|(?:(?:some|several|many|other|various|all) )?hon(?:ou?rable|\.)? (?:members|senators|lords)|(?:some|several|many|various) (?:members|senators|deputies|delegates|representatives|voices)|a noble lord|an? (?:voice|member|resident) (?:from|in|of) the [^,]{1,24}|(?:(?:several|some) )?noble lords|(?:des|plusieurs|quelques|un|une) (?:députés?|députées?|sénateurs?|voix)|(?:mehrere|einige|viele) (?:abgeordnete|stimmen)|(?:varios|varias|algunos|algunas|un|una) (?:señor(?:es|as|a)? )?(?:diputados?|diputadas?|senadores?|senadoras?|voces|voz)|(?:vários|várias|alguns|uma) (?:senhores deputados|deputados?|vozes|voz)|(?:una voce|(?:alcune )?voci)(?: d(?:a|i|ai|al|alla|all'|ei|el) ?[^,]{1,30})?|(?:alcuni|molti|un) (?:deputati|deputato|senatori|senatore)|głosy? (?:z|na) [^,]{1,20}|(?:verschillende|enkele|een) (?:leden|lid|stemmen|stem)|(?:flera|några|en) (?:ledamöter|ledamot|röster|röst))$/;
