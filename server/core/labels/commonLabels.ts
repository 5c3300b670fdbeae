import { lazy } from '../text/lazy.ts';
import { languages } from './words/index.ts';

/**
 * The words that stand before a colon and name no speaker, in small letters, in every language whose words are known. They make a label
 * doubtful. A word that is also a common family name (`Price`, `Day`, `Page`) is left out on purpose: its rule finds a line that names
 * no speaker, while a speaker who is not read is lost.
 */
export const commonLabels: ReadonlySet<string> = new Set(
  languages.flatMap(({ sentence, facts, minutes, procedure, document, things, question, answer }) =>
    [sentence, facts, minutes, procedure, document, things, question, answer].flat(),
  ),
);

/** Words for a voice: `participant`, `moderator`. Only a file in which it returns makes one a speaker. */
export const voiceWords: ReadonlySet<string> = new Set(languages.flatMap(({ voices }) => voices));

/** Words that stand for the voice that asks, and for the one that answers. */
export const questionWords: ReadonlySet<string> = new Set(languages.flatMap(({ question }) => question));
export const answerWords: ReadonlySet<string> = new Set(languages.flatMap(({ answer }) => answer));

/** Words between a name and a colon that say that somebody speaks. */
export const anySayingWord = lazy(() =>
  [...new Set(languages.flatMap(({ saying }) => saying))].sort((a, b) => b.length - a.length).join('|'),
);
export const pronouns: ReadonlySet<string> = new Set(languages.flatMap(({ pronouns }) => pronouns));

/** Words that begin a sentence, or are an answer, and name no one. */
export const openers: ReadonlySet<string> = new Set(
  languages.flatMap(({ openers, sentence }) => [...openers, ...sentence.filter((words) => !words.includes(' '))]),
);

/** Words that head a line of the record itself, not of the talk: who was there, what was decided, when and where. */
export const recordWords: ReadonlySet<string> = new Set(
  languages.flatMap(({ facts, minutes, procedure }) => [facts, minutes, procedure].flat()),
);

/** Words that head a line of the procedure of a parliament or a council. */
export const procedureWords: ReadonlySet<string> = new Set(languages.flatMap(({ procedure }) => procedure));

/** Words that head such a line too, but only in minutes. */
export const minutesWords: ReadonlySet<string> = new Set(languages.flatMap(({ onlyInMinutes }) => onlyInMinutes));
