import { readPack, readRoster, readSaid, rules } from '../../../server/core/index.ts';
import type { Random } from '../../bench/generate/random.ts';
import { remembered } from '../remembered.ts';
import { anyLine } from './texts.ts';

/** What the folder of a text says, as texts: a configuration, a roster and a pack of furniture. Empty where there is none. */
export interface SettingsTexts {
  readonly configuration: string;
  readonly roster: string;
  readonly pack: string;
}

/** No settings for a third of all texts, and any of them for the others. */
export function anySettings(random: Random): SettingsTexts {
  if (random.happens(0.33)) return { configuration: '', roster: '', pack: '' };
  return {
    configuration: [
      random.pick(['', 'attribution: inherit\n', 'attribution: inherit\n', 'attribution: strict\n']),
      random.pick(['', '', 'kind: minutes\n', 'kind: letter\n', 'kind: interview\n']),
      random.pick(['', '', '', 'notSpeakers: [Note, Ann Lee]\n', 'events: Break\n', 'notSpeech: [Notes, Part*]\n']),
      random.happens(0.2)
        ? `rules:\n  ${random.pick(ruleIds)}: ${random.pick(['off', 'info', 'warning', 'error'])}\n`
        : '',
    ].join(''),
    roster: random.happens(0.5) ? random.pick(rosters) : '',
    pack: random.happens(0.2) ? packOf(random) : '',
  };
}

/** The settings that the texts come to. What is wrong with a text counts as not said, as in a folder. */
export function settingsOf({ configuration, roster, pack }: SettingsTexts) {
  const said = saidIn(configuration);
  const own = packIn(pack);
  return {
    attribution: said.attribution ?? ('strict' as const),
    kind: said.kind ?? '',
    roster: entriesIn(roster),
    notSpeakers: said.notSpeakers ?? [],
    events: said.events ?? [],
    notSpeech: said.notSpeech ?? [],
    packs: own ? [own] : [],
    /** Every rule, also those that are off by themselves, but as the configuration says. */
    severities: new Map([...everyRule, ...(said.rules ?? [])]),
  };
}

export type Settings = ReturnType<typeof settingsOf>;

/** Many cases have the same ones; what reading them has to hold is checked by other areas. */
const saidIn = remembered((text) => readSaid(text, ruleIds).said);
const entriesIn = remembered((text) => readRoster(text, 'people.yml').entries);
const packIn = remembered((text) => readPack(text).pack);

const ruleIds = rules.map(({ id }) => id);
const everyRule = rules.map(({ id, severity }) => [id, severity === 'off' ? ('info' as const) : severity] as const);

const rosters: readonly string[] = [
  '- Ann Lee\n- Bo Sand\n',
  '- name: Ann Lee\n  aliases: [AL, Ann]\n  role: interviewer\n- name: Bo Sand (Bath) (Lab)\n  aliases: [WH, Bo]\n',
  '- nikolas\n- the usher\n- mo\n- item\n',
  'WH: Bo Sand\nAL: Ann Lee\n',
  '- name: Hon. Members\n  kind: collective\n- Speaker 1\n- Ann Lee\n- ANN LEE\n',
  '- 李安\n- Иван Петров\n- Note\n- "Sand, Bo"\n',
];

function packOf(random: Random): string {
  const entries = Array.from({ length: random.between(1, 3) }, () =>
    random.pick([
      'Share this page',
      '{name} Portrait',
      'Page {n} of {n}',
      '*#0',
      '{a}-{b} {a}',
      'I *',
      '{year}',
      anyLine(random),
    ]),
  );
  return `name: ours\nentries:\n${entries.map((entry) => `  - ${JSON.stringify(entry)}\n`).join('')}`;
}
