import { lazy } from '../text/lazy.ts';
import { letterPattern } from '../text/letterPattern.ts';
import { letterTest, opensWithCaselessLetter } from '../text/letters.ts';
import { looseNameKey, nameKey } from '../text/names.ts';
import { commonLabels, minutesWords, procedureWords, recordWords, voiceWords } from './commonLabels.ts';

/**
 * What a name looks like. A roster always decides first; this is for labels that are on none.
 */

/** The longest label, in UTF-16 units: the bound that MAXQDA sets too. */
export const LONGEST_LABEL = 63;
const MOST_WORDS = 7;
const MOST_WORDS_OF_OFFICE = 12;

/** In a script without capitals, any words of a sentence look like a name: so there it has to be short. */
const MOST_WORDS_WITHOUT_CASE = 4;
const LONGEST_WORD_WITHOUT_CASE = 12;

/** Whether a label has the shape of a name: one to seven words, each capitalised but for the small ones inside. */
export function isNameLike(label: string): boolean {
  return label.length > 0 && label.length <= LONGEST_LABEL && hasShapeOfName(label) && !isCommonLabel(label);
}

function hasShapeOfName(label: string): boolean {
  if (plainName.test(label) || missingName.test(label) || isNumberedVoice(label)) return true;
  const comma = label.indexOf(',');
  if (comma > 0) {
    const after = label.slice(comma + 1);
    return (isPostNominal(after) || givenInitials(after).test(after)) && isNameLike(label.slice(0, comma));
  }
  const words = nameKey(label).split(' ');
  if (words.length > (isOffice(label) ? MOST_WORDS_OF_OFFICE : MOST_WORDS) || quote.test(label)) return false;
  let capitalised = 0;
  let withoutCase = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    if (isCapitalised(word) && hasNoSentenceEnd(word)) {
      capitalised++;
      if (!opensWithCaselessLetter(word)) continue;
      if (word.length > LONGEST_WORD_WITHOUT_CASE || hanSentence().test(word)) return false;
      withoutCase++;
    } else if (i > 0 ? !insideWord(word) : !particles.has(word)) return false;
  }
  if (withoutCase > MOST_WORDS_WITHOUT_CASE) return false;
  // A name does not end in a small word: "The Chair of" and "Transkribiert von" are the beginning of something else.
  const last = words[words.length - 1] as string;
  return capitalised > 0 && !smallWords.has(last) && !particles.has(last);
}

/** `UNIDENTIFIED PERSON #1`, `Audience member #2`. An issue and a task have such numbers too. */
function isNumberedVoice(label: string): boolean {
  const words = voiceNumber.exec(label)?.[1];
  return words !== undefined && isVoice(words);
}

/** A single word that may be a nickname or a code: `nikomatsakis`, `roasbeef`, `x0f`. */
export function isOneWord(label: string): boolean {
  return label.length <= LONGEST_LABEL && nickname(label).test(label) && !isCommonLabel(label);
}

/**
 * Whether a label says what a voice is rather than whose: `Participant 2`, `Audience member`, `Male voice`. Whether somebody speaks under
 * such a label is for the file to prove.
 */
