import { parseArgs } from 'node:util';
import { clean, defaultReadingSettings } from '../../server/core/index.ts';
import { documentsIn } from './documents.ts';
import { type WrittenForm, writtenForms } from './forms.ts';
import { rewrite } from './rewrite.ts';
import { type Score, score, total } from './score.ts';

/**
 * How many words stand in a wrong mouth when the labels of real conversations are written in other forms.
 *
 *   npm run mouths -- FOLDER [--most N] [--form PART-OF-NAME] [--worst]
 *
 * For each form: the labels of the second speaker, then of all; read with `inherit` and with `strict`, as it stands and after `clean`.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    most: { type: 'string', default: '40' },
    form: { type: 'string', default: '' },
    worst: { type: 'boolean', default: false },
  },
});

const settings = {
  strict: { ...defaultReadingSettings, attribution: 'strict' },
  inherit: { ...defaultReadingSettings, attribution: 'inherit' },
} as const;
const documents = positionals.flatMap((folder) => documentsIn(folder, settings.inherit, Number(values.most)));
if (documents.length === 0) {
  console.error('There are no transcripts to measure. Usage: npm run mouths -- FOLDER [--most N]');
  process.exit(2);
}
console.log(`${documents.length} documents. Percent of the words: wrong (and right) as it stands | after clean.`);

const all: { readonly raw: Score; readonly cleaned: Score }[] = [];
const neverProved: typeof all = [];
for (const form of writtenForms.filter(({ name }) => name.includes(values.form))) {
  const scores = (['inherit', 'strict'] as const).flatMap((attribution) =>
    (['one', 'all'] as const).map((whose) => scoreForm(form, whose, attribution)),
  );
  console.log(
    form.name.padEnd(38),
    scores.map(({ raw, cleaned }) => `${percent(raw)} | ${percent(cleaned)}`).join('   '),
  );
  (form.neverProved ? neverProved : all).push(...scores);
}
for (const [title, scores] of [
  ['all', all],
  ['all that no file proves', neverProved],
] as const) {
  const raw = total(scores.map((score) => score.raw));
  if (raw.words > 0)
    console.log(title.padEnd(38), `${percent(raw)} | ${percent(total(scores.map(({ cleaned }) => cleaned)))}`);
}

function scoreForm(
  form: WrittenForm,
  whose: 'one' | 'all',
  attribution: 'strict' | 'inherit',
): { raw: Score; cleaned: Score } {
  const raws: Score[] = [];
  const cleans: Score[] = [];
  for (const document of documents) {
    const { text, gold } = rewrite(document, form, whose, attribution);
    const raw = score(text, gold, settings[attribution]);
    const outcome = clean(text, settings[attribution]);
    if ('refused' in outcome) {
      console.log(`  ${document.path} ${form.name} ${whose} ${attribution}: ${outcome.refused}`);
      continue;
    }
    const cleaned = score(outcome.text, gold, settings[attribution]);
    if (values.worst && (raw.wrong > 0 || cleaned.wrong > 0 || cleaned.right < cleaned.words * 0.97))
      console.log(
        `  ${document.path} ${whose} ${attribution}: ${percent(raw)} | ${percent(cleaned)} ${raw.example ?? cleaned.example ?? cleaned.open ?? ''}`,
      );
    raws.push(raw);
    cleans.push(cleaned);
  }
  return { raw: total(raws), cleaned: total(cleans) };
}

function percent({ words, wrong, right }: Score): string {
  const of = (part: number) => ((part * 100) / Math.max(1, words)).toFixed(1).padStart(5);
  return `${of(wrong)} (${of(right)})`;
}
