import { looseNameKey } from '../text/names.ts';

/**
 * Whether a name is a placeholder for a missing one: `unnamed` where no name was looked up (the labels of speech
 * recognition, `UNKNOWN`, `???`), `role` where it may be on purpose (`Interviewee 2`), undefined for any other name.
 */
export function placeholderKind(name: string): 'unnamed' | 'role' | undefined {
  const key = looseNameKey(name);
  if (unnamed.some((pattern) => pattern.test(key))) return 'unnamed';
  return role.test(key) ? 'role' : undefined;
}

const unnamed = [
  /^(?:\?{2,}|x{3,}|n\/a|name|tbd|s\d{1,3}|(?:new|another|other) speaker)$/,
  /^(?:speaker|spk|voice|channel)[ _#-]*(?:\d{1,4}|[a-z?])$/,
  /^(?:unknown|unidentified|unnamed)(?: (?:male|female|man|woman|person|speaker|voice)){0,2}(?: \d{1,4})?$/,
  /^(?:male|female) (?:voice|speaker)(?: \d{1,4})?$/,
];
/** A letter has to stand apart, because Manu and Mana are names. */
const role =
  /^(?:interviewer|interviewee|participant|respondent|questioner|audience member|male|female|man|woman|caller|guest|person|attendee)(?:[ _#-]*\d{1,4}|[ _#-]+[a-z])$/;