export function isVoice(label: string): boolean {
  if (label.length > LONGEST_LABEL || !isCapitalised(label.split(' ', 1)[0] as string)) return false;
  const words = looseNameKey(label).split(' ');
  if (words.length > MOST_WORDS) return false;
  const named = words.filter((word) => !/^#?\d{1,3}$/.test(word));
  return (
    named.some((word) => voiceWords.has(word) || voiceWords.has(word.replace(/s$/, ''))) && named.every(isOfLetters)
  );
}

/** Whether a label is one of the words that commonly stand before a colon and name no speaker. */
export function isCommonLabel(label: string): boolean {
  const lower = looseNameKey(label).replace(/\.$/, '');
  if (commonLabels.has(lower)) return true;
  const space = lower.indexOf(' ');
  // `Moderation` leads a talk.
  if (space < 0) return abstractNoun.test(lower) && !voiceWords.has(lower);
  const first = lower.slice(0, space);
  if (possessives.has(first) && commonLabels.has(lower.slice(space + 1))) return true;
  if (!commonLabels.has(first)) return false;
  const rest = lower.slice(space + 1);
  const second = rest.split(' ', 1)[0] as string;
  return numbered.test(rest) || /^#?\d+$/.test(second) || prepositions.has(second) || commonLabels.has(rest);
}

/** What stands behind a full name and a comma, and is no second name: the `KC, MP` of `Ann Lee, KC, MP`. */
export function isPostNominal(label: string): boolean {
  return label.split(',').every((part) => postNominals.has(part.replaceAll('.', '').trim().toLowerCase()));
}

/** Whether a label heads a fact about the recording or a line of the record itself: `Date`, `Present`, `RESOLUTION`. */
export function isRecordWord(label: string): boolean {
  return hasWord(recordWords, label);
}

/** Whether a label heads a line of the record itself where the text is known to be minutes: `Status`, `TODO`, `AI`. */
export function isMinutesWord(label: string): boolean {
  return hasWord(recordWords, label) || hasWord(minutesWords, label);
}

/** Whether words name a step of the procedure of a parliament or a council: `Question put`, `Ayes`, `Division No. 12`. */
export function isProcedureWord(words: string): boolean {
  return hasWord(procedureWords, words);
}

/** Whether a list has a label, without its number: `Decision 3`, `ACTION-14`. */
function hasWord(list: ReadonlySet<string>, label: string): boolean {
  const words = looseNameKey(label).replace(/(?:\s|-|\s(?:no|nr|núm|n°|nº)\.?\s?)?#?(?<!\d)\d+$/, '');
  return list.has(words) || list.has(words.replace(/s$/, ''));
}

/** Whether words say what somebody is whom a record will not name: what stands after the `A` in `A Deputy`, `A Voice from the Gallery`. */
export function isVoiceNoun(words: string): boolean {
  const key = looseNameKey(words);
  return voiceWords.has(key) || voiceWords.has(/^(\S+) (?:at|behind|from|in|of|off|on)\b/.exec(key)?.[1] ?? '');
}

/** Whether a label is an office whose name may hold commas: `The Minister for Tourism, Wildlife and Heritage`. */
export function isOffice(label: string): boolean {
  const [before = '', after = ''] = label.split(',', 2);
  return officeWord.test(before) && / (?:for|of|to|and) /.test(`${before} `) && !/^\s*(?:MP|QC|KC)\b/.test(after);
}

const officeWord =
  /\b(?:Minister|Secretary|Chancellor|Commissioner|Chair|Chairman|Chairwoman|Chairperson|President|Vice-President|Speaker|Leader|Governor|Attorney|Ombudsman|Rapporteur|Representative|Director|Department|Committee|Ministre|Ministro|Ministra)\b/;

/** Whether what stands after a name and a comma is a role, and no second name. */
export function isRole(parts: readonly string[], name: string): boolean {
  return parts.some((part) => {
    return (
      roleWord().test(part) ||
      roleWord().test(titleCase(part)) ||
      medium.test(part.trim()) ||
      (name.includes(' ') && !part.includes(' '))
    );
  });
}

/** `CNN ANCHOR` as `Cnn Anchor`: roles in capitals are the same words. */
function titleCase(text: string): string {
  return text === text.toUpperCase()
    ? text.replace(/(\p{L})(\p{L}{1,40})/gu, (_, first, rest) => first + rest.toLowerCase())
    : text;
}

const roleWord = lazy(
  () =>
    /\b(?:\p{Ll}{1,40}|Anchor\w{0,6}|Analyst|Attorney|Author|Chair\w{0,12}|Chief|Clerk|Co-?[Aa]nchor|Co-?[Hh]ost|Commentator|Commissioner|Contributor|Coordinator|Correspondent|Councillor|Counsel|Director|Doctor|Editor|Engineer|Expert|Founder|Governor|Guest|Head|Historian|Host|Interpreter|Interviewer|Journalist|Lead|Leader|Manager|Mayor|Member|Minister|Moderator|Officer|President|Producer|Professor|Rapporteur|Reporter|Representative|Researcher|Secretary|Senator|Speaker|Spokes\w{1,12}|Student|Teacher|Treasurer|Witness|CEO|CFO|CTO|COO|MP|MEP|Agency|Association|Bank|Capital|Center|Centre|College|Company|Corp|Council|Foundation|GmbH|Group|Inc|Institute|LLC|LLP|Ltd|Ministry|Department|News|Party|Partners|Research|Securities|Times|Union|University)\b/u,
);

/** Whom a reporter works for: `Radio Two`, `The Courier`, `Hill Herald`. */
const medium =
  /^(?:The|Radio|TV|Channel)\s|\s(?:Broadcasting|Chronicle|Courier|Daily|Gazette|Herald|Magazine|Network|Radio|Television|Tribune|TV)$/;

/** Whether what stands in brackets after a name says how the words are said, and nothing of the person: `CONT'D`, `V.O.`, `laughing`. */
export function isStageRemark(qualifier: string): boolean {
  return stageRemark().test(qualifier.trim());
}

const stageRemark = lazy(
  () =>
    /^(?:cont(?:['’.]?d|inued|inues)?\.?|v\.?\s?o\.?|o\.?\s?[sc]\.?|voice[- ]?over|off(?:[- ](?:screen|camera|mic|mike))?|on (?:the )?(?:phone|screen|video|line)|(?:by|via) (?:phone|telephone|video|zoom)|aside|\p{L}{2,14}ing)$/iu,
);

/** Whether a label names a thing that lists and headings have, however often it returns: `New Business`, `Key Points`. */
export function isThing(label: string): boolean {
  const words = label.split(' ');
  if (day.test(label) || isCommonLabel(label)) return true;
  // The `A` of `Speaker A`, and the initial of a name, are no words.
  return words.some((word) => {
    if (words.length > 1 && word.replace('.', '').length < 2) return false;
    const lower = word.toLowerCase();
    return isCommonLabel(word) || things.has(lower) || things.has(lower.replace(/s$/, ''));
  });
}

const things = new Set(
  `applause cheering cheers crosstalk interruption laughing laughter music pause silence singing sobbing
  appointment area benefit break business call chapter close effect fact feature impact item lesson matter method minute objective opening
  order paper part phase plan point practice priority pro con problem progress project purpose recommendation report request review scene section session
  stage start statement strategy strength target task term theme topic weakness welcome work`.split(/\s+/),
);

/** `Mar 9`, `9 March`, `November`. A month whose name people have too needs a number: `June`. */
const MONTH = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const day = new RegExp(
  String.raw`^(?:\d{1,2}\.? ${MONTH}(?: \d{1,4})?|${MONTH} \d{1,4}|january|february|march|july|(?:septem|octo|novem|decem)ber)$`,
  'i',
);

/** A label without the pictures after it: `Gus 🐢`. */
export function withoutPictures(label: string): string {
  return label.replace(pictures(), '');
}

const pictures = lazy(() => /\s?(?:\p{Extended_Pictographic}[\u200d\ufe0f\p{Emoji_Modifier}]{0,3}){1,6}$/u);

/** Capitals only, two to four of them: how minutes abbreviate the people present. */
export function isInitials(label: string): boolean {
  return initials(label).test(label);
}

/** Splits `Marie Rimmer (St Helens South and Whiston) (Lab)` into the name and what stands behind it. */
export function splitQualifiers(written: string): { name: string; qualifiers: string[] } {
  const qualifiers: string[] = [];
  let name = written.trim();
  while (name.endsWith(')')) {
    const open = name.lastIndexOf('(');
    if (open <= 0) break;
    qualifiers.push(name.slice(open + 1, -1).trim());
    name = name.slice(0, open).trimEnd();
  }
  return { name, qualifiers: qualifiers.reverse() };
}

/**
 * Whether a word opens with a capital, perhaps after a quotation mark or an article. Letters without case (Han, Arabic, Hebrew …) count
 * as capitals, because their scripts have none.
 */
const isCapitalised = letterTest(
  /^['"]?(?:[dl]'|al-|el-)?[A-Z][\w'".\-/@]*$/,
  lazy(() => /^['"“]?(?:[dl]'|al-|el-)?[\p{Lu}\p{Lt}\p{Lo}\p{Script=Georgian}][\p{L}\p{M}\p{N}'ʼ"”.·\-/@_]*$/u),
);
/** The commonest names, which need no closer look. */
const plainName = /^[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ÿ'’-]*(?: [A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ÿ'’-]*){0,6}$/;
/** The `A.` of `Lee, A.`; `No, I` is the beginning of a sentence. */
const givenInitials = letterPattern(String.raw`^ (?:(?!I$)\p{Lu}\.?|\p{Lu}\.[ -]?\p{Lu}\.?)$`);
/** Han has no spaces: more letters in a row than a name has are a sentence. */
const hanSentence = lazy(() => /^\p{Script=Han}{7,}$/u);
const voiceNumber = /^([A-Z][A-Za-z ]{2,40}) #\d{1,3}$/;
/** `???`, and the `spk_0`, `spk09` and `speaker 0` of a recogniser, stand for a name that is to be found. */
const missingName = /^(?:\?{2,}|(?:spk|spkr|speaker)[ _-]?\d{1,4})$/;
const quote = /^['"“‘’«„`]/;
/** In Matrix, a nickname has the name of its server after a colon, in Discord it may have a number. */
const nickname = letterPattern(
  String.raw`^[\p{L}\p{N}@][\p{L}\p{M}\p{N}'’._-]*(?:#\d{4}|:[\p{L}\p{N}-]+\.[\p{L}\p{N}.-]+)?$`,
);
const isOfLetters = letterTest(
  /^[A-Za-z.'-]+$/,
  lazy(() => /^[\p{L}\p{M}.'’-]+$/u),
);
const initials = letterPattern(String.raw`^\p{Lu}{2,4}$`);
const capitalsWithStop = letterPattern(String.raw`^\p{Lu}+\.`);
/** Implementation, Compatibility, Terminology, Localización: no person has such a name. */
const abstractNoun = /(?:[st]ion|ility|ality|icity|ology|ción|ção)s?$/;
const numbered = /^(?:#?\d{1,4}|[a-z]|no\.? ?\d{1,4})$/;
/** The `(Dr.)` of `Hon. (Dr.) Wambui`, the name of an account, and a nickname in quotation marks. */
const otherName = letterPattern(String.raw`^(?:\(\p{Lu}\p{L}{0,8}\.?\)|@[\p{L}\p{N}_]+|['"“][\p{L}\p{M}.-]+['"”])$`);
const opensOtherName = /^[(@'"“]/;
const joint = /^(?:[&|/+·–-]{1,2}|\d{1,2})$/;

/** A full stop inside a name follows an initial, a title or capitals; behind another word it ends a sentence. */
function hasNoSentenceEnd(word: string): boolean {
  const stop = word.indexOf('.');
  return stop < 2 || titles.has(word.slice(0, stop).toLowerCase()) || capitalsWithStop(word).test(word);
}

function insideWord(word: string): boolean {
  if (smallWords.has(word) || particles.has(word) || joint.test(word)) return true;
  return opensOtherName.test(word) && otherName(word).test(word);
}

const titles = new Set(
  `abg adv amb br bro capt chas cllr col cpl dipl dr dra drs esq fr frau gen gov herr hon ing insp jas jr lic lieut
  lt maj messrs mlle mme mr mrs ms mx ph pres prof pte rep rev rt sen sgt sir sr sra srta st supt thos wm`.split(/\s+/),
);

const postNominals = new Set('bt cbe dbe dl esq frs gbe jr kbe kc kcb mbe md mep mp msp obe phd qc sr'.split(' '));

const smallWords = new Set(`a and at e et for hon hon. in noble och of on right rt rt. the to und with y`.split(/\s+/));

const particles = new Set(
  `président présidente ministre rapporteur voorzitter staatssecretaris abgeordnete abgeordneter deputada deputado diputada diputado heer senhor senhora señor señora signor signora 't ab af al ap av ben bin bint d' da das de del dell della den der di do dos du el ibn la le les mac ní st st.
  te ten ter tot van von zu zur ó`.split(/\s+/),
);

/** `My question:`, `Mein Fazit:`. `My Linh` is a name. */
const possessives = new Set(
  `her his my our their your dein euer ihr ihre mein meine sein seine unser unsere leur ma mes mon nos notre son votre mi mis nuestra
  nuestro su il la mia mio nostra nostro meu minha nossa nosso mijn onze ons moja moje mój nasz min mitt vår`.split(
    /\s+/,
  ),
);

const prepositions = new Set('about and are at by for from in is of on or the to with'.split(' '));
