import type { Random } from './random.ts';
import type { Style } from './style.ts';

/** Makes titles and paragraphs in the script and with the quotation marks of a style. */
export function speech(random: Random, { script, curly }: Style) {
  const words = curly ? script.words : script.words.map((word) => word.replaceAll('’', "'"));
  const [opening, closing] = curly ? ['“', '”'] : ['"', '"'];

  const phrase = (count: number) => {
    let last = random.pickCommon(words);
    let text = capitalised(last);
    for (let index = 1; index < count; index++) {
      const word = random.pickCommon(words);
      if (word === last) continue; // a doubled word is a mistake, and mistakes have their own rates
      text += script.space + word;
      last = word;
    }
    return text;
  };

  const sentence = (end: string) => {
    const text = phrase(random.between(5, 20));
    const comma = random.happens(0.4) ? text.indexOf(' ', text.length >> 1) : -1;
    const whole = comma < 0 ? text : `${text.slice(0, comma)},${text.slice(comma)}`;
    return random.happens(0.04) ? `${opening}${whole}${end}${closing}` : whole + end;
  };

  return {
    /** A few words without a full stop. */
    title: () => phrase(random.between(2, 6)),
    /** Some sentences on one line. With `asks` the last one is a question. */
    paragraph(asks: boolean): string {
      const [statement, question] = script.ends;
      let text = '';
      for (let left = random.between(1, 4); left > 0; left--) text += sentence(statement) + script.space;
      return text + sentence(asks ? question : statement);
    },
  };
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
