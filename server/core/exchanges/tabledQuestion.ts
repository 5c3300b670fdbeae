import { runStart } from '../text/characters.ts';
import { lazy } from '../text/lazy.ts';
import { letterPattern } from '../text/letterPattern.ts';

/**
 * How surely a line is a tabled question, as it is printed on the order paper: in reported speech, about the person who
 * answers, and with a full stop at its end (`What steps she is taking to …`, `If he will make a statement.`). `certain`
 * where no one speaks so; undefined where it is none. The one answer for exchanges, proposals and cleaning.
 */
export function tabledQuestion(line: string): 'certain' | 'likely' | undefined {
  const whole = line.trimEnd();
  if (!endsInStop(whole)) return undefined;
  const words = whole.slice(numbering.exec(whole)?.[0].length ?? 0);
  const opening = words.slice(0, LONGEST_OPENING);
  if (!form(opening).test(opening) || spoken.test(opening)) return undefined;
  return words.length <= LONGEST && isNeverSaid(words) ? 'certain' : 'likely';
}

/** Enough to see the form, and who is spoken of, in UTF-16 units. */
const LONGEST_OPENING = 300;
/** A longer paragraph is speech. */
const LONGEST = 800;

function endsInStop(text: string): boolean {
  const end = runStart(text, text.length, (character) => closers.has(character));
  return text.charAt(end - 1) === '.';
}

const closers = new Set(['"', '”', '’', ')', ']']);

/** `T3.`, `Q1. [295472]`, `12.` before the question. */
const numbering = /^(?:[QT]?\d{1,2}\.\s*)?(?:\[\d{1,7}\]\s*)?/;

/** What a Member says about himself or herself, or to somebody, is not printed. */
const spoken = /\b(?:I|we|We|you|You)\b|, (?:he|she|they|it) (?:will|would|can|should|must|might|may) /;

const he = '(?:he|she|they|the (?:Minister|Secretary of State|Government|Leader|Solicitor|Attorney|Chancellor|Prime))';
const his = "(?:his|her|their|the (?:[A-Z][\\p{L}’'.-]* ){1,4})";
/** What Ministers are asked about so often that a line about it is a tabled question for certain. */
const usual =
  'steps|actions?|measures|assessment|estimates?|progress|discussions|plans|representations|guidance|meetings|conversations|support|funding|advice|information|research|criteria|proportion|policy|timetable|targets|contribution|role';
const others =
  'assessments|percentage|consultations?|work|resources|mechanisms|target|policies|arrangements|evaluation|reviews?|reports|number|amount|levels?|budget|expenditure|priorities|objectives|response|effect|impact|mandate|strategy|proposals|evidence|reasons?|account|factors|provision|costs?|projections?|forecasts?|lessons|sums?|help|engagement|efforts|training|powers|safeguards|legislation|changes|initiatives|consideration|communications?|correspondence|matters|topics|figures|trends|benefits|value|outcome|status|position|purpose|rate|future|basis';
const asked = `(?:${usual}|${others})`;

const form = letterPattern(() =>
  [
    '^(?:To ask\\b',
    'Pursuant to the [Aa]nswer\\b',
    'Further to the (?:[Aa]nswer|[Ww]ritten)\\b',
    `If ${he}\\b.{0,40} will\\b`,
    `Whether (?:${he}|${his}|it|any|there)\\b`,
    `What (?:the )?(?:(?:recent|further|additional|specific|urgent|fiscal|bilateral|ministerial|new|early|most|other|practical|legislative|financial|estimated|average|total|comparative) )*${asked}\\b`,
    `What ${his} ?(?:(?:most|recent|latest|current|future|own) )*${asked}\\b`,
    `When ${he}\\b.{0,40} (?:last|next|first|plans?|expects?|intends?|will)\\b`,
    'How (?:many|much|often|long|frequently)\\b',
    `How (?:${he}|${his})`,
    '(?:For what(?! (?:it|that)\\b)|On what|On how|By what|In what|In how|With wh(?:ich|om)|Under what|To what)\\b)',
  ].join('|'),
);

function isNeverSaid(words: string): boolean {
  return toAsk.test(words) || whatHeDoes().test(words) || (ifHeWill.test(words) && !mainClause.test(words));
}

const toAsk = /^To ask (?:the |His |Her |[A-Z])/;
const whoIsAsked =
  "(?:he|she|they|(?:his|her|their|the) (?:Department(?:'s|’s)?|Government|Ministry|Office|Secretary of State|Minister|Prime Minister|right hon\\. (?:and learned )?Friend|hon\\. (?:and learned )?Friend))";
const whatHeDoes = lazy(
  () =>
    new RegExp(
      `^What (?:(?:most )?(?:recent|further|additional|specific|urgent) )?(?:${usual})(?: \\([a-z]\\))? ${whoIsAsked}\\b|^What (?:his|her|their) (?:policy|plans|most recent (?:estimate|assessment)) `,
    ),
);
const ifHeWill = /^If (?:he|she|they) will /;
/** With a main clause after the condition, people say it. */
const mainClause = /\bI\b|, (?:then|we|it|you|that|this|he|she|they|there|the)\b/;
