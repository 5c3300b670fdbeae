import assert from 'node:assert/strict';
import {
  defaultReadingSettings,
  findGluedWords,
  findInvisibleCharacters,
  findMojibake,
  lint,
  parse,
  removeStraySpaces,
  rules,
  type Span,
} from '../../server/core/index.ts';

/** Each text has `«…»` around what is to be found. */
const finders: Record<string, { find: (text: string) => readonly { readonly span: Span }[]; texts: string[] }> = {
  'glued words': {
    find: findGluedWords,
    texts: [
      'The «ServiceHMCTS» and the «žluťoučkýKŮŇ», «𝐀bcdEFG», «these- which» go on.',
      'An iPhone, VATs, McDONALD, pre- and post-war, a high-harm offence, GitHUBbed, «one- two»- three.',
    ],
  },
  'stray spaces': {
    find: removeStraySpaces,
    texts: [
      'A«  »b«\t »c« », d«   », e ,50',
      '  an indent, two at the end  \n\t and at the beginning\r\n\u00a0 of a line',
    ],
  },
  'invisible characters': {
    find: findInvisibleCharacters,
    texts: [
      '\ufeffa«\ufeff»b«\u200b\u00ad»c\td\f«\u0007»\n',
      'می\u200cخواهم \u200fשלום\u200f',
      'ສະ\u200bບາຍ',
      '«\u2028»',
    ],
  },
  'characters in a wrong encoding': {
    find: findMojibake,
    texts: ['«â€™» «Â£»5 caf«Ã©» «ðŸ˜€» a«\ufffd\ufffd»b «\ufffd»𝐀', 'â€ Âge IRMÃ” château \ufffd \ufffd.'],
  },
  'doubled words': {
    find: (text) => findingsOf('doubled-word', text),
    texts: ['Ann Lee: _«the the»_ code, «THE the» end, éto to, «waſ was» it? \n  “«Of  of» many.\n'],
  },
};

describe('typos', () => {
  for (const [what, { find, texts }] of Object.entries(finders)) {
    for (const marked of texts) {
      it(`are found: ${what} in ${JSON.stringify(marked)}`, () => {
        const text = marked.replace(/[«»]/g, '');
        const spans = find(text).map(({ span }) => span);
        const shown = [...spans]
          .sort((a, b) => b.start - a.start)
          .reduce((all, { start, end }) => `${all.slice(0, start)}«${all.slice(start, end)}»${all.slice(end)}`, text);
        assert.equal(shown, marked);
      });
    }
  }
});

function findingsOf(rule: string, text: string) {
  const severities = new Map(rules.map(({ id }) => [id, id === rule ? 'info' : 'off'] as const));
  return lint(parse(text, defaultReadingSettings), { severities });
}
