import { isDigit } from '../text/characters.ts';
import { looseNameKey } from '../text/names.ts';

/**
 * How a name stands in for one that is missing: `unnamed` where nobody has looked (what speech
 * recognition writes, `UNKNOWN`, `???`), `role` where it may well be on purpose (`Interviewee 2`).
 */
export function placeholderKind(name: string): 'unnamed' | 'role' | undefined {
  const key = looseNameKey(name);
  if (!opensAsOne(key)) return undefined;
  if (unnamed.test(key)) return 'unnamed';
  return role.test(key) ? 'role' : undefined;
}

/** Hardly a name begins so, and V8 takes half a millisecond to make the patterns ready. */
function opensAsOne(key: string): boolean {
  return key.startsWith('?') || isDigit(key.charCodeAt(1)) || openings.has(key.slice(0, 3));
}

const openings = new Set(
  'xxx spe spk voi unk uni unn mal fem new ano oth n/a nam tbd int par res que aud man wom cal gue per att'.split(' '),
);
const unnamed =
  /^(?:\?{2,}|x{3,}|(?:speaker|spk|voice)[ _#-]*(?:\d{1,4}|[a-z?])|(?:unknown|unidentified|unnamed)(?: (?:male|female|man|woman|person|speaker|voice)){0,2}(?: \d{1,4})?|(?:male|female) (?:voice|speaker)(?: \d{1,4})?|(?:new|another|other) speaker|n\/a|name|tbd|s\d{1,3})$/;
/** A letter stands apart: Manu and Mana are called so. */
const role =
  /^(?:interviewer|interviewee|participant|respondent|questioner|audience member|male|female|man|woman|caller|guest|person|attendee)(?:[ _#-]*\d{1,4}|[ _#-]+[a-z])$/;
