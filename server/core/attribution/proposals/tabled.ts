/**
 * Whether a line has the form of a question on the order paper: reported speech about the person who answers, with a full stop
 * at the end (`What steps she is taking to …`, `If he will make a statement.`).
 */
export function isTabled(text: string): boolean {
  const whole = text.trimEnd();
  if (!/\.["”’)\]]*$/.test(whole)) return false;
  const start = numbering.exec(whole)?.[0].length ?? 0;
  const head = whole.slice(start, start + LONGEST_LOOK);
  return tabledForm.test(head) && !firstOrSecondPerson.test(head);
}

const LONGEST_LOOK = 300;

/** `T3.`, `Q1. [295472]`, `12.` before the question. */
const numbering = /^(?:[QT]?\d{1,2}\.\s*)?(?:\[\d{1,7}\]\s*)?/;

/** Words in the first or second person, which printed questions do not have. */
const firstOrSecondPerson = /\b(?:I|we|We|you|You)\b|, (?:he|she|they|it) (?:will|would|can|should|must|might|may) /;

const he = '(?:he|she|they|the (?:Minister|Secretary of State|Government|Leader|Solicitor|Attorney|Chancellor|Prime))';
const his = "(?:his|her|their|the (?:[A-Z][\\p{L}’'.-]* ){1,4})";
const asked =
  '(?:steps|assessments?|progress|discussions|plans|estimates?|representations|support|guidance|measures|actions?|criteria|proportion|percentage|information|research|consultations?|meetings|conversations|work|funding|resources|contribution|mechanisms|targets?|timetable|role|policy|policies|arrangements|evaluation|reviews?|reports|advice|number|amount|levels?|budget|expenditure|priorities|objectives|response|effect|impact|mandate|strategy|proposals|evidence|reasons?|account|factors|provision|costs?|projections?|forecasts?|lessons|sums?|help|engagement|efforts|training|powers|safeguards|legislation|changes|initiatives|consideration|communications?|correspondence|matters|topics|figures|trends|benefits|value|outcome|status|position|purpose|rate|future|basis)';

const tabledForm = new RegExp(
  [
    '^(?:To ask\\b',
    'Pursuant to the [Aa]nswer\\b',
    `If ${he}\\b.{0,40} will\\b`,
    `Whether (?:${he}|${his}|it|any|there)\\b`,
    `What (?:the )?(?:(?:recent|further|additional|specific|urgent|fiscal|bilateral|ministerial|new|early|most|other|practical|legislative|financial|estimated|average|total|comparative) )*${asked}\\b`,
    `What ${his} ?(?:(?:most|recent|latest|current|future|own) )*${asked}\\b`,
    `When ${he}\\b.{0,40} (?:last|next|first|plans?|expects?|intends?|will)\\b`,
    'How (?:many|much|often|long|frequently)\\b',
    `How (?:${he}|${his})`,
    '(?:For what|On what|On how|By what|In what|In how|With wh(?:ich|om)|Under what|To what)\\b)',
  ].join('|'),
  'u',
);
